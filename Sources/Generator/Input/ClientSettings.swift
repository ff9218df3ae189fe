import ClientIR
import Generation
import Lowering

/// What is said of a client beside where its document is and how its module is called: in the project file,
/// or on the command line.
struct ClientSettings: Equatable {
  /// The operations that the client has; empty for all of them.
  var kept = OperationFilter()
  /// The operations that it has not all the same.
  var leftOut = OperationFilter()
  var references = ReferenceScope.folder
  var isStrict = false
  var paging: [OperationPaging] = []
  var streamEnd: String?
  /// The names that the client has for parts of the document.
  var names: [Renaming] = []
  var access = AccessLevel.public
  var conformances: [ModelConformance] = [.hashable]
  /// Whether there are reference pages; nil where nobody says.
  var docs: Bool?

  /// Whether there are reference pages. Of a part of a module nobody reads any.
  var hasPages: Bool { docs ?? (access != .internal) }
}
