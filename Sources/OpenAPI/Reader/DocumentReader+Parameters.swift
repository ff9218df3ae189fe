import Diagnostics
import YAML

// Parameters (OpenAPI Specification 3.0.3, section 4.7.12).
extension DocumentReader {
  mutating func parameters(in fields: Mapping) -> ParameterList {
    var list = ParameterList()
    for entry in optionalSequence("parameters", in: fields) {
      guard let parameter = parameter(entry) else {
        list.appendUnreadable()
        continue
      }
      if parameter.isLeftToTheClient {
        report(
          .warning(
            "OpenAPI ignores a header parameter '\(parameter.name)'; the client sets that field "
              + "itself",
            at: entry.mark
          )
        )
      } else if !list.append(parameter) {
        report(
          "the \(parameter.location.rawValue) parameter '\(parameter.name)' is listed twice",
          at: entry.mark
        )
      }
    }
    return list
  }

  /// The parameter that a node holds or refers to.
  private mutating func parameter(_ node: Node) -> Parameter? {
    guard let target = resolved(node) else { return nil }
    guard let place = target.place else { return newParameter(target.node) }
    if sharedParameters[place] == nil {
      let parameter = newParameter(target.node)
      if let parameter { name(parameter.schemas, after: place) }
      sharedParameters.updateValue(parameter, forKey: place)
    }
    return sharedParameters[place]??.described(as: target.description)
  }

  private mutating func newParameter(_ node: Node) -> Parameter? {
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
    return serialization(in: fields, location: location, at: node.mark).map { serialization in
      Parameter(
        name: name,
        location: location,
        description: string("description", in: fields),
        isRequired: isRequired,
        isDeprecated: boolean("deprecated", in: fields, default: false),
        serialization: serialization,
        examples: examples(in: fields),
        mark: node.mark
      )
    }
  }

  private mutating func serialization(
    in fields: Mapping,
    location: Parameter.Location,
    at mark: Mark
  ) -> Parameter.Serialization? {
    switch (fields["schema"], fields["content"]) {
    case (nil, nil):
      report("a parameter needs 'schema' or 'content'", at: mark)
      return nil
    case (.some, .some(let content)):
      report("a parameter has 'schema' or 'content', but not both", at: content.mark)
      return nil
    case (nil, .some(let node)):
      guard let entries = mapping(node, "'content'")?.entries else { return nil }
      guard entries.count == 1 else {
        report(
          "the 'content' of a parameter has one media type, no more and no less",
          at: node.mark
        )
        return nil
      }
      return content(in: fields).first.map { .content($0) }
    case (.some(let node), nil):
      let style = style(in: fields, location: location)
      let serialization = ParameterSerialization(
        style: style,
        explode: boolean("explode", in: fields, default: style == .form),
        allowReserved: boolean("allowReserved", in: fields, default: false)
      )
      return schema(node).map { .style(serialization, schema: $0) }
    }
  }

  private mutating func style(
    in fields: Mapping,
    location: Parameter.Location
  ) -> ParameterSerialization.Style {
    guard let node = fields["style"], let style = style(node) else { return location.defaultStyle }
    guard location.styles.contains(style) else {
      report(
        .warning(
          "the style '\(style.rawValue)' is not for \(location.rawValue) parameters; "
            + "'\(location.defaultStyle.rawValue)' is used",
          at: node.mark
        )
      )
      return location.defaultStyle
    }
    return style
  }

  /// The style that a node names.
  mutating func style(_ node: Node) -> ParameterSerialization.Style? {
    guard let name = text(node, "'style'") else { return nil }
    guard let style = ParameterSerialization.Style(rawValue: name) else {
      report(
        "'\(name)' is not a style; the styles are deepObject, form, label, matrix, pipeDelimited, "
          + "simple and spaceDelimited",
        at: node.mark
      )
      return nil
    }
    return style
  }
}

extension Parameter {
  /// OpenAPI Specification 3.0.3, section 4.7.12.2: definitions of these header fields are ignored.
  fileprivate var isLeftToTheClient: Bool {
    location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
  }

  fileprivate var schemas: [SchemaID] {
    switch serialization {
    case .style(_, let schema): [schema]
    case .content(let media): media.schema.map { [$0] } ?? []
    }
  }

  fileprivate func described(as description: String?) -> Parameter {
    guard let description else { return self }
    return Parameter(
      name: name,
      location: location,
      description: description,
      isRequired: isRequired,
      isDeprecated: isDeprecated,
      serialization: serialization,
      examples: examples,
      mark: mark
    )
  }
}

extension Parameter.Location {
  /// OpenAPI Specification 3.0.3, section 4.7.12.2.1: the style when the document names none.
  fileprivate var defaultStyle: ParameterSerialization.Style {
    switch self {
    case .query, .cookie: .form
    case .path, .header: .simple
    }
  }

  /// OpenAPI Specification 3.0.3, section 4.7.12.3: the styles that are for the location.
  fileprivate var styles: [ParameterSerialization.Style] {
    switch self {
    case .path: [.matrix, .label, .simple]
    case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    case .header: [.simple]
    case .cookie: [.form]
    }
  }
}
