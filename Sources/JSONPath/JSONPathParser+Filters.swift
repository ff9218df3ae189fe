extension JSONPathParser {
  /// Something between operators, before it is known whether it is compared or tested.
  private enum Operand {
    case literal(PrimitiveValue)
    case query(JSONPath.Query)
    /// `length()`, `count()` and `value()`.
    case valueFunction(ValueExpression)
    /// `match()` and `search()`.
    case logicalFunction(FilterExpression)
  }

  /// Reads a logical expression: `||` binds less than `&&`.
  mutating func filter() throws(JSONPathError) -> FilterExpression {
    var parts = [try conjunction()]
    while skipOperator("||") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(JSONPathError) -> FilterExpression {
    var parts = [try basicExpression()]
    while skipOperator("&&") { parts.append(try basicExpression()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func skipOperator(_ text: String) -> Bool {
    let start = place
    skipWhitespace()
    guard skip(text) else {
      goBack(to: start)
      return false
    }
    skipWhitespace()
    return true
  }

  private mutating func basicExpression() throws(JSONPathError) -> FilterExpression {
    let isNegated = skip("!")
    if isNegated { skipWhitespace() }
    if skip("(") {
      let inner = try nested { parser throws(JSONPathError) in
        parser.skipWhitespace()
        let inner = try parser.filter()
        parser.skipWhitespace()
        guard parser.skip(")") else { throw parser.expected("'&&', '||' or ')'") }
        return inner
      }
      return isNegated ? .not(inner) : inner
    }
    let start = place
    let operand = try operand()
    guard let comparison = comparisonOperator() else {
      let end = place
      skipWhitespace()
      if next == "=" { throw fault("a comparison for equality is written '=='") }
      goBack(to: end)
      let test = try test(operand, at: start)
      return isNegated ? .not(test) : test
    }
    guard !isNegated else {
      throw fault("put the comparison after '!' in parentheses", at: start)
    }
    let left = try comparable(operand, at: start)
    let rightStart = place
    let right = try comparable(self.operand(), at: rightStart)
    return .comparison(left, comparison, right)
  }

  private mutating func comparisonOperator() -> ComparisonOperator? {
    // Those of two characters first, so that "<=" is not taken for "<".
    let operators: [ComparisonOperator] = [
      .equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater,
    ]
    return operators.first { skipOperator($0.rawValue) }
  }

  private func test(_ operand: Operand, at place: Int) throws(JSONPathError) -> FilterExpression {
    switch operand {
    case .query(let query): return .exists(query)
    case .logicalFunction(let expression): return expression
    case .literal: throw fault("a literal must be compared with something", at: place)
    case .valueFunction:
      throw fault("the result of this function must be compared with something", at: place)
    }
  }

  private func comparable(
    _ operand: Operand,
    at place: Int
  ) throws(JSONPathError) -> ValueExpression {
    switch operand {
    case .literal(let value): return .literal(value)
    case .valueFunction(let expression): return expression
    case .query(let query) where query.isSingular: return .singular(query)
    case .query:
      throw fault(
        "this query can select more than one node, so it has no value to compare; use only names "
          + "and indices in it, or put it into value()",
        at: place
      )
    case .logicalFunction:
      throw fault("match() and search() are true or false by themselves; do not compare", at: place)
    }
  }

  private mutating func operand() throws(JSONPathError) -> Operand {
    switch next {
    case "@", "$":
      let isRelative = next == "@"
      advance()
      return .query(JSONPath.Query(isRelative: isRelative, segments: try segments()))
    case "'", "\"": return .literal(.string(try stringLiteral()))
    case let scalar? where scalar == "-" || scalar.isDigit:
      return .literal(.number(try numberLiteral()))
    case let scalar? where ("a"..."z").contains(scalar): return try wordOperand()
    default: throw expected("a query that begins with '@' or '$', a literal or a function")
    }
  }

  private mutating func wordOperand() throws(JSONPathError) -> Operand {
    let start = place
    let name = word { ("a"..."z").contains($0) || $0.isDigit || $0 == "_" }
    if skip("(") {
      return try nested { parser throws(JSONPathError) in
        try parser.function(name, at: start)
      }
    }
    switch name {
    case "true": return .literal(.bool(true))
    case "false": return .literal(.bool(false))
    case "null": return .literal(.null)
    default:
      throw fault("expected true, false, null or a function, but found '\(name)'", at: start)
    }
  }

  private mutating func function(_ name: String, at start: Int) throws(JSONPathError) -> Operand {
    let arguments = try arguments()
    func single() throws(JSONPathError) -> (operand: Operand, place: Int) {
      guard let argument = arguments.first, arguments.count == 1 else {
        throw fault("\(name)() takes one argument, but there are \(arguments.count)", at: start)
      }
      return argument
    }
    func query() throws(JSONPathError) -> JSONPath.Query {
      let argument = try single()
      guard case .query(let query) = argument.operand else {
        throw fault("the argument of \(name)() must be a query", at: argument.place)
      }
      return query
    }

    switch name {
    case "length":
      let argument = try single()
      return .valueFunction(.length(try comparable(argument.operand, at: argument.place)))
    case "count": return .valueFunction(.count(try query()))
    case "value": return .valueFunction(.value(try query()))
    case "match", "search":
      guard arguments.count == 2 else {
        throw fault("\(name)() takes two arguments, but there are \(arguments.count)", at: start)
      }
      return .logicalFunction(
        .match(
          try comparable(arguments[0].operand, at: arguments[0].place),
          try pattern(arguments[1].operand, at: arguments[1].place),
          isWhole: name == "match"
        )
      )
    default:
      throw fault(
        "there is no function '\(name)'; there are length, count, match, search and value",
        at: start
      )
    }
  }

  private mutating func arguments() throws(JSONPathError) -> [(operand: Operand, place: Int)] {
    skipWhitespace()
    if skip(")") { return [] }
    var arguments: [(operand: Operand, place: Int)] = []
    repeat {
      skipWhitespace()
      let start = place
      arguments.append((try operand(), start))
      skipWhitespace()
    } while skip(",")
    guard skip(")") else { throw expected("',' or ')'") }
    return arguments
  }

  /// A pattern that is written out is checked here. By RFC 9535 a faulty one would only match
  /// nothing, which would never be noticed.
  private func pattern(
    _ operand: Operand,
    at place: Int
  ) throws(JSONPathError) -> FilterExpression.Pattern {
    guard case .literal(.string(let text)) = operand else {
      return .computed(try comparable(operand, at: place))
    }
    do {
      return .constant(try IRegexp(text))
    } catch {
      throw fault("the pattern is not an I-Regexp (RFC 9485): \(error.message)", at: place)
    }
  }
}
