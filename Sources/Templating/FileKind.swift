/// A kind of generated file: the template that makes it, and the view that the template is given.
package struct FileKind: Sendable {
  /// The name of the template.
  package let template: String
  /// The view.
  package let view: any View.Type

  package init(_ template: String, _ view: any View.Type) {
    self.template = template
    self.view = view
  }
}
