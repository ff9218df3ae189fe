import ClientIR
import Templating

/// One of several types.
struct UnionView: SwiftView {
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
          isDiscriminated: view.model.discriminator != nil,
          isLast: index == view.model.variants.count - 1
        )
      }
    },
    .optionalText("discriminator", "The property that says which type it is, as a string literal.")
    {
      $0.model.discriminator.map { SwiftText($0) }
    },
    .flag("isIndirect", "Whether a value may hold another one of the same type.") {
      $0.model.isIndirect
    },
    .flag("isErrorBody", "Whether the type is that of error bodies.") { $0.model.isErrorBody },
    .text("unrecognized", "The name of the case for JSON that fits none of the types.") {
      SwiftText($0.model.unrecognized)
    },
    .list("nested", "The types nested in this one.") {
      $0.nestedModels.views(nestedIn: $0.model.name, of: $0.client, depth: $0.depth)
    },
  ]
}

/// One of the types of a union.
struct VariantView: SwiftView {
  let vocabulary: Vocabulary
  let variant: UnionModel.Variant
  /// Whether a property of the value says which type it is.
  let isDiscriminated: Bool
  let isLast: Bool

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the case.") { SwiftText($0.variant.name) },
    .text("type", "The type of the case's value.") {
      SwiftText($0.variant.type, in: $0.vocabulary)
    },
    .optionalText("tags", "What the type is known by, as string literals, if it has such tags.") {
      $0.variant.tags.isEmpty ? nil : SwiftText(list: $0.variant.tags.map { SwiftText($0) })
    },
    .section(
      "objectShape",
      ObjectShapeView.self,
      "What JSON of the type looks like, if it is an object."
    ) {
      guard case .object(let properties, let required) = $0.variant.shape else { return nil }
      // A value that has a tag is not compared with shapes.
      if $0.isDiscriminated, !$0.variant.tags.isEmpty {
        return ObjectShapeView(properties: [], required: [])
      }
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
struct ObjectShapeView: SwiftView {
  let properties: [StringLiteral]
  let required: [StringLiteral]

  /// How many columns of a line the names may take together.
  private static let longestLine = 40

  private var propertyList: SwiftText { SwiftText(list: properties.map { SwiftText($0) }) }
  private var requiredList: SwiftText { SwiftText(list: required.map { SwiftText($0) }) }

  static let fields: [ViewField<Self>] = [
    .flag("isShort", "Whether there is room for all names on one line.") {
      let names = $0.propertyList.source + $0.requiredList.source
      return names.unicodeScalars.count <= longestLine
    },
    .text("propertyList", "The names of the properties, as string literals with commas.") {
      $0.propertyList
    },
    .text("requiredList", "The names of those that are required, as string literals with commas.") {
      $0.requiredList
    },
    .section("properties", ListView.self, "The names of the properties, as string literals.") {
      ListView(elements: $0.properties.map { SwiftText($0) })
    },
    .section("required", ListView.self, "The names of those that are required.") {
      ListView(elements: $0.required.map { SwiftText($0) })
    },
  ]
}
