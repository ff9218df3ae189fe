extension UnionModel {
  /// What a client must know of the JSON of each variant to tell it from the others: of all that the
  /// document says, what can decide.
  public var decidingShapes: [JSONShape] {
    let shapes = variants.map(\.shape).deciding
    guard let discriminator else { return shapes }
    return zip(variants, shapes).map { variant, shape in
      // A value without its tag is none of the variants that must have one.
      if case .object(let object) = variant.shape, !variant.tags.isEmpty,
        object.required.contains(discriminator) || !object.properties.contains(discriminator)
      {
        return .object(ObjectShape())
      }
      return shape
    }
  }
}

extension [JSONShape] {
  /// The same shapes with no more than what tells them apart.
  fileprivate var deciding: Self {
    let isMixed = contains {
      switch $0 {
      case .any, .anyOf: true
      case .object, .array, .string, .integer, .number, .boolean, .oneOf: false
      }
    }
    let objects = compactMap { if case .object(let shape) = $0 { shape } else { nil } }
    let constants = DecidingConstants(of: objects)
    let items = compactMap { if case .array(let item) = $0 { item } else { nil } }
    var decidingItems = (items.count > 1 ? items.deciding : items.map { _ in .any }).makeIterator()
    return map { shape in
      switch shape {
      case .object(let object):
        // An object can be nothing else.
        if objects.count == 1, !isMixed { return .object(ObjectShape()) }
        return .object(constants.deciding(object))
      case .array: return .array(of: decidingItems.next() ?? .any)
      case .oneOf:
        let others = count { $0.isSame(as: shape) || shape.isNumber && $0.isNumber }
        return others > 1 || isMixed ? shape : shape.withoutValues
      case .anyOf(let shapes): return .anyOf(shapes.deciding)
      case .string, .integer, .number, .boolean, .any: return shape
      }
    }
  }
}

/// The properties whose listed values tell objects apart.
private struct DecidingConstants {
  private var lists: [[StringLiteral]: Set<[DefaultValue]>] = [:]
  private var counts: [[StringLiteral]: (listing: Int, declaring: Int)] = [:]
  /// The property that tells all of them apart by itself.
  private var only: [StringLiteral]?

  init(of objects: [ObjectShape]) {
    var values: [[StringLiteral]: Set<DefaultValue>] = [:]
    var overlapping: Set<[StringLiteral]> = []
    for object in objects {
      for property in object.properties {
        counts[[property], default: (0, 0)].declaring += 1
      }
      for constant in object.constants {
        lists[constant.path, default: []].insert(constant.values)
        counts[constant.path, default: (0, 0)].listing += 1
        for value in Set(constant.values) {
          let isNew = values[constant.path, default: []].insert(value).inserted
          if !isNew { overlapping.insert(constant.path) }
        }
      }
    }
    only = objects.first?.constants.map(\.path).first {
      counts[$0]?.listing == objects.count && !overlapping.contains($0)
    }
  }

  func deciding(_ object: ObjectShape) -> ObjectShape {
    ObjectShape(
      properties: object.properties,
      required: object.required,
      constants: object.constants.filter(isDeciding)
    )
  }

  /// Objects that list different values are told apart by them, and one that has a single value from
  /// those that may have any.
  private func isDeciding(_ constant: ObjectShape.Constant) -> Bool {
    if let only { return constant.path == only }
    if lists[constant.path, default: []].count > 1 { return true }
    let (listing, declaring) = counts[constant.path, default: (0, 0)]
    return constant.values.count == 1 && listing < declaring
  }
}
