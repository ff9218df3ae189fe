import ClientIR
import OpenAPI

/// An operation while passes work on it: its arguments know where they come from.
struct OperationDraft {
  /// The operation as it is so far.
  var operation: Operation
  /// The name of the method that yields the items of all pages, should the operation list one.
  let itemsMethod: Identifier?
  /// How the pages follow each other, where somebody says so.
  let pagingRule: PagingRule?
  /// The operation's arguments, with their sources.
  let arguments: [ArgumentDraft]
}

/// An argument, and what of the document it is lowered from.
struct ArgumentDraft {
  enum Source {
    case parameter(Parameter)
    /// The body of this media type, or of one of several, each a case of a model.
    case body(MediaType)
    case bodyAlternatives
    /// The operation's own server.
    case server(Server)
  }

  let argument: Argument
  let source: Source
}

/// The operations of one tag, by their positions among all.
struct APIDraft {
  let name: TypeName
  let documentation: DocComment?
  let operations: [Int]
}
