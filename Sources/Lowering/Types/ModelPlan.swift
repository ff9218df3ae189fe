import ClientIR
import OpenAPI

/// A model that has a name and is still to be lowered, and what it is lowered from.
struct ModelPlan {
  let schema: SchemaID
  let name: TypeName
  let kind: Kind

  enum Kind {
    case object(FlatObject)
    case openEnum(OpenEnumModel)
    /// The alternatives of the schema, whatever else it says.
    case union([SchemaID])
    /// The structures that extend the schema, and its own.
    case hierarchy(Hierarchy)
    case tuple
    /// The bodies of errors, each with the tag that an operation names it by.
    case errorBody([(tag: String, schema: SchemaID)])
  }

  /// Whether the model is one of several types.
  var isUnion: Bool {
    switch kind {
    case .union, .hierarchy, .errorBody: true
    case .object, .openEnum, .tuple: false
    }
  }

  /// Whether values of the model are lists.
  var isTuple: Bool {
    switch kind {
    case .tuple: true
    case .object, .openEnum, .union, .hierarchy, .errorBody: false
    }
  }

  /// Whether values of the model have properties.
  var hasProperties: Bool {
    switch kind {
    case .object, .union, .hierarchy, .errorBody: true
    case .openEnum, .tuple: false
    }
  }
}
