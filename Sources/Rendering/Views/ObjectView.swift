import ClientIR

/// A structure with properties.
struct ObjectView: View {
  let client: Client
  let model: ObjectModel
  let nestedModels: NestedModels
  let depth: Int

  static let fields: [ViewField<Self>] = [
    .text("indent", "The indentation of the declaration.") { SwiftText(indentation: $0.depth) },
    .text("name", "The name of the type.") { SwiftText($0.model.name.name) },
    .list("documentation", "What a value means, line by line.") {
      CommentLine.lines(of: $0.model.documentation).views
    },
    .list("properties", "The properties, in the order of the document.") { view in
      view.model.properties.enumerated().map { index, property in
        PropertyView(
          vocabulary: view.client.vocabulary,
          property: property,
          isLast: index == view.model.properties.count - 1
        )
      }
    },
    .list("nested", "The types nested in this one.") {
      $0.nestedModels.views(in: $0.model.name, of: $0.client, depth: $0.depth)
    },
  ]
}

/// A property of a structure.
struct PropertyView: View {
  let vocabulary: Vocabulary
  let property: Property
  let isLast: Bool

  private var isOptional: Bool {
    if case .required = property.presence { false } else { true }
  }

  private var isNullable: Bool {
    if case .nullable = property.presence { true } else { false }
  }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property.") { SwiftText($0.property.name) },
    .text("storage", "What holds the property: itself, or the wrapper behind it.") {
      $0.isNullable ? SwiftText(storageOf: $0.property.name) : SwiftText($0.property.name)
    },
    .text("key", "The property's name on the wire, as a string literal.") {
      SwiftText($0.property.key)
    },
    .text("type", "The type of the property, with a question mark when it may be nil.") {
      $0.isOptional
        ? SwiftText(optional: $0.property.type, in: $0.vocabulary)
        : SwiftText($0.property.type, in: $0.vocabulary)
    },
    .list("documentation", "What the property means, line by line.") {
      CommentLine.lines(of: $0.property.documentation).views
    },
    .flag("isDocumented", "Whether there is documentation.") {
      $0.property.documentation != nil
    },
    .flag("isRequired", "Whether a value always stands there.") {
      if case .required = $0.property.presence { true } else { false }
    },
    .flag("isRequiredNullable", "Whether a value or null always stands there.") {
      if case .requiredNullable = $0.property.presence { true } else { false }
    },
    .flag("isOptional", "Whether a value or nothing stands there.") {
      if case .optional = $0.property.presence { true } else { false }
    },
    .flag("isNullable", "Whether a value, null or nothing stands there.") { $0.isNullable },
    .flag("isNilByDefault", "Whether the initialiser has nil for a value left out.") {
      $0.isOptional && $0.property.defaultValue == nil
    },
    .flag("isReadOnly", "Whether only responses carry the property.") { $0.property.isReadOnly },
    .flag("isDeprecated", "Whether callers should move away from the property.") {
      $0.property.isDeprecated
    },
    .optionalText("defaultValue", "The initialiser's value for one left out, other than nil.") {
      $0.property.defaultValue.map { SwiftText($0) }
    },
    .text("comma", "A comma, unless this is the last property.") {
      SwiftText(commaUnlessLast: $0.isLast)
    },
  ]
}
