import Mustache

/// Templates that are known to fit their views.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// The names of the templates that files are rendered with, or that another calls.
  public let usedNames: Set<String>

  /// Checks templates and prepares them for rendering.
  ///
  /// - Parameter templates: One template for each kind of file, and the partials they call. Of two
  ///   with the same name, the later counts.
  /// - Throws: All the faults of the templates: one that is missing, a name that its view has not, a
  ///   section that does not end.
  public init(_ templates: [Template]) throws(TemplateErrors) {
    try self.init(templates, files: FileKind.allCases.map { ($0.template, $0.view) })
  }

  init(
    _ templates: [Template],
    files: [(template: String, view: any View.Type)]
  ) throws(TemplateErrors) {
    var checker = TemplateChecker(templates)
    for file in files { checker.check(file.template, with: file.view) }
    guard checker.errors.isEmpty else { throw TemplateErrors(errors: checker.errors) }
    usedNames = checker.usedNames
    var parsed: [String: MustacheTemplate] = [:]
    for template in templates { parsed[template.name] = try Self.parse(template) }
    library = MustacheLibrary(templates: parsed)
  }

  private static func parse(_ template: Template) throws(TemplateErrors) -> MustacheTemplate {
    do {
      // The pragma turns HTML escaping off. It stands here, so that no template can forget it, and
      // on a line of its own, so that the template's first line stays the beginning of a line.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + template.source)
    } catch {
      let fault = TemplateError(
        file: template.file,
        line: 1,
        column: 1,
        message: "the template cannot be read: \(error)",
        sourceLine: nil
      )
      throw TemplateErrors(errors: [fault])
    }
  }

  func render(_ template: String, with view: some View) -> String {
    guard let text = library.render(Frame(view), withTemplate: template) else {
      preconditionFailure("The initialiser has checked that every file has its template.")
    }
    return text
  }
}
