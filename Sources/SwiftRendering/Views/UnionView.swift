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
        zip(view.model.variants, view.model.decidingShapes).map {
          VariantView(vocabulary: view.client.vocabulary, variant: $0, shape: $1)
        }
      },
      .optionalText(
        "discriminator",
        "The property that says which type it is, as a string literal."
      ) {
        $0.model.discriminator.map { SwiftText($0) }
      },
      .list("common", "The properties that can be read whatever the type is.") { view in
        view.model.common.map {
          CommonPropertyView(client: view.client, union: view.model, property: $0)
        }
      },
      .flag("writesTags", "Whether cases decide which tag is written.") { $0.model.writesTags },
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
  /// What tells it from the others.
  let shape: JSONShape

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the case.") { SwiftText($0.variant.name) },
    .text("type", "The type of the case's value.") {
      SwiftText($0.variant.type, in: $0.vocabulary)
    },
    .elements(
      "facts",
      "What the type is known by, as arguments: tags, and what its JSON looks like."
    ) {
      SwiftList(tags: $0.variant.tags, shape: $0.shape)
    },
    .flag("isStructured", "Whether its JSON has parts, or may have.") {
      switch $0.shape {
      case .object, .anyOf, .array(of: .object): true
      case .array, .string, .integer, .number, .boolean, .oneOf, .any: false
      }
    },
    .optionalText("writtenTag", "The tag that the case writes, if it does, as a string literal.") {
      $0.variant.writesTag ? $0.variant.tags.first.map { SwiftText($0) } : nil
    },
    .flag("isUUID", "Whether it is a UUID, which would be written in capitals.") {
      $0.variant.type == .builtIn(.uuid)
    },
  ]
}
