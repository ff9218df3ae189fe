/// Reads a document into a tree of nodes: YAML by the core schema of YAML 1.2, or JSON.
public enum YAMLParser {
  /// Reads a document.
  ///
  /// A document that begins with a brace or a bracket is read as JSON. If it is not JSON, and its
  /// name does not say that it should be, it is read as YAML.
  ///
  /// The encoding is UTF-8, or UTF-16 with a byte order mark.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - file: The number of the document, for the marks.
  ///   - limits: How large the document may be.
  /// - Returns: The root of the tree.
  /// - Throws: What is wrong with the document, and where. Only the first fault is reported.
  public static func parse(
    _ source: Source,
    file: FileID = FileID(0),
    limits: Limits = .default
  ) throws(YAMLError) -> Node {
    let source = try utf8Source(source, file: file)
    let features = try TextCheck.check(source.bytes, file: file)
    let yaml = YAMLReader(source: source, file: file, limits: limits, features: features)
    guard beginsLikeJSON(source.bytes) else { return try yaml.read() }

    let jsonError: YAMLError
    do {
      var json = JSONReader(source.bytes, file: file, limits: limits)
      return try json.read()
    } catch {
      jsonError = error
    }
    let name = source.name.lowercased()
    if name.hasSuffix(".json") { throw jsonError }
    do {
      return try yaml.read()
    } catch {
      throw name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? error : jsonError
    }
  }

  /// The document in UTF-8, which is all that the readers know.
  private static func utf8Source(
    _ source: Source,
    file: FileID
  ) throws(YAMLError) -> Source {
    guard source.bytes.isUTF16 else { return source }
    let text = UTF16Text(source.bytes)
    if let fault = text.firstFault {
      throw YAMLError(
        "this is not a UTF-16 character; save the document as UTF-8",
        at: Mark(ofByte: fault, in: text.utf8, file: file)
      )
    }
    return Source(name: source.name, bytes: text.utf8)
  }

  private static func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
    let text = bytes[bytes.startIndexAfterByteOrderMark...]
    let first = text.first {
      $0 != .space && $0 != .tab && $0 != .lineFeed && $0 != .carriageReturn
    }
    return first == .openingBrace || first == .openingBracket
  }
}
