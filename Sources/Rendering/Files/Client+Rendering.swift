public import ClientIR

extension Client {
  /// Renders the client's files.
  ///
  /// - Parameter templates: The templates.
  /// - Returns: The files, sorted by path. They depend on the client and the templates alone.
  public func render(with templates: TemplateSet) -> [RenderedFile] {
    var files: [RenderedFile] = []
    let module = ModuleView(client: self)
    // The file is named apart from the types, one of which may be called as the module is.
    files.append(file("Module+\(self.module.name)", .module, module, templates))
    files.append(file(servers.name.name.name, .servers, module, templates))
    for api in apis {
      files.append(file(api.name.name.name, .api, APIView(client: self, api: api), templates))
    }
    let nestedModels = NestedModels(models)
    for model in models where model.name.parent == nil {
      let view = ModelView(client: self, model: model, nestedModels: nestedModels, depth: 0)
      files.append(file("Models/\(model.name.name.name)", .model, view, templates))
    }
    return files.sorted { $0.path < $1.path }
  }

  private func file(
    _ path: String,
    _ kind: FileKind,
    _ view: some View,
    _ templates: TemplateSet
  ) -> RenderedFile {
    RenderedFile(path: path + ".swift", contents: templates.render(kind.template, with: view))
  }
}
