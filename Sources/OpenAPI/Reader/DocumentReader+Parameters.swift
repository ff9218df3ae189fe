import Diagnostics
import YAML

// Parameters (OpenAPI Specification 3.0.3, section 4.7.12).
extension DocumentReader {
  mutating func parameters(in fields: Mapping) -> ParameterList {
    var list = ParameterList()
    for entry in optionalSequence("parameters", in: fields) {
      guard let parameter = parameter(entry) else { continue }
      // OpenAPI Specification 3.0.3, section 4.7.12.2: definitions of these header fields are ignored.
      guard !parameter.isLeftToTheClient else { continue }
      if !list.append(parameter) {
        report(
          .repeatedName,
          "the \(parameter.location.rawValue) parameter '\(parameter.name)' is listed twice; the first "
            + "counts",
          at: entry.mark,
          remedy: .remove(entry.mark)
        )
      }
    }
    return list
  }

  /// The parameter that a node holds or refers to.
  private mutating func parameter(_ node: Node) -> Parameter? {
    guard let target = resolved(node, "the parameter") else { return nil }
    guard let place = target.place else { return newParameter(target.node) }
    if sharedParameters[place] == nil {
      let (parameter, part) = sharing { $0.newParameter(target.node) }
      if let parameter { name(parameter.schemas, after: place) }
      sharedParameters[place] = Shared(value: parameter, part: part)
    }
    let shared = sharedParameters[place]
    use(part: shared?.part)
    return shared?.value?.described(as: target.description)
  }

  private mutating func newParameter(_ node: Node) -> Parameter? {
    guard let fields = mapping(node, "a parameter"),
      let name = parameterField("name", in: fields, at: node.mark),
      let place = parameterField("in", in: fields, at: node.mark)
    else { return nil }
    if place == "querystring" { return queryString(name, in: fields, at: node.mark) }
    guard let location = Parameter.Location(rawValue: place.lowercased()) else {
      report(
        .unreadableParameter,
        "a parameter cannot be in '\(place)'; it is in path, query, header or cookie; it is left out",
        at: fields["in"]?.mark ?? node.mark
      )
      return nil
    }
    let isRequired = boolean("required", in: fields, default: false)
    if location == .path, !isRequired {
      report(
        .pathParameterSlip,
        "the path parameter '\(name)' must have 'required: true'; it is taken as required",
        at: node.mark,
        remedy: .update("{required: true}", at: node.mark)
      )
    }
    return Parameter(
      name: name,
      location: location,
      description: string("description", in: fields),
      isRequired: isRequired || location == .path,
      isDeprecated: boolean("deprecated", in: fields, default: false),
      serialization: serialization(in: fields, location: location, at: node.mark),
      examples: examples(in: fields),
      mark: node.mark
    )
  }

  /// A parameter that is the whole query (OpenAPI Specification 3.2.0, section 4.12.4). One that is a
  /// form has its properties as parameters.
  private mutating func queryString(
    _ name: String,
    in fields: Mapping,
    at mark: Mark
  ) -> Parameter? {
    guard let media = content(in: fields).first, let schema = media.schema,
      media.name.lowercased().hasPrefix("application/x-www-form-urlencoded")
    else {
      report(
        .contentNotSupported,
        "a query string is supported as a form alone, with a schema; this one is left out",
        at: mark
      )
      return nil
    }
    return Parameter(
      name: name,
      location: .query,
      description: string("description", in: fields),
      isRequired: boolean("required", in: fields, default: false),
      isDeprecated: boolean("deprecated", in: fields, default: false),
      serialization: .style(ParameterSerialization(style: .form, explode: true), schema: schema),
      examples: media.examples,
      mark: mark
    )
  }

  private mutating func parameterField(
    _ key: String,
    in fields: Mapping,
    at mark: Mark
  ) -> String? {
    requiredString(
      key,
      in: fields,
      or: .unreadableParameter,
      of: "a parameter",
      "the parameter is left out",
      at: mark
    )
  }

  private mutating func serialization(
    in fields: Mapping,
    location: Parameter.Location,
    at mark: Mark
  ) -> Parameter.Serialization {
    let hasSchema = fields["schema"].map { !$0.isNull } ?? false
    let content = hasSchema ? [] : content(in: fields)
    if content.count > 1 {
      report(
        .unfitStyle,
        "the 'content' of a parameter has one media type; of these the first counts",
        at: fields["content"]?.mark ?? mark
      )
    }
    if let media = content.first { return .content(media) }
    if let node = fields["content"], !node.isNull, hasSchema {
      report(
        .unfitStyle,
        "a parameter has 'schema' or 'content', but not both; 'schema' counts",
        at: node.mark,
        remedy: .remove(node.mark)
      )
    }
    let style = style(in: fields, location: location)
    let serialization = ParameterSerialization(
      style: style,
      explode: boolean("explode", in: fields, default: style == .form),
      allowReserved: boolean("allowReserved", in: fields, default: false)
    )
    return .style(serialization, schema: parameterSchema(in: fields, at: mark))
  }

  private mutating func parameterSchema(in fields: Mapping, at mark: Mark) -> SchemaID {
    if let schema = schema("schema", in: fields) { return schema }
    report(
      .unreadableParameter,
      "a parameter needs 'schema' or 'content'; it is taken for text",
      at: mark,
      remedy: .update("{schema: {type: string}}", at: mark)
    )
    return registerText(at: mark)
  }

  private mutating func style(
    in fields: Mapping,
    location: Parameter.Location
  ) -> ParameterSerialization.Style {
    guard let node = fields["style"], let style = style(node) else { return location.defaultStyle }
    guard location.styles.contains(style) else {
      report(
        .unfitStyle,
        "the style '\(style.rawValue)' is not for \(location.rawValue) parameters; "
          + "'\(location.defaultStyle.rawValue)' is used",
        at: node.mark,
        remedy: .remove(node.mark)
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
        .unfitStyle,
        "'\(name)' is not a style; the styles are deepObject, form, label, matrix, pipeDelimited, "
          + "simple and spaceDelimited; the usual one is used",
        at: node.mark,
        remedy: .remove(node.mark)
      )
      return nil
    }
    return style
  }
}

extension Parameter {
  fileprivate var isLeftToTheClient: Bool {
    location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
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

  /// A parameter that stands in a path and that nothing describes.
  init(undescribed name: String, schema: SchemaID, at mark: Mark) {
    self.init(
      name: name,
      location: .path,
      description: nil,
      isRequired: true,
      isDeprecated: false,
      serialization: .style(ParameterSerialization(style: .simple, explode: false), schema: schema),
      examples: [],
      mark: mark
    )
  }

  /// A path parameter that stands in the query of a path, under a name of its own there.
  func inQuery(named name: String) -> Parameter {
    let serialization: Serialization =
      switch self.serialization {
      case .style(_, let schema):
        .style(ParameterSerialization(style: .form, explode: true), schema: schema)
      case .content: self.serialization
      }
    return Parameter(
      name: name,
      location: .query,
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
