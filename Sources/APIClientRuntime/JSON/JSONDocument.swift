/// A parsed JSON text: its bytes and a flat list of the nodes found in them.
///
/// Strings and numbers stay undecoded in the bytes until someone asks for them. The document is shared
/// by reference, so a decoder at any node is two words.
final class JSONDocument {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  /// How many more variants of unions may fail to decode before the rest are not tried.
  ///
  /// Where unions nest and variants fail late, each level multiplies the work of those below, so that
  /// a small text could keep a client busy for years. What an honest text needs is in proportion to
  /// its length.
  private var remainingFailures: Int

  /// How much more memory what is decoded may take.
  private(set) var memory: DecodedMemory

  /// When decoding ends early.
  private let limit: DecodingLimit?
  private var uncheckedValues = 0

  /// Where the root itself stands, for a document that fills a gap in another one.
  private let pathOfRoot: [JSONKey]

  /// The node of the whole text.
  static let root = 0

  /// Parses a JSON text strictly by RFC 8259, tolerating a byte order mark in front.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - limit: When parsing and decoding end early; nil for never.
  ///   - memory: How much what is decoded may take; nil for as much as goes with the length.
  /// - Throws: ``JSONSyntaxError`` if the bytes are not one JSON text in UTF-8, if values nest
  ///   deeper than 512 levels, if the text is longer than 512 MiB, or if the limit is reached.
  init(
    parsing bytes: [UInt8],
    limit: DecodingLimit? = nil,
    memory: DecodedMemory? = nil
  ) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes, limit: limit)
    self.nodes = try parser.parse()
    self.bytes = bytes
    self.limit = limit
    self.pathOfRoot = []
    self.remainingFailures = 1_000 + 64 * nodes.count
    self.memory = memory ?? DecodedMemory(forTextOf: bytes.count)
  }

  /// A document that is only `null`, in the place of a value that is not there.
  init(nullAt path: [JSONKey]) {
    bytes = Array("null".utf8)
    nodes = [JSONNode(.null, in: 0..<4)]
    pathOfRoot = path
    limit = nil
    remainingFailures = 1_000
    memory = DecodedMemory(forTextOf: 4)
  }

  /// Ends decoding that takes too long. Called for each object, it looks at the clock now and then.
  ///
  /// - Throws: `CancellationError` when the limit is reached.
  func checkLimit() throws {
    guard let limit else { return }
    uncheckedValues += 1
    guard uncheckedValues >= 256 else { return }
    uncheckedValues = 0
    if limit.isReached { throw CancellationError() }
  }

  /// Counts a variant of a union that failed to decode.
  ///
  /// - Parameter memory: What there was before it was tried.
  /// - Returns: Whether another one may be tried.
  func countFailedVariant(before memory: DecodedMemory) -> Bool {
    self.memory = memory
    remainingFailures -= 1
    return remainingFailures > 0
  }

  /// Takes memory for what is decoded of a node.
  ///
  /// - Throws: `DecodingError.dataCorrupted` if there is not so much.
  func take(_ byteCount: Int, for node: Int) throws {
    guard !memory.take(byteCount) else { return }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: path(to: node), debugDescription: memory.complaint)
    )
  }

  /// The nodes of an array's elements.
  func elements(of array: Int) -> Elements {
    Elements(document: self, position: array + 1, end: nodes[array].next(after: array))
  }

  /// The nodes of an object's names; the value of each is the node after it.
  func names(of object: Int) -> Names {
    Names(document: self, position: object + 1, end: nodes[object].next(after: object))
  }

  /// The node of the member with a name; the last one, if the name occurs more than once.
  func member(_ name: String, of object: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      nodes.withUnsafeBufferPointer { nodes in
        let end = nodes[object].next(after: object)
        var position = object + 1
        var found: Int?
        while position < end {
          if isNode(position, nodes[position], named: name) { found = position + 1 }
          position = nodes[position + 1].next(after: position + 1)
        }
        return found
      }
    }
  }

  @inline(__always)
  private func isNode(
    _ index: Int,
    _ node: JSONNode,
    named name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard node.kind == .string else { return string(at: index).utf8.elementsEqual(name) }
    let range = node.byteRange
    guard range.count == name.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      name.indices.allSatisfy { bytes[range.lowerBound + $0] == name[$0] }
    }
  }

  /// The keys and indices that lead from the root to a node.
  func path(to node: Int) -> [JSONKey] {
    var path: [JSONKey] = []
    var node = node
    while node != Self.root {
      let place = places[node]
      let container = Int(place.container)
      if nodes[container].kind == .object {
        path.append(JSONKey(string(at: node - 1)))
      } else {
        path.append(JSONKey(index: Int(place.index)))
      }
      node = container
    }
    return pathOfRoot + path.reversed()
  }

  /// Where each value stands, found only when first asked for: nobody does while all goes well.
  private lazy var places: [Place] = {
    var places = [Place](repeating: Place(container: 0, index: 0), count: nodes.count)
    for container in nodes.indices {
      let children =
        switch nodes[container].kind {
        case .array: Array(elements(of: container))
        case .object: names(of: container).map { $0 + 1 }
        default: [Int]()
        }
      for (index, child) in children.enumerated() {
        places[child] = Place(
          container: UInt32(truncatingIfNeeded: container),
          index: UInt32(truncatingIfNeeded: index)
        )
      }
    }
    return places
  }()
}

/// The container that a value is in, and the value's index there.
private struct Place {
  let container: UInt32
  let index: UInt32
}

extension JSONDocument {
  /// The indices of an array's element nodes.
  struct Elements: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = document.nodes[position].next(after: position) }
      return position
    }
  }

  /// The indices of an object's name nodes.
  struct Names: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = document.nodes[position + 1].next(after: position + 1) }
      return position
    }
  }
}
