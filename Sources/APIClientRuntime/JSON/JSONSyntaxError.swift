/// Says that bytes are not a JSON text (RFC 8259), and where they stop being one.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in a few words.
  public let message: String

  /// The offset, in bytes from the start of the text, of the first byte that does not fit.
  public let offset: Int

  /// Creates an error for the byte at an offset.
  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message and the offset in one line.
  public var description: String { "Invalid JSON at byte \(offset): \(message)" }
}
