extension APIRequest {
  /// Adds a query parameter in the notation of a style, unless it is nil or has nothing in it.
  ///
  /// - Parameters:
  ///   - name: The parameter's name.
  ///   - value: The value. One that the style has no notation for makes the request unusable.
  ///   - style: The style.
  ///   - explode: Whether each element or property stands by itself.
  ///   - allowReserved: Whether reserved characters that do no harm in a query stand as they are.
  public mutating func query<Value: Encodable>(
    _ name: String,
    _ value: Value?,
    style: ParameterStyle,
    explode: Bool,
    allowReserved: Bool = false
  ) {
    guard let value else { return }
    let parameter = StyledParameter(
      name: name,
      style: style,
      explode: explode,
      escaping: allowReserved ? .uriReserved : .uri
    )
    encode(name) { request in
      let tree = try JSONCoding.tree(value, omittingReadOnly: true)
      for pair in try parameter.pairs(of: tree) { request.append(pair) }
    }
  }

  /// Adds a query parameter as JSON, unless it is nil.
  public mutating func query<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value else { return }
    encode(name) { request in
      request.query(name, String(decoding: try Self.json(value), as: UTF8.self))
    }
  }

  /// Adds a header field in the style `simple`, unless it is nil or has nothing in it.
  ///
  /// Nothing in it is percent-encoded (OpenAPI Specification 3.0.4, appendix D).
  ///
  /// - Parameters:
  ///   - name: The field's name.
  ///   - value: The value.
  ///   - explode: Whether an equals sign stands between the name and the value of a property;
  ///     otherwise a comma does.
  public mutating func header<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool) {
    guard let value else { return }
    let parameter = StyledParameter(name: name, style: .simple, explode: explode, escaping: .none)
    encode(name) { request in
      let tree = try JSONCoding.tree(value, omittingReadOnly: true)
      if let text = try parameter.text(of: tree) { request.header(name, text) }
    }
  }

  /// Adds a header field as JSON in ASCII, unless it is nil.
  public mutating func header<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value else { return }
    encode(name) { request in
      // Servers do not agree on what other characters in a field are (RFC 9110, section 5.5).
      let text = String(decoding: try Self.json(value), as: UTF8.self)
      request.header(name, text.escapingNonASCIIAsJSON)
    }
  }

  /// Adds a cookie, unless it is nil. What a cookie cannot hold is percent-encoded.
  public mutating func cookie(_ name: String, _ value: (some ParameterValue)?) {
    guard let value else { return }
    let parameter = StyledParameter(name: name, style: .form, explode: true, escaping: .cookie)
    append(
      cookie: (parameter.escapedName(name), parameter.escaped(value.parameterText))
    )
  }

  /// Adds a cookie in the style `form`, unless it is nil or has nothing in it.
  ///
  /// Exploded, each element or property is a cookie of its own. The `&` that the style has between
  /// them in a query means nothing in a cookie (OpenAPI Specification 3.0.4, appendix D).
  ///
  /// - Parameters:
  ///   - name: The cookie's name.
  ///   - value: The value.
  ///   - explode: Whether each element or property stands by itself; otherwise commas stand between
  ///     them.
  public mutating func cookie<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool) {
    guard let value else { return }
    let parameter = StyledParameter(name: name, style: .form, explode: explode, escaping: .cookie)
    encode(name) { request in
      let tree = try JSONCoding.tree(value, omittingReadOnly: true)
      for pair in try parameter.pairs(of: tree) { request.append(cookie: pair) }
    }
  }

  /// Adds a cookie as JSON, unless it is nil.
  public mutating func cookie<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value else { return }
    encode(name) { request in
      request.cookie(name, String(decoding: try Self.json(value), as: UTF8.self))
    }
  }

  private static func json(_ value: some Encodable) throws -> [UInt8] {
    try JSONCoding.encode(value, omittingReadOnly: true)
  }

  private mutating func encode(_ name: String, _ add: (inout Self) throws -> Void) {
    do {
      try add(&self)
    } catch let failure as RequestFault {
      fault = fault ?? failure.message
    } catch {
      fault = fault ?? "the parameter '\(name)' cannot be encoded: \(error)"
    }
  }
}

extension String {
  /// A JSON text with ASCII characters alone: all others stand within strings, where they can be
  /// escaped (RFC 8259, section 7).
  fileprivate var escapingNonASCIIAsJSON: String {
    guard utf8.contains(where: { $0 > 0x7E }) else { return self }
    var result = ""
    for unit in utf16 {
      if unit <= 0x7E {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }
}
