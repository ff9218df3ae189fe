import ClientIR
import SwiftRendering
import Templating

/// A structure with properties.
struct ObjectSection: PageView {
  let index: PageIndex
  let model: ObjectModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .flag("hasProperties", "Whether there are properties of any kind.") {
      !$0.model.properties.isEmpty || !$0.model.flattened.isEmpty
        || $0.model.additionalProperties != nil
    },
    .flag("hasNullable", "Whether null may be sent in some.") {
      $0.model.properties.contains { $0.presence == .nullable }
    },
    .list("properties", "The properties, in the order of the document.") { view in
      view.model.properties.map {
        PropertyRow(index: view.index, property: $0, page: view.page)
      }
    },
    .list("flattened", "Properties whose values' own properties stand in the same object.") {
      view in
      view.model.flattened.map {
        MemberRow(index: view.index, name: $0.name, type: $0.type, page: view.page)
      }
    },
    .section(
      "additionalProperties",
      MemberRow.self,
      "The property that holds what the document does not name, if there is one."
    ) { view in
      view.model.additionalProperties.map {
        MemberRow(index: view.index, name: $0.name, type: .dictionary($0.type), page: view.page)
      }
    },
  ]
}

/// A property of a structure.
struct PropertyRow: PageView {
  let index: PageIndex
  let property: Property
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("property", "The name of the property, as code.") {
      MarkdownText(code: SwiftText(documented: $0.property.name))
    },
    .optionalText("key", "Its name on the wire, as code, where that differs.") {
      $0.property.key.value == $0.property.name.name ? nil : MarkdownText(code: $0.property.key)
    },
    .text("type", "The type, as code, with a question mark when it may be nil.") {
      $0.index.type($0.property.swiftType, from: $0.page)
    },
    .optionalText("documentation", "What the property means, in one line.") {
      $0.property.documentation.map { MarkdownText(line: $0) }
    },
    .flag("isRequired", "Whether it always stands there, be it null.") {
      !$0.property.presence.mayBeAbsent
    },
    .flag("isNullable", "Whether null may be sent, or always stands there without a value.") {
      $0.property.presence.isNullable
    },
    .flag("isReadOnly", "Whether only responses carry the property.") { $0.property.isReadOnly },
    .flag("isDeprecated", "Whether callers should move away from the property.") {
      $0.property.isDeprecated
    },
    .optionalText("defaultValue", "The initialiser's value for one left out, other than nil.") {
      $0.property.defaultValue.map { MarkdownText(code: SwiftText($0)) }
    },
    .optionalText("serverDefault", "What the server takes when it is left out, as code.") {
      $0.property.serverDefault.map { MarkdownText(code: SwiftText($0)) }
    },
  ]
}
