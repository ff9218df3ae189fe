/// A value as the styles of parameters know it: a text, a list of texts, or texts with names.
enum FlatValue {
  /// No value: null, or nothing in an array or object (RFC 6570, section 2.3).
  case absent
  case primitive(String)
  case array([String])
  case object([(name: String, text: String)])

  /// The shape of a value; nil when arrays or objects lie within one another.
  init?(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      var texts: [String] = []
      for element in elements where !element.isAbsent {
        guard let text = element.primitiveText else { return nil }
        texts.append(text)
      }
      self = texts.isEmpty ? .absent : .array(texts)
    case .object(let object):
      var members: [(name: String, text: String)] = []
      for (key, member) in object where !member.isAbsent {
        guard let text = member.primitiveText else { return nil }
        members.append((key, text))
      }
      self = members.isEmpty ? .absent : .object(members)
    default:
      self = value.primitiveText.map { .primitive($0) } ?? .absent
    }
  }
}

extension JSONValue {
  /// Whether there is nothing to write of this: it is null, or has nothing in it.
  var isAbsent: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let object): object.isEmpty
    case .bool, .number, .string: false
    }
  }

  /// The text of a string, number or boolean; nil for all else.
  var primitiveText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
