import ClientIR

// What is decided about a client, in one line for each part of it.

extension Operation {
  /// Such as `getDag(dagID: String, limit: Int = nil) -> DAG`.
  var outline: String {
    let arguments = arguments.map {
      "\($0.name.name): \($0.type.outline)\($0.isOptional ? " = nil" : "")"
    }
    let result = result.map { " -> \($0.outline)" } ?? ""
    return "\(name.name)(\(arguments.joined(separator: ", ")))\(result)"
  }
}

extension TypeReference {
  var outline: String {
    switch self {
    case .word(let word): word.rawValue
    case .array(let item): "[\(item.outline)]"
    case .dictionary(let value): "[String: \(value.outline)]"
    case .model(let name): name.outline
    }
  }
}

extension TypeName {
  var outline: String { components.map(\.name).joined(separator: ".") }
}

extension Model {
  /// Such as `struct A(id: Int, name: String?)`, `enum A: String(on = "on")`, `union A(b: B)`.
  var outline: String {
    switch self {
    case .object(let model):
      "struct \(name.outline)(" + model.properties.map(\.outline).joined(separator: ", ") + ")"
    case .openEnum(let model):
      "enum \(name.outline): \(model.rawType.outline)("
        + model.values.map { "\($0.name.name) = \($0.rawValue.outline)" }.joined(separator: ", ")
        + ")"
    case .union(let model):
      "union \(name.outline)("
        + model.variants.map { "\($0.name.name): \($0.type.outline)" }.joined(separator: ", ")
        + ", \(model.unrecognized.name))"
    }
  }
}

extension Property {
  var outline: String {
    let presence =
      switch presence {
      case .required: ""
      case .requiredNullable: "|null"
      case .optional: "?"
      case .nullable: "?|null"
      }
    let value = defaultValue.map { " = \($0.outline)" } ?? ""
    return "\(isReadOnly ? "readOnly " : "")\(name.name): \(type.outline)\(presence)\(value)"
  }
}

extension DefaultValue {
  var outline: String {
    switch self {
    case .string(let text): "\"\(text.value)\""
    case .number(let digits): digits
    case .boolean(let value): "\(value)"
    case .enumValue(let name): ".\(name.name)"
    }
  }
}

extension UnionModel.Shape {
  var outline: String {
    switch self {
    case .object(let properties, let required):
      "object(\(properties.map(\.value).joined(separator: " ")); "
        + "\(required.map(\.value).joined(separator: " ")))"
    case .array: "array"
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .any: "any"
    }
  }
}
