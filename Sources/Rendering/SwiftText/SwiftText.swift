import ClientIR

/// Text that may stand in generated files as it is. It is made from values that know how they are
/// written, never from text of the document.
struct SwiftText: Sendable, Hashable {
  let source: String

  fileprivate init(source: String) {
    self.source = source
  }
}

extension SwiftText {
  /// A name where it is declared or used, in backticks where it is a keyword.
  init(_ identifier: Identifier) {
    self.init(
      source: SwiftKeyword.isReserved(identifier.name)
        ? "`\(identifier.name)`" : identifier.name
    )
  }

  /// A name in a comment.
  init(documented identifier: Identifier) {
    self.init(source: identifier.name)
  }

  /// The name of the storage behind a property that a property wrapper has.
  init(storageOf identifier: Identifier) {
    self.init(source: "_" + identifier.name)
  }

  /// The name of a type, with those of the types it is nested in.
  init(_ name: TypeName) {
    self.init(source: name.components.map { SwiftText($0).source }.joined(separator: "."))
  }

  /// A string literal that evaluates to the text.
  init(_ literal: StringLiteral) {
    self.init(source: "\"\(literal.value.escapedForLiteral)\"")
  }

  /// A string literal of a path, with the arguments interpolated.
  init(path: [Operation.PathPart]) {
    var source = "\""
    for part in path {
      switch part {
      case .literal(let literal): source += literal.value.escapedForLiteral
      case .argument(let name): source += "\\(\(SwiftText(name).source))"
      }
    }
    self.init(source: source + "\"")
  }

  /// The use of a type.
  init(_ type: TypeReference, in vocabulary: Vocabulary) {
    switch type {
    case .word(let word): self.init(word, in: vocabulary)
    case .array(let item): self.init(source: "[\(SwiftText(item, in: vocabulary).source)]")
    case .dictionary(let value):
      let key = SwiftText(.word(.string), in: vocabulary).source
      self.init(source: "[\(key): \(SwiftText(value, in: vocabulary).source)]")
    case .model(let name): self.init(name)
    }
  }

  /// A name that every client uses, with its module where the client's own types hide it.
  init(_ word: Vocabulary.Word, in vocabulary: Vocabulary) {
    self.init(
      source: vocabulary.needsModule(word)
        ? "\(word.module.name).\(word.name.name)" : word.name.name
    )
  }

  /// The type that holds a value of another or nil.
  init(optional type: TypeReference, in vocabulary: Vocabulary) {
    self.init(source: SwiftText(type, in: vocabulary).source + "?")
  }

  /// A literal, or the name of an enumeration's value.
  init(_ value: DefaultValue) {
    switch value {
    case .string(let literal): self.init(literal)
    case .number(let digits): self.init(source: digits)
    case .boolean(let value): self.init(source: value ? "true" : "false")
    case .enumValue(let name): self.init(source: "." + SwiftText(name).source)
    }
  }

  /// An HTTP method as a static member.
  init(_ method: Operation.Method) {
    self.init(source: "." + method.rawValue)
  }

  /// What JSON looks like, as a static member; nil for an object, which has properties besides.
  init?(_ shape: UnionModel.Shape) {
    switch shape {
    case .object: return nil
    case .array: self.init(source: ".array")
    case .string: self.init(source: ".string")
    case .integer: self.init(source: ".integer")
    case .number: self.init(source: ".number")
    case .boolean: self.init(source: ".boolean")
    case .any: self.init(source: ".any")
    }
  }

  /// A number that counts something.
  init(_ number: Int) {
    self.init(source: String(number))
  }

  /// A comma after every item of a list but the last.
  init(commaUnlessLast isLast: Bool) {
    self.init(source: isLast ? "" : ",")
  }

  /// The indentation of what is nested so deep.
  init(indentation depth: Int) {
    self.init(source: String(repeating: "  ", count: depth))
  }

  /// One line of a comment, with the space before it.
  init(_ line: CommentLine) {
    self.init(source: line.text)
  }
}
