import ClientIR
import OpenAPI
import YAML

/// What the schemas of a document are. Every question about a schema has its answer here and nowhere
/// else, and each answer depends on the document alone. What is found out is kept, which is why this is
/// a class: whoever asks shares it.
final class SchemaCatalog {
  let document: Document
  /// How requests and responses use schemas.
  let use: SchemaUse
  /// Which schemas extend which others.
  let hierarchies: Hierarchies

  private let forms: Memo<SchemaForm>
  private let ownForms: Memo<SchemaForm>
  private let objects: Memo<FlatObject>
  private let alternatives: Memo<[SchemaID]>
  private let chains: Memo<[SchemaID]>
  private let nullability: Memo<Bool>
  private let objectness: Memo<Bool>
  private let flattenedParts: Memo<[FlatObject.Part]>
  private let foundHierarchies: Memo<Hierarchy?>
  private(set) lazy var writtenTags = WrittenTags(self)
  /// The names that the caller of the generator gives.
  var given = GivenNames()
  var shapes: [SchemaID: JSONShape] = [:]
  var knownSingleValues: [SchemaID: [ObjectShape.Constant]] = [:]
  /// The properties of objects by which unions know them.
  private lazy var tagProperties = newTagProperties()

  init(_ document: Document) {
    self.document = document
    hierarchies = Hierarchies(of: document)
    use = SchemaUse(of: document, hierarchies)
    forms = Memo(document)
    ownForms = Memo(document)
    objects = Memo(document)
    alternatives = Memo(document)
    chains = Memo(document)
    nullability = Memo(document)
    objectness = Memo(document)
    flattenedParts = Memo(document)
    foundHierarchies = Memo(document)
  }

  /// The schema that an ID names.
  subscript(id: SchemaID) -> Schema { _read { yield document[id] } }

  /// What a schema is.
  func form(of id: SchemaID) -> SchemaForm { forms.answer(for: id) { newForm(of: id) } }

  /// What a schema is by what it says alone, though its values may have no end.
  func ownForm(of id: SchemaID) -> SchemaForm { ownForms.answer(for: id) { newOwnForm(of: id) } }

  /// What a schema is, with everything that `allOf` brings to it, should it be an object.
  func object(of id: SchemaID) -> FlatObject {
    objects.answer(for: id) { FlatObject(id, in: document) }
  }

  /// The schemas of which a value meets one; none when all of them only restrict what the schema says
  /// itself, such as `required` does that names one property or another.
  func alternatives(of id: SchemaID) -> [SchemaID] {
    alternatives.answer(for: id) {
      let schema = document[id]
      let listed = document.listedAlternatives(of: id)
      return listed.allSatisfy { document[$0].onlyRestricts(schema) } ? [] : listed
    }
  }

  /// A schema, the one that it wraps, the one that this wraps, and so on.
  func wrappers(from id: SchemaID) -> [SchemaID] {
    chains.answer(for: id) { newWrappers(from: id) }
  }

  /// Whether null is a value of a schema.
  func isNullable(_ id: SchemaID) -> Bool { nullability.answer(for: id) { mayBeNull(id) } }

  /// Whether every value of a schema is an object.
  func isObject(_ id: SchemaID) -> Bool { objectness.answer(for: id) { hasOnlyObjects(id) } }

  /// What the values of a schema are that others extend; nil for any other schema.
  func hierarchy(of id: SchemaID) -> Hierarchy? {
    foundHierarchies.answer(for: id) { newHierarchy(of: id) }
  }

  /// Whether a property of an object says to a reader which type of a union the object is.
  func isTag(_ property: String, of object: SchemaID) -> Bool {
    tagProperties[object]?.contains(ExactText(property)) == true
  }

  /// The parts of an object of which each has alternatives, whose properties stand in the object.
  func flattenedParts(of object: FlatObject) -> [FlatObject.Part] {
    flattenedParts.answer(for: object.schema) {
      alternativeParts(of: object).filter { alternatives(of: $0.schema).allSatisfy(isObject) }
    }
  }
}
