import ClientIR

/// One of several types.
struct UnionView: View {
  let client: Client
  let model: UnionModel
  let nestedModels: NestedModels
  let depth: Int

  static let fields: [ViewField<Self>] = [
    .text("indent", "The indentation of the declaration.") { SwiftText(indentation: $0.depth) },
    .text("name", "The name of the type.") { SwiftText($0.model.name.name) },
    .list("documentation", "What a value means, line by line.") {
      CommentLine.lines(of: $0.model.documentation).views
    },
    .list("variants", "The types, in the order of the document.") { view in
      view.model.variants.enumerated().map { index, variant in
        VariantView(
          vocabulary: view.client.vocabulary,
          variant: variant,
          index: index,
          isLast: index == view.model.variants.count - 1
        )
      }
    },
    .text("unrecognized", "The name of the case for JSON that fits none of the types.") {
      SwiftText($0.model.unrecognized)
    },
    .list("nested", "The types nested in this one.") {
      $0.nestedModels.views(in: $0.model.name, of: $0.client, depth: $0.depth)
    },
  ]
}

/// One of the types of a union.
struct VariantView: View {
  let vocabulary: Vocabulary
  let variant: UnionModel.Variant
  let index: Int
  let isLast: Bool

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the case.") { SwiftText($0.variant.name) },
    .text("type", "The type of the case's value.") {
      SwiftText($0.variant.type, in: $0.vocabulary)
    },
    .text("index", "The position among the types, from zero.") { SwiftText($0.index) },
    .section(
      "objectShape",
      ObjectShapeView.self,
      "What JSON of the type looks like, if it is an object."
    ) {
      guard case .object(let properties, let required) = $0.variant.shape else { return nil }
      return ObjectShapeView(properties: properties, required: required)
    },
    .optionalText("simpleShape", "What JSON of the type looks like, if it is no object.") {
      SwiftText($0.variant.shape)
    },
    .text("comma", "A comma, unless this is the last type.") {
      SwiftText(commaUnlessLast: $0.isLast)
    },
  ]
}

/// The properties by which an object is recognised.
struct ObjectShapeView: View {
  let properties: [StringLiteral]
  let required: [StringLiteral]

  static let fields: [ViewField<Self>] = [
    .list("properties", "The names of the properties, as string literals.") { view in
      view.properties.enumerated().map { index, name in
        LiteralView(literal: name, isLast: index == view.properties.count - 1)
      }
    },
    .list("required", "The names of those that are required, as string literals.") { view in
      view.required.enumerated().map { index, name in
        LiteralView(literal: name, isLast: index == view.required.count - 1)
      }
    },
  ]
}

/// A string literal in a list.
struct LiteralView: View {
  let literal: StringLiteral
  let isLast: Bool

  static let fields: [ViewField<Self>] = [
    .text("literal", "The string literal.") { SwiftText($0.literal) },
    .text("comma", "A comma, unless this is the last of the list.") {
      SwiftText(commaUnlessLast: $0.isLast)
    },
    .flag("isLast", "Whether this is the last of the list.") { $0.isLast },
  ]
}
