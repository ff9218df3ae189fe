/// What becomes of a part of a document that a client cannot be made of as it stands.
public struct Treatment: Sendable {
  /// What it comes to.
  public enum Outcome: String, Sendable, CaseIterable {
    /// There is no client.
    case refused = "refused"
    /// It is read as it is meant.
    case mended = "mended"
    /// It is left out.
    case leftOut = "left out"
    /// The document is right, and the client has less than it says.
    case notSupported = "not supported"
  }

  /// What it comes to.
  public let outcome: Outcome
  /// What is wrong.
  public let slip: String
  /// What becomes of it.
  public let consequence: String
}

extension DiagnosticKind {
  /// What becomes of it.
  public var treatment: Treatment {
    switch self {
    case .syntax:
      refused("The file is not well-formed YAML or JSON.", "Nothing can be read.")
    case .notOpenAPI:
      refused("The file is no OpenAPI document of a version that is known.", "Nothing is read.")
    case .tooLarge:
      refused("There is more of something than any document needs.", "Reading stops.")
    case .unknownTag:
      refused("A tag is asked for that no operation has.", "Nothing is generated.")
    case .unknownOperation:
      refused(
        "An operation or a path is asked for, or is to be left out, that the document has not.",
        "Nothing is generated."
      )
    case .misfitName:
      refused(
        "A name of the project file leads to nothing, is none in Swift, or is taken.",
        "Nothing is generated."
      )
    case .invalidOverlay:
      refused("An overlay is none, or an action of it cannot be carried out.", "Nothing is read.")
    case .unfitPaging:
      refused(
        "The project file says how an operation is paged, and the operation is not, or is not there.",
        "Nothing is generated."
      )

    case .missingField:
      mended(
        "A field is missing that says nothing to a client: `info`, `title`, `version`, `responses`.",
        "The document is read without it; a call of an operation without responses returns nothing."
      )
    case .repeatedName:
      mended(
        "Two tags, two parameters of an operation, two operations of a path, two responses or two "
          + "contents have one name.",
        "The first counts."
      )
    case .repeatedOperationID:
      mended(
        "Two operations have one `operationId`.",
        "The later one is named by its method and its path."
      )
    case .pathParameterSlip:
      mended(
        "A path parameter has no `required: true`, or stands in the path with an operator of a URI "
          + "template, such as `{id*}`.",
        "It is taken as required, and read as that parameter."
      )
    case .undescribedPathParameter:
      mended(
        "A path has `{name}`, and no parameter describes it.",
        "It is an argument: a `String`."
      )
    case .pathWithoutSlash:
      mended("A path does not begin with a slash.", "One is put before it.")
    case .undeclaredServerVariable:
      mended(
        "A server's URL has `{name}`, and no variable describes it, or the variable has no default.",
        "It is an argument without a default."
      )
    case .defaultOutsideEnum:
      mended("A server variable's default is none of its values.", "The default counts.")
    case .unfitStyle:
      mended(
        "A style or a `collectionFormat` is none, or is not for parameters of that place.",
        "The style that goes with the place is used."
      )
    case .misspelledType:
      mended(
        "A type is written as other languages do: `int`, `float`, `bool`, `str`, `dict`, `list`.",
        "It is read as the type that is meant."
      )
    case .textForValue:
      mended(
        "A boolean or a number stands in quotes, or a single text where a list is wanted.",
        "It is read as what is meant."
      )
    case .itemsAsList:
      mended("`items` is a list, as in JSON Schema draft 4.", "It is read as `prefixItems`.")
    case .misspelledStatus:
      mended("A status is written as `2xx` or `200 OK`.", "It is read as what is meant.")
    case .misspelledMediaType:
      mended(
        "A media type is several with commas between them, or has no slash.",
        "It is read as several; `json` is `application/json`."
      )
    case .unusableDefault:
      mended("A default is no value of its schema's type.", "The client does not know it.")
    case .endlessSchema:
      mended(
        "A schema leads back to itself without being anything, or holds a value of itself that Swift "
          + "cannot store.",
        "It is read as any JSON, or adds nothing."
      )
    case .mixedVersions:
      mended(
        "A parameter or a body of Swagger 2.0 is written as OpenAPI 3.0 does, or the other way round.",
        "It is read as what is meant."
      )
    case .untypedValue:
      mended(
        "In Swagger 2.0, a parameter has no type, a list no `items`, or a file stands where none can.",
        "The value is text; a body without a schema is any JSON."
      )
    case .misspelledHost:
      mended(
        "The `host` of Swagger 2.0 has a scheme, or a template that nobody has filled in.",
        "The scheme counts; the template is left out."
      )
    case .unfitFormType:
      mended(
        "The `consumes` of Swagger 2.0 lists no media type in which a form can be.",
        "The form is sent as the type that can hold its fields."
      )
    case .undescribedFile:
      mended(
        "A response of Swagger 2.0 has no schema, and its operation produces files or text alone.",
        "It is a file, or a text."
      )

    case .wrongFieldType:
      leftOut("A field has a value of another kind than it takes.", "The field is passed over.")
    case .danglingReference:
      leftOut(
        "A reference leads nowhere, or to a file that cannot be read.",
        "A schema is any JSON; a parameter, a response or a body is left out."
      )
    case .forbiddenReference:
      leftOut(
        "A reference leads out of the document's folder.",
        "It is followed where `--references` allows it; otherwise it is as one that leads nowhere."
      )
    case .circularReference:
      leftOut(
        "A reference leads back to itself.",
        "A schema is any JSON; a parameter, a response or a body is left out."
      )
    case .unknownType: leftOut("A type is none.", "The schema is any JSON.")
    case .undeclaredScheme:
      leftOut(
        "An operation wants a security scheme that `components` has not.",
        "The requirement is left out."
      )
    case .unreadableScheme:
      leftOut("A security scheme is of no known type, or lacks what it needs.", "It is left out.")
    case .strayPathParameter:
      leftOut("A path parameter does not stand in the path.", "It is left out.")
    case .unreadableParameter:
      leftOut(
        "A parameter has no name or no known place, or stands in a part that has none.",
        "It is left out."
      )
    case .unreadablePath:
      leftOut("The braces of a path do not match.", "Its operations are left out.")
    case .unreadableMethod:
      leftOut("A key of `additionalOperations` is no method.", "Its operation is left out.")
    case .unreadableStatus:
      leftOut("A key of `responses` is no status.", "The response is left out.")
    case .unreadableServer:
      leftOut("A server has no URL, or its braces do not match.", "The server is left out.")
    case .unknownField: leftOut("A path item has a field that none has.", "It is passed over.")
    case .strayMapping:
      leftOut(
        "A discriminator has a value for a schema that is not there, or none for one that is.",
        "The value is left out; schemas are told apart by their properties."
      )
    case .undescribedProperty:
      leftOut("A property is required and described nowhere.", "The model has no such property.")
    case .strayBody:
      leftOut(
        "A GET, HEAD or TRACE request has a body, or a request of Swagger 2.0 has two.",
        "The body, or the second one, is left out."
      )
    case .emptyEnum: leftOut("`enum` lists no values.", "It is not heeded.")
    case .unreadablePaging:
      leftOut(
        "An extension says how an operation is paged, and names what the operation has not.",
        "There is no method for the items of all pages."
      )

    case .serverCalls:
      notSupported("There are callbacks or webhooks, which a server calls.", "A client has none.")
    case .schemaNotSupported:
      notSupported("A schema says more than a Swift type can.", "The type is wider.")
    case .contentNotSupported:
      notSupported(
        "A body or a parameter is written in a way that is not known.",
        "See the message."
      )
    case .otherContentTypes:
      notSupported(
        "A response is there as XML or in another notation, and nothing is said of it.",
        "JSON is asked for."
      )
    case .defaultNotSupported:
      notSupported("A default is of a type without literals.", "The client does not know it.")
    case .schemeOfTransport:
      notSupported("A security scheme is for the transport to supply.", "See the message.")
    case .ambiguousUnion:
      notSupported("Nothing tells two schemas of a union apart.", "The first one counts.")
    case .overlayWithoutEffect:
      notSupported("An action of an overlay changes less than it seems to.", "See the message.")
    }
  }

  private func refused(_ slip: String, _ consequence: String) -> Treatment {
    Treatment(outcome: .refused, slip: slip, consequence: consequence)
  }

  private func mended(_ slip: String, _ consequence: String) -> Treatment {
    Treatment(outcome: .mended, slip: slip, consequence: consequence)
  }

  private func leftOut(_ slip: String, _ consequence: String) -> Treatment {
    Treatment(outcome: .leftOut, slip: slip, consequence: consequence)
  }

  private func notSupported(_ slip: String, _ consequence: String) -> Treatment {
    Treatment(outcome: .notSupported, slip: slip, consequence: consequence)
  }
}
