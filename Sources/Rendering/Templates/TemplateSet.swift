/// Templates that are known to fit their views.
public struct TemplateSet: Sendable {
  private let program: TemplateProgram
  private let entries: [FileKind: (template: Int, slot: TemplateProgram.Slot)]

  /// Checks templates and prepares them for rendering.
  ///
  /// - Parameter templates: One template for each kind of file, and the partials they call. Of two
  ///   with the same name, the later counts.
  /// - Throws: All the faults of the templates: one that is missing, a name that its view has not, a
  ///   section that does not end.
  public init(_ templates: [Template]) throws(TemplateErrors) {
    var compiler = TemplateCompiler(templates)
    var entries: [FileKind: (template: Int, slot: TemplateProgram.Slot)] = [:]
    for kind in FileKind.allCases {
      entries[kind] = compiler.compile(kind.template, for: kind.view)
    }
    guard compiler.errors.isEmpty else { throw TemplateErrors(errors: compiler.errors) }
    self.entries = entries
    program = compiler.program
  }

  func render(_ kind: FileKind, with view: some View) -> String {
    guard let (template, slot) = entries[kind] else {
      preconditionFailure("The initialiser has compiled a template for every kind of file.")
    }
    return program.run(template, with: view, in: slot)
  }
}
