/// Compares templates with the views they are for. Mustache has a name that nobody knows mean nothing
/// at all; here that, a partial that is not there and a section that does not end are errors
/// with their place, before anything is rendered.
package struct TemplateChecker {
  private let sources: [String: Template]
  private var parsed: [String: [TemplateNode]] = [:]
  /// The templates that were checked, with the views around them: a partial that calls itself is
  /// checked once. Each has a place in ``compiled``.
  private var places: [Call: Int] = [:]
  /// The innermost view of each template in ``compiled``.
  private var views: [any View.Type] = []
  /// The templates that were checked, ready for rendering if there are no errors.
  private(set) var compiled: [[Instruction]] = []
  package private(set) var errors: [TemplateError] = []

  /// A template with the views around it: the same template means something else among others.
  private struct Call: Hashable {
    let template: String
    let views: [ObjectIdentifier]
  }

  /// - Parameter templates: The templates; of two with the same name, the later counts.
  package init(_ templates: [Template]) {
    sources = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The templates that were checked, with the name of the view each was checked with.
  package var checked: [(template: String, view: String)] {
    places.map { ($0.key.template, views[$0.value].name) }
  }

  /// The names of the templates that are checked so far.
  var usedNames: Set<String> { Set(places.keys.map(\.template)) }

  /// Checks a template that is rendered with a view, and those it calls.
  ///
  /// - Returns: Its place in ``compiled``; nil if there is no such template.
  @discardableResult
  package mutating func check(_ name: String, with view: any View.Type) -> Int? {
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
      return nil
    }
    return check(template, in: Scope(view.shape))
  }

  private mutating func check(_ template: Template, in scope: Scope) -> Int {
    let call = Call(template: template.name, views: scope.views)
    if let place = places[call] { return place }
    let place = compiled.count
    places[call] = place
    compiled.append([])
    views.append(scope.innermost.view)
    let nodes = parse(template)
    compiled[place] = compile(nodes, at: Place(template: template, scope: scope))
    return place
  }

  private mutating func parse(_ template: Template) -> [TemplateNode] {
    if let nodes = parsed[template.name] { return nodes }
    let parser = TemplateParser(template.source)
    for fault in parser.faults { report(fault.message, at: fault.tag, of: template) }
    parsed[template.name] = parser.nodes
    return parser.nodes
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

// One part of a template after the other.
extension TemplateChecker {
  /// A place in a template.
  private struct Place {
    let template: Template
    let scope: Scope
    /// Whether the innermost list around it is within a line.
    var isInLine = true
  }

  private mutating func compile(_ nodes: [TemplateNode], at place: Place) -> [Instruction] {
    nodes.compactMap { node in
      switch node {
      case .text(let text): .text(text)
      case .variable(let tag): variable(tag, at: place)
      case .section(let tag, let nodes): section(tag, nodes, isInverted: false, at: place)
      case .invertedSection(let tag, let nodes): section(tag, nodes, isInverted: true, at: place)
      case .partial(let tag, let indentation): partial(tag, indentation, at: place)
      case .list(let delimiter, let isInLine, let nodes):
        list(delimiter, isInLine: isInLine, nodes, at: place)
      case .separator: place.isInLine ? .separator : .blockSeparator
      }
    }
  }

  private mutating func list(
    _ delimiter: ListDelimiter,
    isInLine: Bool,
    _ nodes: [TemplateNode],
    at place: Place
  ) -> Instruction {
    let within = Place(template: place.template, scope: place.scope, isInLine: isInLine)
    let instructions = compile(nodes, at: within)
    return isInLine ? .list(delimiter, instructions) : .block(delimiter, instructions)
  }

  private mutating func variable(_ tag: TemplateTag, at place: Place) -> Instruction? {
    guard let (field, reference) = field(of: tag, at: place) else { return nil }
    switch field.kind {
    case .text: return .variable(reference)
    case .elements: return .elements(reference)
    case .flag, .section:
      report(
        "'\(tag.name)' is no text; write a section, '{{#\(tag.name)}}'",
        at: tag,
        of: place.template
      )
      return nil
    }
  }

  /// A section in which there is an error already is passed over: whatever it names would be one more.
  private mutating func section(
    _ tag: TemplateTag,
    _ nodes: [TemplateNode],
    isInverted: Bool,
    at place: Place
  ) -> Instruction? {
    guard let (field, reference) = field(of: tag, at: place) else { return nil }
    switch field.kind {
    case .text:
      report(
        "'\(tag.name)' is always there; a section of it says nothing",
        at: tag,
        of: place.template
      )
      return nil
    case .flag, .elements:
      return .condition(reference, isInverted: isInverted, compile(nodes, at: place))
    case .section where isInverted:
      return .noViews(reference, compile(nodes, at: place))
    case .section(let view):
      let (scope, outer) = place.scope.entering(view.shape)
      let within = Place(template: place.template, scope: scope, isInLine: place.isInLine)
      return .views(reference, outer: outer, compile(nodes, at: within))
    }
  }

  private mutating func partial(
    _ tag: TemplateTag,
    _ indentation: [UInt8],
    at place: Place
  ) -> Instruction? {
    guard let partial = sources[tag.name] else {
      report("there is no template '\(tag.name)'", at: tag, of: place.template)
      return nil
    }
    return .partial(check(partial, in: place.scope), indentation: indentation)
  }

  private mutating func field(
    of tag: TemplateTag,
    at place: Place
  ) -> (field: ViewShape.Field, place: FieldPlace)? {
    if let found = place.scope[tag.name] { return found }
    let message = "there is no '\(tag.name)' here; \(place.scope.vocabulary)"
    report(message, at: tag, of: place.template)
    return nil
  }
}
