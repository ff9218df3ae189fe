package import ClientIR
package import Templating

extension Client {
  /// The client's reference pages, and the first page of its DocC site.
  package func pages() -> [PlannedFile] {
    let index = PageIndex(self)
    var files = zip(apis, index.apis).map { api, places in
      PlannedFile(
        "docs/\(PageIndex.page(of: api))",
        "API.md",
        APIPage(index: index, api: api, places: places)
      )
    }
    files += [
      PlannedFile("docs/\(PageIndex.readme)", "README.md", ReadmePage(index: index)),
      PlannedFile(
        "\(module.name).docc/\(module.name).md",
        "Catalog.md",
        CatalogPage(client: self)
      ),
    ]
    files += index.modelPages.map { root, nested in
      PlannedFile(
        "docs/\(PageIndex.page(of: root))",
        "Model.md",
        ModelPage(index: index, root: root, nested: nested)
      )
    }
    return files
  }
}

extension FileKind {
  /// How many columns a line of code in a page has, as long as a list in it can be broken.
  private static let codeWidth = 90

  /// The kinds of pages.
  package static let pages = [
    // The page with the list of everything.
    FileKind("README.md", ReadmePage.self, width: codeWidth),
    // The page of a type with operations.
    FileKind("API.md", APIPage.self, width: codeWidth),
    // The page of a model.
    FileKind("Model.md", ModelPage.self, width: codeWidth),
    // The first page of the DocC site.
    FileKind("Catalog.md", CatalogPage.self, width: codeWidth),
  ]
}
