import ClientIR
import Diagnostics
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
    } else {
      report(
        .warning(
          "the default is left out: values of its schema's type are no literals",
          at: node.mark
        )
      )
    }
    return nil
  }

  func literal(_ node: Node, as type: TypeReference) -> DefaultValue? {
    switch node.value {
    case .scalar(let scalar): literal(scalar.value, of: node, as: type)
    case .sequence(let nodes): list(nodes, as: type)
    case .mapping(let mapping): dictionary(mapping, as: type)
    }
  }

  private func list(_ nodes: [Node], as type: TypeReference) -> DefaultValue? {
    let itemType: TypeReference
    switch type {
    case .array(let item): itemType = item
    case .builtIn(.jsonValue): itemType = type
    default: return nil
    }
    var items: [DefaultValue] = []
    for node in nodes {
      guard let item = literal(node, as: itemType) else { return nil }
      items.append(item)
    }
    return .list(items)
  }

  private func dictionary(_ mapping: Mapping, as type: TypeReference) -> DefaultValue? {
    let valueType: TypeReference
    switch type {
    case .dictionary(let value): valueType = value
    case .builtIn(.jsonValue), .builtIn(.jsonObject): valueType = .builtIn(.jsonValue)
    default: return nil
    }
    var members: [DefaultValue.Member] = []
    for entry in mapping.entries {
      guard let value = literal(entry.value, as: valueType) else { return nil }
      members.append(.init(key: StringLiteral(entry.key), value: value))
    }
    return .dictionary(members)
  }

  private func literal(
    _ scalar: Scalar.ScalarValue,
    of node: Node,
    as type: TypeReference
  ) -> DefaultValue? {
    switch (type, scalar) {
    case (.builtIn(.jsonValue), _):
      // A number with a fraction would lose digits on its way through a literal.
      return [.builtIn(.bool), .builtIn(.int64), .builtIn(.string)].lazy
        .compactMap { literal(scalar, of: node, as: $0) }.first
    case (.builtIn(.bool), .bool(let value)):
      return .boolean(value)
    case (.builtIn(let word), .integer) where word.isInteger:
      return word.digits(of: scalar).map { .number($0) }
    case (.builtIn(.double), _):
      return scalar.jsonNumber.flatMap { Double($0)?.isFinite == true ? .number($0) : nil }
    case (.builtIn(.float), _):
      return scalar.jsonNumber.flatMap { Float($0)?.isFinite == true ? .number($0) : nil }
    case (.builtIn(.string), .string(let text)):
      return .string(StringLiteral(text))
    case (.model(let name), _):
      guard let source = modelSources[name], isOpenEnum(name) else { return nil }
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
    case .builtIn(.bool), .builtIn(.double), .builtIn(.float), .builtIn(.string): true
    case .builtIn(let word): word.isInteger
    default: false
    }
  }
}

extension BuiltInType {
  /// The digits of an integer that is a value of the type.
  fileprivate func digits(of scalar: Scalar.ScalarValue) -> String? {
    let (signed, unsigned) = (scalar.int64, scalar.uint64)
    return switch self {
    case .int, .int64: signed.map { String($0) }
    case .int8: signed.flatMap(Int8.init(exactly:)).map { String($0) }
    case .int16: signed.flatMap(Int16.init(exactly:)).map { String($0) }
    case .int32: signed.flatMap(Int32.init(exactly:)).map { String($0) }
    case .uint, .uint64: unsigned.map { String($0) }
    case .uint8: unsigned.flatMap(UInt8.init(exactly:)).map { String($0) }
    case .uint16: unsigned.flatMap(UInt16.init(exactly:)).map { String($0) }
    case .uint32: unsigned.flatMap(UInt32.init(exactly:)).map { String($0) }
    default: nil
    }
  }
}
