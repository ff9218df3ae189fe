/// Templates that are known to fit their views.
public struct TemplateSet: Sendable {
  /// The parts of each template, by name.
  private let parts: [String: [TemplateNode]]
  /// The names of the templates that files are rendered with, or that another calls.
  public let usedNames: Set<String>

  /// Checks templates and prepares them for rendering.
  ///
  /// - Parameters:
  ///   - templates: One template for each kind of file, and the partials they call. Of two with the
  ///     same name, the later counts.
  ///   - kinds: The kinds of files.
  /// - Throws: All the faults of the templates: one that is missing, a name that its view has not, a
  ///   section that does not end.
  package init(_ templates: [Template], for kinds: [FileKind]) throws(TemplateErrors) {
    var checker = TemplateChecker(templates)
    for kind in kinds { checker.check(kind.template, with: kind.view) }
    guard checker.errors.isEmpty else { throw TemplateErrors(errors: checker.errors) }
    usedNames = checker.usedNames
    var parts: [String: [TemplateNode]] = [:]
    for template in templates where usedNames.contains(template.name) {
      parts[template.name] = TemplateNode.parts(of: template)
    }
    self.parts = parts
  }

  /// What a template says of a view. The initialiser has checked that it is there.
  package func render(_ template: String, with view: some View) -> String {
    var text = ""
    Frame(view).render(parts[template] ?? [], with: parts, to: &text)
    return text
  }
}
