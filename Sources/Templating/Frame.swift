/// A view among those around it.
final class Frame {
  private let view: any View
  private let outer: Frame?

  init(_ view: any View, in outer: Frame? = nil) {
    self.view = view
    self.outer = outer
  }

  /// The value behind a name: that of the innermost view which has it.
  private func value(named name: String) -> ViewValue? {
    var next: Frame? = self
    while let frame = next {
      if let value = frame.view.value(named: name) { return value }
      next = frame.outer
    }
    return nil
  }

  /// Appends what parts of a template say of the view. All templates are there by name.
  func render(
    _ nodes: [TemplateNode],
    with templates: [String: [TemplateNode]],
    to text: inout String
  ) {
    for node in nodes {
      switch node {
      case .text(let literal): text += literal
      case .variable(let name):
        if case .text(let value)? = value(named: name) { text += value.source }
      case .partial(let name): render(templates[name] ?? [], with: templates, to: &text)
      case .section(let name, let nodes):
        switch value(named: name) {
        case .flag(true): render(nodes, with: templates, to: &text)
        case .section(let views):
          for view in views {
            Frame(view, in: self).render(nodes, with: templates, to: &text)
          }
        case .flag(false), .text, nil: break
        }
      case .invertedSection(let name, let nodes):
        switch value(named: name) {
        case .flag(false): render(nodes, with: templates, to: &text)
        case .section(let views) where views.isEmpty:
          render(nodes, with: templates, to: &text)
        case .flag(true), .section, .text, nil: break
        }
      }
    }
  }
}
