/// Compares templates with the views they are for. Mustache has a name that nobody knows mean nothing
/// at all; here that, a partial that is not there and a section that does not end are errors
/// with their place, before anything is rendered.
package struct TemplateChecker {
  private let sources: [String: Template]
  private var tags: [String: [TemplateTag]] = [:]
  /// The templates that were checked, with the views around them: a partial that calls itself is
  /// checked once.
  package private(set) var checked: Set<Call> = []
  package private(set) var errors: [TemplateError] = []

  /// A template with the views around it: the same template means something else among others.
  package struct Call: Hashable {
    package let template: String
    package let views: [ObjectIdentifier]
    /// The name of the innermost view.
    package let view: String
  }

  /// - Parameter templates: The templates; of two with the same name, the later counts.
  package init(_ templates: [Template]) {
    sources = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The names of the templates that are checked so far.
  var usedNames: Set<String> { Set(checked.map(\.template)) }

  /// Checks a template that is rendered with a view, and those it calls.
  package mutating func check(_ name: String, with view: any View.Type) {
    guard let template = sources[name] else {
      errors.append(
        TemplateError(
          file: "\(name).mustache",
          line: 1,
          column: 1,
          message: "the template is missing",
          sourceLine: nil
        )
      )
      return
    }
    check(template, in: Scope(view.shape))
  }

  private mutating func check(_ template: Template, in scope: Scope) {
    let call = Call(template: template.name, views: scope.views, view: scope.innermost.name)
    guard checked.insert(call).inserted else { return }
    let tags = tags[template.name] ?? TemplateScanner.tags(of: template.source)
    self.tags[template.name] = tags
    var reader = Reader(template: template, rest: tags[...])
    block(&reader, in: scope, within: nil)
  }

  /// What is left of a template.
  private struct Reader {
    let template: Template
    var rest: ArraySlice<TemplateTag>
    /// Whether a section is closed wrongly: what follows cannot be understood.
    var isConfused = false
  }

  /// Goes on to the end of a section, or of the template.
  private mutating func block(
    _ reader: inout Reader,
    in scope: Scope,
    within section: TemplateTag?
  ) {
    while !reader.isConfused, let tag = reader.rest.popFirst() {
      if tag.kind == .end {
        if tag.name == section?.name { return }
        report(endMessage(of: tag, within: section), at: tag, of: reader.template)
        reader.isConfused = true
        return
      }
      check(tag, &reader, in: scope)
    }
    if let section, !reader.isConfused {
      report("the section '\(section.name)' does not end", at: section, of: reader.template)
    }
  }

  private func endMessage(of tag: TemplateTag, within section: TemplateTag?) -> String {
    guard let section else { return "'{{/\(tag.name)}}' ends no section that is open here" }
    return "'{{/\(tag.name)}}' ends no section that is open here; first comes the end of "
      + "'\(section.name)' from line \(section.line)"
  }

  private mutating func check(_ tag: TemplateTag, _ reader: inout Reader, in scope: Scope) {
    switch tag.kind {
    case .variable: variable(tag, of: reader.template, in: scope)
    case .section: section(tag, &reader, in: scope, isInverted: false)
    case .invertedSection: section(tag, &reader, in: scope, isInverted: true)
    case .partial: partial(tag, of: reader.template, in: scope)
    case .comment, .end: break
    case .unsupported:
      report(
        "'{{\(tag.name)}}' is not for these templates; they have variables, sections, inverted "
          + "sections, partials and comments",
        at: tag,
        of: reader.template
      )
    case .unfinished: report("the tag does not end with '}}'", at: tag, of: reader.template)
    }
  }
}

// One kind of tag after the other.
extension TemplateChecker {
  private mutating func variable(_ tag: TemplateTag, of template: Template, in scope: Scope) {
    guard let field = field(of: tag, of: template, in: scope) else { return }
    if case .text = field.kind { return }
    report("'\(tag.name)' is no text; write a section, '{{#\(tag.name)}}'", at: tag, of: template)
  }

  private mutating func section(
    _ tag: TemplateTag,
    _ reader: inout Reader,
    in scope: Scope,
    isInverted: Bool
  ) {
    guard let field = field(of: tag, of: reader.template, in: scope) else {
      return skip(tag, &reader, in: scope)
    }
    switch field.kind {
    case .text:
      report(
        "'\(tag.name)' is always there; a section of it says nothing",
        at: tag,
        of: reader.template
      )
      skip(tag, &reader, in: scope)
    case .flag:
      block(&reader, in: scope, within: tag)
    case .section(let view):
      block(&reader, in: isInverted ? scope : scope.entering(view.shape), within: tag)
    }
  }

  private mutating func partial(_ tag: TemplateTag, of template: Template, in scope: Scope) {
    guard let partial = sources[tag.name] else {
      return report("there is no template '\(tag.name)'", at: tag, of: template)
    }
    guard !tag.isIndented else {
      // Mustache would indent the lines of the partial, and with them those of literals and
      // comments that have nothing to do with it.
      return report("a partial in a line of its own begins the line", at: tag, of: template)
    }
    check(partial, in: scope)
  }

  /// Passes over a section that there is an error in already: whatever it names would be one more.
  private mutating func skip(_ tag: TemplateTag, _ reader: inout Reader, in scope: Scope) {
    let known = errors
    block(&reader, in: scope, within: tag)
    errors = known
  }

  private mutating func field(
    of tag: TemplateTag,
    of template: Template,
    in scope: Scope
  ) -> ViewShape.Field? {
    if let field = scope[tag.name] { return field }
    report("there is no '\(tag.name)' here; \(scope.vocabulary)", at: tag, of: template)
    return nil
  }

  private mutating func report(_ message: String, at tag: TemplateTag, of template: Template) {
    let error = TemplateError(
      file: template.file,
      line: tag.line,
      column: tag.column,
      message: message,
      sourceLine: template.line(tag.line)
    )
    // A partial is checked for every combination of views that it is called with.
    if !errors.contains(error) { errors.append(error) }
  }
}
