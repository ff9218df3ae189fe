import ClientIR

/// Which values of an old type are values of a new one on the wire, and the other way round.
struct WireValues {
  private let pairs: ModelPairs

  init(_ pairs: ModelPairs) {
    self.pairs = pairs
  }

  /// Whether all that an old client sends as a type is a value of the new type.
  ///
  /// - Parameters:
  ///   - new: The new type.
  ///   - old: The old type.
  ///   - asText: Whether values are sent as text, in which `1` and `true` are strings too, and a list
  ///     of one is that one.
  /// - Returns: Whether there is no other value.
  func newAccepts(_ new: TypeReference, _ old: TypeReference, asText: Bool = false) -> Bool {
    var question = Question(
      wideModels: pairs.newModels,
      narrowModels: pairs.oldModels,
      isSame: { pairs.newNames[$1] == $0 },
      asText: asText,
      readsOpenly: false
    )
    return question.holds(new, old)
  }

  /// Whether an old client reads all values of the new type as the old one. The contents of a model that
  /// both have do not matter here: what changed in it is said of the model.
  func oldReads(_ old: TypeReference, _ new: TypeReference) -> Bool {
    var question = Question(
      wideModels: pairs.oldModels,
      narrowModels: pairs.newModels,
      isSame: { pairs.newNames[$0] == $1 },
      asText: false,
      readsOpenly: true
    )
    return question.holds(old, new)
  }
}

/// Whether a type holds all values of another.
private struct Question {
  let wideModels: [TypeName: Model]
  let narrowModels: [TypeName: Model]
  let isSame: (_ wide: TypeName, _ narrow: TypeName) -> Bool
  let asText: Bool
  /// Whether a reader passes over properties that it does not know, and an enumeration holds values
  /// that it does not list.
  let readsOpenly: Bool
  /// What is known of models. Models may hold themselves, and hold what they must until something
  /// says that they do not.
  private var answers: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    let wide: TypeReference
    let narrow: TypeReference
  }

  init(
    wideModels: [TypeName: Model],
    narrowModels: [TypeName: Model],
    isSame: @escaping (_ wide: TypeName, _ narrow: TypeName) -> Bool,
    asText: Bool,
    readsOpenly: Bool
  ) {
    self.wideModels = wideModels
    self.narrowModels = narrowModels
    self.isSame = isSame
    self.asText = asText
    self.readsOpenly = readsOpenly
  }

  mutating func holds(_ wide: TypeReference, _ narrow: TypeReference) -> Bool {
    switch (wide, narrow) {
    case (.builtIn(.jsonValue), _): return true
    case (.optional(let wide), .optional(let narrow)): return holds(wide, narrow)
    case (_, .optional): return false
    case (.optional(let wide), _): return holds(wide, narrow)
    case (.model(let wide), .model(let narrow)) where isSame(wide, narrow): return true
    case (.array(let wide), .array(let narrow)), (.dictionary(let wide), .dictionary(let narrow)):
      return holds(wide, narrow)
    case (.array(let wide), _) where asText: return holds(wide, narrow)
    case (.builtIn(.jsonObject), .dictionary),
      (.dictionary(.builtIn(.jsonValue)), .builtIn(.jsonObject)):
      return true
    case (.builtIn(let wide), .builtIn(let narrow)):
      return wide == narrow || wide.includes(narrow) || asText && wide == .string
    case (.builtIn, _), (.array, _), (.dictionary, _), (.model, _):
      let pair = Pair(wide: wide, narrow: narrow)
      if let answer = answers[pair] { return answer }
      answers[pair] = true
      let answer = holdsModel(wide, narrow)
      answers[pair] = answer
      return answer
    }
  }

  private mutating func holdsModel(_ wide: TypeReference, _ narrow: TypeReference) -> Bool {
    switch (wide.model(in: wideModels), narrow.model(in: narrowModels)) {
    case (_, .union(let model)): return holdsAll(wide, model.variants.map(\.type))
    case (_, .bodyAlternatives(let model)): return holdsAll(wide, model.cases.map(\.type))
    case (.union(let model), _): return anyHolds(model.variants.map(\.type), narrow)
    case (.bodyAlternatives(let model), _): return anyHolds(model.cases.map(\.type), narrow)
    case (.openEnum(let wide), .openEnum(let narrow)) where !readsOpenly:
      let values = Set(wide.values.map(\.rawValue))
      return narrow.values.allSatisfy { values.contains($0.rawValue) }
    case (.openEnum(let model), _) where readsOpenly: return holds(model.rawType, narrow)
    case (_, .openEnum(let model)): return holds(wide, model.rawType)
    case (.object(let wide), .object(let narrow)): return holdsObject(wide, narrow)
    case (_, .object):
      return wide == .builtIn(.jsonObject) || wide == .dictionary(.builtIn(.jsonValue))
    case (_, .tuple), (_, .responseByStatus), (_, .options), (_, nil): return false
    }
  }

  private mutating func holdsAll(_ wide: TypeReference, _ types: [TypeReference]) -> Bool {
    for narrow in types where !holds(wide, narrow) { return false }
    return true
  }

  private mutating func anyHolds(_ types: [TypeReference], _ narrow: TypeReference) -> Bool {
    for wide in types where holds(wide, narrow) { return true }
    return false
  }

  /// Whether one of two objects of different models can stand for the other.
  private mutating func holdsObject(_ wide: ObjectModel, _ narrow: ObjectModel) -> Bool {
    guard wide.flattened.isEmpty, narrow.flattened.isEmpty else { return false }
    // A request has no read-only properties, and needs none.
    let narrowProperties = narrow.properties.filter { readsOpenly || !$0.isReadOnly }
    let wideProperties = wide.properties.filter { readsOpenly || !$0.isReadOnly }
    for match in Matching(narrowProperties, wideProperties, key: \.key).all {
      switch match {
      case .removed:
        if !readsOpenly { return false }
      case .added(let wide):
        if readsOpenly ? !wide.presence.isOptional : !wide.presence.mayBeAbsent { return false }
      case .kept(let narrow, let wide):
        guard wide.presence.holds(narrow.presence, reads: readsOpenly),
          holds(wide.type, narrow.type)
        else { return false }
      }
    }
    return true
  }
}

extension Property.Presence {
  /// Whether all that may stand for another property may stand for this one. Who reads takes null for
  /// nothing.
  fileprivate func holds(_ other: Property.Presence, reads: Bool) -> Bool {
    if reads { return isOptional || !other.isOptional }
    return (mayBeAbsent || !other.mayBeAbsent) && (isNullable || !other.isNullable)
  }
}

extension TypeReference {
  fileprivate func model(in models: [TypeName: Model]) -> Model? {
    if case .model(let name) = self { models[name] } else { nil }
  }
}

extension BuiltInType {
  /// Whether all values of another type are values of this one, in JSON.
  fileprivate func includes(_ other: BuiltInType) -> Bool {
    switch self {
    case .string: return other.isFormatOfString
    case .jsonNumber: return other == .double || other == .float || other.isInteger
    case .double: return other == .float || other.isInteger
    case .float: return other.isInteger
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64:
      guard let integer, let smaller = other.integer else { return false }
      if integer.isSigned == smaller.isSigned { return integer.bits >= smaller.bits }
      return integer.isSigned && integer.bits > smaller.bits
    case .bool, .base64, .dateTime, .fullDate, .iso8601Duration, .jsonObject, .jsonValue,
      .multipartFile, .requestBody, .timeOfDay, .uuid:
      return false
    }
  }

  /// Whether values are strings that a format restricts.
  private var isFormatOfString: Bool {
    switch self {
    case .base64, .dateTime, .fullDate, .iso8601Duration, .timeOfDay, .uuid: true
    case .bool, .double, .float, .int, .int8, .int16, .int32, .int64, .string, .uint, .uint8,
      .uint16, .uint32, .uint64, .jsonNumber, .jsonObject, .jsonValue, .multipartFile,
      .requestBody:
      false
    }
  }
}
