import ClientIR
import Templating

/// One of several types.
struct UnionView: DeclarationView {
  let client: Client
  let model: UnionModel
  let nestedModels: NestedModels

  var declared: Model { .union(model) }

  static let fields: [ViewField<Self>] =
    declarationFields + [
      .list("variants", "The types, in the order of the document.") { view in
        view.model.variants.map {
          VariantView(
            vocabulary: view.client.vocabulary,
            variant: $0,
            isDiscriminated: view.model.discriminator != nil
          )
        }
      },
      .optionalText(
        "discriminator",
        "The property that says which type it is, as a string literal."
      ) {
        $0.model.discriminator.map { SwiftText($0) }
      },
      .flag("isIndirect", "Whether a value may hold another one of the same type.") {
        $0.model.isIndirect
      },
      .flag("isErrorBody", "Whether the type is that of error bodies.") { $0.model.isErrorBody },
      .text("unrecognized", "The name of the case for JSON that fits none of the types.") {
        SwiftText($0.model.unrecognized)
      },
    ]
}

/// One of the types of a union.
struct VariantView: SwiftView {
  let vocabulary: Vocabulary
  let variant: UnionModel.Variant
  /// Whether a property of the value says which type it is.
  let isDiscriminated: Bool

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the case.") { SwiftText($0.variant.name) },
    .text("type", "The type of the case's value.") {
      SwiftText($0.variant.type, in: $0.vocabulary)
    },
    .elements("tags", "What the type is known by, as string literals, if it has such tags.") {
      $0.variant.tags.map { SwiftText($0) }
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
  ]
}

/// The properties by which an object is recognised.
struct ObjectShapeView: SwiftView {
  let properties: [StringLiteral]
  let required: [StringLiteral]

  static let fields: [ViewField<Self>] = [
    .elements("properties", "The names of the properties, as string literals.") {
      $0.properties.map { SwiftText($0) }
    },
    .elements("required", "The names of those that are required, as string literals.") {
      $0.required.map { SwiftText($0) }
    },
  ]
}
