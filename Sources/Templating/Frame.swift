/// A view among those around it.
final class Frame {
  private let view: any View
  private let outer: Frame?

  init(_ view: any View, in outer: Frame? = nil) {
    self.view = view
    self.outer = outer
  }

  /// The frame that is so many views out from this one.
  private func frame(_ distance: Int) -> Frame? {
    var frame: Frame? = self
    for _ in 0..<distance { frame = frame?.outer }
    return frame
  }

  private subscript(place: FieldPlace) -> ViewValue? {
    frame(place.distance)?.view.value(at: place.index)
  }

  /// Writes what instructions say of the view. All templates are there by their places.
  func render(
    _ instructions: [Instruction],
    among templates: [[Instruction]],
    to layout: inout TextLayout
  ) {
    for instruction in instructions {
      switch instruction {
      case .text(let text): layout.append(text)
      case .variable(let place):
        if case .text(let text)? = self[place] { layout.append(text.source) }
      case .elements(let place):
        if case .elements(let elements)? = self[place] { elements.write(to: &layout) }
      case .condition(let place, let isInverted, let instructions):
        if holds(place) != isInverted { render(instructions, among: templates, to: &layout) }
      case .views(let place, let outer, let instructions):
        guard case .section(let views)? = self[place], !views.isEmpty else { continue }
        let outer = frame(outer)
        for view in views {
          Frame(view, in: outer).render(instructions, among: templates, to: &layout)
        }
      case .noViews(let place, let instructions):
        guard case .section(let views)? = self[place], views.isEmpty else { continue }
        render(instructions, among: templates, to: &layout)
      case .partial(let index, let indentation):
        layout.indent(by: indentation) { layout in
          render(templates[index], among: templates, to: &layout)
        }
      case .list(let delimiter, let instructions):
        layout.append(delimiter.opening)
        layout.beginList()
        render(instructions, among: templates, to: &layout)
        layout.endList()
        layout.append(delimiter.closing)
      case .block(let delimiter, let instructions):
        layout.append(delimiter.opening)
        layout.beginBlock()
        render(instructions, among: templates, to: &layout)
        layout.endBlock()
        layout.append(delimiter.closing)
      case .separator: layout.separate()
      case .blockSeparator: layout.separateBlock()
      }
    }
  }

  private func holds(_ place: FieldPlace) -> Bool {
    switch self[place] {
    case .flag(let flag): flag
    case .elements(let elements): !elements.isEmpty
    case .text, .section, nil: false
    }
  }
}
