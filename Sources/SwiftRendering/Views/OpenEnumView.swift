import ClientIR
import Templating

/// An open enumeration.
struct OpenEnumView: SwiftView {
  let vocabulary: Vocabulary
  let model: OpenEnumModel

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the type.") { SwiftText($0.model.name.name) },
    .list("documentation", "What the values mean, line by line.") {
      CommentLine.lines(of: $0.model.documentation).views
    },
    .text("rawType", "The type of the values on the wire.") {
      SwiftText($0.model.rawType, in: $0.vocabulary)
    },
    .list("values", "The values, in the order of the document.") { view in
      view.model.values.map(EnumValueView.init)
    },
    .elements("members", "The values as static members, in the same order.") {
      $0.model.values.map { SwiftText(member: $0.name) }
    },
  ]
}

/// A value of an open enumeration.
struct EnumValueView: SwiftView {
  let value: OpenEnumModel.Value

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the value.") { SwiftText($0.value.name) },
    .list("documentation", "What the value means, line by line.") {
      CommentLine.lines(of: $0.value.documentation).views
    },
    .text("rawValue", "The value on the wire, as a literal.") { SwiftText($0.value.rawValue) },
  ]
}
