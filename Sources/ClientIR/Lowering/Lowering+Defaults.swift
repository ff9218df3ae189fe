import OpenAPI
import YAML

extension Lowering {
  /// The `default` of a schema as a value of its type; nil when there is none, or none that can be
  /// written as a literal of that type.
  mutating func defaultValue(of schema: Schema, type: TypeReference) -> DefaultValue? {
    guard let node = schema.defaultValue, let scalar = node.scalarValue, scalar != .null else {
      return nil
    }
    switch (type, scalar) {
    case (.word(.bool), .bool(let value)):
      return .boolean(value)
    case (.word(.int), .integer(let digits)), (.word(.int32), .integer(let digits)),
      (.word(.int64), .integer(let digits)):
      guard Int64(digits) != nil else { break }
      return .number(digits)
    case (.word(.double), .integer(let digits)), (.word(.double), .float(let digits)),
      (.word(.float), .integer(let digits)), (.word(.float), .float(let digits)):
      guard Double(digits)?.isFinite == true else { break }
      return .number(digits)
    case (.word(.string), .string(let text)):
      return .string(StringLiteral(text))
    case (.model(let name), .string(let text)):
      lowerPendingModels()
      for case .openEnum(let model) in models where model.name == name {
        let value = model.values.first { $0.rawValue == .string(StringLiteral(text)) }
        if let value { return .enumValue(value.name) }
      }
    default: break
    }
    diagnostics.append(
      .warning("the default is not a value of its schema's type and is left out", at: node.mark))
    return nil
  }
}
