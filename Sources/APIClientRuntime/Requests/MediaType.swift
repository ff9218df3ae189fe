/// A media type (RFC 9110, section 8.3.1).
struct MediaType {
  /// The text as it stands in a header field, with its parameters.
  let text: String
  /// The type and subtype in small letters.
  let essence: String

  init(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  private init(utf8: some Collection<UInt8>) {
    let trimmed = utf8.drop(while: \.isOptionalWhitespace)
    text = String(decoding: trimmed, as: UTF8.self)
    let essence = trimmed.prefix { $0 != UInt8(ascii: ";") }.lazy
      .filter { !$0.isOptionalWhitespace }
    self.essence = String(decoding: Array(essence), as: UTF8.self).lowercased()
  }

  /// The media types of a list.
  static func list(_ text: String) -> [MediaType] {
    text.utf8.split(separator: UInt8(ascii: ",")).map { MediaType(utf8: $0) }
  }

  /// Whether this is one type and no range of them.
  var isSpecific: Bool {
    !essence.utf8.contains(UInt8(ascii: "*")) && essence.utf8.contains(UInt8(ascii: "/"))
  }

  /// Whether the type is written as JSON (RFC 6839, section 3.1).
  var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

  /// Whether the type is a text of any kind.
  var isText: Bool { essence.hasPrefix("text/") && !essence.hasSuffix("xml") }

  /// Whether JSON is of this type or in this range.
  var admitsJSON: Bool { isJSON || essence == "*/*" || essence == "application/*" }
}

extension UInt8 {
  /// Whether the byte may stand around the parts of a field's value (RFC 9110, section 5.6.3).
  fileprivate var isOptionalWhitespace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }
}
