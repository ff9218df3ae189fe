import Diagnostics
import YAML

/// The fields of a mapping in the project file, all of which are known.
struct ProjectFields<Key: RawRepresentable<String> & CaseIterable & Hashable> {
  private let nodes: [Key: Node]
  private let source: Source

  /// - Parameters:
  ///   - node: The mapping.
  ///   - what: What messages call it.
  ///   - source: The project file.
  /// - Throws: ``Failure`` when it is no mapping, or has a field that is not known.
  init(_ node: Node, _ what: String, in source: Source) throws(Failure) {
    guard let fields = node.mapping else {
      throw ProjectFile.failure("\(what) is a mapping", at: node.mark, in: source)
    }
    var nodes: [Key: Node] = [:]
    for field in fields.entries {
      guard let key = Key(rawValue: field.key) else {
        let known = Key.allCases.map(\.rawValue)
        let nearest = known.nearest(to: field.key, within: max(2, field.key.count / 2))
        let advice = nearest.map { "the nearest is '\($0)'; " } ?? ""
        throw ProjectFile.failure(
          "\(what) has no '\(field.key)'; \(advice)it has: \(known.joined(separator: ", "))",
          at: field.keyMark,
          in: source
        )
      }
      nodes[key] = field.value
    }
    self.nodes = nodes
    self.source = source
  }

  subscript(key: Key) -> Node? { nodes[key] }

  /// A failure at the value of a field.
  func failure(_ message: String, at node: Node) -> Failure {
    ProjectFile.failure(message, at: node.mark, in: source)
  }

  /// The text of a field, which is said to be what it is expected to be if it is none.
  func text(_ key: Key, _ expectation: String = "a string") throws(Failure) -> String? {
    guard let node = nodes[key] else { return nil }
    guard let text = node.text, !text.isEmpty else {
      throw failure("'\(key.rawValue)' is \(expectation)", at: node)
    }
    return text
  }

  func flag(_ key: Key) throws(Failure) -> Bool? {
    guard let node = nodes[key] else { return nil }
    guard let flag = node.boolean else {
      throw failure("'\(key.rawValue)' is true or false", at: node)
    }
    return flag
  }

  func strings(_ key: Key) throws(Failure) -> [String]? {
    guard let list = nodes[key] else { return nil }
    guard let nodes = list.sequence else {
      throw failure("'\(key.rawValue)' is a list", at: list)
    }
    var strings: [String] = []
    for node in nodes {
      guard let text = node.text else {
        throw failure("'\(key.rawValue)' is a list of strings", at: node)
      }
      strings.append(text)
    }
    return strings
  }

  /// The value of a field that has one of a few.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: Key,
    of type: Choice.Type = Choice.self
  ) throws(Failure) -> Choice? {
    guard let node = nodes[key] else { return nil }
    guard let choice = node.text.flatMap(Choice.init(rawValue:)) else {
      throw failure("'\(key.rawValue)' is one of: \(Self.list(of: type))", at: node)
    }
    return choice
  }

  /// The values of a field that has some of a few.
  func choices<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
    _ key: Key,
    of type: Choice.Type = Choice.self
  ) throws(Failure) -> [Choice]? {
    guard let list = nodes[key] else { return nil }
    let expectation = "'\(key.rawValue)' is a list, each once, of: \(Self.list(of: type))"
    guard let nodes = list.sequence else { throw failure(expectation, at: list) }
    var choices: [Choice] = []
    for node in nodes {
      guard let choice = node.text.flatMap(Choice.init(rawValue:)), !choices.contains(choice) else {
        throw failure(expectation, at: node)
      }
      choices.append(choice)
    }
    return choices
  }

  private static func list<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension Node {
  var mapping: Mapping? {
    if case .mapping(let mapping) = value { mapping } else { nil }
  }

  var sequence: [Node]? {
    if case .sequence(let nodes) = value { nodes } else { nil }
  }

  var boolean: Bool? {
    if case .scalar(let scalar) = value, case .bool(let value) = scalar.value { value } else { nil }
  }

  var text: String? {
    if case .scalar(let scalar) = value, scalar.value != .null { scalar.text } else { nil }
  }
}
