import YAML

extension DocumentReader {
  mutating func parameters(in fields: Mapping) -> [Parameter] {
    var parameters: [Parameter] = []
    for entry in optionalSequence("parameters", in: fields) {
      guard let node = resolved(entry), let parameter = parameter(node) else { continue }
      if parameters.contains(where: {
        $0.name == parameter.name && $0.location == parameter.location
      }) {
        report(
          "the \(parameter.location.rawValue) parameter '\(parameter.name)' is listed twice",
          at: entry.mark
        )
      } else {
        parameters.append(parameter)
      }
    }
    return parameters
  }

  private mutating func parameter(_ node: Node) -> Parameter? {
    guard let fields = mapping(node, "a parameter"),
      let name = requiredString("name", in: fields, of: "a parameter", at: node.mark),
      let place = requiredString("in", in: fields, of: "a parameter", at: node.mark)
    else { return nil }
    guard let location = Parameter.Location(rawValue: place) else {
      report(
        "a parameter cannot be in '\(place)'; it is in path, query, header or cookie",
        at: node.mark
      )
      return nil
    }
    let isRequired = boolean("required", in: fields, default: false)
    if location == .path, !isRequired {
      report("the path parameter '\(name)' must have 'required: true'", at: node.mark)
    }
    let style = string("style", in: fields) ?? location.defaultStyle
    return Parameter(
      name: name,
      location: location,
      description: string("description", in: fields),
      isRequired: isRequired,
      isDeprecated: boolean("deprecated", in: fields, default: false),
      style: style,
      explode: boolean("explode", in: fields, default: style == "form"),
      schema: schema("schema", in: fields),
      mark: node.mark
    )
  }
}

extension Parameter.Location {
  /// OpenAPI Specification 3.0.3, section 4.7.12.2.1: the style when the document names none.
  fileprivate var defaultStyle: String {
    switch self {
    case .query, .cookie: "form"
    case .path, .header: "simple"
    }
  }
}
