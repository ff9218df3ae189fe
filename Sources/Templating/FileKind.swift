/// A kind of generated file: the template that makes it, and the view that the template is given.
package struct FileKind: Sendable {
  /// The name of the template.
  package let template: String
  /// The view.
  package let view: any View.Type
  /// How many columns a line may have; a list that would make it wider has a line for each element.
  package let width: Int

  package init(_ template: String, _ view: any View.Type, width: Int) {
    self.template = template
    self.view = view
    self.width = width
  }
}
