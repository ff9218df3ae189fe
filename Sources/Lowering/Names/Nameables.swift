import Diagnostics
import OpenAPI
import YAML

/// What of a document can be renamed, by the paths that a user writes.
struct Nameables {
  /// A part of a document with a name in Swift.
  enum Nameable: Hashable {
    case schema(SchemaID)
    /// A property of an object.
    case property(SchemaID, ExactText)
    /// A value of an enumeration.
    case value(SchemaID, ExactText)
    /// An operation, by its method and path.
    case operation(ExactText)
    /// A parameter of an operation, or `body`.
    case argument(ExactText, ExactText)
    case tag(ExactText)
  }

  private let schemas: SchemaCatalog
  private var found: [Renaming.Subject: [ExactText: Nameable]] = [:]
  /// The paths, in the order of the document.
  private var paths: [Renaming.Subject: [String]] = [:]
  private var visited: Set<SchemaID> = []

  init(of schemas: SchemaCatalog) {
    self.schemas = schemas
    let document = schemas.document
    for id in document.componentSchemas {
      guard let name = document[id].componentName else { continue }
      add(.schema(id), name, .schemas)
      addParts(of: id, name, .schemas)
    }
    for operation in document.operations {
      let key = ExactText(operation.methodAndPath)
      for name in [operation.id, operation.methodAndPath].compactMap(\.self) {
        visited = []
        add(.operation(key), name, .operations)
        for parameter in operation.parameters {
          let path = "\(name).\(parameter.name)"
          add(.argument(key, ExactText(parameter.name)), path, .operations)
          if let schema = parameter.schema { addInline(schema, path, .operations) }
        }
        guard let body = operation.requestBody else { continue }
        add(.argument(key, ExactText("body")), "\(name).body", .operations)
        for schema in body.content.compactMap(\.schema) {
          addInline(schema, "\(name).body", .operations)
        }
      }
    }
    for tag in OperationSelection.tags(of: document) {
      add(.tag(ExactText(tag.name)), tag.name, .tags)
    }
  }

  /// What a path leads to.
  subscript(subject: Renaming.Subject, path: String) -> Nameable? {
    found[subject]?[ExactText(path)]
  }

  /// The path that is most like another one.
  func nearest(to path: String, _ subject: Renaming.Subject) -> String? {
    (paths[subject] ?? []).nearest(to: path)
  }

  private mutating func add(_ part: Nameable, _ path: String, _ subject: Renaming.Subject) {
    guard found[subject]?[ExactText(path)] == nil else { return }
    found[subject, default: [:]][ExactText(path)] = part
    paths[subject, default: []].append(path)
  }

  /// The parts of a schema that stands where it is used; a component has a path of its own.
  private mutating func addInline(_ id: SchemaID, _ path: String, _ subject: Renaming.Subject) {
    if schemas[id].componentName == nil { addParts(of: id, path, subject) }
  }

  private mutating func addParts(of id: SchemaID, _ path: String, _ subject: Renaming.Subject) {
    guard visited.insert(id).inserted else { return }
    switch schemas.form(of: id) {
    case .alias(let inner), .array(let inner?), .map(let inner?): addInline(inner, path, subject)
    case .object, .hierarchy:
      for member in schemas.object(of: id).members {
        let name = member.property.name
        add(.property(id, ExactText(name)), "\(path).\(name)", subject)
        addInline(member.property.schema, "\(path).\(name)", subject)
      }
    case .openEnum:
      for value in schemas.valueWishes(of: id).map(\.text) {
        add(.value(id, ExactText(value)), "\(path).\(value)", subject)
      }
    case .union(let alternatives):
      for alternative in alternatives { addInline(alternative, path, subject) }
    case .scalar, .constant, .array(nil), .map(nil), .tuple, .intersection, .any: break
    }
  }
}

extension Parameter {
  /// The schema of the value.
  fileprivate var schema: SchemaID? {
    switch serialization {
    case .style(_, let schema): schema
    case .content(let media): media.schema
    }
  }
}
