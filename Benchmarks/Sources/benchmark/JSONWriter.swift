import APIClientRuntime

/// Writes JSON as servers do, by no encoder that is measured.
struct JSONWriter {
  /// How a server writes.
  enum Style {
    /// Without white space, and with characters as they are.
    case compact
    /// With two spaces for each level, and with other characters than ASCII escaped: as Airflow 2.
    case indented
  }

  private let style: Style
  private var text = ""

  /// The text of a value.
  static func bytes(_ value: JSONValue, _ style: Style) -> [UInt8] {
    var writer = JSONWriter(style: style)
    writer.write(value, level: 0)
    return Array(writer.text.utf8)
  }

  private init(style: Style) { self.style = style }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += "\(number)"
    case .string(let string): write(string)
    case .array(let elements):
      list("[", "]", elements, level) { writer, element in
        writer.write(element, level: level + 1)
      }
    case .object(let members):
      list("{", "}", members.map { $0 }, level) { writer, member in
        writer.write(member.key)
        writer.text += writer.style == .compact ? ":" : ": "
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String,
    _ close: String,
    _ elements: [Element],
    _ level: Int,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      newLine(level + 1)
      write(&self, element)
    }
    if !elements.isEmpty { newLine(level) }
    text += close
  }

  private mutating func newLine(_ level: Int) {
    guard style == .indented else { return }
    text += "\n" + String(repeating: "  ", count: level)
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where style == .indented && !scalar.isASCII:
        for unit in String(scalar).utf16 { text += "\\u" + String(unit, radix: 16).padded(to: 4) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension String {
  /// The text, with zeros before it.
  func padded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
