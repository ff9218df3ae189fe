/// A file in a `multipart/form-data` body (RFC 7578), or in one of another multipart type.
///
/// Where a model that holds one is written as anything else, as in JSON, there is only room for the
/// bytes: they are a string in base64.
public struct MultipartFile: Sendable, Hashable {
  /// The file's content.
  public var bytes: [UInt8]

  /// The name that the service is told (RFC 7578, section 4.2); `nil` to tell none.
  public var filename: String?

  /// The media type of the content, such as `image/png`; `nil` to tell none.
  public var contentType: String?

  /// Creates a file.
  public init(bytes: [UInt8], filename: String? = nil, contentType: String? = nil) {
    self.bytes = bytes
    self.filename = filename
    self.contentType = contentType
  }
}

extension MultipartFile: Codable {
  /// Decodes the bytes from a string in base64.
  ///
  /// - Throws: `DecodingError` if there is no string, or if it is not base64.
  public init(from decoder: any Decoder) throws {
    self.init(bytes: try Base64Data(from: decoder).bytes)
  }

  /// Encodes the bytes as a string in base64; a multipart body takes the file as it is.
  ///
  /// - Throws: What encoding a string throws.
  public func encode(to encoder: any Encoder) throws {
    if let tree = encoder as? JSONTreeEncoder, let files = tree.settings.files {
      tree.builder.set(.string(files.add(self)))
    } else {
      try Base64Data(bytes).encode(to: encoder)
    }
  }
}

/// The files that an encoder has met, and what stands for each of them in the tree.
final class MultipartFileCollector {
  private(set) var files: [MultipartFile]

  /// What begins a text that stands for a file; the file's index follows.
  static let prefix = "\u{0}file:"

  init(_ files: [MultipartFile]) {
    self.files = files
  }

  /// Takes a file, and returns the text that stands for it.
  func add(_ file: MultipartFile) -> String {
    files.append(file)
    return Self.prefix + String(files.count - 1)
  }
}
