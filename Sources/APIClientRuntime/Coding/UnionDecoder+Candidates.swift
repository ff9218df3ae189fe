extension UnionDecoder {
  /// The indices of the variants that the value may be, the most likely first.
  func candidates(_ variants: some Sequence<JSONShape>) -> [Int] {
    let kind = kind
    var fitting: [(index: Int, count: Int)] = []
    var any: [Int] = []
    var unrelated: [Int] = []
    var open: [Int] = []
    for (index, variant) in variants.enumerated() {
      switch variant {
      case .any: any.append(index)
      case .object(let properties, let required):
        guard kind == .object, required.allSatisfy(hasMember) else { continue }
        let count = properties.count { hasMember($0) }
        if count > 0 { fitting.append((index, count)) } else { unrelated.append(index) }
        if properties.isEmpty { open.append(index) }
      case .integer: if kind == .number, isInteger { fitting.append((index, 2)) }
      case .number: if kind == .number { fitting.append((index, 1)) }
      case .string: if kind == .string || kind == .escapedString { fitting.append((index, 1)) }
      case .boolean: if kind == .true || kind == .false { fitting.append((index, 1)) }
      case .array: if kind == .array { fitting.append((index, 1)) }
      }
    }
    // The index decides between equals, since the order that sorting leaves them in is not promised.
    fitting.sort { ($1.count, $0.index) < ($0.count, $1.index) }
    let rest = fitting.isEmpty && unrelated.count == 1 ? unrelated : open
    return fitting.map(\.index) + any + rest
  }
}
