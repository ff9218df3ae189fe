/// How one parameter, or one field of a form, is written.
struct StyledParameter {
  let name: String
  let style: ParameterStyle
  let explode: Bool
  /// How values are escaped.
  let escaping: TextEscaping

  /// The names and values to write, escaped: as they stand in a query between `&`. None when there
  /// is no value.
  func pairs(of value: JSONValue) throws(RequestFault) -> [(name: String, text: String)] {
    if style == .deepObject { return bracketed(value, name: name) }
    if style == .form, explode, case .object(let object) = value { return try exploded(object) }
    switch try flat(value) {
    case .absent: return []
    case .primitive(let text): return [(escapedName(name), escaped(text))]
    case .array(let texts):
      guard !explode else { return texts.map { (escapedName(name), escaped($0)) } }
      return [(escapedName(name), texts.map(escaped).joined(separator: delimiter))]
    case .object(let members):
      guard !explode else { return members.map { (escapedName($0.name), escaped($0.text)) } }
      let texts = members.flatMap { [escapedName($0.name), escaped($0.text)] }
      return [(escapedName(name), texts.joined(separator: delimiter))]
    }
  }

  /// Each property by itself. One that is a list is a parameter that stands there several times, as the
  /// list would be that has the property's name: Spring reads the `sort` of its `Pageable` so.
  private func exploded(
    _ object: JSONObject
  ) throws(RequestFault) -> [(name: String, text: String)] {
    var pairs: [(name: String, text: String)] = []
    for (key, member) in object {
      switch FlatValue(member) {
      case .absent: break
      case .primitive(let text): pairs.append((escapedName(key), escaped(text)))
      case .array(let texts): pairs += texts.map { (escapedName(key), escaped($0)) }
      case .object, nil: throw unwritable
      }
    }
    return pairs
  }

  private func bracketed(_ value: JSONValue, name: String) -> [(name: String, text: String)] {
    switch value {
    case .null: []
    case .array(let elements):
      elements.enumerated().flatMap { index, element in
        // Which property belongs to which element would be lost without the index, and of values that
        // have one name servers that read this notation keep the last.
        bracketed(element, name: "\(name)[\(index)]")
      }
    case .object(let object):
      object.flatMap { key, member in bracketed(member, name: "\(name)[\(key)]") }
    case .bool, .number, .string:
      [(escapedName(name), escaped(value.primitiveText ?? ""))]
    }
  }

  /// The value's shape.
  func flat(_ value: JSONValue) throws(RequestFault) -> FlatValue {
    guard let flat = FlatValue(value) else { throw unwritable }
    return flat
  }

  private var unwritable: RequestFault {
    let place = name.isEmpty ? "a path parameter" : "the parameter '\(name)'"
    return RequestFault(
      message: "\(place) has arrays or objects within its value, and the style \(style) has no "
        + "notation for them"
    )
  }

  func escaped(_ text: String) -> String {
    var result = ""
    result.append(text, escaping: escaping)
    return result
  }

  func escapedName(_ name: String) -> String {
    var result = ""
    result.append(name, escaping: escaping.ofNames)
    return result
  }

  private var delimiter: String {
    switch style {
    case .spaceDelimited: escapedName(" ")
    case .pipeDelimited: escapedName("|")
    case .simple, .label, .matrix, .form, .deepObject: ","
    }
  }
}
