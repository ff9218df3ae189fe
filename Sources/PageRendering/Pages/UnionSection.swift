import ClientIR
import SwiftRendering
import Templating

/// One of several types.
struct UnionSection: PageView {
  let index: PageIndex
  let model: UnionModel
  let page: String

  /// The properties that a type must have, or else those that no other type may have.
  private func ownProperties(of variant: UnionModel.Variant) -> [StringLiteral] {
    guard case .object(let shape) = variant.shape else { return [] }
    guard shape.required.isEmpty else { return shape.required }
    let others = model.variants.filter { $0.name != variant.name }.reduce(
      into: Set<StringLiteral>()
    ) {
      if case .object(let shape) = $1.shape { $0.formUnion(shape.properties) }
    }
    return shape.properties.filter { !others.contains($0) }
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
    .flag("isObject", "Whether it is an object.") { $0.variant.shape.isObject },
    .flag("isArray", "Whether it is a list.") { $0.variant.shape.isArray },
    .flag("isString", "Whether it is text.") { $0.variant.shape.isText },
    .flag("isNumber", "Whether it is a number.") { $0.variant.shape.isNumber },
    .flag("isBoolean", "Whether it is `true` or `false`.") { $0.variant.shape.isBoolean },
    .flag("isAny", "Whether it may be anything.") {
      switch $0.variant.shape {
      case .any, .anyOf: true
      case .object, .array, .string, .integer, .number, .boolean, .oneOf: false
      }
    },
  ]
}
