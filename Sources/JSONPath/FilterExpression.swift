/// What a filter selector tests (RFC 9535, section 2.3.5).
indirect enum FilterExpression: Sendable {
  case or([FilterExpression])
  case and([FilterExpression])
  case not(FilterExpression)
  /// Whether a query selects anything.
  case exists(JSONPath.Query)
  case comparison(ValueExpression, ComparisonOperator, ValueExpression)
  /// `match()` and `search()`.
  case match(ValueExpression, Pattern, isWhole: Bool)

  /// The pattern of `match()` and `search()`.
  enum Pattern: Sendable {
    /// A literal, which is compiled once.
    case constant(IRegexp)
    case computed(ValueExpression)
  }
}

/// What can be compared: an expression of RFC 9535's type ValueType (section 2.4.1).
indirect enum ValueExpression: Sendable {
  case literal(PrimitiveValue)
  /// A query that selects one node at most.
  case singular(JSONPath.Query)
  case length(ValueExpression)
  case count(JSONPath.Query)
  case value(JSONPath.Query)
}

enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}
