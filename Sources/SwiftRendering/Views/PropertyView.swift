import ClientIR
import Templating

/// A property of a structure.
struct PropertyView: SwiftView {
  let vocabulary: Vocabulary
  let property: Property

  private var isOptional: Bool { property.presence.isOptional }

  /// Whether the property has the wrapper for what may be null, and absent besides.
  private var isNullable: Bool { property.presence == .nullable }

  private var type: SwiftText { SwiftText(property.swiftType, in: vocabulary) }

  /// The property where the initialiser declares it.
  var parameter: SwiftText {
    let value = property.defaultValue.map { SwiftText($0) } ?? (isOptional ? SwiftText.none : nil)
    return SwiftText(property.name, type: type, defaultValue: value)
  }

  private var wrapper: SupportName? {
    switch (isNullable, property.isIndirect) {
    case (true, true): .indirectNullable
    case (true, false): .nullable
    case (false, true): .indirect
    case (false, false): nil
    }
  }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property.") { SwiftText($0.property.name) },
    .text("storage", "What holds the property: itself, or the wrapper behind it.") {
      $0.isNullable ? SwiftText(storageOf: $0.property.name) : SwiftText($0.property.name)
    },
    .text("key", "The property's name on the wire, as a string literal.") {
      SwiftText($0.property.key)
    },
    .text("type", "The type of the property, with a question mark when it may be nil.") { $0.type },
    .optionalText("wrapper", "The property wrapper that holds the value, if there is one.") {
      view in
      view.wrapper.map { SwiftText($0, in: view.vocabulary) }
    },
    .list("documentation", "What the property means, line by line.") {
      CommentLine.lines(of: $0.property.documentation).views
    },
    .flag("isDocumented", "Whether there is documentation.") {
      $0.property.documentation != nil
    },
    .flag("isRequired", "Whether a value always stands there.") {
      $0.property.presence == .required
    },
    .flag("isRequiredNullable", "Whether a value or null always stands there.") {
      $0.property.presence == .requiredNullable
    },
    .flag("isOptional", "Whether a value or nothing stands there.") {
      $0.property.presence == .optional
    },
    .flag("isNullable", "Whether a value, null or nothing stands there.") { $0.isNullable },
    .flag("isNilByDefault", "Whether the initialiser has nil for a value left out.") {
      $0.isOptional && $0.property.defaultValue == nil
    },
    .flag("mayBeText", "Whether the server may write the numbers in the value as text.") {
      $0.property.mayBeText
    },
    .flag("isReadOnly", "Whether only responses carry the property.") { $0.property.isReadOnly },
    .flag("isDeprecated", "Whether callers should move away from the property.") {
      $0.property.isDeprecated
    },
    .optionalText("defaultValue", "The initialiser's value for one left out, other than nil.") {
      $0.property.defaultValue.map { SwiftText($0) }
    },
    .optionalText("serverDefault", "What the server takes when the property is left out.") {
      $0.property.serverDefault.map { SwiftText($0) }
    },
  ]
}
