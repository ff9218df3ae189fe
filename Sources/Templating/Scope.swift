/// The views around a place in a template.
struct Scope {
  /// The views from the outermost to the innermost. None has the type of another: within a view, one
  /// of the same type begins anew. So there are as many combinations of views as there are ways to
  /// come to a view, however deep a template calls itself, and a template that calls itself uses
  /// nothing of the call around it.
  private var shapes: [ViewShape]
  /// The view that is closest to the place.
  private(set) var innermost: ViewShape

  init(_ shape: ViewShape) {
    shapes = [shape]
    innermost = shape
  }

  /// The types of the views.
  var views: [ObjectIdentifier] { shapes.map { ObjectIdentifier($0.view) } }

  /// The scope within a section that has a view of its own.
  func entering(_ shape: ViewShape) -> Scope {
    var scope = self
    if let index = shapes.firstIndex(where: { $0.view == shape.view }) {
      scope.shapes.removeSubrange(index...)
    }
    scope.shapes.append(shape)
    scope.innermost = shape
    return scope
  }

  /// The innermost field of a name.
  subscript(name: String) -> ViewShape.Field? {
    for shape in shapes.reversed() {
      if let field = shape.fields.first(where: { $0.name == name }) { return field }
    }
    return nil
  }

  /// The names there are, for a message.
  var vocabulary: String {
    shapes.reversed()
      .map { "\($0.name) has: \($0.fields.map(\.name).joined(separator: ", "))" }
      .joined(separator: "; around it, ")
  }
}
