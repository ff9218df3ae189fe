import ClientIR
import SwiftRendering
import Templating

/// An open enumeration.
struct EnumSection: PageView {
  let vocabulary: Vocabulary
  let model: OpenEnumModel

  static let fields: [ViewField<Self>] = [
    .text("rawType", "The type of the values on the wire, as code.") {
      MarkdownText(code: SwiftText($0.model.rawType, in: $0.vocabulary))
    },
    .list("values", "The values, in the order of the document.") {
      $0.model.values.map(EnumRow.init)
    },
    .flag("isDescribed", "Whether the document says of some what they mean.") {
      $0.model.values.contains { $0.documentation != nil }
    },
  ]
}

/// A value of an open enumeration.
struct EnumRow: PageView {
  let value: OpenEnumModel.Value

  static let fields: [ViewField<Self>] = [
    .text("value", "The name of the value, as code.") {
      MarkdownText(code: SwiftText(member: $0.value.name))
    },
    .text("rawValue", "The value on the wire, as code.") {
      switch $0.value.rawValue {
      case .string(let text): MarkdownText(code: text)
      case .number, .boolean, .enumValue, .list, .dictionary:
        MarkdownText(code: SwiftText($0.value.rawValue))
      }
    },
    .optionalText("documentation", "What the value means, in one line.") {
      $0.value.documentation.map { MarkdownText(line: $0) }
    },
  ]
}
