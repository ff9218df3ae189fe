import ClientIR
import OpenAPI
import YAML

/// Makes values for examples: from what the document gives, and otherwise from what it says of types.
/// An example that its type cannot hold is passed over; it is for people, and nothing depends on it.
struct ExampleMaker {
  /// What the document says of a value beside its type.
  struct Hint {
    var schema: SchemaID?
    /// Examples that the place of the value has, which go before those of the schema.
    var examples: [Node] = []
    /// The name of the value in the document.
    var name: String
  }

  let schemas: SchemaCatalog
  let models: [TypeName: ModelDraft]
  /// The models in whose values the place is.
  private(set) var open: [TypeName] = []
  /// How many values an example may still have.
  var remaining = 0

  /// The most values in one example: what a reader looks through.
  private static let maximumValues = 200
  /// How deep a value is within others where only what must be there is still filled in.
  static let wantedDepth = 3
  /// How deep values are in each other at most.
  private static let maximumDepth = 12

  init(_ schemas: SchemaCatalog, models: [ModelDraft]) {
    self.schemas = schemas
    self.models = Dictionary(models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Begins the next example.
  mutating func begin() {
    open = []
    remaining = Self.maximumValues
  }

  /// A value of a type; nil if none can be made.
  mutating func value(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    given(type, hint) ?? sample(type, hint)
  }

  /// The first example of the document that is a value of a type.
  mutating func given(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    for node in examples(hint) {
      if let value = value(of: node, type, hint) { return value }
    }
    return nil
  }

  private func examples(_ hint: Hint) -> [Node] {
    let chain = hint.schema.map(schemas.wrappers) ?? []
    return (hint.examples + chain.flatMap { schemas[$0].examples }).filter {
      $0.scalarValue != .null
    }
  }

  /// The schema of a list's items.
  func itemSchema(_ hint: Hint) -> SchemaID? {
    if case .array(let items)? = form(hint) { items } else { nil }
  }

  /// The schema of the values in a map.
  func valueSchema(_ hint: Hint) -> SchemaID? {
    if case .map(let values)? = form(hint) { values } else { nil }
  }

  private func form(_ hint: Hint) -> SchemaForm? {
    hint.schema.map { schemas.form(of: schemas.resolved($0)) }
  }

  mutating func within(
    _ name: TypeName,
    _ make: (inout Self) -> ExampleValue?
  ) -> ExampleValue? {
    // A value that needs another one of its own type has no end.
    guard !open.contains(name), open.count < Self.maximumDepth else { return nil }
    open.append(name)
    defer { open.removeLast() }
    return make(&self)
  }
}
