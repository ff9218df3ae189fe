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

  /// The files, the long ones first, so that none of them begins when all others are done.
  private func plannedFiles() -> [PlannedFile] {
    let module = ModuleView(client: self)
    let nestedModels = NestedModels(models)
    let index = PageIndex(self)
    var files = zip(apis, index.apis).flatMap { api, places in
      [
        PlannedFile(
          "docs/\(PageIndex.page(of: api))",
          .apiPage,
          APIPage(index: index, api: api, places: places)
        ),
        PlannedFile("\(api.name.name.name).swift", .api, APIView(client: self, api: api)),
      ]
    }
    files += [
      PlannedFile("docs/\(PageIndex.readme)", .readme, ReadmePage(index: index)),
      PlannedFile(
        "\(self.module.name).docc/\(self.module.name).md",
        .catalog,
        CatalogPage(client: self)
      ),
      // The file is named apart from the types, one of which may be called as the module is.
      PlannedFile("Module+\(self.module.name).swift", .module, module),
      PlannedFile("\(servers.name.name.name).swift", .servers, module),
    ]
    for (root, nested) in index.modelPages {
      let view = ModelView(client: self, model: root, nestedModels: nestedModels, depth: 0)
      files.append(PlannedFile("Models/\(root.name.name.name).swift", .model, view))
      let page = ModelPage(index: index, root: root, nested: nested)
      files.append(PlannedFile("docs/\(PageIndex.page(of: root))", .modelPage, page))
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
    self.path = path
    self.kind = kind
    self.view = view
  }

  func rendered(with templates: TemplateSet) -> RenderedFile {
    RenderedFile(path: path, contents: templates.render(kind.template, with: view))
  }
}
