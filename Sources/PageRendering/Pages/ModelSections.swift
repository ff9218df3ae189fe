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
  ]
}

/// A member of a type that has nothing but a name and a type.
struct MemberRow: PageView {
  let index: PageIndex
  let name: Identifier
  let type: TypeReference
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("member", "The name, as code.") { MarkdownText(code: SwiftText(documented: $0.name)) },
    .text("type", "The type, as code.") { $0.index.type($0.type, from: $0.page) },
  ]
}

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

/// One of several types.
struct UnionSection: PageView {
  let index: PageIndex
  let model: UnionModel
  let page: String

  /// The properties that a type must have, or else those that no other type may have.
  private func ownProperties(of variant: UnionModel.Variant) -> [StringLiteral] {
    guard case .object(let properties, let required) = variant.shape else { return [] }
    guard required.isEmpty else { return required }
    let others = model.variants.filter { $0.name != variant.name }.reduce(
      into: Set<StringLiteral>()
    ) {
      if case .object(let properties, _) = $1.shape { $0.formUnion(properties) }
    }
    return properties.filter { !others.contains($0) }
  }

  static let fields: [ViewField<Self>] = [
    .optionalText("discriminator", "The property that says which type it is, as code.") {
      $0.model.discriminator.map { MarkdownText(code: $0) }
    },
    .flag("isErrorBody", "Whether the status says which type it is: of error bodies.") {
      $0.model.isErrorBody
    },
    .list("variants", "The types, in the order of the document.") { view in
      view.model.variants.map {
        VariantRow(
          index: view.index,
          variant: $0,
          hasTags: view.model.discriminator != nil,
          ownProperties: view.ownProperties(of: $0),
          page: view.page
        )
      }
    },
    .text("unrecognized", "The case for JSON that fits none of the types, as code.") {
      MarkdownText(code: SwiftText(member: $0.model.unrecognized))
    },
    .text("anyJSON", "The type of its value, as code.") {
      MarkdownText(code: SwiftText(.jsonValue, in: $0.index.client.vocabulary))
    },
  ]
}

/// One of the types of a union.
struct VariantRow: PageView {
  let index: PageIndex
  let variant: UnionModel.Variant
  /// Whether tags are values of a property.
  let hasTags: Bool
  /// The names of the properties that tell it from the others.
  let ownProperties: [StringLiteral]
  let page: String

  /// How many properties are named: enough to know the type by.
  private static let maximumProperties = 6

  static let fields: [ViewField<Self>] = [
    .text("variant", "The name of the case, as code.") {
      MarkdownText(code: SwiftText(member: $0.variant.name))
    },
    .text("type", "The type of the case's value, as code.") {
      $0.index.type($0.variant.type, from: $0.page)
    },
    .optionalText("tags", "The values of the discriminator that stand for it, as code.") {
      guard $0.hasTags, !$0.variant.tags.isEmpty else { return nil }
      return MarkdownText(list: $0.variant.tags.map { MarkdownText(code: $0) })
    },
    .optionalText("properties", "Some properties that tell it from the others, as code.") {
      let names = $0.ownProperties.prefix(maximumProperties)
      return names.isEmpty ? nil : MarkdownText(list: names.map { MarkdownText(code: $0) })
    },
    .flag("hasMoreProperties", "Whether more properties do.") {
      $0.ownProperties.count > maximumProperties
    },
    .flag("isObject", "Whether it is an object.") {
      if case .object = $0.variant.shape { true } else { false }
    },
    .flag("isArray", "Whether it is a list.") {
      if case .array = $0.variant.shape { true } else { false }
    },
    .flag("isString", "Whether it is text.") {
      if case .string = $0.variant.shape { true } else { false }
    },
    .flag("isNumber", "Whether it is a number.") {
      switch $0.variant.shape {
      case .integer, .number: true
      case .object, .array, .string, .boolean, .any: false
      }
    },
    .flag("isBoolean", "Whether it is `true` or `false`.") {
      if case .boolean = $0.variant.shape { true } else { false }
    },
    .flag("isAny", "Whether it may be anything.") {
      if case .any = $0.variant.shape { true } else { false }
    },
  ]
}

/// A list whose first items have types of their own.
struct TupleSection: PageView {
  let index: PageIndex
  let model: TupleModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .list("items", "The first items, in their order.") { view in
      view.model.items.map { TupleRow(index: view.index, item: $0, page: view.page) }
    },
    .section("rest", MemberRow.self, "The items behind them, if there may be any.") { view in
      view.model.rest.map {
        MemberRow(index: view.index, name: $0.name, type: .array($0.type), page: view.page)
      }
    },
  ]
}

/// An item with a type of its own.
struct TupleRow: PageView {
  let index: PageIndex
  let item: TupleModel.Item
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("item", "The name of the property that holds the item, as code.") {
      MarkdownText(code: SwiftText(documented: $0.item.name))
    },
    .text("type", "The type, as code, with a question mark when a list may end before the item.") {
      $0.index.type($0.item.type, isOptional: $0.item.isOptional, from: $0.page)
    },
    .optionalText("documentation", "What the item means, in one line.") {
      $0.item.documentation.map { MarkdownText(line: $0) }
    },
  ]
}

/// One of several successful responses.
struct ResponseSection: PageView {
  let index: PageIndex
  let model: ResponseByStatusModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .list("cases", "The responses: single codes before ranges, and the default last.") { view in
      view.model.cases.map { ResponseCaseRow(index: view.index, response: $0, page: view.page) }
    },
    .optionalText("unrecognized", "The case for a status that is not listed, as code, if any.") {
      $0.model.unrecognized.map { MarkdownText(code: SwiftText(member: $0)) }
    },
    .text("response", "The type of its value, as code.") {
      MarkdownText(code: SwiftText(.response, in: $0.index.client.vocabulary))
    },
  ]
}

/// A response.
struct ResponseCaseRow: PageView {
  let index: PageIndex
  let response: ResponseByStatusModel.Case
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("response", "The name of the case, as code.") {
      MarkdownText(code: SwiftText(member: $0.response.name))
    },
    .optionalText("statuses", "The status codes, as code; missing for all that are left.") {
      $0.response.statuses.map { MarkdownText(code: SwiftText($0)) }
    },
    .optionalText("type", "The type of the case's value, as code, if there is a body.") { view in
      view.response.content.map { view.index.type($0, isWhole: true, from: view.page) }
    },
    .optionalText("documentation", "What the response means, in one line.") {
      $0.response.documentation.map { MarkdownText(line: $0) }
    },
  ]
}

/// A body of one of several content types.
struct BodySection: PageView {
  let index: PageIndex
  let model: BodyAlternativesModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .list("cases", "The content types, in the order of the document.") { view in
      view.model.cases.map { BodyRow(index: view.index, alternative: $0, page: view.page) }
    }
  ]
}

/// A body of one content type among several.
struct BodyRow: PageView {
  let index: PageIndex
  let alternative: BodyAlternativesModel.Case
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("body", "The name of the case, as code.") {
      MarkdownText(code: SwiftText(member: $0.alternative.name))
    },
    .text("type", "The type of the case's value, as code.") {
      $0.index.type($0.alternative.type, from: $0.page)
    },
    .text("contentType", "The content type, as code.") {
      MarkdownText(code: $0.alternative.form.contentType ?? StringLiteral(""))
    },
  ]
}
