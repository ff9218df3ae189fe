import YAML

// The types of values where `type` alone does not say them.
extension Schema {
  /// Decides which types a schema means.
  mutating func settleTypes(in fields: Mapping) {
    let isTypeless = fields["type"].map(\.isNull) != false && !isComposed
    if isTypeless, let format { types = ValueType(impliedBy: format).map { [$0] } ?? [] }
    let isNumberOrText =
      format == "int-or-string"
      || isTypeless && fields["x-kubernetes-int-or-string"]?.boolean == true
    if isNumberOrText, types == [.string] || types == [.integer] || isTypeless {
      types = [.integer, .string]
      format = nil
    }
    // Every integer is a number.
    if types.contains(.number) { types.removeAll { $0 == .integer } }
    readNumbersAsText(in: fields, isTypeless: isTypeless)
  }

  /// ASP.NET writes numbers so that it takes text for them: `type: [integer, string]` with a pattern of
  /// digits, or a pattern without a type in OpenAPI 3.0, which has no lists of types.
  private mutating func readNumbersAsText(in fields: Mapping, isTypeless: Bool) {
    let numbers = types.filter { $0 == .integer || $0 == .number }
    guard numbers.count == 1, enumeration == nil,
      isTypeless || types.count == 2 && types.contains(.string),
      case .scalar(let pattern)? = fields["pattern"]?.value, Self.isOfNumbers(pattern.text)
    else { return }
    types = numbers
    mayBeText = true
  }

  /// Whether a regular expression is that of JSON numbers, whole or with a fraction (RFC 8259,
  /// section 6). Digits alone are not: a postal code that begins with a zero is no number.
  private static func isOfNumbers(_ pattern: String) -> Bool {
    var rest = pattern.replacing("[0-9]", with: "\\d").replacing("(?:", with: "(")[...]
    func take(_ part: String) -> Bool {
      guard rest.hasPrefix(part) else { return false }
      rest = rest.dropFirst(part.count)
      return true
    }
    guard take("^") else { return false }
    _ = take("-?")
    guard take("(0|[1-9]\\d*)") else { return false }
    _ = take("(\\.\\d+)?")
    _ = take("([eE][+-]?\\d+)?")
    return rest == "$"
  }

  /// Whether other keywords than `type` say what values are.
  private var isComposed: Bool {
    !(allOf + anyOf + oneOf + prefixItems).isEmpty || !properties.isEmpty || items != nil
      || additionalProperties != .unspecified
  }
}

extension Schema.ValueType {
  /// The type of the values that have a format (OpenAPI Format Registry; JSON Schema 2020-12, Validation,
  /// section 7.3).
  fileprivate init?(impliedBy format: String) {
    switch format {
    case "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64": self = .integer
    case "float", "double", "decimal", "decimal128": self = .number
    case "date-time", "date", "time", "duration", "uuid", "byte", "binary", "base64url", "password",
      "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference",
      "uri-template", "url", "iri", "iri-reference", "regex", "json-pointer",
      "relative-json-pointer":
      self = .string
    default: return nil
    }
  }
}
