/// Compares templates with the views they are for. Mustache renders a name that nobody knows as
/// nothing at all; here it is an error, before anything is rendered.
struct TemplateChecker {
  private let templates: [String: (template: Template, tags: [TemplateTag])]
  private(set) var errors: [TemplateError] = []
  /// The partials that were checked, with the views around them: a partial that calls itself is
  /// checked once.
  private var visited: Set<[String]> = []

  init(_ templates: [Template]) {
    self.templates = Dictionary(
      templates.map { ($0.name, ($0, TemplateTag.tags(in: $0.source))) },
      uniquingKeysWith: { _, last in last })
  }

  /// Checks a template that is rendered with a view.
  mutating func check(_ name: String, with shape: ViewShape) {
    guard let (template, tags) = templates[name] else {
      let error = TemplateError(
        file: "\(name).mustache", line: 1, column: 1, message: "the template is missing")
      errors.append(error)
      return
    }
    check(tags, of: template, stack: [shape])
  }

  private mutating func check(
    _ tags: [TemplateTag], of template: Template, stack shapes: [ViewShape]
  ) {
    var stack = shapes
    var open: [(tag: TemplateTag, pushed: Bool)] = []
    for tag in tags {
      switch tag.kind {
      case .comment: break
      case .variable: checkVariable(tag, of: template, stack: stack)
      case .section:
        let shape = section(tag, of: template, stack: stack)
        if let shape { stack.append(shape) }
        open.append((tag, shape != nil))
      case .invertedSection:
        _ = field(tag, of: template, stack: stack)
        open.append((tag, false))
      case .end:
        guard let section = open.popLast(), section.tag.name == tag.name else {
          report("'{{/\(tag.name)}}' ends no section that is open here", at: tag, of: template)
          return
        }
        if section.pushed { stack.removeLast() }
      case .partial: checkPartial(tag, of: template, stack: stack)
      case .unsupported:
        report(
          "'{{\(tag.name)}}' is not for these templates; they have variables, sections, inverted "
            + "sections, partials and comments", at: tag, of: template)
      }
    }
    if let section = open.last {
      report("the section '\(section.tag.name)' does not end", at: section.tag, of: template)
    }
  }

  private mutating func checkVariable(
    _ tag: TemplateTag, of template: Template, stack: [ViewShape]
  ) {
    guard let field = field(tag, of: template, stack: stack) else { return }
    switch field.kind {
    case .text: break
    case .flag, .section:
      report(
        "'\(tag.name)' is no text; write a section, '{{#\(tag.name)}}'", at: tag, of: template)
    }
  }

  /// The shape that a section adds to what its content can name; nil when it adds none.
  private mutating func section(
    _ tag: TemplateTag, of template: Template, stack: [ViewShape]
  ) -> ViewShape? {
    guard let field = field(tag, of: template, stack: stack) else { return nil }
    switch field.kind {
    case .section(let shape): return shape()
    case .flag: return nil
    case .text:
      report("'\(tag.name)' is always there; a section of it says nothing", at: tag, of: template)
      return nil
    }
  }

  private mutating func checkPartial(
    _ tag: TemplateTag, of template: Template, stack: [ViewShape]
  ) {
    guard let (partial, tags) = templates[tag.name] else {
      report("there is no template '\(tag.name)'", at: tag, of: template)
      return
    }
    guard visited.insert([tag.name] + stack.suffix(2).map(\.name)).inserted else { return }
    check(tags, of: partial, stack: stack)
  }

  private mutating func field(
    _ tag: TemplateTag, of template: Template, stack: [ViewShape]
  ) -> ViewShape.Field? {
    for shape in stack.reversed() {
      if let field = shape[tag.name] { return field }
    }
    let names = stack.last.map { $0.fields.map(\.name).joined(separator: ", ") } ?? ""
    report(
      "there is no '\(tag.name)' here; \(stack.last?.name ?? "the view") has: \(names)", at: tag,
      of: template)
    return nil
  }

  private mutating func report(_ message: String, at tag: TemplateTag, of template: Template) {
    let error = TemplateError(
      file: template.file, line: tag.line, column: tag.column, message: message)
    if !errors.contains(error) { errors.append(error) }
  }
}
