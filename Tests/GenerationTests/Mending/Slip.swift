import ClientIR
import Diagnostics
import Generation
import Lowering
import Testing
import YAML

/// The smallest document with a slip of a kind, and where the slip is.
struct Slip: Sendable, CustomTestStringConvertible {
  let kind: DiagnosticKind
  /// The slip's line and column. The document's own part begins on line 4.
  let place: String
  let document: String

  var testDescription: String { "\(kind.rawValue) at \(place)" }

  init(_ kind: DiagnosticKind, _ place: String, _ document: String) {
    self.kind = kind
    self.place = place
    self.document = document
  }

  private static let head = """
    openapi: 3.0.3
    info: {title: Test, version: '1'}
    # The document's own part:

    """

  private var hasVersion: Bool { document.hasPrefix("openapi:") || document.hasPrefix("swagger:") }

  /// What is made of the document.
  func client(
    isStrict: Bool = false
  ) async throws(GenerationError) -> (client: Client, report: Report) {
    try await Self.client(
      hasVersion ? document : Self.head + document,
      isStrict: isStrict
    )
  }

  static func client(
    _ text: String,
    files: [String: String] = [:],
    tags: [String] = [],
    overlays: [String] = [],
    isStrict: Bool = false
  ) async throws(GenerationError) -> (client: Client, report: Report) {
    var source = ClientSource(
      document: InputPlace("test.yaml"),
      options: LoweringOptions(
        module: Identifier(unchecked: "Test"),
        documentName: "test.yaml",
        tags: tags
      )
    )
    source.isStrict = isStrict
    source.overlays = overlays.map { InputPlace($0) }
    return try await source.client { place throws(GenerationError) in
      guard let text = place.text == "test.yaml" ? text : files[place.text] else {
        throw GenerationError(.unreadableInput, "error: \(place.text): there is no such file")
      }
      return Source(name: place.text, bytes: Array(text.utf8))
    }
  }
}

extension Slip {
  /// One of each kind, and of some kinds several.
  static let all = ofOpenAPI + ofSwagger

  /// A document with one operation of these fields, which begin on line 4 in column 19.
  private static func operation(_ fields: String, path: String = "/a") -> String {
    "paths: {'\(path)': {get: {\(fields)}}}\n"
  }

  /// A document whose operation returns the schema `A`; the schemas begin on line 5.
  private static func schemas(_ text: String) -> String {
    let reference = "{application/json: {schema: {$ref: '#/components/schemas/A'}}}"
    return operation("responses: {'200': {description: Yes., content: \(reference)}}")
      + "components: {schemas: {\(text)}}\n"
  }

  /// One of each kind that OpenAPI has, and of some kinds several.
  static let ofOpenAPI: [Slip] = [
    Slip(.missingField, "1:1", "openapi: 3.0.3\npaths: {}\n"),
    Slip(.missingField, "2:7", "openapi: 3.0.3\ninfo: {title: T}\npaths: {}\n"),
    Slip(.missingField, "2:7", "openapi: 3.0.3\ninfo: {title: null, version: '1'}\npaths: {}\n"),
    Slip(.missingField, "4:16", "paths: {'/a': {get: {tags: [A]}}}\n"),
    Slip(.repeatedName, "4:19", "tags: [{name: A}, {name: A}]\npaths: {}\n"),
    Slip(
      .repeatedName,
      "4:96",
      operation(
        "responses: {}, parameters: [{name: a, in: query, schema: {type: string}}, "
          + "{name: a, in: query, schema: {type: integer}}]"
      )
    ),
    Slip(
      .repeatedOperationID,
      "5:65",
      "paths:\n  /a: {get: {operationId: a, responses: {}}, put: {operationId: a, responses: {}}}\n"
    ),
    Slip(
      .pathParameterSlip,
      "4:52",
      operation(
        "responses: {}, parameters: [{name: a, in: path, schema: {type: string}}]",
        path: "/{a}"
      )
    ),
    Slip(
      .pathParameterSlip,
      "4:19",
      operation(
        "responses: {}, parameters: [{name: a, in: path, required: true, schema: {type: string}}]",
        path: "/{a*}"
      )
    ),
    Slip(.undescribedPathParameter, "4:18", operation("responses: {}", path: "/{a}")),
    Slip(.pathWithoutSlash, "4:9", operation("responses: {}", path: "a")),
    Slip(
      .undeclaredServerVariable,
      "4:17",
      "servers: [{url: 'https://{a}.example.com'}]\n" + operation("responses: {}")
    ),
    Slip(
      .undeclaredServerVariable,
      "4:49",
      "servers: [{url: 'https://{a}.test', variables: {a: {enum: [b]}}}]\n"
        + operation("responses: {}")
    ),
    Slip(
      .defaultOutsideEnum,
      "4:62",
      "servers: [{url: 'https://{a}.test', variables: {a: {default: c, enum: [b]}}}]\n"
        + operation("responses: {}")
    ),
    Slip(
      .unfitStyle,
      "4:78",
      operation("responses: {}, parameters: [{name: a, in: query, style: simple, schema: {}}]")
    ),
    Slip(
      .unfitStyle,
      "4:78",
      operation("responses: {}, parameters: [{name: a, in: query, style: comma, schema: {}}]")
    ),
    Slip(.misspelledType, "5:34", schemas("A: {type: int}")),
    Slip(.textForValue, "5:69", schemas("A: {properties: {a: {type: string, nullable: 'yes'}}}")),
    Slip(.textForValue, "5:38", schemas("A: {required: a, properties: {a: {type: string}}}")),
    Slip(.itemsAsList, "5:48", schemas("A: {type: array, items: [{type: string}]}")),
    Slip(.misspelledStatus, "4:34", operation("responses: {2xx: {description: Yes.}}")),
    Slip(
      .misspelledMediaType,
      "4:71",
      operation("responses: {'200': {description: Yes., content: {json: {schema: {}}}}}")
    ),
    Slip(
      .unusableDefault,
      "4:104",
      operation(
        "responses: {}, parameters: [{name: a, in: query, schema: {type: integer, default: many}}]"
      )
    ),
    Slip(
      .endlessSchema,
      "5:27",
      schemas("A: {oneOf: [{$ref: '#/components/schemas/A'}]}")
    ),

    Slip(.wrongFieldType, "4:31", operation("summary: {a: b}, responses: {}")),
    Slip(
      .danglingReference,
      "5:51",
      schemas("A: {properties: {a: {$ref: '#/components/schemas/B'}}}")
    ),
    Slip(
      .danglingReference,
      "4:57",
      operation("responses: {}, parameters: [{$ref: '#/components/parameters/P'}]")
    ),
    Slip(.danglingReference, "5:51", schemas("A: {properties: {a: {$ref: 'gone.yaml#/B'}}}")),
    Slip(.forbiddenReference, "5:51", schemas("A: {properties: {a: {$ref: '../up.yaml'}}}")),
    Slip(
      .circularReference,
      "5:34",
      schemas("A: {$ref: '#/components/schemas/A'}")
    ),
    Slip(.unknownType, "5:34", schemas("A: {type: thing}")),
    Slip(.undeclaredScheme, "4:34", operation("security: [{key: []}], responses: {}")),
    Slip(
      .unreadableScheme,
      "5:42",
      operation("responses: {}") + "components: {securitySchemes: {a: {type: magic}}}\n"
    ),
    Slip(
      .strayPathParameter,
      "4:50",
      operation(
        "responses: {}, parameters: [{name: b, in: path, required: true, schema: {type: string}}]"
      )
    ),
    Slip(
      .unreadableParameter,
      "4:64",
      operation("responses: {}, parameters: [{name: a, in: body, schema: {}}]")
    ),
    Slip(
      .unreadableParameter,
      "4:50",
      operation("responses: {}, parameters: [{name: a, in: query}]")
    ),
    Slip(.unreadablePath, "4:9", operation("responses: {}", path: "/{a")),
    Slip(
      .unreadableMethod,
      "3:37",
      "openapi: 3.2.0\ninfo: {title: T, version: '1'}\n"
        + "paths: {/a: {additionalOperations: {'copy it': {responses: {}}}}}\n"
    ),
    Slip(.unreadableStatus, "4:34", operation("responses: {success: {description: Yes.}}")),
    Slip(
      .unreadableServer,
      "4:11",
      "servers: [{description: None.}]\n" + operation("responses: {}")
    ),
    Slip(
      .unreadablePaging,
      "4:37",
      operation("x-ms-pageable: {nextLinkName: next}, responses: {}")
    ),
    Slip(.unknownField, "4:16", "paths: {'/a': {fetch: {responses: {}}}}\n"),
    Slip(
      .strayMapping,
      "5:120",
      schemas(
        "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/D'}], discriminator: "
          + "{propertyName: k, mapping: {c: '#/components/schemas/C'}}}, "
          + "B: {properties: {k: {type: string}}}, C: {properties: {k: {type: string}}}, "
          + "D: {properties: {k: {type: string}}}"
      )
    ),
    Slip(
      .undescribedProperty,
      "5:27",
      schemas("A: {required: [b], properties: {a: {type: string}}}")
    ),
    Slip(
      .strayBody,
      "4:35",
      operation("requestBody: {content: {application/json: {schema: {}}}}, responses: {}")
    ),
    Slip(.emptyEnum, "5:48", schemas("A: {type: string, enum: []}")),
  ]
}
