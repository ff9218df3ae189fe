/// An element of an old list, of a new one, or of both.
enum Match<Element> {
  case removed(Element)
  case kept(Element, Element)
  case added(Element)
}

/// The elements of two lists that are the same thing.
struct Matching<Element> {
  let old: [Element]
  let new: [Element]
  /// For each element of the new list, the place of the same one in the old list.
  private(set) var oldIndices: [Int?]

  /// Matches elements.
  ///
  /// - Parameters:
  ///   - old: The old list.
  ///   - new: The new list.
  ///   - rules: When an element of the old list and one of the new are the same. A rule counts for
  ///     those that no earlier rule matched.
  init(_ old: [Element], _ new: [Element], by rules: [(Element, Element) -> Bool]) {
    self.old = old
    self.new = new
    oldIndices = new.map { _ in nil }
    var isTaken = old.map { _ in false }
    for isSame in rules {
      for index in new.indices where oldIndices[index] == nil {
        guard let match = old.indices.first(where: { !isTaken[$0] && isSame(old[$0], new[index]) })
        else { continue }
        isTaken[match] = true
        oldIndices[index] = match
      }
    }
  }

  /// Matches elements by a key that is there once in each list.
  init<Key: Hashable>(_ old: [Element], _ new: [Element], key: (Element) -> Key) {
    self.old = old
    self.new = new
    let places = Dictionary(old.indices.map { (key(old[$0]), $0) }, uniquingKeysWith: { a, _ in a })
    var taken: Set<Int> = []
    oldIndices = new.map { element in
      places[key(element)].flatMap { taken.insert($0).inserted ? $0 : nil }
    }
  }

  /// The elements that both lists have, in the order of the new one.
  var kept: [(old: Element, new: Element)] {
    zip(oldIndices, new).compactMap { index, element in index.map { (old[$0], element) } }
  }

  /// All elements in the order of the new list. One that is only in the old list stands behind what it
  /// followed there.
  var all: [Match<Element>] {
    let kept = Set(oldIndices.compactMap(\.self))
    var followers: [Int: [Element]] = [:]
    var last = -1
    for index in old.indices {
      if kept.contains(index) {
        last = index
      } else {
        followers[last, default: []].append(old[index])
      }
    }
    var all = (followers[-1] ?? []).map { Match.removed($0) }
    for (oldIndex, element) in zip(oldIndices, new) {
      guard let oldIndex else {
        all.append(.added(element))
        continue
      }
      all.append(.kept(old[oldIndex], element))
      all += (followers[oldIndex] ?? []).map { Match.removed($0) }
    }
    return all
  }

  /// Two elements that stand in another order than they did: the one that is first now, and the one
  /// that was.
  var inversion: (first: Element, second: Element)? {
    let order = oldIndices.enumerated().compactMap { index, oldIndex in
      oldIndex.map { (new: index, old: $0) }
    }
    let sorted = order.sorted { $0.old < $1.old }
    guard let place = zip(order, sorted).first(where: { $0.new != $1.new }) else { return nil }
    return (new[place.0.new], new[place.1.new])
  }
}
