/// The shapes of a union's variants, and what tells them apart.
struct ShapeTable: Sendable {
  private let shapes: [JSONShape]
  /// The properties for which shapes list values.
  private let listings: [(path: JSONShape.Constants.Path, values: ValueListing)]
  /// The values that shapes list for the whole.
  private let values: ValueListing
  /// What the items of arrays look like, and the shapes whose items they are.
  private let items: [(shapes: [Int], table: ShapeTable)]
  /// The shapes of which a shape is any.
  private let nested: [Int: ShapeTable]

  init(_ shapes: [JSONShape]) {
    self.shapes = shapes
    var listings: [(path: JSONShape.Constants.Path, values: ValueListing)] = []
    var places: [JSONShape.Constants.Path: Int] = [:]
    var values = ValueListing()
    var items: [(index: Int, shape: JSONShape)] = []
    var nested: [Int: ShapeTable] = [:]
    for (index, shape) in shapes.enumerated() {
      switch shape {
      case .object(_, _, let constants):
        for property in constants.properties {
          let place = places[property.path] ?? listings.count
          if place == listings.count { listings.append((property.path, ValueListing())) }
          places[property.path] = place
          listings[place].values.add(property.values, of: index)
        }
      case .oneOf(let listed): values.add(listed, of: index)
      case .array(let item): items.append((index, item))
      case .anyOf(let shapes): nested[index] = ShapeTable(shapes)
      case .string, .number, .integer, .boolean, .any: break
      }
    }
    self.listings = listings
    self.values = values
    self.nested = nested
    // Of a single list no item says anything.
    self.items =
      items.count > 1 ? [(items.map(\.index), ShapeTable(items.map(\.shape)))] : []
  }

  /// The indices of the shapes that a value may have, the most likely first.
  func candidates(_ value: JSONCursor) -> [Int] {
    var found: [(index: Int, fit: ShapeFit)] = []
    for (index, fit) in fits(value).enumerated() {
      if let fit { found.append((index, fit)) }
    }
    // An object that has nothing of any shape is taken for the only one that is left.
    let isSingle = found.count { $0.fit.rank == .unrelated } == 1
    let isDecided = found.contains { $0.fit.rank.rawValue > ShapeFit.Rank.any.rawValue }
    if isDecided || !isSingle { found.removeAll { $0.fit.rank == .unrelated } }
    // The index decides between equals, since the order that sorting leaves them in is not promised.
    found.sort { $0.fit == $1.fit ? $0.index < $1.index : $0.fit > $1.fit }
    return found.map(\.index)
  }

  /// How well a value fits each of the shapes; `nil` for those that it cannot have.
  private func fits(_ value: JSONCursor) -> [ShapeFit?] {
    switch value.kind {
    case .object: objectFits(value)
    case .array: arrayFits(value)
    case .null, .true, .false, .number, .string, .escapedString: scalarFits(value)
    }
  }
}

// MARK: - Objects

extension ShapeTable {
  private func objectFits(_ object: JSONCursor) -> [ShapeFit?] {
    var fits = shapes.indices.map { index -> ShapeFit? in
      switch shapes[index] {
      case .object: ShapeFit()
      case .any: ShapeFit(rank: .any)
      case .anyOf: nestedFit(index, object)
      case .array, .string, .number, .integer, .boolean, .oneOf: nil
      }
    }
    var strangers: [ValueListing] = []
    for (path, listing) in listings {
      guard let value = object.member(path), value.kind != .null else { continue }
      if !listing.ruleOut(value.scalar, of: &fits) { strangers.append(listing) }
    }
    for listing in strangers { listing.ruleOutOthers(of: &fits) }
    for (index, shape) in shapes.enumerated() {
      guard case .object(_, let required, _) = shape, fits[index] != nil else { continue }
      if !required.allSatisfy(object.hasMember) { fits[index] = nil }
    }
    for (index, shape) in shapes.enumerated() {
      guard case .object(let properties, let required, _) = shape, fits[index] != nil else {
        continue
      }
      let count = properties.count { object.hasMember($0) }
      fits[index]?.properties += count
      fits[index]?.required = required.count
      if count == 0, required.isEmpty {
        fits[index]?.rank = properties.isEmpty ? .open : .unrelated
      }
    }
    return fits
  }

  private func nestedFit(_ index: Int, _ value: JSONCursor) -> ShapeFit? {
    nested[index]?.fits(value).compactMap { $0 }.max()
  }
}

// MARK: - Arrays

extension ShapeTable {
  private func arrayFits(_ array: JSONCursor) -> [ShapeFit?] {
    var fits = shapes.indices.map { index -> ShapeFit? in
      switch shapes[index] {
      case .array: ShapeFit()
      case .any: ShapeFit(rank: .any)
      case .anyOf: nestedFit(index, array)
      case .object, .string, .number, .integer, .boolean, .oneOf: nil
      }
    }
    for (indices, table) in items {
      // Null says nothing of what the other items are.
      for element in array.elements where element.kind != .null {
        for (index, fit) in zip(indices, table.fits(element)) {
          fits[index] = fit.flatMap { fit in fits[index].map { $0 + fit } }
        }
      }
    }
    return fits
  }
}

// MARK: - Other values

extension ShapeTable {
  private func scalarFits(_ value: JSONCursor) -> [ShapeFit?] {
    var fits = shapes.indices.map { scalarFit($0, value) }
    if !values.isEmpty, value.kind != .null, !values.ruleOut(value.scalar, of: &fits) {
      values.ruleOutOthers(of: &fits)
    }
    return fits
  }

  private func scalarFit(_ index: Int, _ value: JSONCursor) -> ShapeFit? {
    switch shapes[index] {
    case .any: ShapeFit(rank: .any)
    case .anyOf: nestedFit(index, value)
    // Any text is more than a value that a list does not have, and less than one that it has.
    case .string: value.kind.isString ? ShapeFit(required: 1) : nil
    case .boolean: value.kind.isBoolean ? ShapeFit(required: 1) : nil
    case .number: value.number.map { ShapeFit(required: $0 == .integer ? 1 : 2) }
    case .integer:
      switch value.number {
      case .integer: ShapeFit(required: 2)
      case .integerWithFraction: ShapeFit(rank: .inexact)
      case .fraction, nil: nil
      }
    case .oneOf(let values): Self.isKind(of: values, value) ? ShapeFit() : nil
    case .object, .array: nil
    }
  }

  /// Whether a value is of the same kind as one of those that are listed.
  private static func isKind(of listed: [JSONValue], _ value: JSONCursor) -> Bool {
    listed.contains {
      switch $0 {
      case .string: value.kind.isString
      case .bool: value.kind.isBoolean
      case .number: value.kind == .number
      case .null, .array, .object: false
      }
    }
  }
}

extension JSONNode.Kind {
  fileprivate var isString: Bool { self == .string || self == .escapedString }
  fileprivate var isBoolean: Bool { self == .true || self == .false }
}
