#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A file in a `multipart/form-data` body (RFC 7578), or in one of another multipart type.
///
///     let picture = try MultipartFile.file(at: url, contentType: "image/png")
///     let note = MultipartFile(bytes: Array("hello".utf8), filename: "note.txt")
///
/// Where a model that holds one is written as anything else, as in JSON, there is only room for the
/// bytes: they are a string in base64, and have to be in memory.
public struct MultipartFile: Sendable, Hashable {
  /// The file's content.
  public var content: APIRequestBody

  /// The name that the service is told (RFC 7578, section 4.2); `nil` to tell none.
  public var filename: String?

  /// The media type of the content, such as `image/png`; `nil` to tell none.
  public var contentType: String?

  /// Creates a file from what it holds, which need not be in memory.
  public init(content: APIRequestBody, filename: String? = nil, contentType: String? = nil) {
    self.content = content
    self.filename = filename
    self.contentType = contentType
  }

  /// Creates a file that is in memory.
  public init(bytes: [UInt8], filename: String? = nil, contentType: String? = nil) {
    self.init(content: .bytes(bytes), filename: filename, contentType: contentType)
  }

  /// A file on disk, which is read while it is sent.
  ///
  /// - Parameters:
  ///   - url: Where it is.
  ///   - filename: The name that the service is told; the file's own unless told otherwise.
  ///   - contentType: The media type of its content.
  /// - Returns: The file.
  /// - Throws: `CocoaError` when the file cannot be found or opened.
  public static func file(
    at url: URL,
    filename: String? = nil,
    contentType: String? = nil
  ) throws -> MultipartFile {
    MultipartFile(
      content: try .file(at: url),
      filename: filename ?? url.lastPathComponent,
      contentType: contentType
    )
  }

  /// The content of a file that is in memory; nil of any other.
  public var bytes: [UInt8]? { content.bytes }
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
  /// - Throws: What encoding a string throws; `EncodingError` for a file that is not in memory.
  public func encode(to encoder: any Encoder) throws {
    if let tree = encoder as? JSONTreeEncoder, let files = tree.settings.files {
      tree.builder.set(.string(files.add(self)))
      return
    }
    guard let bytes else {
      throw EncodingError.invalidValue(
        self,
        EncodingError.Context(
          codingPath: encoder.codingPath,
          debugDescription: "A file has to be in memory anywhere but in a multipart body"
        )
      )
    }
    try Base64Data(bytes).encode(to: encoder)
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
