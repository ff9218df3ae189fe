import YAML

/// What a parameter is to OpenAPI 3.0.
enum ParameterKind: Hashable {
  /// The body.
  case body
  /// A field of the body.
  case form
  /// A parameter still.
  case other
  /// In no place that there is.
  case unknown
}

/// A parameter that is a body or a part of one.
struct BodyPart {
  /// The parameter as the list has it: it may be a reference.
  let node: Node
  /// The parameter itself.
  let fields: Mapping
  /// Where the parameter itself is.
  let mark: Mark
  /// Whether it is a field of a form.
  let isForm: Bool

  /// The parameter itself.
  var target: Node { Node(.mapping(fields), at: mark) }

  var name: String { fields["name"]?.text ?? "" }

  /// Whether the field is a file, or several.
  var isFile: Bool { fields["type"]?.text == "file" || isListOfFiles }

  /// Whether the field is a list in one text.
  var isJoinedList: Bool {
    let isList = fields["type"].map { $0.text == "array" } ?? (fields["items"] != nil)
    return isList && !isListOfFiles && fields["collectionFormat"]?.text != "multi"
  }

  /// "Items Object" has no files, but many documents have fields for several of them.
  var isListOfFiles: Bool {
    let items = fields["items"]?.fields
    return items?["type"]?.text == "file"
      || items?["type"]?.text == "string" && items?["format"]?.text == "binary"
  }
}

/// A list of parameters, in two.
struct ParameterParts {
  /// Those that stay parameters, converted.
  var parameters: [Node] = []
  /// Those that make the body.
  var bodyParts: [BodyPart] = []
  /// Whether the node was a list.
  var isList = false

  /// The list without what makes the body. One that is empty then is left out.
  func entries(replacing entry: Mapping.Entry) -> [Mapping.Entry] {
    guard isList else { return [entry] }
    guard !parameters.isEmpty else { return [] }
    return [entry.with(Node(.sequence(parameters), at: entry.value.mark))]
  }
}
