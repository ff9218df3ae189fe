import YAML

/// A media type in a list of them.
struct MediaTypeName: Hashable {
  let text: String
  let mark: Mark

  /// The type and subtype in small letters, without parameters.
  var essence: String {
    text.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
  }

  var isForm: Bool { essence == "application/x-www-form-urlencoded" }
  var isMultipart: Bool { essence == "multipart/form-data" }

  static func == (lhs: Self, rhs: Self) -> Bool { lhs.text == rhs.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// What `consumes` and `produces` say. An operation's own lists count instead of the document's
/// (Swagger 2.0, Operation Object).
struct MediaTypes {
  /// The types of bodies; nil where nothing is said.
  private(set) var consumes: [MediaTypeName]?
  /// The types of responses; nil where nothing is said.
  private(set) var produces: [MediaTypeName]?

  init(in fields: Mapping) {
    consumes = fields["consumes"].map(Self.names)
    produces = fields["produces"].map(Self.names)
  }

  /// The types of an operation, given those of the document.
  func overridden(in operation: Mapping) -> MediaTypes {
    var types = MediaTypes(in: operation)
    if types.consumes == nil { types.consumes = consumes }
    if types.produces == nil { types.produces = produces }
    return types
  }

  /// The types of a body that has a schema.
  ///
  /// An empty list clears the document's, and then nothing is said, as where there is no list. Who
  /// writes neither means JSON: that is what the frameworks do that publish such documents. A file
  /// is not JSON.
  func ofBody(isFile: Bool, at mark: Mark) -> [MediaTypeName] {
    Self.list(consumes, isFile: isFile, at: mark)
  }

  /// The types of a response that has a schema.
  func ofResponse(isFile: Bool, at mark: Mark) -> [MediaTypeName] {
    Self.list(produces, isFile: isFile, at: mark)
  }

  private static func list(
    _ names: [MediaTypeName]?,
    isFile: Bool,
    at mark: Mark
  ) -> [MediaTypeName] {
    if let names, !names.isEmpty { return names }
    return [
      MediaTypeName(text: isFile ? "application/octet-stream" : "application/json", mark: mark)
    ]
  }

  /// The names in a list, each once. One that stands there without a list is a list of one.
  private static func names(_ node: Node) -> [MediaTypeName] {
    var known: Set<String> = []
    return (node.items ?? [node]).compactMap { node in
      guard let text = node.text, !text.isEmpty, known.insert(text).inserted else { return nil }
      return MediaTypeName(text: text, mark: node.mark)
    }
  }
}
