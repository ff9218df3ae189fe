/// Turns templates into a program. A name that no view around it has, a partial that is not there
/// and a section that does not end are errors with their place: nothing of them is left to be
/// noticed, or not, when a file is rendered.
struct TemplateCompiler {
  private let sources: [String: Template]
  private var pieces: [String: [TemplatePiece]] = [:]
  private var slots: [ObjectIdentifier: TemplateProgram.Slot] = [:]
  private var compiled: [Call: Int] = [:]
  private var templates: [[TemplateProgram.Instruction]] = []
  private(set) var errors: [TemplateError] = []

  /// A template with the views around it: the same template means something else among others.
  private struct Call: Hashable {
    let template: String
    let slots: [TemplateProgram.Slot]
  }

  /// - Parameter templates: The templates; of two with the same name, the later counts.
  init(_ templates: [Template]) {
    sources = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  var program: TemplateProgram {
    TemplateProgram(templates: templates, slotCount: slots.count)
  }

  /// Compiles a template that is rendered with a view.
  ///
  /// - Returns: The template's index and the view's slot in the program; nil, and an error noted,
  ///   when there is no such template.
  mutating func compile(
    _ name: String, for view: any View.Type
  ) -> (template: Int, slot: TemplateProgram.Slot)? {
    guard let template = sources[name] else {
      errors.append(
        TemplateError(
          file: "\(name).mustache", line: 1, column: 1, message: "the template is missing",
          sourceLine: nil))
      return nil
    }
    let scope = Scope(view.shape, in: slot(of: view))
    return (compile(template, in: scope), slot(of: view))
  }

  private mutating func slot(of view: any View.Type) -> TemplateProgram.Slot {
    let id = ObjectIdentifier(view)
    if let slot = slots[id] { return slot }
    slots[id] = slots.count
    return slots.count - 1
  }

  private mutating func compile(_ template: Template, in scope: Scope) -> Int {
    let call = Call(template: template.name, slots: scope.slots)
    if let index = compiled[call] { return index }
    // The index is known before the instructions are, because a partial may call itself.
    let index = templates.count
    compiled[call] = index
    templates.append([])
    let pieces = pieces[template.name] ?? TemplateScanner.pieces(of: template.source)
    self.pieces[template.name] = pieces
    var reader = Reader(template: template, rest: pieces[...])
    templates[index] = block(&reader, in: scope, within: nil)
    return index
  }

  /// What is left of a template.
  private struct Reader {
    let template: Template
    var rest: ArraySlice<TemplatePiece>
    /// Whether a section is closed wrongly: what follows cannot be understood.
    var isConfused = false
  }

  /// The instructions up to the end of a section, or of the template.
  private mutating func block(
    _ reader: inout Reader, in scope: Scope, within section: TemplateTag?
  ) -> [TemplateProgram.Instruction] {
    var instructions: [TemplateProgram.Instruction] = []
    while !reader.isConfused, let piece = reader.rest.popFirst() {
      switch piece {
      case .text(let text): instructions.append(.print(text))
      case .tag(let tag):
        if tag.kind == .end {
          if tag.name == section?.name { return instructions }
          report(endMessage(of: tag, within: section), at: tag, of: reader.template)
          reader.isConfused = true
          return instructions
        }
        if let instruction = instruction(tag, &reader, in: scope) {
          instructions.append(instruction)
        }
      }
    }
    if let section, !reader.isConfused {
      report("the section '\(section.name)' does not end", at: section, of: reader.template)
    }
    return instructions
  }

  private func endMessage(of tag: TemplateTag, within section: TemplateTag?) -> String {
    guard let section else { return "'{{/\(tag.name)}}' ends no section that is open here" }
    return "'{{/\(tag.name)}}' ends no section that is open here; first comes the end of "
      + "'\(section.name)' from line \(section.line)"
  }

  private mutating func instruction(
    _ tag: TemplateTag, _ reader: inout Reader, in scope: Scope
  ) -> TemplateProgram.Instruction? {
    switch tag.kind {
    case .variable: return variable(tag, of: reader.template, in: scope)
    case .section: return section(tag, &reader, in: scope)
    case .invertedSection: return invertedSection(tag, &reader, in: scope)
    case .partial: return partial(tag, of: reader.template, in: scope)
    case .comment, .end: return nil
    case .unsupported:
      report(
        "'{{\(tag.name)}}' is not for these templates; they have variables, sections, inverted "
          + "sections, partials and comments", at: tag, of: reader.template)
    case .unfinished: report("the tag does not end with '}}'", at: tag, of: reader.template)
    }
    return nil
  }
}

// One kind of tag after the other.
extension TemplateCompiler {
  private mutating func variable(
    _ tag: TemplateTag, of template: Template, in scope: Scope
  ) -> TemplateProgram.Instruction? {
    guard let place = place(of: tag, of: template, in: scope) else { return nil }
    guard case .text = place.field.kind else {
      report("'\(tag.name)' is no text; write a section, '{{#\(tag.name)}}'", at: tag, of: template)
      return nil
    }
    return .printField(place.index, of: place.slot)
  }

  private mutating func section(
    _ tag: TemplateTag, _ reader: inout Reader, in scope: Scope
  ) -> TemplateProgram.Instruction? {
    guard let place = place(of: tag, of: reader.template, in: scope) else {
      return skip(tag, &reader, in: scope)
    }
    switch place.field.kind {
    case .text:
      reportAlwaysThere(tag, of: reader.template)
      return skip(tag, &reader, in: scope)
    case .flag:
      return .ifFlag(
        place.index, of: place.slot, is: true, block(&reader, in: scope, within: tag))
    case .section(let view):
      let slot = slot(of: view)
      let body = block(&reader, in: scope.entering(view.shape, in: slot), within: tag)
      return .forEach(place.index, of: place.slot, as: slot, body)
    }
  }

  private mutating func invertedSection(
    _ tag: TemplateTag, _ reader: inout Reader, in scope: Scope
  ) -> TemplateProgram.Instruction? {
    guard let place = place(of: tag, of: reader.template, in: scope) else {
      return skip(tag, &reader, in: scope)
    }
    switch place.field.kind {
    case .text:
      reportAlwaysThere(tag, of: reader.template)
      return skip(tag, &reader, in: scope)
    case .flag:
      return .ifFlag(
        place.index, of: place.slot, is: false, block(&reader, in: scope, within: tag))
    case .section:
      return .ifEmpty(place.index, of: place.slot, block(&reader, in: scope, within: tag))
    }
  }

  private mutating func partial(
    _ tag: TemplateTag, of template: Template, in scope: Scope
  ) -> TemplateProgram.Instruction? {
    guard let partial = sources[tag.name] else {
      report("there is no template '\(tag.name)'", at: tag, of: template)
      return nil
    }
    guard !tag.isIndented else {
      // Mustache would indent the lines of the partial, and with them those of literals and
      // comments that have nothing to do with it.
      report("a partial in a line of its own begins the line", at: tag, of: template)
      return nil
    }
    return .call(template: compile(partial, in: scope))
  }

  /// Passes over a section that there is an error in already: whatever it names would be one more.
  private mutating func skip(
    _ tag: TemplateTag, _ reader: inout Reader, in scope: Scope
  ) -> TemplateProgram.Instruction? {
    let known = errors
    _ = block(&reader, in: scope, within: tag)
    errors = known
    return nil
  }

  private mutating func place(
    of tag: TemplateTag, of template: Template, in scope: Scope
  ) -> Scope.Place? {
    if let place = scope[tag.name] { return place }
    report("there is no '\(tag.name)' here; \(scope.vocabulary)", at: tag, of: template)
    return nil
  }

  private mutating func reportAlwaysThere(_ tag: TemplateTag, of template: Template) {
    report("'\(tag.name)' is always there; a section of it says nothing", at: tag, of: template)
  }

  private mutating func report(_ message: String, at tag: TemplateTag, of template: Template) {
    let error = TemplateError(
      file: template.file, line: tag.line, column: tag.column, message: message,
      sourceLine: template.line(tag.line))
    // A partial is compiled for every combination of views that it is called with.
    if !errors.contains(error) { errors.append(error) }
  }
}
