/// The values that several shapes list for one place, each some of them.
struct ValueListing: Sendable {
  /// The values of each shape that lists any.
  private var lists: [(shape: Int, values: Set<JSONScalar>)] = []
  /// The shapes that list a value.
  private var shapes: [JSONScalar: Set<Int>] = [:]

  var isEmpty: Bool { lists.isEmpty }

  /// Adds what a shape lists.
  mutating func add(_ values: [JSONValue], of shape: Int) {
    let values = Set(values.compactMap(JSONScalar.init))
    lists.append((shape, values))
    for value in values { shapes[value, default: []].insert(shape) }
  }

  /// Rules out the shapes that list other values than the one that is there.
  ///
  /// - Returns: Whether any shape lists the value. Otherwise nothing is ruled out.
  func ruleOut(_ value: JSONScalar?, of fits: inout [ShapeFit?]) -> Bool {
    guard let value, let listing = shapes[value] else { return false }
    for (shape, values) in lists {
      if !listing.contains(shape) {
        fits[shape] = nil
      } else if values.count == 1 {
        fits[shape]?.constants += 1
      } else {
        fits[shape]?.properties += 1
      }
    }
    return true
  }

  /// Rules out shapes that have one value only, for a value that none of them lists. Lists of several
  /// values grow, and where the place does not tell the shapes apart that are left, one value may
  /// have become another.
  func ruleOutOthers(of fits: inout [ShapeFit?]) {
    let left = lists.filter { fits[$0.shape] != nil }
    guard let first = left.first, left.contains(where: { $0.values != first.values }) else {
      return
    }
    for (shape, values) in left where values.count == 1 { fits[shape] = nil }
  }
}
