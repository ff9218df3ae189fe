/// A document as it came in: its bytes, and the name by which messages call it.
public struct Source: Sendable, Hashable {
  /// The name for messages, as a rule the path of the file. A name that ends in `.json` makes the
  /// parser insist on JSON.
  public let name: String
  /// The content, undecoded.
  public let bytes: [UInt8]

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - name: The name for messages.
  ///   - bytes: The content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The text of one line, for showing it under a message.
  ///
  /// Bytes that are not text come out as U+FFFD. A byte order mark is no part of the first line.
  ///
  /// - Parameter number: The number of the line, counted from 1.
  /// - Returns: The line without its line break, or `nil` if there is no such line.
  public func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    let bytes = bytes.isUTF16 ? UTF16Text(bytes).utf8 : bytes
    var start = bytes.startIndexAfterByteOrderMark
    for _ in 1..<number {
      guard let end = endOfLine(from: start, in: bytes) else { return nil }
      let isCRLF = bytes[end] == .carriageReturn && bytes.hasByte(.lineFeed, at: end + 1)
      start = end + (isCRLF ? 2 : 1)
    }
    let end = endOfLine(from: start, in: bytes) ?? bytes.endIndex
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func endOfLine(from start: Int, in bytes: [UInt8]) -> Int? {
    bytes[start...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
  }
}
