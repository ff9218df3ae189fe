import ClientIR
import OpenAPI
import YAML

/// The stages of the generator up to the client, as the program puts them together, with documents
/// that are in memory.
struct ProbeRun {
  private(set) var sources: [FileID: Source] = [:]
  var findings: [Diagnostic] = []

  /// The client of an input; nil if its document cannot be used.
  ///
  /// - Throws: What is wrong with a document that is not well-formed.
  mutating func client(of input: ProbeInput) throws(YAMLError) -> Client? {
    var root = try parse(input.document, name: input.name)
    if let overlay = input.overlay {
      let (overlay, faults) = Overlay.read(try parse(overlay, name: "overlay"))
      findings += faults
      guard let overlay else { return nil }
      let (changed, warnings) = overlay.apply(to: root)
      findings += warnings
      root = changed
    }
    let location = FileLocation.root(named: input.name)
    let files = try files(input.files, reachedFrom: root, at: location)
    let (document, readerFindings) = Document.read(root, location: location, files: files)
    findings += readerFindings
    guard let document, let module = Identifier("Probe") else { return nil }
    let options = LoweringOptions(module: module, documentName: input.name, tags: input.tags)
    let (client, loweringFindings) = Client.lower(document, options: options)
    findings += loweringFindings
    return client
  }

  private mutating func files(
    _ contents: [[UInt8]],
    reachedFrom root: Node,
    at location: FileLocation
  ) throws(YAMLError) -> [ReferencedFile] {
    var files = [ReferencedFile(location: location, root: root)]
    var known: Set<FileLocation> = [location]
    var next = 0
    while next < files.count {
      let file = files[next]
      next += 1
      for (target, _) in FileReferences.targets(in: file.root, at: file.location)
      where files.count <= contents.count && known.insert(target).inserted {
        let root = try parse(contents[files.count - 1], name: "file")
        files.append(ReferencedFile(location: target, root: root))
      }
    }
    files.removeFirst()
    return files
  }

  private mutating func parse(_ bytes: [UInt8], name: String) throws(YAMLError) -> Node {
    let file = FileID(UInt16(clamping: sources.count))
    let source = Source(name: name, bytes: bytes)
    sources[file] = source
    return try YAMLParser.parse(source, file: file)
  }
}
