import ClientIR
import Templating

/// A structure with properties.
struct ObjectView: DeclarationView {
  let client: Client
  let model: ObjectModel
  let nestedModels: NestedModels

  var declared: Model { .object(model) }

  private var properties: [PropertyView] {
    model.properties.map { PropertyView(vocabulary: client.vocabulary, property: $0) }
  }

  private var flattened: [FlattenedValueView] {
    model.flattened.map { FlattenedValueView(client: client, value: $0) }
  }

  private var additionalProperties: AdditionalPropertiesView? {
    model.additionalProperties.map {
      AdditionalPropertiesView(
        vocabulary: client.vocabulary,
        property: $0,
        described: model.properties.map(\.key)
      )
    }
  }

  private var memberNames: [Identifier] {
    model.properties.map(\.name) + model.flattened.map(\.name)
      + (model.additionalProperties.map { [$0.name] } ?? [])
  }

  /// Whether the object itself has something to read or write.
  private var hasProperties: Bool {
    !model.properties.isEmpty || model.additionalProperties != nil
  }

  static let fields: [ViewField<Self>] =
    declarationFields + [
      .list("properties", "The properties, in the order of the document.") { $0.properties },
      .list("flattened", "Properties whose values' own properties stand in the same object.") {
        $0.flattened
      },
      .section(
        "additionalProperties",
        AdditionalPropertiesView.self,
        "The property that holds what the document does not name, if there is one."
      ) { $0.additionalProperties },
      .elements("parameters", "All properties as the initialiser declares them.") {
        $0.properties.map(\.parameter) + $0.flattened.map(\.parameter)
          + ($0.additionalProperties.map { [$0.parameter] } ?? [])
      },
      .list("members", "All properties of any kind, in the same order.") {
        $0.memberNames.map(MemberView.init)
      },
      .flag("hasProperties", "Whether there are properties that are read and written by name.") {
        $0.hasProperties
      },
      .flag("isEmpty", "Whether there is no property of any kind.") {
        !$0.hasProperties && $0.model.flattened.isEmpty
      },
    ]
}

/// A property whose value's own properties stand in the same object.
struct FlattenedValueView: SwiftView {
  let client: Client
  let value: ObjectModel.FlattenedValue

  private var type: SwiftText { SwiftText(value.type, in: client.vocabulary) }

  /// The property where the initialiser declares it.
  var parameter: SwiftText {
    SwiftText(
      value.name,
      type: type,
      defaultValue: value.type.isOptional ? SwiftText.none : nil
    )
  }

  /// The case for JSON that is none of the types.
  private var unrecognized: Identifier? {
    let name = value.type.modelName
    return client.models.lazy.compactMap { model in
      if case .union(let union) = model, union.name == name { union.unrecognized } else { nil }
    }.first
  }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property.") { SwiftText($0.value.name) },
    .text("type", "The type of the property, with a question mark when it may be nil.") { $0.type },
    .text("valueType", "The type of a value.") {
      SwiftText($0.value.type.withoutNil, in: $0.client.vocabulary)
    },
    .optionalText(
      "unrecognizedIfOptional",
      "If the property may be nil, the case that stands for that."
    ) {
      view in
      view.value.type.isOptional ? view.unrecognized.map { SwiftText($0) } : nil
    },
  ]
}

/// The property that holds what the document does not name.
struct AdditionalPropertiesView: SwiftView {
  let vocabulary: Vocabulary
  let property: ObjectModel.AdditionalProperties
  let described: [StringLiteral]

  private var type: SwiftText { SwiftText(.dictionary(property.type), in: vocabulary) }

  /// The property where the initialiser declares it.
  var parameter: SwiftText {
    SwiftText(property.name, type: type, defaultValue: .emptyDictionary)
  }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property.") { SwiftText($0.property.name) },
    .text("type", "The type of the property: values by name.") { $0.type },
    .elements("described", "The names that have properties of their own, as string literals.") {
      $0.described.map { SwiftText($0) }
    },
  ]
}
