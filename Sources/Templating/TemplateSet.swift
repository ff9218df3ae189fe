/// Templates that are known to fit their views.
///
/// The engine is the project's own. swift-mustache, which it replaced, took twice the time and cannot
/// be strict: a name that is misspelt prints nothing there. And it knows no lists that are laid out by
/// the room of the line, so that views had to guess how much there is.
public struct TemplateSet: Sendable {
  /// A template for a kind of file.
  private struct Entry {
    /// Its place among the templates.
    let template: Int
    let width: Int
  }

  private let templates: [[Instruction]]
  private let entries: [String: Entry]
  /// The names of the templates that files are rendered with, or that another calls.
  public let usedNames: Set<String>

  /// Checks templates and prepares them for rendering.
  ///
  /// - Parameters:
  ///   - templates: One template for each kind of file, and the partials they call. Of two with the
  ///     same name, the later counts.
  ///   - kinds: The kinds of files.
  /// - Throws: All the faults of the templates: one that is missing, a name that its view has not, a
  ///   section or a list that does not end.
  package init(_ templates: [Template], for kinds: [FileKind]) throws(TemplateErrors) {
    var checker = TemplateChecker(templates)
    var entries: [String: Entry] = [:]
    for kind in kinds {
      guard let template = checker.check(kind.template, with: kind.view) else { continue }
      entries[kind.template] = Entry(template: template, width: kind.width)
    }
    guard checker.errors.isEmpty else { throw TemplateErrors(errors: checker.errors) }
    self.templates = checker.compiled
    self.entries = entries
    usedNames = checker.usedNames
  }

  /// What a template says of a view, as UTF-8. The initialiser has checked that it is there.
  package func render(_ template: String, with view: some View) -> [UInt8] {
    guard let entry = entries[template] else { return [] }
    var layout = TextLayout(width: entry.width)
    Frame(view).render(templates[entry.template], among: templates, to: &layout)
    return layout.finish()
  }
}
