import BuiltInTemplates
public import ClientIR
import SwiftRendering
import Templating
import TestSupport

/// A client with little in it but what a test is about.
struct SampleClient {
  var operations: [Operation] = []
  var models: [Model] = []
  var servers = [ServerList.Server(url: "https://example.com")]
  var apiKeys: [APIKeyScheme] = []
  var oauthClients: [OAuthScheme] = []
  /// The names of types that hide others.
  var hidden: Set<String> = []
  var access = AccessLevel.public
  var conformances: [ModelConformance] = [.hashable]

  /// The text of a file, by its path.
  func file(_ path: String) async throws -> String {
    let client = Client(
      module: "Sample",
      documentName: nil,
      title: nil,
      servers: ServerList(
        name: TypeName("Servers"),
        servers: servers,
        serversOfOperations: []
      ),
      securitySchemes: [],
      apiKeys: apiKeys,
      oauthClients: oauthClients,
      apis: [API(name: TypeName("ThingApi"), documentation: nil, operations: operations)],
      models: models,
      schemaNames: [:],
      error: ErrorType(name: TypeName("APIError"), body: .builtIn(.jsonValue)),
      vocabulary: Vocabulary(typeNames: hidden),
      access: access,
      conformances: conformances
    )
    let templates = try TemplateSet(BuiltInTemplates.all, for: FileKind.swift)
    return client.swiftFiles().map { $0.rendered(with: templates) }
      .first { $0.path == path }?.contents ?? ""
  }

  /// The lines of an operation's method behind the first, which makes the request.
  static func body(_ operation: Operation) async throws -> [String] {
    let file = try await SampleClient(operations: [operation]).file("ThingApi.swift")
    return file.lines(from: "    var request =", to: "  }").dropFirst()
      .map { String($0.dropFirst(4)) }
  }
}

extension Operation {
  /// An operation that is there for one of these.
  static func sample(
    path: [PathPart] = ["/things"],
    arguments: [Argument] = [],
    result: OperationResult? = nil,
    accept: StringLiteral? = nil,
    errorBodies: [ErrorBody] = [],
    server: StringLiteral? = nil,
    security: [[StringLiteral]]? = nil
  ) -> Operation {
    Operation(
      name: "getThings",
      id: "get_things",
      method: .get,
      path: path,
      summary: nil,
      documentation: nil,
      arguments: arguments,
      result: result,
      resultDocumentation: nil,
      accept: accept,
      alternative: nil,
      streamEnd: nil,
      errorBodies: errorBodies,
      server: server,
      security: security,
      authorization: [],
      responses: [],
      paging: nil,
      isDeprecated: false
    )
  }
}

extension Argument {
  /// An argument that is there for where it goes.
  init(_ name: Identifier, _ destination: Destination, isOptional: Bool = false) {
    self.init(
      name: name,
      type: .builtIn(.string),
      isOptional: isOptional,
      destination: destination,
      documentation: nil,
      defaultValue: nil,
      serverDefault: nil,
      isDeprecated: false
    )
  }
}

extension ServerList.Server {
  init(url: StringLiteral) {
    self.init(url: [.literal(url)], variables: [], name: nil, documentation: nil)
  }
}

extension Model {
  /// A structure called `Thing`.
  static func thing(
    properties: [Property] = [],
    additionalProperties: TypeReference? = nil,
    flattened: [ObjectModel.FlattenedValue] = []
  ) -> Model {
    .object(
      ObjectModel(
        name: TypeName("Thing"),
        documentation: nil,
        properties: properties,
        additionalProperties: additionalProperties.map {
          .init(name: "additionalProperties", type: $0)
        },
        flattened: flattened
      )
    )
  }

  /// One of several types.
  static func union(
    _ name: Identifier,
    variants: [UnionModel.Variant],
    discriminator: StringLiteral? = nil,
    isIndirect: Bool = false,
    isErrorBody: Bool = false
  ) -> Model {
    .union(
      UnionModel(
        name: TypeName(name),
        documentation: nil,
        variants: variants,
        unrecognized: "unrecognized",
        discriminator: discriminator,
        common: [],
        isIndirect: isIndirect,
        isErrorBody: isErrorBody
      )
    )
  }
}

extension String {
  /// The lines from the first that begins as said up to the one that is as said, without that.
  func lines(from start: String, to end: String) -> [String] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.drop { !$0.hasPrefix(start) }.prefix { $0 != end })
  }
}

extension StringLiteral: ExpressibleByStringLiteral {
  /// A literal for the text.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: ExpressibleByStringLiteral {
  /// The name, which has to be one.
  public init(stringLiteral value: String) { self.init(unchecked: value) }
}

extension DocComment: ExpressibleByStringLiteral {
  /// The comment, which must not be empty.
  public init(stringLiteral value: String) { self.init(value)! }
}

extension Operation.PathPart: ExpressibleByStringLiteral {
  /// Text that stands as it is.
  public init(stringLiteral value: String) { self = .literal(StringLiteral(value)) }
}
