package import ClientIR
package import Templating

extension Client {
  /// The client's sources.
  package func swiftFiles() -> [PlannedFile] {
    let module = ModuleView(client: self)
    let nestedModels = NestedModels(models)
    var files = apis.map { api in
      PlannedFile("\(api.name.name.name).swift", "API.swift", APIView(client: self, api: api))
    }
    files += [
      // The file is named apart from the types, one of which may be called as the module is.
      PlannedFile("Module+\(self.module.name).swift", "Module.swift", module),
      PlannedFile("\(servers.name.name.name).swift", "Servers.swift", module),
    ]
    files += models.filter { $0.name.parent == nil }.map { root in
      PlannedFile(
        "Models/\(root.name.name.name).swift",
        "Model.swift",
        ModelView(client: self, model: root, nestedModels: nestedModels)
      )
    }
    return files
  }
}

extension FileKind {
  /// How many columns a line of Swift has, as long as a list in it can be broken.
  private static let swiftWidth = 100

  /// The kinds of sources.
  package static let swift = [
    // A type with the operations of a tag.
    FileKind("API.swift", APIView.self, width: swiftWidth),
    // A type for a schema.
    FileKind("Model.swift", ModelView.self, width: swiftWidth),
    // What belongs to the module as a whole.
    FileKind("Module.swift", ModuleView.self, width: swiftWidth),
    // The servers of the document.
    FileKind("Servers.swift", ModuleView.self, width: swiftWidth),
  ]
}
