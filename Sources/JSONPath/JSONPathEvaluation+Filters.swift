import YAML

extension JSONPathEvaluation {
  /// Whether a filter takes a node (RFC 9535, section 2.3.5.2).
  mutating func isTrue(
    _ expression: FilterExpression,
    for current: Node
  ) throws(JSONPathLimitError) -> Bool {
    switch expression {
    case .or(let parts):
      for part in parts where try isTrue(part, for: current) { return true }
      return false
    case .and(let parts):
      for part in parts where try !isTrue(part, for: current) { return false }
      return true
    case .not(let part): return try !isTrue(part, for: current)
    case .exists(let query): return try find(query, current: current, most: 1).count > 0
    case .comparison(let left, let comparison, let right):
      return try compare(
        value(of: left, for: current),
        comparison,
        value(of: right, for: current)
      )
    case .match(let text, let pattern, let isWhole):
      guard case .primitive(.string(let text)) = try value(of: text, for: current),
        let pattern = try regexp(pattern, for: current)
      else { return false }
      let length = text.unicodeScalars.count
      guard length <= IRegexp.mostTextScalars else {
        throw JSONPathLimitError(
          message: "the target matches a pattern with a text of \(length) characters, more than "
            + "\(IRegexp.mostTextScalars); leave long texts out by their length()"
        )
      }
      try take(steps: pattern.steps(forScalars: length, isWhole: isWhole))
      return pattern.matches(text, isWhole: isWhole)
    }
  }

  private mutating func regexp(
    _ pattern: FilterExpression.Pattern,
    for current: Node
  ) throws(JSONPathLimitError) -> IRegexp? {
    switch pattern {
    case .constant(let regexp): return regexp
    case .computed(let expression):
      // "If the second argument is not a string conforming to RFC 9485, the result is LogicalFalse."
      guard case .primitive(.string(let text)) = try value(of: expression, for: current) else {
        return nil
      }
      // To compile a pattern is heavy, and it may be another one for each node.
      try take(steps: 1000 + 100 * min(text.utf8.count, IRegexp.mostPatternScalars))
      return try? IRegexp(text)
    }
  }

  /// What an expression stands for.
  private mutating func value(
    of expression: ValueExpression,
    for current: Node
  ) throws(JSONPathLimitError) -> FilterValue {
    switch expression {
    case .literal(let literal): return .primitive(literal)
    case .singular(let query):
      return FilterValue(try find(query, current: current, most: 1).first)
    case .value(let query):
      let found = try find(query, current: current, most: 2)
      return FilterValue(found.count == 1 ? found.first : nil)
    case .count(let query):
      let found = try find(query, current: current, most: .max)
      return .primitive(.number(ComparableNumber(found.count)))
    case .length(let argument):
      switch try value(of: argument, for: current) {
      case .primitive(.string(let text)):
        try take(steps: text.utf8.count / 16)
        return .primitive(.number(ComparableNumber(text.unicodeScalars.count)))
      case .collection(let node): return .primitive(.number(ComparableNumber(node.childCount)))
      case .primitive, .nothing: return .nothing
      }
    }
  }

  /// RFC 9535, section 2.3.5.2.2.
  private mutating func compare(
    _ left: FilterValue,
    _ comparison: ComparisonOperator,
    _ right: FilterValue
  ) throws(JSONPathLimitError) -> Bool {
    switch comparison {
    case .equal: return try areEqual(left, right)
    case .notEqual: return try !areEqual(left, right)
    case .less: return left < right
    case .greater: return right < left
    case .lessOrEqual:
      if left < right { return true }
      return try areEqual(left, right)
    case .greaterOrEqual:
      if right < left { return true }
      return try areEqual(left, right)
    }
  }

  private mutating func areEqual(
    _ left: FilterValue,
    _ right: FilterValue
  ) throws(JSONPathLimitError) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.primitive(let left), .primitive(let right)): return left == right
    case (.collection(let left), .collection(let right)): return try areEqual(left, right)
    default: return false
    }
  }

  /// Whether two trees are the same, whatever the order of keys.
  private mutating func areEqual(_ left: Node, _ right: Node) throws(JSONPathLimitError) -> Bool {
    var pairs = [(left: left, right: right)]
    while let (left, right) = pairs.popLast() {
      try take()
      switch (left.value, right.value) {
      case (.scalar(let left), .scalar(let right)):
        guard PrimitiveValue(left) == PrimitiveValue(right) else { return false }
      case (.sequence(let left), .sequence(let right)):
        guard left.count == right.count else { return false }
        try take(steps: left.count / 16)
        pairs += zip(left, right).map { ($0, $1) }
      case (.mapping(let left), .mapping(let right)):
        guard left.entries.count == right.entries.count else { return false }
        try take(steps: left.entries.count / 4)
        for entry in left.entries {
          guard let value = right[entry.key] else { return false }
          pairs.append((entry.value, value))
        }
      default: return false
      }
    }
    return true
  }
}

/// The value of an expression in a filter.
private enum FilterValue {
  /// Not even null: a query has found no node.
  case nothing
  case primitive(PrimitiveValue)
  /// A list or a mapping.
  case collection(Node)

  init(_ node: Node?) {
    guard let node else {
      self = .nothing
      return
    }
    if case .scalar(let scalar) = node.value {
      self = .primitive(PrimitiveValue(scalar))
    } else {
      self = .collection(node)
    }
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    guard case .primitive(let left) = lhs, case .primitive(let right) = rhs else { return false }
    return left < right
  }
}
