import ClientIR
import OpenAPI

// What is said of values beside what they are. A schema that is another way to write one has what is
// said of that one too.
extension SchemaCatalog {
  /// Whether only responses carry values of a schema.
  func isReadOnly(_ id: SchemaID) -> Bool {
    wrappers(from: id).contains { document[$0].isReadOnly }
  }

  /// Whether only requests carry values of a schema.
  func isWriteOnly(_ id: SchemaID) -> Bool {
    wrappers(from: id).contains { document[$0].isWriteOnly }
  }

  /// Whether null is all that may stand for a schema.
  func isOnlyNull(_ id: SchemaID) -> Bool {
    wrappers(from: id).last.map { document[$0].isOnlyNull } == true
  }

  /// Whether callers should move away from values of a schema.
  func isDeprecated(_ id: SchemaID) -> Bool {
    wrappers(from: id).contains { document[$0].isDeprecated }
  }

  /// Whether values of a schema are numbers that the server may write as text, or lists or maps of
  /// such.
  func holdsNumbersAsText(_ id: SchemaID) -> Bool {
    var next = id
    for _ in 0..<Self.maximumWrappers {
      if wrappers(from: next).contains(where: { document[$0].mayBeText }) { return true }
      switch form(of: resolved(next)) {
      case .map(values: let inner?), .array(items: let inner?): next = inner
      case .map, .array, .alias, .scalar, .constant, .openEnum, .object, .tuple, .union, .hierarchy,
        .intersection, .any:
        return false
      }
    }
    return false
  }

  /// What the values of a schema mean.
  func documentation(of id: SchemaID) -> DocComment? {
    wrappers(from: id).lazy.compactMap { self.document[$0].description }
      .compactMap { DocComment($0) }.first
  }

  /// The name of the component that a schema is, or wraps.
  func componentName(of id: SchemaID) -> String? {
    wrappers(from: id).lazy.compactMap { self.document[$0].componentName }.first
  }
}

extension Schema {
  /// The title as a name, where it is short enough for one.
  var usableTitle: String? {
    guard let title else { return nil }
    let name = Words(title).lowerCamelCase
    return name.isEmpty || title.utf8.count > 40 ? nil : name
  }
}
