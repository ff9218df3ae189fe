package import ClientIR

// What examples consist of.
extension SwiftText {
  /// A string literal for code in a page: no three backticks in a row, which could end a fence.
  package init(codeInPage literal: StringLiteral) {
    let text = SwiftText(literal)
    guard literal.value.contains("```") else {
      self = text
      return
    }
    self.init(
      source: text.source.unicodeScalars.reduce(into: "") { result, scalar in
        if scalar == "`" { result += "\\u{60}" } else { result.unicodeScalars.append(scalar) }
      }
    )
  }

  /// A call of a method of `api` at a column of a line that is indented once, over as many lines as
  /// it needs.
  package init(
    call method: Identifier,
    _ call: ExampleCall,
    column: Int,
    in vocabulary: Vocabulary
  ) {
    let printer = ExamplePrinter(vocabulary: vocabulary)
    let code = printer.call("api.\(SwiftText(method).source)", call.arguments)
    self.init(source: code.text(indentation: 2, column: column))
  }

  /// What makes an authentication of a scheme, with something to fill in; nil when it is for the
  /// transport, or for a trait.
  package init?(authentication scheme: SecurityScheme) {
    switch scheme.kind {
    case .http(StringLiteral("basic")):
      self.init(source: ".basic(username: \"YOUR_USERNAME\", password: \"YOUR_PASSWORD\")")
    case .http(StringLiteral("bearer")), .oauth2, .openIDConnect:
      self.init(source: ".bearer(\"YOUR_TOKEN\")")
    case .apiKey(let name):
      self.init(source: ".\(SwiftText(name).source)(\"YOUR_KEY\")")
    case .http, .mutualTLS:
      return nil
    }
  }

  /// The authentication for an operation: its first alternative that needs no more than a
  /// configuration; nil if there is none.
  package init?(authenticationOf operation: Operation, in client: Client) {
    for alternative in operation.authorization where !alternative.isEmpty {
      let parts = alternative.compactMap { requirement in
        client.securitySchemes.first { $0.name == requirement.scheme }
          .flatMap { SwiftText(authentication: $0) }
      }
      guard parts.count == alternative.count else { continue }
      if parts.count == 1 {
        self = parts[0]
      } else {
        self.init(source: ".all([\(SwiftText(list: parts).source)])")
      }
      return
    }
    return nil
  }
}

/// Prints the values of examples.
private struct ExamplePrinter {
  let vocabulary: Vocabulary

  func call(_ name: String, _ fields: [ExampleValue.Field]) -> Code {
    .list(
      opening: name + "(",
      fields.map { field in
        value(field.value, mayBeNil: field.isOptional)
          .prefixed(with: SwiftText(label: field.name).source + ": ")
      },
      closing: ")",
      hasTrailingComma: false
    )
  }

  private func value(_ value: ExampleValue, mayBeNil: Bool = false) -> Code {
    switch value {
    case .literal(.string(let text)): return .text(SwiftText(codeInPage: text).source)
    case .literal(let literal): return .text(SwiftText(literal).source)
    case .null: return .text("nil")
    case .text(let word, let text):
      let type = SwiftText(word, in: vocabulary).source
      let label = word == .uuid ? "uuidString: " : ""
      let literal = SwiftText(codeInPage: text).source
      // The text is one that the type reads.
      return .text("\(type)(\(label)\(literal))\(mayBeNil ? "" : "!")")
    case .bytes(let text): return .text(bytes(text))
    case .file(let name, let text):
      let type = SwiftText(.multipartFile, in: vocabulary).source
      let fields = [
        Code.text("bytes: \(bytes(text))"),
        .text("filename: \(SwiftText(codeInPage: name).source)"),
      ]
      return .list(opening: "\(type)(", fields, closing: ")", hasTrailingComma: false)
    case .list(let items):
      return .list(opening: "[", items.map { self.value($0) }, closing: "]", hasTrailingComma: true)
    case .dictionary(let members):
      guard !members.isEmpty else { return .text("[:]") }
      let entries = members.map { member in
        self.value(member.value).prefixed(with: SwiftText(codeInPage: member.key).source + ": ")
      }
      return .list(opening: "[", entries, closing: "]", hasTrailingComma: true)
    case .object(let name, let fields): return call(SwiftText(name).source, fields)
    case .alternative(let name, let value):
      return .list(
        opening: SwiftText(member: name).source + "(",
        [self.value(value)],
        closing: ")",
        hasTrailingComma: false
      )
    }
  }

  private func bytes(_ text: StringLiteral) -> String {
    "Array(\(SwiftText(codeInPage: text).source).utf8)"
  }

  /// Code that stands on one line, or has its parts on lines of their own.
  indirect enum Code {
    case text(String)
    case list(opening: String, [Code], closing: String, hasTrailingComma: Bool)

    /// How many columns a line may have.
    private static let width = 90

    func prefixed(with prefix: String) -> Code {
      switch self {
      case .text(let text): .text(prefix + text)
      case .list(let opening, let items, let closing, let hasTrailingComma):
        .list(
          opening: prefix + opening,
          items,
          closing: closing,
          hasTrailingComma: hasTrailingComma
        )
      }
    }

    private var line: String {
      switch self {
      case .text(let text): text
      case .list(let opening, let items, let closing, _):
        opening + items.map(\.line).joined(separator: ", ") + closing
      }
    }

    /// The code, whose first line begins at a column; further lines are indented.
    func text(indentation: Int, column: Int) -> String {
      guard case .list(let opening, let items, let closing, let hasTrailingComma) = self,
        !items.isEmpty
      else { return line }
      let line = line
      // A comma may stand behind it.
      if column + line.unicodeScalars.count < Self.width { return line }
      let spaces = String(repeating: " ", count: indentation)
      var result = opening + "\n"
      for (index, item) in items.enumerated() {
        let comma = index < items.count - 1 || hasTrailingComma ? "," : ""
        let text = item.text(indentation: indentation + 2, column: indentation + 2)
        result += "\(spaces)  \(text)\(comma)\n"
      }
      return result + spaces + closing
    }
  }
}
