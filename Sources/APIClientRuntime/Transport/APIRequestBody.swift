#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The body of a request: bytes, a file, or pieces that are made one by one.
///
///     try await api.putObject(id: "backup", .file(at: url))
///     try await api.putObject(id: "note", .bytes(Array("hello".utf8)))
///
/// A body that is not in memory is read while it is sent, and no faster than the server takes it.
public struct APIRequestBody: AsyncSequence, Sendable, Hashable {
  /// Gives the next piece; nil at the end.
  typealias NextPiece = () async throws -> [UInt8]?

  private enum Content: Sendable, Hashable {
    case bytes([UInt8])
    case file(URL)
    case pieces(Pieces)
  }

  private let content: Content
  /// How many bytes it has; nil if that is not known before it ends. With HTTP/1.1 it is sent in chunks
  /// then (RFC 9112, section 7.1), which not every server takes.
  public let length: Int?

  private init(_ content: Content, length: Int?) {
    self.content = content
    self.length = length
  }

  /// A body that is in memory: an array of bytes, `Data`, or the `utf8` of a string.
  public static func bytes(_ bytes: some Sequence<UInt8>) -> APIRequestBody {
    let bytes = Array(bytes)
    return APIRequestBody(.bytes(bytes), length: bytes.count)
  }

  /// The content of a file, which is read while it is sent, and must not change until it was.
  ///
  /// - Throws: `CocoaError` when the file cannot be found or opened.
  public static func file(at url: URL) throws -> APIRequestBody {
    APIRequestBody(.file(url), length: try OpenFile(readingFrom: url).length())
  }

  /// Pieces that can be had once. A request with such a body is not sent again once the transport has
  /// begun to read it.
  ///
  /// - Parameters:
  ///   - pieces: The pieces.
  ///   - length: How many bytes they have together, where that is known. When it is wrong, the call
  ///     fails.
  /// - Returns: The body.
  public static func pieces<Pieces: AsyncSequence & Sendable>(
    _ pieces: Pieces,
    length: Int? = nil
  ) -> APIRequestBody where Pieces.Element == [UInt8] {
    make(length: length, isRepeatable: false) {
      var iterator = pieces.makeAsyncIterator()
      return { try await iterator.next() }
    }
  }

  static func make(
    length: Int?,
    isRepeatable: Bool,
    _ start: @escaping @Sendable () throws -> NextPiece
  ) -> APIRequestBody {
    APIRequestBody(.pieces(Pieces(isRepeatable: isRepeatable, start)), length: length)
  }

  /// Bodies one after the other.
  static func joined(_ parts: [APIRequestBody]) -> APIRequestBody {
    let inMemory = parts.compactMap(\.bytes)
    if inMemory.count == parts.count { return .bytes(inMemory.joined()) }
    let lengths = parts.compactMap(\.length)
    return make(
      length: lengths.count == parts.count ? lengths.reduce(0, +) : nil,
      isRepeatable: parts.allSatisfy(\.isRepeatable)
    ) {
      var rest = parts[...]
      var pieces: Iterator?
      return {
        while true {
          if let piece = try await pieces?.next() { return piece }
          guard let part = rest.popFirst() else { return nil }
          pieces = part.makeAsyncIterator()
        }
      }
    }
  }

  /// The bytes of a body that is in memory; nil of any other.
  public var bytes: [UInt8]? {
    if case .bytes(let bytes) = content { bytes } else { nil }
  }

  /// Where the file is whose content the body is; nil of any other.
  var fileURL: URL? {
    if case .file(let url) = content { url } else { nil }
  }

  /// Whether the body can still be read from its beginning.
  var canBeRead: Bool {
    switch content {
    case .bytes, .file: true
    case .pieces(let pieces): pieces.canBeRead
    }
  }

  /// Whether the body can be read more than once.
  var isRepeatable: Bool {
    switch content {
    case .bytes, .file: true
    case .pieces(let pieces): pieces.isRepeatable
    }
  }

  /// The same body, which tells when reading it fails. A file stays one, and tells nothing.
  func noting(_ failure: @escaping @Sendable (any Error) -> Void) -> APIRequestBody {
    guard case .pieces = content else { return self }
    return APIRequestBody.make(length: length, isRepeatable: isRepeatable) {
      var pieces = makeAsyncIterator()
      return {
        do {
          return try await pieces.next()
        } catch {
          failure(error)
          throw error
        }
      }
    }
  }

  /// Iterates over the pieces, none of which is empty.
  public func makeAsyncIterator() -> Iterator {
    Iterator(length: length) {
      switch content {
      case .bytes(let bytes):
        var rest: [UInt8]? = bytes
        return {
          defer { rest = nil }
          return rest
        }
      case .file(let url): return try Self.pieces(of: url)
      case .pieces(let pieces): return try pieces.begin()
      }
    }
  }

  private static func pieces(of url: URL) throws -> NextPiece {
    var file: OpenFile? = try OpenFile(readingFrom: url)
    return {
      if let piece = try file?.next(upToCount: 1 << 17), !piece.isEmpty { return piece }
      file = nil
      return nil
    }
  }

  /// The pieces of a body, one by one.
  public struct Iterator: AsyncIteratorProtocol {
    private let length: Int?
    private let start: () throws -> NextPiece
    private var nextPiece: NextPiece?
    private var count = 0

    fileprivate init(length: Int?, _ start: @escaping () throws -> NextPiece) {
      self.length = length
      self.start = start
    }

    /// The next piece; nil at the end.
    ///
    /// - Throws: What reading the body throws; an error when it has not as many bytes as it was said to
    ///   have.
    public mutating func next() async throws -> [UInt8]? {
      let nextPiece = try self.nextPiece ?? start()
      self.nextPiece = nextPiece
      while let piece = try await nextPiece() {
        count += piece.count
        if let length, count > length { throw fault(length) }
        if !piece.isEmpty { return piece }
      }
      if let length, count < length { throw fault(length) }
      return nil
    }

    private func fault(_ length: Int) -> RequestFault {
      RequestFault(
        message: "the body was said to have \(length) bytes and has "
          + (count > length ? "more" : "\(count)")
      )
    }
  }
}

extension APIRequestBody {
  /// What makes the pieces of a body.
  private final class Pieces: Sendable, Hashable {
    let isRepeatable: Bool
    private let wasRead = LockedState(false)
    private let start: @Sendable () throws -> NextPiece

    init(isRepeatable: Bool, _ start: @escaping @Sendable () throws -> NextPiece) {
      self.isRepeatable = isRepeatable
      self.start = start
    }

    var canBeRead: Bool { isRepeatable || !wasRead.withLock { $0 } }

    func begin() throws -> NextPiece {
      let isFirst = wasRead.withLock { wasRead in
        defer { wasRead = true }
        return !wasRead
      }
      guard isRepeatable || isFirst else {
        throw RequestFault(message: "the body could be read once, and was")
      }
      return try start()
    }

    static func == (one: Pieces, other: Pieces) -> Bool { one === other }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(self))
    }
  }
}

extension APIRequestBody: ExpressibleByArrayLiteral {
  /// A body of a few bytes.
  public init(arrayLiteral bytes: UInt8...) {
    self = .bytes(bytes)
  }
}
