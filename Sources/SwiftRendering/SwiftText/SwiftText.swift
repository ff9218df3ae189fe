package import ClientIR

/// Text that may stand in generated files as it is. It is made from values that know how they are
/// written, never from text of the document.
package struct SwiftText: Sendable, Hashable {
  package let source: String

  /// For this folder alone: what calls this has escaped what it puts there.
  package init(source: String) {
    self.source = source
  }
}

extension SwiftText {
  /// A name where it is declared or used, in backticks where it is a keyword.
  package init(_ identifier: Identifier) {
    self.init(
      source: SwiftKeyword.isReserved(identifier.name)
        ? "`\(identifier.name)`" : identifier.name
    )
  }

  /// A name in a comment.
  package init(documented identifier: Identifier) {
    self.init(source: identifier.name)
  }

  /// The name of the storage behind a property that a property wrapper has.
  package init(storageOf identifier: Identifier) {
    self.init(source: "_" + identifier.name)
  }

  /// The name of a type, with those of the types it is nested in.
  package init(_ name: TypeName) {
    self.init(source: name.components.map { SwiftText($0).source }.joined(separator: "."))
  }

  /// A string literal that evaluates to the text.
  package init(_ literal: StringLiteral) {
    self.init(source: "\"\(literal.value.escapedForLiteral)\"")
  }

  /// A string literal of a path, with the arguments interpolated.
  package init(path: [Operation.PathPart]) {
    var source = "\""
    for part in path {
      switch part {
      case .literal(let literal): source += literal.value.escapedForLiteral
      case .argument(let argument, let name, let form):
        let value = SwiftText(pathValue: argument, name: name, form)
        source += "\\(\(value.source))"
      }
    }
    self.init(source: source + "\"")
  }

  /// What stands in an interpolation of a path.
  private init(pathValue argument: Identifier, name: StringLiteral, _ form: ParameterForm) {
    let value = SwiftText(argument).source
    switch form {
    case .scalar: self.init(source: value)
    case .list(let explode):
      self.init(source: "\(value), style: .simple, explode: \(explode)")
    case .styled(.matrix, let explode, _):
      let name = SwiftText(name).source
      self.init(source: "\(value), name: \(name), style: .matrix, explode: \(explode)")
    case .styled(let style, let explode, _):
      self.init(source: "\(value), style: \(SwiftText(style).source), explode: \(explode)")
    case .json: self.init(source: "json: \(value)")
    }
  }

  /// A style of parameters, as a static member.
  package init(_ style: ParameterForm.Style) {
    self.init(source: "." + style.rawValue)
  }

  /// A string literal of a server's URL, with the variables interpolated.
  package init(serverURL server: ServerList.Server, in vocabulary: Vocabulary) {
    let encoding = SwiftText(.serverVariable, in: vocabulary).source
    var source = "\""
    for (part, place) in zip(server.url, server.url.variablePlaces) {
      switch part {
      case .literal(let literal): source += literal.value.escapedForLiteral
      case .variable(let name):
        let variable = server.variables.first { $0.name == name }
        let value = SwiftText(name).source + (variable?.openEnum == nil ? "" : ".rawValue")
        source += place.map { "\\(\(encoding).\($0.rawValue)(\(value)))" } ?? "\\(\(value))"
      }
    }
    self.init(source: source + "\"")
  }

  /// The use of a type.
  package init(_ type: TypeReference, in vocabulary: Vocabulary) {
    switch type {
    case .builtIn(let type): self.init(imported: type, in: vocabulary)
    case .array(let item): self.init(source: "[\(SwiftText(item, in: vocabulary).source)]")
    case .dictionary(let value):
      let key = SwiftText(.builtIn(.string), in: vocabulary).source
      self.init(source: "[\(key): \(SwiftText(value, in: vocabulary).source)]")
    case .optional(let value): self.init(optional: value, in: vocabulary)
    case .model(let name): self.init(name)
    }
  }

  /// A name that every client uses, with its module where the client's own types hide it.
  init(imported name: some ImportedName, in vocabulary: Vocabulary) {
    self.init(
      source: vocabulary.needsModule(name)
        ? "\(name.module.name).\(name.rawValue)" : name.rawValue
    )
  }

  /// A name of Swift or of the runtime, with its module where the client's own types hide it.
  package init(_ name: SupportName, in vocabulary: Vocabulary) {
    self.init(imported: name, in: vocabulary)
  }

  /// A type that no document declares, with its module where the client's own types hide it.
  package init(_ type: BuiltInType, in vocabulary: Vocabulary) {
    self.init(imported: type, in: vocabulary)
  }

  /// The type that holds a value of another or nil: the other itself where it may be nil already.
  package init(optional type: TypeReference, in vocabulary: Vocabulary) {
    self.init(source: SwiftText(type.withoutNil, in: vocabulary).source + "?")
  }

  /// What a method returns.
  package init(_ result: OperationResult, in vocabulary: Vocabulary) {
    switch result {
    case .json(let type): self.init(type, in: vocabulary)
    case .text: self.init(.string, in: vocabulary)
    case .bytes: self.init(.apiResponseBody, in: vocabulary)
    case .lines(let item):
      let sequence = SwiftText(.jsonLines, in: vocabulary).source
      self.init(source: "\(sequence)<\(SwiftText(item, in: vocabulary).source)>")
    case .events(let data):
      let sequence = SwiftText(.serverSentEvents, in: vocabulary).source
      self.init(source: "\(sequence)<\(SwiftText(data, in: vocabulary).source)>")
    case .byStatus(let name): self.init(name)
    }
  }

  /// What a method for the items of all pages returns.
  package init(pagesOf item: TypeReference, errorBody: TypeReference, in vocabulary: Vocabulary) {
    let arguments = [item, errorBody].map { SwiftText($0, in: vocabulary) }
    let sequence = SwiftText(.pagedItems, in: vocabulary).source
    self.init(source: "\(sequence)<\(SwiftText(list: arguments).source)>")
  }

  /// What a case of a response holds, where all of the body is there.
  package init(whole content: OperationResult, in vocabulary: Vocabulary) {
    switch content {
    case .bytes: self.init(.array(.builtIn(.uint8)), in: vocabulary)
    case .lines(let item): self.init(.array(item), in: vocabulary)
    case .events(let data):
      let events = SwiftText(.serverSentEvents, in: vocabulary).source
      self.init(source: "[\(events)<\(SwiftText(data, in: vocabulary).source)>.Event]")
    case .json, .text, .byStatus: self.init(content, in: vocabulary)
    }
  }

  /// A parameter where a function declares it.
  package init(_ name: Identifier, type: SwiftText, defaultValue: SwiftText?) {
    let ending = defaultValue.map { " = \($0.source)" } ?? ""
    self.init(source: "\(SwiftText(name).source): \(type.source)\(ending)")
  }

  /// A value of a name, passed as the argument of the same name.
  package init(passing name: Identifier) {
    self.init(source: "\(SwiftText(label: name).source): \(SwiftText(name).source)")
  }

  /// A name as the label of an argument in a call. There one keyword needs backticks, and of others in
  /// backticks the compiler warns.
  package init(label name: Identifier) {
    self.init(source: name.name == "inout" ? "`inout`" : name.name)
  }

  /// A value itself, where a property of it might stand.
  package static let itself = SwiftText(source: "self")

  /// A new value of a type that is known.
  package static let newValue = SwiftText(source: ".init()")

  /// An access level where a declaration begins: with a blank behind it, and nothing where Swift needs
  /// nothing.
  init(_ access: AccessLevel) {
    self.init(source: access == .internal ? "" : "\(access.rawValue) ")
  }

  /// Nothing, where a value may be left out.
  package static let none = SwiftText(source: "nil")

  /// A list or a map without anything in it.
  package static let emptyArray = SwiftText(source: "[]")
  package static let emptyDictionary = SwiftText(source: "[:]")

  /// The name of a static member, for use where its type is known.
  package init(member name: Identifier) {
    self.init(source: "." + SwiftText(name).source)
  }

  /// A property of a value with a name.
  package init(member name: Identifier, ofValue value: Identifier) {
    self.init(source: "\(SwiftText(value).source).\(SwiftText(name).source)")
  }

  /// The name of a member with that of its type.
  package init(member name: Identifier, of type: TypeName) {
    self.init(source: "\(SwiftText(type).source).\(SwiftText(name).source)")
  }

  /// A literal, or the name of an enumeration's value.
  package init(_ value: DefaultValue) {
    switch value {
    case .string(let literal): self.init(literal)
    case .number(let digits): self.init(source: digits)
    case .boolean(let value): self.init(source: value ? "true" : "false")
    case .enumValue(let name): self.init(member: name)
    case .list(let items):
      self.init(source: "[\(items.map { SwiftText($0).source }.joined(separator: ", "))]")
    case .dictionary(let members):
      let entries = members.map { "\(SwiftText($0.key).source): \(SwiftText($0.value).source)" }
      self.init(source: "[\(entries.isEmpty ? ":" : entries.joined(separator: ", "))]")
    }
  }

  /// An HTTP method as an argument of a request's initialiser: a static member, or a label and the name
  /// of one that has none.
  package init(_ method: Operation.Method) {
    switch method {
    case .get, .put, .post, .delete, .options, .head, .patch, .trace:
      self.init(source: "." + method.token.lowercased())
    case .other(let token): self.init(source: "method: \(SwiftText(token).source)")
    }
  }

  /// Status codes, as the pattern of a case.
  package init(_ statuses: ClosedRange<Int>) {
    let (first, last) = (statuses.lowerBound, statuses.upperBound)
    self.init(source: first == last ? "\(first)" : "\(first)...\(last)")
  }

  /// The alternatives of authentication, as an array of arrays.
  package init(_ alternatives: [[StringLiteral]]) {
    let lists = alternatives.map { "[\(SwiftText(list: $0.map { SwiftText($0) }).source)]" }
    self.init(source: "[\(lists.joined(separator: ", "))]")
  }

  /// The body of an error response, as an element of a dictionary.
  package init(_ body: Operation.ErrorBody) {
    self.init(source: "\(SwiftText(body.status).source): \(SwiftText(body.tag).source)")
  }

  /// How a field of a body is written, as an element of a dictionary.
  package init(_ encoding: FieldEncoding, in vocabulary: Vocabulary) {
    var arguments: [String] = []
    if let type = encoding.contentType {
      arguments.append("contentType: \(SwiftText(type).source)")
    }
    if let style = encoding.style { arguments.append("style: \(SwiftText(style).source)") }
    if let explode = encoding.explode { arguments.append("explode: \(explode)") }
    if encoding.allowReserved { arguments.append("allowReserved: true") }
    let type = SwiftText(.fieldEncoding, in: vocabulary).source
    let value = "\(type)(\(arguments.joined(separator: ", ")))"
    self.init(source: "\(SwiftText(encoding.field).source): \(value)")
  }

  /// Where an API key goes, as a static member.
  package init(_ location: APIKeyScheme.Location, _ parameter: StringLiteral) {
    self.init(source: ".\(location.rawValue)(\(SwiftText(parameter).source))")
  }

  /// The elements of a list on one line.
  package init(list elements: some Sequence<SwiftText>) {
    self.init(source: elements.map(\.source).joined(separator: ", "))
  }

  /// One line of a comment, with the space before it.
  package init(_ line: CommentLine) {
    self.init(source: line.text)
  }
}
