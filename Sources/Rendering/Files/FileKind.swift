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
  /// The page with the list of everything.
  case readme
  /// The page of a type with operations.
  case apiPage
  /// The page of a model.
  case modelPage
  /// The first page of the DocC site.
  case catalog

  /// The name of the template.
  var template: String {
    switch self {
    case .api: "API.swift"
    case .model: "Model.swift"
    case .module: "Module.swift"
    case .servers: "Servers.swift"
    case .readme: "README.md"
    case .apiPage: "API.md"
    case .modelPage: "Model.md"
    case .catalog: "Catalog.md"
    }
  }

  /// What the template is rendered with.
  var view: any View.Type {
    switch self {
    case .api: APIView.self
    case .model: ModelView.self
    case .module, .servers: ModuleView.self
    case .readme: ReadmePage.self
    case .apiPage: APIPage.self
    case .modelPage: ModelPage.self
    case .catalog: CatalogPage.self
    }
  }
}
