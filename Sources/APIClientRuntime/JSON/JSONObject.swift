/// A JSON object: names and values, in the order they were added.
///
/// Every name occurs once. Where a name is given twice, in a JSON text, in a literal or by
/// assignment, the last value wins and takes the place of the first. Names are compared code unit by
/// code unit, as RFC 8259, section 8.3, has it. Two objects are equal if they have the same members,
/// in whatever order.
///
/// Looking up a name takes constant time in large objects; removing one takes linear time.
public struct JSONObject: Sendable {
  /// The names, in order.
  public private(set) var keys: [String] = []

  /// The values, in the order of their names.
  public private(set) var values: [JSONValue] = []

  /// Where each name is; kept only when there are too many names to look through.
  private var positions: [JSONMemberName: Int]?

  private static let longestUnindexed = 16

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
    get { position(of: key).map { values[$0] } }
    set {
      if let newValue {
        set(newValue, for: key)
      } else if let position = position(of: key) {
        keys.remove(at: position)
        values.remove(at: position)
        rebuildPositions()
      }
    }
  }

  private mutating func set(_ value: JSONValue, for key: String) {
    if let position = position(of: key) {
      values[position] = value
      return
    }
    keys.append(key)
    values.append(value)
    if positions != nil {
      positions?[JSONMemberName(key)] = keys.count - 1
    } else if keys.count > Self.longestUnindexed {
      rebuildPositions()
    }
  }

  private func position(of key: String) -> Int? {
    let name = JSONMemberName(key)
    if let positions { return positions[name] }
    return keys.firstIndex { JSONMemberName($0) == name }
  }

  private mutating func rebuildPositions() {
    guard keys.count > Self.longestUnindexed else {
      positions = nil
      return
    }
    positions = Dictionary(
      zip(keys.lazy.map(JSONMemberName.init), keys.indices),
      uniquingKeysWith: { _, last in last }
    )
  }
}

extension JSONObject: RandomAccessCollection {
  /// The position of the first member.
  public var startIndex: Int { keys.startIndex }

  /// The position after the last member.
  public var endIndex: Int { keys.endIndex }

  /// The member at a position.
  public subscript(position: Int) -> (key: String, value: JSONValue) {
    (keys[position], values[position])
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
