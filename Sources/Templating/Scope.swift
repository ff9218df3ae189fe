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

  /// The scope within a section that has a view of its own, and how many views out from here that of
  /// its surroundings is; the number of all views if nothing is around it.
  func entering(_ shape: ViewShape) -> (scope: Scope, outer: Int) {
    var scope = self
    let kept = shapes.firstIndex { $0.view == shape.view } ?? shapes.count
    scope.shapes.removeSubrange(kept...)
    scope.shapes.append(shape)
    scope.innermost = shape
    return (scope, shapes.count - kept)
  }

  /// The innermost field of a name, and where it is.
  subscript(name: String) -> (field: ViewShape.Field, place: FieldPlace)? {
    for (distance, shape) in shapes.reversed().enumerated() {
      if let index = shape.fields.firstIndex(where: { $0.name == name }) {
        return (shape.fields[index], FieldPlace(distance: distance, index: index))
      }
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

/// Where a field is, seen from a place in a template.
struct FieldPlace: Sendable {
  /// How many views out from the innermost.
  let distance: Int
  /// Which of the fields of that view.
  let index: Int
}
