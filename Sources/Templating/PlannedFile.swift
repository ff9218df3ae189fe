/// A file that is to be rendered: where it goes, its template, and what that is given.
package struct PlannedFile: Sendable {
  private let path: String
  private let template: String
  private let view: any View

  package init(_ path: String, _ template: String, _ view: some View) {
    self.path = path
    self.template = template
    self.view = view
  }

  /// The file as templates make it.
  package func rendered(with templates: TemplateSet) -> RenderedFile {
    RenderedFile(path: path, bytes: templates.render(template, with: view))
  }
}
