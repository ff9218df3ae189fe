import ClientIR
import TestSupport

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
    case .builtIn(let word): word.rawValue
    case .array(let item): "[\(item.outline)]"
    case .dictionary(let value): "[String: \(value.outline)]"
    case .optional(let value): "\(value.outline)?"
    case .model(let name): name.outline
    }
  }
}

extension OperationResult {
  var outline: String {
    switch self {
    case .json(let type): type.outline
    case .text: "text"
    case .bytes: "bytes"
    case .lines(let type): "lines of \(type.outline)"
    case .events(let type): "events of \(type.outline)"
    case .byStatus(let name): "by status \(name.outline)"
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
    case .object(let model): model.outline
    case .openEnum(let model):
      "enum \(name.outline): \(model.rawType.outline)("
        + model.values.map { "\($0.name.name) = \($0.rawValue.outline)" }.joined(separator: ", ")
        + ")"
    case .union(let model): model.outline
    case .tuple(let model): model.outline
    case .responseByStatus(let model):
      "responses \(name.outline)(" + model.cases.map(\.outline).joined(separator: ", ")
        + (model.unrecognized.map { ", \($0.name)" } ?? "") + ")"
    case .bodyAlternatives(let model):
      "bodies \(name.outline)("
        + model.cases.map { "\($0.name.name): \($0.type.outline)" }.joined(separator: ", ") + ")"
    case .options(let model):
      "options \(name.outline)(" + model.members.map(\.name.name).joined(separator: ", ") + ")"
    }
  }
}

extension ObjectModel {
  /// Such as `struct A(id: Int, other: [String: JSONValue]..., variant: B...)`.
  fileprivate var outline: String {
    var members = properties.map(\.outline)
    if let additionalProperties {
      members.append(
        "\(additionalProperties.name.name): [String: \(additionalProperties.type.outline)]..."
      )
    }
    members += flattened.map { "\($0.name.name): \($0.type.outline)..." }
    return "struct \(name.outline)(" + members.joined(separator: ", ") + ")"
  }
}

extension UnionModel {
  /// Such as `union A(b: B, c: C, unrecognized)`, and `union A by kind(b x y: B, unrecognized)` with
  /// the tags of each case.
  fileprivate var outline: String {
    let members = variants.map { variant in
      let names = [variant.name.name] + variant.tags.map(\.value)
      return "\(names.joined(separator: " ")): \(variant.type.outline)"
    }
    let way = discriminator.map { " by \($0.value)" } ?? ""
    return
      "\(isIndirect ? "indirect " : "")\(isErrorBody ? "error " : "")union \(name.outline)\(way)("
      + (members + [unrecognized.name]).joined(separator: ", ") + ")"
  }
}

extension TupleModel {
  /// Such as `tuple A(item1: Int, item2: String?, rest: [Int])`.
  fileprivate var outline: String {
    var members = items.map { "\($0.name.name): \($0.type.outline)\($0.isOptional ? "?" : "")" }
    if let rest { members.append("\(rest.name.name): [\(rest.type.outline)]") }
    return "tuple \(name.outline)(" + members.joined(separator: ", ") + ")"
  }
}

extension ResponseByStatusModel.Case {
  fileprivate var outline: String {
    let range = statuses.map {
      $0.count == 1 ? " \($0.lowerBound)" : " \($0.lowerBound)-\($0.upperBound)"
    }
    return "\(name.name)\(range ?? ""): \(content?.outline ?? "nothing")"
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
    let value =
      defaultValue.map { " = \($0.outline)" }
      ?? serverDefault.map { ", \($0.outline) by the server" } ?? ""
    return
      "\(isReadOnly ? "readOnly " : "")\(isIndirect ? "indirect " : "")\(name.name): \(type.outline)\(presence)\(value)"
  }
}

extension DefaultValue {
  var outline: String {
    switch self {
    case .string(let text): "\"\(text.value)\""
    case .number(let digits): digits
    case .boolean(let value): "\(value)"
    case .enumValue(let name): ".\(name.name)"
    case .list(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
    case .dictionary(let members):
      members.isEmpty
        ? "[:]"
        : "[\(members.map { "\"\($0.key.value)\": \($0.value.outline)" }.joined(separator: ", "))]"
    }
  }
}

extension JSONShape {
  var outline: String {
    switch self {
    case .object(let shape):
      "object(\(shape.properties.map(\.value).joined(separator: " ")); "
        + "\(shape.required.map(\.value).joined(separator: " ")))"
    case .array(let item): "array(\(item.outline))"
    case .oneOf(let values): "one of \(values.count)"
    case .anyOf(let shapes): "any of \(shapes.count)"
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .any: "any"
    }
  }
}
