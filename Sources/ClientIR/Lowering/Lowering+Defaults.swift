import OpenAPI
import YAML

extension Lowering {
  /// The `default` of a schema as a value of its type; nil when there is none, or none that can be
  /// written as a literal of that type.
  mutating func defaultValue(of schema: Schema, type: TypeReference) -> DefaultValue? {
    guard let node = schema.defaultValue, node.scalarValue != .null else { return nil }
    if let value = literal(node, as: type) { return value }
    if type.hasLiterals || isOpenEnum(type) {
      report(
        .warning("the default is not a value of its schema's type and is left out", at: node.mark)
      )
    }
    return nil
  }

  private func literal(_ node: Node, as type: TypeReference) -> DefaultValue? {
    guard let scalar = node.scalarValue else { return nil }
    switch (type, scalar) {
    case (.word(.bool), .bool(let value)):
      return .boolean(value)
    case (.word(.int), .integer), (.word(.int64), .integer):
      return scalar.int64.map { .number(String($0)) }
    case (.word(.int32), .integer):
      return scalar.int64.flatMap(Int32.init(exactly:)).map { .number(String($0)) }
    case (.word(.double), _):
      return scalar.jsonNumber.flatMap { Double($0)?.isFinite == true ? .number($0) : nil }
    case (.word(.float), _):
      return scalar.jsonNumber.flatMap { Float($0)?.isFinite == true ? .number($0) : nil }
    case (.word(.string), .string(let text)):
      return .string(StringLiteral(text))
    case (.model(let name), _):
      guard let source = modelSources[name], source.kind == .openEnum else { return nil }
      let model = openEnum(source)
      let wanted = model.rawValue(of: node)
      return model.values.first { $0.rawValue == wanted }.map { .enumValue($0.name) }
    default:
      return nil
    }
  }

  private func isOpenEnum(_ type: TypeReference) -> Bool {
    if case .model(let name) = type { isOpenEnum(name) } else { false }
  }
}

extension TypeReference {
  /// Whether values of the type are written as literals, apart from open enumerations.
  fileprivate var hasLiterals: Bool {
    switch self {
    case .word(.bool), .word(.int), .word(.int32), .word(.int64), .word(.double), .word(.float),
      .word(.string):
      true
    default: false
    }
  }
}
