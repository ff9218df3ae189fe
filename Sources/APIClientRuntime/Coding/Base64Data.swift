/// Bytes that are written as base64 (RFC 4648), the format `byte`.
public struct Base64Data: Sendable, Hashable {
  /// The bytes.
  public var bytes: [UInt8]

  /// Creates a value of bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension Base64Data: CustomStringConvertible {
  /// Reads base64.
  ///
  /// Both alphabets are understood (RFC 4648, sections 4 and 5). Padding may be missing, but not be
  /// wrong. White space is ignored, as lines are broken in MIME (RFC 2045, section 6.8).
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if it is not base64.
  public init(_ text: some StringProtocol) throws(InvalidValueError) {
    guard let value = Base64Data(utf8: ArraySlice(text.utf8)) else {
      throw InvalidValueError(text, isNot: "base64")
    }
    self = value
  }

  /// Reads base64 from its UTF-8 bytes; `nil` if they are not that.
  init?(utf8 text: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var digitCount = 0
    var paddingCount = 0
    for byte in text {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "="): paddingCount += 1
      default:
        guard paddingCount == 0, let digit = Self.digit(byte) else { return nil }
        bits = bits << 6 | UInt32(digit)
        digitCount += 1
        if digitCount == 4 {
          bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
          bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
          bytes.append(UInt8(truncatingIfNeeded: bits))
          digitCount = 0
        }
      }
    }
    // One digit is less than a byte, and padding fills the group of four up.
    guard digitCount != 1, paddingCount == 0 || digitCount > 0 && digitCount + paddingCount == 4
    else { return nil }
    if digitCount == 2 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    } else if digitCount == 3 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    }
    self.bytes = bytes
  }

  /// The bytes as base64 in the standard alphabet, padded, in one line.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      text.append(Self.letter(first >> 2))
      text.append(Self.letter((first & 0x03) << 4 | second >> 4))
      text.append(
        index + 1 < bytes.count ? Self.letter((second & 0x0F) << 2 | third >> 6) : Self.padding
      )
      text.append(index + 2 < bytes.count ? Self.letter(third & 0x3F) : Self.padding)
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let padding = UInt8(ascii: "=")

  private static func digit(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  private static func letter(_ digit: UInt8) -> UInt8 {
    switch digit {
    case 0..<26: UInt8(ascii: "A") + digit
    case 26..<52: UInt8(ascii: "a") + digit - 26
    case 52..<62: UInt8(ascii: "0") + digit - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}

extension Base64Data: Codable, ParameterValue {
  /// Decodes base64 from a string, as ``init(_:)-(StringProtocol)`` reads it.
  ///
  /// - Throws: `DecodingError` if there is no string, or if it is not base64.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text(as: "base64") { Base64Data(utf8: $0) }
  }

  /// Encodes the ``description`` as a string.
  ///
  /// - Throws: What encoding a string throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The ``description``.
  public var parameterText: String { description }
}
