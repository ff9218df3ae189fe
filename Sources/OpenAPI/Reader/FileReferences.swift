public import YAML

/// What a document says of other files.
public enum FileReferences {
  /// The other files that the references of a file and the mappings of its discriminators name.
  ///
  /// - Parameters:
  ///   - root: The file's outermost node.
  ///   - location: Where the file is.
  /// - Returns: Each file once, in the order of the document, with the place of the first reference.
  public static func targets(
    in root: Node,
    at location: FileLocation
  ) -> [(location: FileLocation, mark: Mark)] {
    var search = ReferenceSearch(location: location)
    search.run(root)
    return search.targets
  }
}

/// A walk over a file in the order of the document. No recursion: it goes as deep as the file.
private struct ReferenceSearch {
  /// What a mapping's keys are.
  private enum Keys {
    /// Fields that OpenAPI or JSON Schema gives a meaning.
    case fields
    /// Names that the author of the document has given.
    case names
    /// The fields of a discriminator.
    case discriminator
    /// The values of a discriminator.
    case mapping
  }

  /// The fields in which an author's names are the keys.
  private static let maps: Set<String> = [
    "$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers",
    "links", "parameters", "pathItems", "paths", "patternProperties", "properties",
    "requestBodies", "responses", "schemas", "securitySchemes", "variables", "webhooks",
  ]

  /// The fields that hold values of the API and no parts of the document.
  private static let values: Set<String> = ["const", "default", "enum", "example", "examples"]

  private let location: FileLocation
  private var seen: Set<FileLocation>
  private var seenTexts: Set<String> = []
  private(set) var targets: [(location: FileLocation, mark: Mark)] = []
  private var open: [(node: Node, keys: Keys)] = []

  init(location: FileLocation) {
    self.location = location
    seen = [location]
  }

  mutating func run(_ root: Node) {
    // A file that is part of a document may be a collection under names of its own.
    open = [(root, root.looksLikeCollection ? .names : .fields)]
    while let (node, keys) = open.popLast() {
      switch node.value {
      case .scalar(let scalar):
        if keys == .mapping, scalar.text.looksLikeReference { add(scalar.text, at: node.mark) }
      case .sequence(let nodes):
        for node in nodes.reversed() where !node.isScalar { open.append((node, .fields)) }
      case .mapping(let mapping): visit(mapping, keys: keys)
      }
    }
  }

  private mutating func visit(_ mapping: Mapping, keys: Keys) {
    if keys != .mapping, case .scalar(let scalar) = mapping["$ref"]?.value {
      add(scalar.text, at: mapping["$ref"]?.mark ?? Mark(line: 1, column: 1))
    }
    for entry in mapping.entries.reversed() {
      switch keys {
      case .names: open.append((entry.value, .fields))
      case .mapping: open.append((entry.value, .mapping))
      case .discriminator: if entry.key == "mapping" { open.append((entry.value, .mapping)) }
      case .fields:
        guard !entry.value.isScalar, !Self.values.contains(entry.key) else { continue }
        if entry.key == "discriminator" {
          open.append((entry.value, .discriminator))
        } else {
          open.append((entry.value, Self.maps.contains(entry.key) ? .names : .fields))
        }
      }
    }
  }

  private mutating func add(_ reference: String, at mark: Mark) {
    guard seenTexts.insert(reference).inserted, let target = location.resolving(reference),
      seen.insert(target).inserted
    else { return }
    targets.append((target, mark))
  }
}

extension Node {
  fileprivate var isScalar: Bool {
    if case .scalar = value { true } else { false }
  }

  /// Whether the outermost node of a file has none of the fields by which parts of a document are
  /// known.
  fileprivate var looksLikeCollection: Bool {
    guard case .mapping(let fields) = value else { return false }
    let known = [
      "openapi", "$ref", "type", "allOf", "anyOf", "oneOf", "properties", "items", "enum",
      "content",
      "schema", "description", "components", "paths", "get", "put", "post", "delete", "patch",
      "operationId", "responses", "in",
    ]
    return !known.contains { fields[$0] != nil }
  }
}
