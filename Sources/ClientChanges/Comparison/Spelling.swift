import ClientIR

// How a report calls what it is about. Names have no backticks, types no modules.

extension TypeName {
  var text: String { components.map(\.name).joined(separator: ".") }
}

extension TypeReference {
  var text: String {
    switch self {
    case .word(let word): word.rawValue
    case .array(let item): "[\(item.text)]"
    case .dictionary(let value): "[String: \(value.text)]"
    case .optional(let value): "\(value.text)?"
    case .model(let name): name.text
    }
  }

  /// The type that holds a value of this one or nil.
  var orNil: TypeReference {
    if case .optional = self { self } else { .optional(self) }
  }

  /// The model that the type names, be it in a list or a map.
  var modelName: TypeName? {
    switch self {
    case .word: nil
    case .array(let type), .dictionary(let type), .optional(let type): type.modelName
    case .model(let name): name
    }
  }
}

extension OperationResult {
  /// What a call returns.
  var text: String {
    switch self {
    case .json(let type): type.text
    case .text: "String"
    case .bytes: "ResponseBody"
    case .lines(let type): "JSONLines<\(type.text)>"
    case .byStatus(let name): name.text
    }
  }

  /// The type in the result, if it is made of JSON.
  var type: TypeReference? {
    switch self {
    case .json(let type), .lines(let type): type
    case .text, .bytes: nil
    case .byStatus(let name): .model(name)
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

  /// Such as `GET /dags/{dag_id}`.
  var route: String { "\(method.rawValue.uppercased()) \(pathText { $0 })" }

  /// The method and the path without the names in it, which do not matter to a server.
  var routeShape: String { "\(method.rawValue) \(pathText { _ in "" })" }

  private func pathText(_ spelling: (String) -> String) -> String {
    path.map { part in
      switch part {
      case .literal(let literal): literal.value
      case .argument(_, let name, _): "{\(spelling(name.value))}"
      }
    }.joined()
  }
}

extension Argument {
  /// Such as `limit: Int? = nil`.
  var declaration: String {
    "\(name.name): \(isOptional ? "\(type.orNil.text) = nil" : type.text)"
  }
}

extension Property {
  /// The type of the property in Swift.
  var swiftType: TypeReference { presence.isOptional ? type.orNil : type }

  /// Such as `note: String?`.
  var declaration: String { "\(name.name): \(swiftType.text)" }
}

extension ServerList.Server {
  /// The URL, with the names of the variables in braces.
  var text: String {
    url.map { part in
      switch part {
      case .literal(let literal): literal.value
      case .variable(let name): "{\(name.name)}"
      }
    }.joined()
  }
}
