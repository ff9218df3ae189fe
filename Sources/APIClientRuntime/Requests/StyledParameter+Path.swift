extension StyledParameter {
  /// The value as it stands in a path or a header field; nil when there is none.
  ///
  /// Without explode, a label has commas between its values, as RFC 6570, section 3.2.5, and OpenAPI
  /// 3.0.4 have it. The dots of OpenAPI 3.0.3's table were a mistake.
  func text(of value: JSONValue) throws(RequestFault) -> String? {
    let flat = try flat(value)
    switch style {
    case .label:
      guard let text = joined(flat, separator: explode ? "." : ",") else { return nil }
      return ".\(text)"
    case .matrix:
      return matrix(flat)
    default:
      return joined(flat, separator: ",")
    }
  }

  private func joined(_ value: FlatValue, separator: String) -> String? {
    switch value {
    case .absent: return nil
    case .primitive(let text): return escaped(text)
    case .array(let texts): return texts.map(escaped).joined(separator: separator)
    case .object(let members):
      let sign = explode ? "=" : separator
      return members.map { "\(escapedName($0.name))\(sign)\(escaped($0.text))" }
        .joined(separator: separator)
    }
  }

  private func matrix(_ value: FlatValue) -> String? {
    switch value {
    case .array(let texts) where explode:
      texts.map { matrixPart(name, escaped($0)) }.joined()
    case .object(let members) where explode:
      members.map { matrixPart($0.name, escaped($0.text)) }.joined()
    default:
      joined(value, separator: ",").map { matrixPart(name, $0) }
    }
  }

  /// A name without an equals sign says that the value is empty (RFC 6570, section 3.2.7).
  private func matrixPart(_ name: String, _ text: String) -> String {
    text.isEmpty ? ";\(escapedName(name))" : ";\(escapedName(name))=\(text)"
  }
}
