/// The views around a place in a template.
struct Scope {
  /// The views from the outermost to the innermost. None has the type of another: the outer one's
  /// names are all hidden by the inner one's, and so there are as many combinations of views as
  /// there are ways to nest their types, however deep a template calls itself.
  private var views: [(shape: ViewShape, slot: TemplateProgram.Slot)]

  /// A field, and the view that has it.
  struct Place {
    let field: ViewShape.Field
    let index: Int
    let slot: TemplateProgram.Slot
  }

  init(_ shape: ViewShape, in slot: TemplateProgram.Slot) {
    views = [(shape, slot)]
  }

  var slots: [TemplateProgram.Slot] { views.map(\.slot) }

  /// The scope within a section that has a view of its own.
  func entering(_ shape: ViewShape, in slot: TemplateProgram.Slot) -> Scope {
    var scope = self
    scope.views.removeAll { $0.slot == slot }
    scope.views.append((shape, slot))
    return scope
  }

  /// The innermost field of a name.
  subscript(name: String) -> Place? {
    for (shape, slot) in views.reversed() {
      guard let index = shape.fields.firstIndex(where: { $0.name == name }) else { continue }
      return Place(field: shape.fields[index], index: index, slot: slot)
    }
    return nil
  }

  /// The names there are, for a message.
  var vocabulary: String {
    views.reversed()
      .map { "\($0.shape.name) has: \($0.shape.fields.map(\.name).joined(separator: ", "))" }
      .joined(separator: "; around it, ")
  }
}
