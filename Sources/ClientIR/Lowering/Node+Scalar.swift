import YAML

extension Node {
  /// The value of a node that is a scalar.
  var scalarValue: Scalar.ScalarValue? {
    if case .scalar(let scalar) = value { scalar.value } else { nil }
  }

  /// The text of a node that is a scalar, as written.
  var scalarText: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }
}

extension Scalar.ScalarValue {
  var isString: Bool {
    if case .string = self { true } else { false }
  }

  var isInteger: Bool {
    if case .integer = self { true } else { false }
  }
}
