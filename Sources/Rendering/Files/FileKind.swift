/// A kind of generated file, and the template that makes it.
enum FileKind: CaseIterable {
  /// A type with the operations of a tag.
  case api
  /// A type for a schema.
  case model
  /// What belongs to the module as a whole.
  case module
  /// The servers of the document.
  case servers

  /// The name of the template.
  var template: String {
    switch self {
    case .api: "API.swift"
    case .model: "Model.swift"
    case .module: "Module.swift"
    case .servers: "Servers.swift"
    }
  }

  /// What the template is rendered with.
  var view: any View.Type {
    switch self {
    case .api: APIView.self
    case .model: ModelView.self
    case .module, .servers: ModuleView.self
    }
  }
}
