import ClientIR

// How a report calls what it is about. Names have no backticks, types no modules.

extension TypeReference {
  var text: String {
    switch self {
    case .builtIn(let type): type.rawValue
    case .array(let item): "[\(item.text)]"
    case .dictionary(let value): "[String: \(value.text)]"
    case .optional(let value): "\(value.text)?"
    case .model(let name): name.dotted
    }
  }
}

extension OperationResult {
  /// What a call returns.
  var text: String {
    switch self {
    case .json(let type): type.text
    case .text: "String"
    case .bytes: SupportName.apiResponseBody.rawValue
    case .lines(let type): "\(SupportName.jsonLines.rawValue)<\(type.text)>"
    case .events(let type): "\(SupportName.serverSentEvents.rawValue)<\(type.text)>"
    case .byStatus(let name): name.dotted
    }
  }
}

extension DefaultValue {
  /// The value as a literal.
  var text: String {
    switch self {
    case .string(let literal): "\"\(literal.value)\""
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    case .enumValue(let name): ".\(name.name)"
    case .list(let items): "[\(items.map(\.text).joined(separator: ", "))]"
    case .dictionary(let members) where members.isEmpty: "[:]"
    case .dictionary(let members):
      "[\(members.map { "\"\($0.key.value)\": \($0.value.text)" }.joined(separator: ", "))]"
    }
  }

  /// The value on the wire of an enumeration's value.
  var wireText: String {
    if case .string(let literal) = self { literal.value } else { text }
  }
}

extension Operation {
  /// Such as `getDagRun(dagID:dagRunID:)`.
  var signature: String { "\(name.name)(\(arguments.map { "\($0.name.name):" }.joined()))" }

  /// The method and the path without the names in it, which do not matter to a server.
  var routeShape: String { requestLine { _ in "" } }
}

extension Argument {
  /// Such as `limit: Int? = nil`.
  var declaration: String {
    let value = defaultValue?.text ?? (isOptional ? "nil" : nil)
    return "\(name.name): \(swiftType.text)\(value.map { " = \($0)" } ?? "")"
  }
}

extension Property {
  /// Such as `note: String?`.
  var declaration: String { "\(name.name): \(swiftType.text)" }
}

extension ServerList.Server {
  /// The URL, with the names of the variables in braces.
  var text: String { template.value }
}

extension ServerList.Variable {
  /// The type of an argument for the variable.
  var typeText: String { openEnum?.name.dotted ?? BuiltInType.string.rawValue }
}
