/// A value under construction: the place in the tree that an encoder and its containers fill.
final class JSONBuilder {
  private enum Part {
    case finished(JSONValue)
    case open(JSONBuilder)

    var value: JSONValue {
      switch self {
      case .finished(let value): value
      case .open(let builder): builder.finish()
      }
    }
  }

  private enum Kind {
    case finished, array, object
  }

  // An object until told otherwise: a model without properties writes none.
  private var kind = Kind.object
  private var finished = JSONValue.null
  private var elements: [Part] = []
  private var members: [(key: String, part: Part)] = []

  /// The number of elements, if this is to be an array.
  var count: Int { elements.count }

  /// The value that has been built.
  func finish() -> JSONValue {
    switch kind {
    case .finished: finished
    case .array: .array(elements.map(\.value))
    case .object: .object(JSONObject(members.lazy.map { (key: $0.key, value: $0.part.value) }))
    }
  }

  /// Makes this a finished value, whatever it was.
  func set(_ value: JSONValue) {
    kind = .finished
    finished = value
  }

  /// Makes this an array, if it is not one.
  func beginArray() {
    kind = .array
  }

  /// Makes this an object, if it is not one.
  func beginObject() {
    kind = .object
  }

  /// Adds the members of an object to those that are there.
  ///
  /// Of two with one name, the one that is there counts: a union that was not recognized holds the
  /// whole object as it was read, and what has a property of its own may have changed since.
  func merge(_ object: JSONObject) {
    beginObject()
    let names = Set(members.lazy.map(\.key))
    for (key, value) in object where !names.contains(key) { set(value, for: key) }
  }

  /// Adds a member.
  func set(_ value: JSONValue, for key: String) {
    members.append((key, .finished(value)))
  }

  /// Gives an object a member, unless it has one of that name that will do.
  func set(_ value: JSONValue, for key: String, unless willDo: (JSONValue?) -> Bool) {
    guard kind == .object else { return }
    let place = members.lastIndex { JSONMemberName($0.key) == JSONMemberName(key) }
    guard !willDo(place.map { members[$0].part.value }) else { return }
    if let place {
      members[place].part = .finished(value)
    } else {
      set(value, for: key)
    }
  }

  /// Adds a member that is yet to be built.
  func openMember(_ key: String) -> JSONBuilder {
    let builder = JSONBuilder()
    members.append((key, .open(builder)))
    return builder
  }

  /// Brings the members, if there are any, into the order of their names.
  func sortMembers() {
    members.sort { $0.key < $1.key }
  }

  /// Adds an element.
  func append(_ value: JSONValue) {
    elements.append(.finished(value))
  }

  /// Adds an element that is yet to be built.
  func openElement() -> JSONBuilder {
    let builder = JSONBuilder()
    elements.append(.open(builder))
    return builder
  }
}
