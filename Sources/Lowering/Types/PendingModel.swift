import ClientIR
import OpenAPI

extension Lowering {
  /// A model that has a name and is still to be lowered, and what it is lowered from.
  struct PendingModel {
    let schema: SchemaID
    let name: TypeName
    let kind: Kind

    enum Kind {
      case object
      case openEnum
      /// The alternatives of the schema, whatever else it says.
      case union
      case tuple
      /// The bodies of errors, each with the tag that an operation names it by.
      case errorBody([(tag: String, schema: SchemaID)])
    }

    /// Whether the model is one of several types.
    var isUnion: Bool {
      switch kind {
      case .union, .errorBody: true
      case .object, .openEnum, .tuple: false
      }
    }
  }
}
