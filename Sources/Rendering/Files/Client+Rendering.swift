public import ClientIR

extension Client {
  /// Renders the client's files, side by side.
  ///
  /// - Parameter templates: The templates.
  /// - Returns: The files, sorted by path. They depend on the client and the templates alone.
  public func render(with templates: TemplateSet) async -> [RenderedFile] {
    await withTaskGroup(of: RenderedFile.self) { group in
      for file in plannedFiles() {
        group.addTask { file.rendered(with: templates) }
      }
      var files: [RenderedFile] = []
      for await file in group { files.append(file) }
      return files.sorted { $0.path < $1.path }
    }
  }

  private func plannedFiles() -> [PlannedFile] {
    let module = ModuleView(client: self)
    let nestedModels = NestedModels(models)
    var files = [
      // The file is named apart from the types, one of which may be called as the module is.
      PlannedFile("Module+\(self.module.name)", .module, module),
      PlannedFile(servers.name.name.name, .servers, module),
    ]
    files += apis.map { api in
      PlannedFile(api.name.name.name, .api, APIView(client: self, api: api))
    }
    files += models.filter { $0.name.parent == nil }.map { model in
      let view = ModelView(client: self, model: model, nestedModels: nestedModels, depth: 0)
      return PlannedFile("Models/\(model.name.name.name)", .model, view)
    }
    return files
  }
}

/// A file that is to be rendered: where it goes, and what its template is given.
private struct PlannedFile: Sendable {
  private let path: String
  private let kind: FileKind
  private let view: any View

  init(_ path: String, _ kind: FileKind, _ view: any View) {
    self.path = path + ".swift"
    self.kind = kind
    self.view = view
  }

  func rendered(with templates: TemplateSet) -> RenderedFile {
    RenderedFile(path: path, contents: templates.render(kind.template, with: view))
  }
}
