/// A body of the type application/x-www-form-urlencoded.
///
/// Written as WHATWG URL, section 5.2, has it and OpenAPI 3.0.4, appendix E, asks for: a space is a
/// plus sign, which every reader of forms knows, while not every one decodes `%20` the same.
enum FormBody {
  static let contentType = "application/x-www-form-urlencoded"

  /// The fields of an object, in its order.
  ///
  /// Without an encoding, as OpenAPI 3.0.4, section 4.8.15, has the defaults: an array repeats its
  /// name, an object is JSON, all else is text.
  static func encode(
    _ value: some Encodable,
    encoding: [String: FieldEncoding]
  ) throws -> [UInt8] {
    guard case .object(let object) = try JSONCoding.tree(value, omittingReadOnly: true) else {
      throw RequestFault(message: "the body is a form, so it has to be an object")
    }
    var text = ""
    for (name, value) in object where !value.isNull {
      for field in try fields(name, value, encoding[name]) {
        text += text.isEmpty ? "" : "&"
        text += "\(field.name)=\(field.text)"
      }
    }
    return Array(text.utf8)
  }

  private static func fields(
    _ name: String,
    _ value: JSONValue,
    _ encoding: FieldEncoding?
  ) throws(RequestFault) -> [(name: String, text: String)] {
    let styled = encoding?.styledParameter(
      named: name,
      escaping: .form,
      reserved: .formReserved
    )
    if let styled { return try styled.pairs(of: value) }
    if let contentType = encoding?.contentType {
      // The same as a parameter with `content`: the whole value is of that type.
      let content = try FieldContent(value, contentType: contentType, field: name)
      if value.primitiveText != nil || MediaType(content.contentType).isJSON {
        return [(escaped(name), escaped(String(decoding: content.bytes, as: UTF8.self)))]
      }
    }
    let values = value.arrayValue ?? [value]
    return values.filter { !$0.isNull }.map { value in
      (escaped(name), escaped(value.primitiveText ?? value.description))
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    result.append(text, escaping: .form)
    return result
  }
}
