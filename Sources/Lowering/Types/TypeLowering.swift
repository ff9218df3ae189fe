import ClientIR
import Diagnostics
import OpenAPI

/// The one place where what schemas are becomes types of the client.
struct TypeLowering {
  let schemas: SchemaCatalog
  var names: TypeNames
  var log = DiagnosticLog()
  /// The models, in the order in which they are lowered.
  var models: [ModelDraft] = []
  /// The types of the schemas lowered so far.
  var types: [SchemaID: TypeReference] = [:]
  /// The schemas whose types are being decided, each for the sake of the one before.
  private var unfinished: Set<SchemaID> = []
  /// Schemas that describe the same in several components, and are named for none of them.
  var shared: Set<SchemaID> = []
  /// What each model is lowered from.
  var plans: [TypeName: ModelPlan] = [:]
  /// The models that have a name and are still to be lowered. A queue, because schemas may be
  /// recursive.
  var pending: [ModelPlan] = []
  /// The types of the alternatives that stand in an object beside its properties.
  var flattenedTypes: [SchemaID: TypeReference] = [:]
  /// The structures of schemas that others extend, whose own types are those of all of them.
  var structureTypes: [SchemaID: TypeReference] = [:]

  var document: Document { schemas.document }

  init(_ schemas: SchemaCatalog, names: TypeNames) {
    self.schemas = schemas
    self.names = names
  }

  /// How many schemas may stand in each other with no model between them. Lists of lists of lists
  /// are worked on recursively, so that their depth must end before the stack does.
  private static let maximumDepth = 100

  /// The type for a schema's values, null aside.
  mutating func type(of id: SchemaID, at origin: TypeNames.Origin) -> TypeReference {
    if let type = types[id] { return type }
    guard !unfinished.contains(id) else {
      report(
        .endlessSchema,
        "a schema that stands in itself with no object between is not supported; it is read as any "
          + "JSON",
        at: id
      )
      return .builtIn(.jsonValue)
    }
    guard unfinished.count < Self.maximumDepth else {
      report(
        .schemaNotSupported,
        "schemas nested more than \(Self.maximumDepth) deep with no object between are not "
          + "supported; this one is read as any JSON",
        at: id
      )
      return .builtIn(.jsonValue)
    }
    unfinished.insert(id)
    let type = newType(of: id, at: home(of: id) ?? origin)
    unfinished.remove(id)
    types[id] = type
    return type
  }

  /// The type for a schema's values where null is one of them: an item of a list, a value of a map.
  mutating func itemType(of id: SchemaID, at origin: TypeNames.Origin) -> TypeReference {
    let type = type(of: id, at: origin)
    // Any JSON holds null as it is.
    return schemas.isNullable(id) && type != .builtIn(.jsonValue) ? .optional(type) : type
  }

  /// What stands in a component is named for it, whoever uses the component first.
  private func home(of id: SchemaID) -> TypeNames.Origin? {
    if let name = names.components[id] { return .component(name) }
    guard !shared.contains(id), let owner = document[id].ownerName else { return nil }
    // A parameter or a response may be called as a schema is.
    let isTaken = names.isTaken(Words(owner).upperCamelCase)
    return .named(isTaken ? "\(owner)_value" : owner)
  }

  private mutating func newType(of id: SchemaID, at origin: TypeNames.Origin) -> TypeReference {
    let form = schemas.form(of: id)
    reportGaps(of: id, form)
    switch form {
    case .alias(let inner): return type(of: inner, at: origin)
    case .scalar(let type), .constant(let type): return .builtIn(type)
    case .openEnum(let type): return enumModel(of: id, rawType: type, at: origin)
    case .object(let object): return model(.object(object), for: id, at: origin)
    case .map(values: nil): return .builtIn(.jsonObject)
    case .map(let values?): return .dictionary(itemType(of: values, at: origin.item))
    case .array(items: nil): return .array(.builtIn(.jsonValue))
    case .array(let items?): return .array(itemType(of: items, at: origin.item))
    case .tuple: return model(.tuple, for: id, at: origin)
    case .union(let alternatives): return model(.union(alternatives), for: id, at: origin)
    case .hierarchy(let hierarchy): return model(.hierarchy(hierarchy), for: id, at: origin)
    case .intersection(let parts): return commonType(of: parts, in: id, at: origin)
    case .any: return .builtIn(.jsonValue)
    }
  }

  /// The type of values that are no objects and meet all of several schemas.
  private mutating func commonType(
    of parts: [SchemaID],
    in id: SchemaID,
    at origin: TypeNames.Origin
  ) -> TypeReference {
    var joined: [Sourced<TypeReference>] = []
    for part in parts {
      let type = self.type(of: part, at: origin)
      if !joined.contains(where: { $0.part == type }) {
        joined.append(Sourced(part: type, schema: part))
      }
    }
    // Text that is one of several values is not just text.
    let exact = joined.filter { !$0.part.isPlain }
    if exact.count == 1 {
      let shape = shape(of: exact[0])
      if joined.allSatisfy({ self.shape(of: $0).isSame(as: shape) }) { return exact[0].part }
    }
    if joined.count == 1 { return joined[0].part }
    report(
      .schemaNotSupported,
      "'allOf' with values of several types is not supported; any JSON is read",
      at: id
    )
    return .builtIn(.jsonValue)
  }

  /// What JSON of a type looks like, with the schema that it is the type of.
  func shape(of type: Sourced<TypeReference>) -> JSONShape {
    type.part == .builtIn(.jsonValue) ? .any : schemas.shape(of: type.schema)
  }

  /// Names what a schema says and its type cannot.
  private mutating func reportGaps(of id: SchemaID, _ form: SchemaForm) {
    switch form {
    case .constant, .openEnum: return
    case .alias, .scalar, .object, .map, .array, .tuple, .union, .hierarchy, .intersection, .any:
      break
    }
    if schemas.hasUnlistableValues(id) {
      report(
        .schemaNotSupported,
        "the values of this enumeration are neither all text nor all integers of 64 bits; the client "
          + "does not list them",
        at: id
      )
    }
    if case .alias(let inner) = form, schemas.wrapped(by: id) == inner { return }
    if let cycle = schemas.object(of: id).cycle {
      report(
        .endlessSchema,
        "'allOf' leads back to this schema, which adds nothing to it",
        at: cycle
      )
    }
    if schemas.alternatives(of: id).count > 1, schemas.isUnion(id), !schemas.includesItself(id),
      document[id].allOf.contains(where: { !document[$0].isBare })
    {
      report(
        .schemaNotSupported,
        "what stands beside 'anyOf' or 'oneOf' of values that are no objects is not supported and "
          + "left out",
        at: id
      )
    }
  }

  mutating func report(_ kind: DiagnosticKind, _ message: String, at id: SchemaID) {
    log.report(Diagnostic(kind, message, at: document[id].mark))
  }
}

extension TypeReference {
  /// Whether the type says no more of a value than that it is text or a number.
  fileprivate var isPlain: Bool {
    switch self {
    case .builtIn(.string), .builtIn(.int), .builtIn(.double): true
    case .builtIn, .array, .dictionary, .optional, .model: false
    }
  }
}
