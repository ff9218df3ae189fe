import ClientIR
import Diagnostics
import OpenAPI
import YAML

extension TypeLowering {
  /// The `default` of a schema as a value of its type; nil when there is none, or none that can be
  /// written as a literal of that type.
  mutating func defaultValue(of schema: Schema, type: TypeReference) -> DefaultValue? {
    guard let node = schema.defaultValue, node.scalarValue != .null else { return nil }
    if let value = literal(node, as: type) { return value }
    let finding =
      hasLiterals(type)
      ? Diagnostic(
        .unusableDefault,
        "the default is not a value of its schema's type and is left out",
        at: node.mark,
        remedy: .remove(node.mark)
      )
      : Diagnostic(
        .defaultNotSupported,
        "the default is left out: values of its schema's type are no literals",
        at: node.mark
      )
    log.report(finding)
    return nil
  }

  /// The only value that a schema allows, as a literal of its type.
  func constant(of id: SchemaID, type: TypeReference) -> DefaultValue? {
    schemas.constant(of: id).flatMap { literal($0, as: type) }
  }

  /// Whether values of the type are written as literals.
  private func hasLiterals(_ type: TypeReference) -> Bool {
    switch type {
    case .builtIn(let type): type.hasLiterals
    case .model(let name): openEnum(named: name) != nil
    case .array, .dictionary, .optional: false
    }
  }

  /// What a node says, as a literal of a type; nil when it is none.
  func literal(_ node: Node, as type: TypeReference) -> DefaultValue? {
    switch (type, node.value) {
    case (.builtIn(let type), _): DefaultValue(node, as: type)
    case (.array(let item), .sequence(let nodes)):
      DefaultValue(list: nodes) { literal($0, as: item) }
    case (.dictionary(let value), .mapping(let mapping)):
      DefaultValue(dictionary: mapping) { literal($0, as: value) }
    case (.model(let name), .scalar):
      openEnum(named: name)?.value(of: node).map { .enumValue($0) }
    case (.array, _), (.dictionary, _), (.model, _), (.optional, _): nil
    }
  }
}
