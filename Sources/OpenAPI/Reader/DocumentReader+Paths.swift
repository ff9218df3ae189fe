import Diagnostics
import YAML

/// A path with what its operations share.
struct PathItem {
  /// An operation that is still to be read.
  struct Method {
    /// The HTTP method, as requests have it.
    let name: String
    let node: Node
    let mark: Mark

    init(_ entry: Mapping.Entry, name: String) {
      self.name = name
      node = entry.value
      mark = entry.keyMark
    }
  }

  let template: PathTemplate
  let parameters: ParameterList
  let servers: [Server]?
  let methods: [Method]
}

// Path items (OpenAPI Specification 3.0.3, section 4.7.9).
extension DocumentReader {
  /// The fields of a path item that hold no operation.
  private static let otherFields: Set<String> = [
    "$ref", "summary", "description", "servers", "parameters", "additionalOperations",
  ]

  /// How many path items may be put together by references. Each path does that anew.
  private static let mostReferences = 100

  mutating func path(_ entry: Mapping.Entry) -> PathItem? {
    guard let item = pathItem(entry.value),
      let template = pathTemplate(entry.key, at: entry.keyMark)
    else { return nil }
    return PathItem(
      template: template,
      parameters: parameters(in: item),
      servers: servers(in: item, or: "the servers of the document"),
      methods: methods(in: item)
    )
  }

  private mutating func methods(in item: Mapping) -> [PathItem.Method] {
    var methods: [PathItem.Method] = []
    for entry in item.entries where !entry.value.isNull {
      if Self.methods.contains(entry.key.lowercased()) {
        methods.append(.init(entry, name: entry.key.uppercased()))
      } else if entry.key == "additionalOperations" {
        // OpenAPI Specification 3.2.0, section 4.9: methods as they are sent.
        for entry in optionalMapping(entry.key, in: item)?.entries ?? [] where isMethod(entry) {
          methods.append(.init(entry, name: entry.key))
        }
      }
    }
    var names: Set<ExactText> = []
    return methods.filter { method in
      if names.insert(ExactText(method.name)).inserted { return true }
      report(
        .repeatedName,
        "the path has an operation '\(method.name)' already; the first counts",
        at: method.mark,
        remedy: .remove(method.node.mark)
      )
      return false
    }
  }

  /// Whether a method can be sent: it is a token (RFC 9110, sections 5.6.2 and 9.1).
  private mutating func isMethod(_ entry: Mapping.Entry) -> Bool {
    if !entry.key.isEmpty, entry.key.utf8.allSatisfy(\.isTokenCharacter) { return true }
    report(
      .unreadableMethod,
      "'\(entry.key)' is no method that can be sent; its operation is left out",
      at: entry.keyMark,
      remedy: .remove(entry.value.mark)
    )
    return false
  }

  /// The fields of a path item, together with those of the path items that it refers to (OpenAPI
  /// Specification 3.0.3, section 4.7.9.1: `$ref` may stand beside others).
  private mutating func pathItem(_ node: Node) -> Mapping? {
    var entries: [Mapping.Entry] = []
    var keys: Set<ExactText> = []
    var visited: Set<DocumentPlace> = []
    var next = node
    while let fields = mapping(next, "a path item") {
      for entry in fields.entries
      where entry.key != "$ref" && keys.insert(ExactText(entry.key)).inserted {
        entries.append(entry)
        let isKnown =
          Self.methods.contains(entry.key.lowercased()) || Self.otherFields.contains(entry.key)
        if !isKnown, !entry.key.hasPrefix("x-") {
          report(
            .unknownField,
            "'\(entry.key)' is no field of a path item and left out",
            at: entry.keyMark
          )
        }
      }
      reportReferenceOfWrongKind(in: next)
      guard let reference = reference(in: next) else { return Mapping(entries: entries) }
      guard visited.count < Self.mostReferences else {
        report(
          .tooLarge,
          "more than \(Self.mostReferences) path items refer to each other",
          at: next.mark
        )
        return nil
      }
      guard let (place, target) = lookUp(reference, "it") else {
        return Mapping(entries: entries)
      }
      guard visited.insert(place).inserted else {
        report(
          .circularReference,
          "the reference '\(reference.text)' leads back to itself; it is left out",
          at: reference.node.mark
        )
        return Mapping(entries: entries)
      }
      next = target
    }
    return entries.isEmpty ? nil : Mapping(entries: entries)
  }

  private mutating func pathTemplate(_ text: String, at mark: Mark) -> PathTemplate? {
    // RFC 6570, sections 3.2.4 and 3.2.7 to 3.2.9: what these add to a value is no part of a path's
    // segment, so that nothing else would be sent instead.
    if let opening = ["{?", "{&", "{;", "{#"].first(where: text.contains) {
      report(
        .unreadablePath,
        "'\(opening)' in the path '\(text)' begins an expression of a URI template that is not "
          + "supported; its operations are left out",
        at: mark
      )
      return nil
    }
    guard let path = PathTemplate(path: text) else {
      report(
        .unreadablePath,
        "the braces of the path '\(text)' do not match, or hold no name; its operations are left out",
        at: mark
      )
      return nil
    }
    guard text.hasPrefix("/") else {
      report(
        .pathWithoutSlash,
        "the path '\(text)' must begin with a slash; one is put before it",
        at: mark
      )
      return path.withSlash
    }
    return path
  }

  /// A path and the parameters of an operation, so that each parameter in the path is described, and
  /// each path parameter stands in it.
  mutating func fit(
    _ parameters: [Parameter],
    to path: PathTemplate,
    at mark: Mark
  ) -> (path: PathTemplate, parameters: [Parameter]) {
    var described = parameters.filter { $0.location == .path }
    var used: Set<ExactText> = []
    let parts = path.parts.flatMap { part -> [PathTemplate.Part] in
      guard case .parameter(let name) = part else { return [part] }
      let fitting = parameter(named: name, in: path, &described, at: mark)
      used.insert(ExactText(fitting.name))
      let parameter = PathTemplate.Part.parameter(fitting.name)
      guard let prefix = name.templatePrefix, !fitting.name.isExactly(name) else {
        return [parameter]
      }
      return [.literal(prefix), parameter]
    }
    var inQuery: [Parameter] = []
    let query = path.query.compactMap { item -> PathTemplate.QueryItem? in
      guard case .parameter(let name) = item.value else { return item }
      let fitting = parameter(named: name, in: path, &described, at: mark)
      used.insert(ExactText(fitting.name))
      inQuery.append(fitting.inQuery(named: item.name))
      return nil
    }
    for parameter in described where !used.contains(ExactText(parameter.name)) {
      report(
        .strayPathParameter,
        "the path parameter '\(parameter.name)' does not stand in '\(path.text)'; it is left out",
        at: parameter.mark,
        remedy: .remove(parameter.mark)
      )
    }
    let standing = Set(
      parts.compactMap { if case .parameter(let name) = $0 { ExactText(name) } else { nil } }
    )
    let others = parameters.filter { $0.location != .path }
    return (
      PathTemplate(parts: parts, query: query, text: path.text),
      described.filter { standing.contains(ExactText($0.name)) } + inQuery + others
    )
  }

  /// The path parameter that stands in a path under a name: the one of that name; or the one that is
  /// meant where the name has an operator of a URI template (RFC 6570); or one that is made for it.
  private mutating func parameter(
    named name: String,
    in path: PathTemplate,
    _ described: inout [Parameter],
    at mark: Mark
  ) -> Parameter {
    if let parameter = described.first(where: { $0.name.isExactly(name) }) { return parameter }
    let plain = name.withoutTemplateOperators
    if let parameter = described.first(where: { $0.name.isExactly(plain) }) {
      report(
        .pathParameterSlip,
        "'{\(name)}' in the path '\(path.text)' is read as the parameter '\(plain)'",
        at: mark
      )
      return parameter
    }
    report(
      .undescribedPathParameter,
      "the path '\(path.text)' has '{\(name)}', but there is no path parameter of that name; it is "
        + "taken for text",
      at: mark,
      remedy: .describePathParameter(plain, at: mark)
    )
    let parameter = Parameter(undescribed: plain, schema: registerText(at: mark), at: mark)
    described.append(parameter)
    return parameter
  }
}

extension String {
  /// The name in an expression of a URI template (RFC 6570, section 2.2 and 2.4).
  fileprivate var withoutTemplateOperators: String {
    var name = self[...]
    if let first = name.first, "+./".contains(first) { name.removeFirst() }
    if name.hasSuffix("*") { name.removeLast() }
    return name.isEmpty ? self : String(name)
  }

  /// What an expression of a URI template puts before its value (RFC 6570, sections 3.2.5 and 3.2.6).
  fileprivate var templatePrefix: String? {
    first.flatMap { "./".contains($0) ? String($0) : nil }
  }
}

extension UInt8 {
  /// Whether the byte may stand in a token (RFC 9110, section 5.6.2).
  fileprivate var isTokenCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }
}
