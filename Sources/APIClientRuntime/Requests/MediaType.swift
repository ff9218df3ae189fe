/// A media type (RFC 9110, section 8.3.1).
struct MediaType {
  /// The text as it stands in a header field, with its parameters.
  let text: String
  /// The type and subtype in small letters.
  let essence: String

  init(_ text: some StringProtocol) {
    let trimmed = text.drop { $0.isWhitespace }
    self.text = String(trimmed)
    let essence = trimmed.prefix { $0 != ";" }
    self.essence = String(essence).filter { !$0.isWhitespace }.lowercased()
  }

  /// The media types of a list.
  static func list(_ text: String) -> [MediaType] {
    text.split(separator: ",").map { MediaType($0) }
  }

  /// Whether this is one type and no range of them.
  var isSpecific: Bool { !essence.contains("*") && essence.contains("/") }

  /// Whether the type is written as JSON (RFC 6839, section 3.1).
  var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

  /// Whether the type is a text of any kind.
  var isText: Bool { essence.hasPrefix("text/") && !essence.hasSuffix("xml") }

  /// Whether JSON is of this type or in this range.
  var admitsJSON: Bool { isJSON || essence == "*/*" || essence == "application/*" }
}
