import ClientIR
import YAML

extension DefaultValue {
  /// What a node says, as a literal of a type; nil when it is none.
  init?(_ node: Node, as type: BuiltInType) {
    switch node.value {
    case .scalar(let scalar): self.init(scalar.value, as: type)
    case .sequence(let nodes):
      guard type == .jsonValue else { return nil }
      self.init(list: nodes) { DefaultValue($0, as: .jsonValue) }
    case .mapping(let mapping):
      guard type == .jsonValue || type == .jsonObject else { return nil }
      self.init(dictionary: mapping) { DefaultValue($0, as: .jsonValue) }
    }
  }

  /// A list, if each node is an item of it.
  init?(list nodes: [Node], item: (Node) -> DefaultValue?) {
    var items: [DefaultValue] = []
    for node in nodes {
      guard let item = item(node) else { return nil }
      items.append(item)
    }
    self = .list(items)
  }

  /// Values by name, if each node is one of them.
  init?(dictionary mapping: Mapping, value: (Node) -> DefaultValue?) {
    var members: [Member] = []
    for entry in mapping.entries {
      guard let value = value(entry.value) else { return nil }
      members.append(Member(key: StringLiteral(entry.key), value: value))
    }
    self = .dictionary(members)
  }

  private init?(_ scalar: Scalar.ScalarValue, as type: BuiltInType) {
    switch type {
    case .jsonValue:
      // A number with a fraction would lose digits on its way through a literal.
      let values = [BuiltInType.bool, .int64, .string].lazy
        .compactMap { DefaultValue(scalar, as: $0) }
      guard let value = values.first else { return nil }
      self = value
    case .bool:
      guard case .bool(let value) = scalar else { return nil }
      self = .boolean(value)
    case .string:
      guard case .string(let text) = scalar else { return nil }
      self = .string(StringLiteral(text))
    case .double:
      guard let digits = scalar.jsonNumber, Double(digits)?.isFinite == true else { return nil }
      self = .number(digits)
    case .float:
      guard let digits = scalar.jsonNumber, Float(digits)?.isFinite == true else { return nil }
      self = .number(digits)
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64:
      guard let digits = type.digits(of: scalar) else { return nil }
      self = .number(digits)
    case .base64, .dateTime, .fullDate, .iso8601Duration, .jsonNumber, .jsonObject,
      .multipartFile, .requestBody, .timeOfDay, .uuid:
      return nil
    }
  }
}

extension BuiltInType {
  /// Whether values of the type are written as literals.
  var hasLiterals: Bool {
    switch self {
    case .bool, .double, .float, .string, .int, .int8, .int16, .int32, .int64, .uint, .uint8,
      .uint16, .uint32, .uint64:
      true
    case .base64, .dateTime, .fullDate, .iso8601Duration, .jsonNumber, .jsonObject, .jsonValue,
      .multipartFile, .requestBody, .timeOfDay, .uuid:
      false
    }
  }

  /// The digits of an integer that is a value of the type.
  fileprivate func digits(of scalar: Scalar.ScalarValue) -> String? {
    guard let integer else { return nil }
    if !integer.isSigned {
      let most = UInt64.max >> (64 - integer.bits)
      return scalar.uint64.flatMap { $0 <= most ? String($0) : nil }
    }
    let most = Int64.max >> (64 - integer.bits)
    return scalar.int64.flatMap { (-most - 1...most).contains($0) ? String($0) : nil }
  }
}
