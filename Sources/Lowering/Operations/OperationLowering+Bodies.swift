import ClientIR
import Diagnostics
import OpenAPI
import YAML

extension OperationLowering {
  /// The argument for the body of an operation, if it has one.
  mutating func bodyArgument(
    of operation: OpenAPI.Operation,
    id: String,
    in scope: inout NameScope
  ) -> ArgumentDraft? {
    guard let body = operation.requestBody, !body.content.isEmpty else { return nil }
    guard !["GET", "HEAD", "TRACE"].contains(operation.method) else {
      types.log.report(
        Diagnostic(
          .strayBody,
          "a \(operation.method) request has no body; this one is left out",
          at: body.mark
        )
      )
      return nil
    }
    let given = schemas.given[.argument(operation.key, ExactText("body"))]
    let choices = BodyChoice.choices(of: body, in: schemas)
    for choice in choices { reportGaps(of: choice) }
    guard choices.count > 1 else {
      let (type, form) = value(of: choices[0], at: "\(id)_body")
      let name = bodyName(of: type, in: operation)
      let media = choices[0].media
      return ArgumentDraft(
        argument: Argument(
          name: given ?? scope.take(Words(name).lowerCamelCase, suffix: "Body"),
          type: type,
          isOptional: !body.isRequired,
          destination: .body(form),
          documentation: DocComment(
            body.description ?? media.schema.flatMap { document[$0].description }
          ),
          defaultValue: nil,
          serverDefault: nil,
          isDeprecated: false
        ),
        source: .body(media)
      )
    }
    let name = alternatives(choices, of: body, id: id)
    return ArgumentDraft(
      argument: Argument(
        name: given ?? scope.take("body", suffix: "Body"),
        type: .model(name),
        isOptional: !body.isRequired,
        destination: .body(.alternatives(name)),
        documentation: DocComment(body.description),
        defaultValue: nil,
        serverDefault: nil,
        isDeprecated: false
      ),
      source: .bodyAlternatives
    )
  }

  /// The name of a body: its type's, unless that only repeats the method's, or says that it is a body.
  private func bodyName(of type: TypeReference, in operation: OpenAPI.Operation) -> String {
    guard case .model(let model) = type else { return "body" }
    let words = Words(model.name.name).words.map { $0.lowercased() }
    let method = Words(operationNames[operation].method.name).words.map { $0.lowercased() }
    let isRepeated =
      words.starts(with: method) || words.first == "body" && words.dropFirst().starts(with: method)
      || words.last == "body"
    return isRepeated ? "body" : model.name.name
  }

  /// Says what a content type lacks that a request needs.
  private mutating func reportGaps(of choice: BodyChoice) {
    let media = choice.media
    if media.isRange, choice.kind == .bytes, media.essence.first != "*" {
      types.log.report(
        Diagnostic(
          .contentNotSupported,
          "'\(media.name)' is several content types; the client says '\(choice.contentType)'",
          at: media.mark
        )
      )
    }
  }

  private mutating func value(
    of choice: BodyChoice,
    at place: String
  ) -> (type: TypeReference, form: BodyForm) {
    let contentType = StringLiteral(choice.contentType)
    let bytes = (TypeReference.builtIn(.requestBody), BodyForm.bytes(contentType: contentType))
    switch choice.kind {
    case .text: return (.builtIn(.string), .text(contentType: contentType))
    // No client sends events.
    case .bytes, .events: return bytes
    case .json:
      return (type(of: choice.media, at: place), .json(contentType: contentType))
    case .lines:
      return (.array(lineType(of: choice.media, at: place)), .lines(contentType: contentType))
    case .form:
      let type = fieldsType(of: choice.media, at: place)
      guard hasFields(type) else { return (.builtIn(.string), .text(contentType: contentType)) }
      return (type, .form(encodings(of: choice.media)))
    case .multipart:
      let type = fieldsType(of: choice.media, at: place)
      // Parts without names have no notation in form data.
      guard hasFields(type) || hasItems(type) && choice.contentType != "multipart/form-data" else {
        return bytes
      }
      let encodings = encodings(of: choice.media) + bytesInText(of: choice.media)
      return (type, .multipart(encodings, contentType: contentType))
    }
  }

  private mutating func type(of media: MediaType, at place: String) -> TypeReference {
    media.schema.map { types.type(of: $0, at: .named(place)) } ?? .builtIn(.jsonValue)
  }

  /// The type of a line. A schema of a list describes all lines together, as OpenAPI Specification
  /// 3.2.0 has it of sequential media types; another one describes each line.
  mutating func lineType(of media: MediaType, at place: String) -> TypeReference {
    if let item = media.itemSchema { return types.type(of: item, at: .named(place)) }
    let type = type(of: media, at: place)
    return if case .array(let line) = type { line } else { type }
  }

  /// The type of a value whose properties are fields; any names and values where nothing is said.
  private mutating func fieldsType(of media: MediaType, at place: String) -> TypeReference {
    let type = type(of: media, at: place)
    return type == .builtIn(.jsonValue) ? .builtIn(.jsonObject) : type
  }

  /// Whether a value of the type has properties.
  private func hasFields(_ type: TypeReference) -> Bool {
    switch type {
    case .dictionary, .builtIn(.jsonObject): true
    case .model(let name): types.plan(of: name)?.hasProperties ?? true
    case .builtIn, .array, .optional: false
    }
  }

  /// Whether a value of the type is a list.
  private func hasItems(_ type: TypeReference) -> Bool {
    switch type {
    case .array: true
    case .model(let name): types.plan(of: name)?.isTuple ?? false
    case .builtIn, .dictionary, .optional: false
    }
  }

  /// The parts that are bytes encoded as text, and no text for people (OpenAPI Specification 3.1.1,
  /// section 4.8.15.1.1).
  private func bytesInText(of media: MediaType) -> [FieldEncoding] {
    guard let schema = media.schema else { return [] }
    return schemas.object(of: schema).members.compactMap { member in
      let name = member.property.name
      let item = schemas.resolved(member.property.schema)
      guard document[document[item].items ?? item].contentEncoding != nil,
        !media.encoding.contains(where: { $0.property.isExactly(name) })
      else { return nil }
      return FieldEncoding(
        field: StringLiteral(name),
        contentType: StringLiteral("application/octet-stream"),
        style: nil,
        explode: nil,
        allowReserved: false
      )
    }
  }

  private func encodings(of media: MediaType) -> [FieldEncoding] {
    media.encoding.compactMap { encoding in
      // Several types, or a range of them, leave the choice to the caller's file.
      let contentType = encoding.contentType.flatMap {
        $0.isEmpty || $0.contains(",") || $0.contains("*") ? nil : StringLiteral($0)
      }
      guard
        contentType != nil || encoding.style != nil || encoding.explode != nil
          || encoding.allowReserved
      else { return nil }
      return FieldEncoding(
        field: StringLiteral(encoding.property),
        contentType: contentType,
        style: encoding.style.flatMap { ParameterForm.Style(rawValue: $0.rawValue) },
        explode: encoding.explode,
        allowReserved: encoding.allowReserved
      )
    }
  }

  private mutating func alternatives(
    _ choices: [BodyChoice],
    of body: RequestBody,
    id: String
  ) -> TypeName {
    let name = types.names.take("\(id)_body")
    var scope = NameScope.cases
    var cases: [(BodyAlternativesModel.Case, MediaType)] = []
    for choice in choices {
      let caseName = scope.take(choice.caseName, suffix: "Value")
      let (type, form) = value(of: choice, at: "\(id)_\(caseName.name)_body")
      cases.append(
        (BodyAlternativesModel.Case(name: caseName, type: type, form: form), choice.media)
      )
    }
    types.models.append(
      .bodyAlternatives(
        BodyAlternativesDraft(
          name: name,
          documentation: DocComment(body.description),
          cases: cases
        )
      )
    )
    return name
  }
}
