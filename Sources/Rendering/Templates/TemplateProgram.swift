/// A template that is ready to run: every name in it is a field of a view that is there.
struct TemplateProgram: Sendable {
  /// Which of the views around a place is meant. Every type of view has a slot of its own, for an
  /// inner view answers to all that an outer one of the same type would.
  typealias Slot = Int

  enum Instruction: Sendable {
    /// Prints text of the template.
    case print(String)
    /// Prints a text of a view.
    case printField(Int, of: Slot)
    /// Goes on with more when a flag of a view is as expected.
    case ifFlag(Int, of: Slot, is: Bool, [Instruction])
    /// Goes on with more for each view that a view holds.
    case forEach(Int, of: Slot, as: Slot, [Instruction])
    /// Goes on with more when a view holds none.
    case ifEmpty(Int, of: Slot, [Instruction])
    /// Goes on with another template.
    case call(template: Int)
  }

  /// The instructions of each template, one set for every combination of views it is called with.
  let templates: [[Instruction]]
  let slotCount: Int

  /// Runs a template.
  ///
  /// - Parameters:
  ///   - template: The index of the template.
  ///   - view: The view it is for.
  ///   - slot: Where the template looks for that view.
  func run(_ template: Int, with view: any View, in slot: Slot) -> String {
    var run = Run(program: self, views: Array(repeating: nil, count: slotCount))
    run.views[slot] = view
    run.execute(templates[template])
    return run.output
  }

  private struct Run {
    let program: TemplateProgram
    var views: [(any View)?]
    var output = ""

    mutating func execute(_ instructions: [Instruction]) {
      for instruction in instructions {
        switch instruction {
        case .print(let text): output += text
        case .printField(let field, let slot): output += self[slot].text(field)
        case .ifFlag(let field, let slot, let expected, let body):
          if self[slot].flag(field) == expected { execute(body) }
        case .forEach(let field, let slot, let inner, let body):
          let outer = views[inner]
          for view in self[slot].views(field) {
            views[inner] = view
            execute(body)
          }
          views[inner] = outer
        case .ifEmpty(let field, let slot, let body):
          if self[slot].views(field).isEmpty { execute(body) }
        case .call(let template): execute(program.templates[template])
        }
      }
    }

    private subscript(slot: Slot) -> any View {
      guard let view = views[slot] else {
        preconditionFailure("A program reads only views that it is called with.")
      }
      return view
    }
  }
}
