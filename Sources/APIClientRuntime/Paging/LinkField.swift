/// The links in the header field `Link` (RFC 8288, section 3).
struct LinkField {
  private var targets: [String: String] = [:]

  /// Reads all fields of that name, up to the first fault in each.
  init(_ fields: HTTPFields) {
    guard let name = HTTPField.Name("Link") else { return }
    for field in fields[values: name] {
      var rest = field[...]
      while let (target, relations) = Self.takeLink(from: &rest) {
        for relation in relations where targets[relation] == nil { targets[relation] = target }
      }
    }
  }

  /// The target of the first link of a relation, as it stands there.
  subscript(relation: String) -> String? { targets[relation] }

  /// A target in angle brackets, and the relations among its parameters.
  private static func takeLink(
    from text: inout Substring
  ) -> (target: String, relations: [String])? {
    text = text.drop { $0 == "," || $0.isFieldWhitespace }
    guard text.first == "<", let end = text.firstIndex(of: ">") else { return nil }
    let target = String(text[text.index(after: text.startIndex)..<end])
    text = text[text.index(after: end)...]
    var relations: [String]?
    while let (name, value) = takeParameter(from: &text) {
      // Of several, the first counts (RFC 8288, section 3.3).
      guard name == "rel", relations == nil else { continue }
      relations = value.lowercased().split(separator: " ").map(String.init)
    }
    return (target, relations ?? [])
  }

  private static func takeParameter(
    from text: inout Substring
  ) -> (name: String, value: String)? {
    text = text.drop(while: \.isFieldWhitespace)
    guard text.first == ";" else { return nil }
    text = text.dropFirst().drop(while: \.isFieldWhitespace)
    let name = text.prefix { !"=;,".contains($0) && !$0.isFieldWhitespace }
    text = text.dropFirst(name.count).drop(while: \.isFieldWhitespace)
    guard text.first == "=" else { return (name.lowercased(), "") }
    text = text.dropFirst().drop(while: \.isFieldWhitespace)
    return (name.lowercased(), takeValue(from: &text))
  }

  /// A token, or text in quotes, in which a backslash stands before a character that is meant as such
  /// (RFC 9110, section 5.6.4).
  private static func takeValue(from text: inout Substring) -> String {
    guard text.first == "\"" else {
      let token = text.prefix { !";,".contains($0) && !$0.isFieldWhitespace }
      text = text.dropFirst(token.count)
      return String(token)
    }
    var value = ""
    text = text.dropFirst()
    while let character = text.popFirst(), character != "\"" {
      if character == "\\", let escaped = text.popFirst() {
        value.append(escaped)
      } else {
        value.append(character)
      }
    }
    return value
  }
}

extension Character {
  /// Whether the character is one that may stand between the parts of a field (RFC 9110, section 5.6.3).
  fileprivate var isFieldWhitespace: Bool { self == " " || self == "\t" }
}
