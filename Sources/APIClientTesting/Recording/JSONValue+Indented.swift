import APIClientRuntime

extension JSONValue {
  /// The value with a line for each element and member, and a line's end behind the last.
  var indented: String {
    var text = ""
    append(to: &text, indentation: "")
    return text + "\n"
  }

  private func append(to text: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .array(let elements) where !elements.isEmpty:
      text += "["
      for (index, element) in elements.enumerated() {
        text += "\(index == 0 ? "" : ",")\n\(inner)"
        element.append(to: &text, indentation: inner)
      }
      text += "\n\(indentation)]"
    case .object(let object) where !object.isEmpty:
      text += "{"
      for (index, member) in object.enumerated() {
        text += "\(index == 0 ? "" : ",")\n\(inner)\(JSONValue.string(member.key)): "
        member.value.append(to: &text, indentation: inner)
      }
      text += "\n\(indentation)}"
    case .null, .bool, .number, .string, .array, .object:
      text += description
    }
  }
}
