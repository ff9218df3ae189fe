import ClientIR
import Diagnostics
import OpenAPI

extension OperationLowering {
  /// The argument for a parameter; nil after a warning that the parameter is left out.
  mutating func argument(
    _ parameter: Parameter,
    named argument: Identifier,
    of id: String
  ) -> Argument? {
    guard let (schema, type, form) = value(of: parameter, at: "\(id)_\(parameter.name)") else {
      return nil
    }
    let described = schema.map { document[$0] }
    let value = described.flatMap { types.defaultValue(of: $0, type: type) }
    let onlyValue = schema.flatMap { types.constant(of: $0, type: type) }
    let name = StringLiteral(parameter.name)
    let destination: Argument.Destination =
      switch parameter.location {
      case .path: .path
      case .query: .query(name, form)
      case .header: parameter.isIdempotencyKey ? .idempotencyKey(name) : .header(name, form)
      case .cookie: .cookie(name, form)
      }
    return Argument(
      name: argument,
      type: type,
      isOptional: !parameter.isRequired || destination.isIdempotencyKey,
      destination: destination,
      documentation: DocComment(parameter.description ?? described?.description),
      defaultValue: parameter.isRequired ? onlyValue ?? value : nil,
      serverDefault: parameter.isRequired ? nil : value,
      isDeprecated: parameter.isDeprecated || described?.isDeprecated == true
    )
  }

  /// How the value of a path parameter stands in the path.
  mutating func pathForm(of parameter: Parameter, type: TypeReference) -> ParameterForm {
    switch parameter.serialization {
    case .content(let media): media.kind(in: document) == .json ? .json : .scalar
    case .style(let serialization, _): form(serialization, at: .path, for: type)
    }
  }

  private mutating func value(
    of parameter: Parameter,
    at place: String
  ) -> (schema: SchemaID?, type: TypeReference, form: ParameterForm)? {
    switch parameter.serialization {
    case .style(let serialization, let schema):
      let any = types.type(of: schema, at: .named(place))
      // A segment of a path is one text, and a list or an object would have a type.
      let isSegment = parameter.location == .path && any == .builtIn(.jsonValue)
      let type = isSegment ? .builtIn(.string) : any
      return (schema, type, form(serialization, at: parameter.location, for: type))
    case .content(let media):
      let type = media.schema.map { types.type(of: $0, at: .named(place)) } ?? .builtIn(.jsonValue)
      switch media.kind(in: document) {
      case .json: return (media.schema, type, .json)
      case .text where isScalar(type): return (media.schema, type, .scalar)
      case .text, .form, .multipart, .lines, .events, .bytes:
        let consequence = parameter.isRequired ? "the operation" : "the parameter"
        types.log.report(
          Diagnostic(
            .contentNotSupported,
            "a parameter with content of the type '\(media.name)' is not supported; "
              + "\(consequence) is left out",
            at: parameter.mark
          )
        )
        return nil
      }
    }
  }

  private func form(
    _ serialization: ParameterSerialization,
    at location: Parameter.Location,
    for type: TypeReference
  ) -> ParameterForm {
    // OpenAPI Specification 3.0.3, section 4.7.12.2.1: it is for queries only.
    let allowReserved = serialization.allowReserved && location == .query
    let styled = ParameterForm.styled(
      serialization.formStyle,
      explode: serialization.explode,
      allowReserved: allowReserved
    )
    guard !allowReserved else { return styled }
    switch (location, serialization.style, type) {
    case (.path, .simple, _) where isScalar(type), (.header, .simple, _) where isScalar(type),
      (.cookie, .form, _) where isScalar(type):
      return .scalar
    // What separates values means nothing for a single one.
    case (.query, .form, _) where isScalar(type), (.query, .spaceDelimited, _) where isScalar(type),
      (.query, .pipeDelimited, _) where isScalar(type):
      return .scalar
    case (.query, .form, .array(let item)) where isScalar(item),
      (.header, .simple, .array(let item)) where isScalar(item):
      return .list(explode: serialization.explode)
    case (.path, _, _), (.query, _, _), (.header, _, _), (.cookie, _, _): return styled
    }
  }

  /// Whether a value of the type is one text.
  private func isScalar(_ type: TypeReference) -> Bool {
    switch type {
    case .builtIn(let type):
      switch type.shape {
      case .boolean, .integer, .number: true
      case .string: type != .multipartFile
      case .object, .array, .oneOf, .anyOf, .any: false
      }
    case .model(let name): types.openEnum(named: name) != nil
    case .array, .dictionary, .optional: false
    }
  }
}

extension ParameterSerialization {
  fileprivate var formStyle: ParameterForm.Style {
    switch style {
    case .matrix: .matrix
    case .label: .label
    case .form: .form
    case .simple: .simple
    case .spaceDelimited: .spaceDelimited
    case .pipeDelimited: .pipeDelimited
    case .deepObject: .deepObject
    }
  }
}

extension Parameter {
  /// Whether the parameter is a key by which a server knows a request that is sent again: it is so called,
  /// with whatever words around it (IETF draft-ietf-httpapi-idempotency-key-header).
  fileprivate var isIdempotencyKey: Bool {
    location == .header && name.lowercased().contains("idempotency")
  }
}

extension Argument.Destination {
  fileprivate var isIdempotencyKey: Bool {
    if case .idempotencyKey = self { true } else { false }
  }
}
