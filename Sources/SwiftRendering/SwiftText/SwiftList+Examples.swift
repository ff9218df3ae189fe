package import ClientIR
package import Templating

/// The elements of a list in Swift.
package typealias SwiftList = TextList<SwiftText>

extension SwiftList {
  /// The arguments of a call in an example.
  package init(_ fields: [ExampleValue.Field], in vocabulary: Vocabulary) {
    self.init(
      fields.map { field in
        Element(
          label: SwiftText(label: field.name),
          field.value,
          in: vocabulary
        )
      }
    )
  }

  /// The elements of an array or a dictionary in an example.
  private init(literal elements: [Element]) {
    self.init(elements, hasTrailingComma: true)
  }
}

extension SwiftList.Element {
  /// A value in an example, behind a label or a key if it has one.
  fileprivate init(
    label: SwiftText? = nil,
    _ value: ExampleValue,
    in vocabulary: Vocabulary
  ) {
    let prefix = label.map { $0.source + ": " } ?? ""
    let code = { (text: String) in SwiftText(source: prefix + text) }
    let end = { (text: String) in SwiftText(source: text) }
    switch value {
    case .literal(.string(let text)): self = .text(code(SwiftText(codeInPage: text).source))
    case .literal(let literal): self = .text(code(SwiftText(literal).source))
    case .null: self = .text(code("nil"))
    case .text(let word, let text):
      let type = SwiftText(word, in: vocabulary).source
      let label = word == .uuid ? "text: " : ""
      let literal = SwiftText(codeInPage: text).source
      // A text that is none throws, which the call's `try` covers.
      self = .text(code("\(type)(\(label)\(literal))"))
    case .bytes(let text):
      self = .text(code(".bytes(\(SwiftText(codeInPage: text).source).utf8)"))
    case .file(let name, let text):
      let type = SwiftText(.multipartFile, in: vocabulary).source
      let fields = [
        SwiftText(source: "bytes: \(Self.bytes(text))"),
        SwiftText(source: "filename: \(SwiftText(codeInPage: name).source)"),
      ]
      self = .list(opening: code("\(type)("), SwiftList(fields), closing: end(")"))
    case .list(let items):
      let items = items.map { Self($0, in: vocabulary) }
      self = .list(opening: code("["), SwiftList(literal: items), closing: end("]"))
    case .dictionary(let members):
      let entries = members.map {
        Self(label: SwiftText(codeInPage: $0.key), $0.value, in: vocabulary)
      }
      self =
        entries.isEmpty
        ? .text(code("[:]"))
        : .list(opening: code("["), SwiftList(literal: entries), closing: end("]"))
    case .object(let name, let fields):
      let opening = code("\(SwiftText(name).source)(")
      self = .list(opening: opening, SwiftList(fields, in: vocabulary), closing: end(")"))
    case .alternative(let name, let value):
      let value = SwiftList([Self(value, in: vocabulary)])
      let opening = code("\(SwiftText(member: name).source)(")
      self = .list(opening: opening, value, closing: end(")"))
    }
  }

  private static func bytes(_ text: StringLiteral) -> String {
    "Array(\(SwiftText(codeInPage: text).source).utf8)"
  }
}
