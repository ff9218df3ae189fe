import ClientIR
import OpenAPI

/// Something that a call may say, and that may be about which page is wanted: an argument for the query,
/// or a property of the body or of an object in the query.
struct PagingInput {
  /// The name on the wire.
  let key: String
  /// The name in small words.
  let words: [String]
  let type: TypeReference
  let place: Paging.Place
  /// What the document says of the value.
  let schema: SchemaID?
  /// What the document says of the value besides.
  let documentation: DocComment?

  private init(
    key: String,
    type: TypeReference,
    place: Paging.Place,
    schema: SchemaID?,
    documentation: DocComment?
  ) {
    self.key = key
    words = Words(key).words.map { $0.lowercased() }
    self.type = type
    self.place = place
    self.schema = schema
    self.documentation = documentation
  }

  /// All that a call of an operation may leave unsaid: what must be said anyway is no place for what a
  /// sequence says.
  static func all(
    of draft: OperationDraft,
    among objects: [TypeName: ObjectDraft]
  ) -> [PagingInput] {
    var inputs: [PagingInput] = []
    for argument in draft.arguments {
      let part = argument.argument
      if case .query(let key, .scalar) = part.destination, part.isOptional {
        inputs.append(
          PagingInput(
            key: key.value,
            type: part.type,
            place: .argument(part.name),
            schema: argument.schema,
            documentation: part.documentation
          )
        )
      } else if part.destination.holdsProperties, case .model(let name) = part.type,
        let object = objects[name], !part.isOptional || object.canBeEmpty
      {
        inputs += properties(of: object, in: part)
      }
    }
    return inputs
  }

  private static func properties(of object: ObjectDraft, in argument: Argument) -> [PagingInput] {
    object.properties.filter { $0.part.presence.mayBeAbsent }.map { property in
      PagingInput(
        key: property.part.key.value,
        type: property.part.type,
        place: .property(property.part.name, of: argument.name, variable: property.part.name),
        schema: property.schema,
        documentation: property.part.documentation
      )
    }
  }
}

extension ArgumentDraft {
  fileprivate var schema: SchemaID? {
    guard case .parameter(let parameter) = source,
      case .style(_, let schema) = parameter.serialization
    else { return nil }
    return schema
  }
}

extension Argument.Destination {
  /// Whether the properties of a value are what a request says.
  fileprivate var holdsProperties: Bool {
    switch self {
    case .body(.json), .query(_, .styled(.form, explode: true, _)): true
    case .body, .query, .path, .header, .idempotencyKey, .cookie, .server, .options: false
    }
  }
}

extension ObjectDraft {
  /// Whether a value needs nothing to be given.
  fileprivate var canBeEmpty: Bool {
    flattened.isEmpty && properties.allSatisfy { !$0.part.mustBeGiven }
  }
}

// MARK: - What names say

extension PagingInput {
  var isSize: Bool { type.isInteger && PagingNames.sizes.contains(words) }
  var isOffset: Bool { type.isInteger && PagingNames.offsets.contains(words) }
  var isNumber: Bool { type.isInteger && PagingNames.numbers.contains(words) }

  /// Whether the value is the argument of a name.
  func isArgument(_ name: Identifier) -> Bool {
    if case .argument(name) = place { true } else { false }
  }

  /// Whether the value may be what a page has for the next one. A number or an offset that it has is as
  /// good as a token.
  var isCursor: Bool {
    switch type {
    case .builtIn(.string), .builtIn(.uuid):
      PagingNames.cursors.contains(words) || words == ["offset"] || words == ["page"]
    case .builtIn(let type):
      type.isInteger && (PagingNames.cursors.contains(words) || PagingNames.numbers.contains(words))
    case .array, .dictionary, .optional, .model: false
    }
  }

  /// Whether what a page has under the same name is for the next one, rather than what it was asked for
  /// with.
  var isEchoedForNext: Bool {
    PagingNames.echoed.contains(words) || words == ["offset"] && type == .builtIn(.string)
  }

  /// Whether a page begins behind the item that is named.
  var isAfter: Bool { PagingNames.items.contains(words) }

  /// The number of the first page, by what the document says: its default, the least that it may be, or
  /// in words.
  func firstNumber(in schemas: SchemaCatalog) -> Int? {
    let chain = schema.map { schemas.wrappers(from: $0).map { schemas[$0] } } ?? []
    for node in chain.compactMap(\.defaultValue) + chain.compactMap(\.minimum) {
      if let number = node.scalarValue?.int64, number == 0 || number == 1 { return Int(number) }
    }
    let text = ([documentation?.markdown] + chain.map(\.description)).compactMap(\.self)
      .joined(separator: " ").lowercased()
    let (zero, one) = (Self.says(0, "zero", text), Self.says(1, "one", text))
    return zero == one ? nil : zero ? 0 : 1
  }

  private static func says(_ number: Int, _ word: String, _ text: String) -> Bool {
    let phrases = [
      "\(number)-based", "\(word)-based", "\(number)-indexed", "\(word)-indexed",
      "\(number) based", "\(word) based", "starts at \(number)", "starts with \(number)",
      "starts from \(number)", "starting at \(number)", "starting from \(number)",
      "starting with \(number)", "start at \(number)", "start with \(number)",
      "start from \(number)", "begins at \(number)", "begins with \(number)",
      "beginning with \(number)", "first page is \(number)", "default: \(number)",
      "default is \(number)", "defaults to \(number)", "default \(number)",
      "default: `\(number)`", "default is `\(number)`", "defaults to `\(number)`",
    ]
    return phrases.contains { phrase in
      text.ranges(of: phrase).contains { range in
        // `default 1` is not in `default 100`.
        range.upperBound == text.endIndex || !text[range.upperBound].isNumber
      }
    }
  }
}

extension TypeReference {
  var isInteger: Bool {
    if case .builtIn(let word) = self { word.isInteger } else { false }
  }
}
