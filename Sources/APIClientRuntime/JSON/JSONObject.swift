/// A JSON object: names and values, in the order they were added.
///
/// Every name occurs once. Where a name is given twice, in a JSON text, in a literal or by
/// assignment, the last value wins and takes the place of the first. Names are compared code unit by
/// code unit, as RFC 8259, section 8.3, has it. Two objects are equal if they have the same members,
/// in whatever order.
///
/// Looking up a name takes constant time in large objects; removing one takes linear time.
public struct JSONObject: Sendable {
  private struct Member: Sendable {
    let key: String
    var value: JSONValue
  }

  private var members: [Member] = []

  /// The names, in order.
  public var keys: [String] { members.map(\.key) }

  /// The values, in the order of their names.
  public var values: [JSONValue] { members.map(\.value) }

  /// Where each name is; kept only when there are too many names to look through.
  private var positions: [JSONMemberName: Int]?

  /// How many names can be looked through.
  static let longestUnindexed = 16

  /// Creates an object without members.
  public init() {}

  /// Creates an object of the given members; of several with one name, the last wins.
  public init(_ members: some Sequence<(key: String, value: JSONValue)>) {
    for (key, value) in members { set(value, for: key) }
  }

  /// The value of a name; `nil` if there is none.
  ///
  /// Assigning keeps the place of a name that is there and puts a new one at the end. Assigning
  /// `nil` removes the member; to store a JSON `null`, assign `JSONValue.null`.
  public subscript(key: String) -> JSONValue? {
    get { position(of: key).map { members[$0].value } }
    set {
      if let newValue {
        set(newValue, for: key)
      } else if let position = position(of: key) {
        members.remove(at: position)
        rebuildPositions()
      }
    }
  }

  /// Makes room for members, so that none is for more of them.
  mutating func reserveCapacity(_ count: Int) {
    members.reserveCapacity(count)
  }

  private mutating func set(_ value: JSONValue, for key: String) {
    if let position = position(of: key) {
      members[position].value = value
      return
    }
    members.append(Member(key: key, value: value))
    if positions != nil {
      positions?[JSONMemberName(key)] = members.count - 1
    } else if members.count > Self.longestUnindexed {
      rebuildPositions()
    }
  }

  private func position(of key: String) -> Int? {
    let name = JSONMemberName(key)
    if let positions { return positions[name] }
    return members.firstIndex { JSONMemberName($0.key) == name }
  }

  private mutating func rebuildPositions() {
    guard members.count > Self.longestUnindexed else {
      positions = nil
      return
    }
    positions = Dictionary(
      zip(members.lazy.map { JSONMemberName($0.key) }, members.indices),
      uniquingKeysWith: { _, last in last }
    )
  }
}

extension JSONObject: RandomAccessCollection {
  /// The position of the first member.
  public var startIndex: Int { members.startIndex }

  /// The position after the last member.
  public var endIndex: Int { members.endIndex }

  /// The member at a position.
  public subscript(position: Int) -> (key: String, value: JSONValue) {
    (members[position].key, members[position].value)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Creates an object with the members of a literal; of several with one name, the last wins.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { set(value, for: key) }
  }
}

extension JSONObject: Hashable {
  /// Whether both have the same members, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.allSatisfy { key, value in right[key] == value }
  }

  /// Feeds the members to the hasher in a way that does not depend on their order.
  public func hash(into hasher: inout Hasher) {
    var combined = 0
    for (key, value) in self {
      var member = Hasher()
      member.combine(key)
      member.combine(value)
      combined ^= member.finalize()
    }
    hasher.combine(count)
    hasher.combine(combined)
  }
}

extension JSONObject: CustomStringConvertible {
  /// The object as compact JSON.
  public var description: String { JSONValue.object(self).description }
}
