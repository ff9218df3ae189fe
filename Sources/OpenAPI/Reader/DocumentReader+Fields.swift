import Diagnostics
import YAML

// Access to the fields of a node. A field that has the wrong kind of value becomes a finding at its
// place, and reading goes on without it, so that one run names every fault.
extension DocumentReader {
  mutating func report(_ message: String, at mark: Mark) {
    report(.error(message, at: mark))
  }

  mutating func report(_ finding: Diagnostic) { log.report(finding) }

  mutating func mapping(_ node: Node, _ what: String) -> Mapping? {
    guard case .mapping(let mapping) = node.value else {
      report("\(what) must be a mapping, but this is \(node.kindDescription)", at: node.mark)
      return nil
    }
    return mapping
  }

  /// The text of a scalar. A number or a boolean counts as its own text, so that a version written
  /// without quotes keeps its digits.
  mutating func text(_ node: Node, _ what: String) -> String? {
    guard case .scalar(let scalar) = node.value, scalar.value != .null else {
      report("\(what) must be a string, but this is \(node.kindDescription)", at: node.mark)
      return nil
    }
    return scalar.text
  }

  mutating func string(_ key: String, in fields: Mapping) -> String? {
    guard let node = fields[key] else { return nil }
    return text(node, "'\(key)'")
  }

  mutating func requiredString(
    _ key: String,
    in fields: Mapping,
    of owner: String,
    at mark: Mark
  ) -> String? {
    guard fields[key] != nil else {
      report("the field '\(key)' of \(owner) is missing", at: mark)
      return nil
    }
    return string(key, in: fields)
  }

  mutating func boolean(_ key: String, in fields: Mapping, default fallback: Bool) -> Bool {
    guard let node = fields[key] else { return fallback }
    guard let value = node.boolean else {
      report(
        "'\(key)' must be true or false, but this is \(node.kindDescription)",
        at: node.mark
      )
      return fallback
    }
    return value
  }

  /// A count, such as JSON Schema's validation keywords have; 0 when it is not there.
  mutating func count(_ key: String, in fields: Mapping) -> Int {
    guard let node = fields[key] else { return 0 }
    if case .scalar(let scalar) = node.value {
      switch scalar.value {
      case .integer(let text): if !text.hasPrefix("-") { return Int(text) ?? .max }
      case .float(let text):
        if let count = Double(text).flatMap(Int.init(exactly:)), count >= 0 { return count }
      default: break
      }
    }
    report("'\(key)' must be a count, but this is \(node.kindDescription)", at: node.mark)
    return 0
  }

  mutating func optionalMapping(_ key: String, in fields: Mapping) -> Mapping? {
    guard let node = fields[key] else { return nil }
    return mapping(node, "'\(key)'")
  }

  mutating func requiredMapping(
    _ key: String,
    in fields: Mapping,
    of owner: String,
    at mark: Mark
  ) -> Mapping? {
    guard fields[key] != nil else {
      report("the field '\(key)' of \(owner) is missing", at: mark)
      return nil
    }
    return optionalMapping(key, in: fields)
  }

  mutating func optionalSequence(_ key: String, in fields: Mapping) -> [Node] {
    fields[key].map { sequence($0, "'\(key)'") } ?? []
  }

  mutating func strings(_ key: String, in fields: Mapping) -> [String] {
    fields[key].map { strings($0, "'\(key)'") } ?? []
  }

  mutating func strings(_ node: Node, _ what: String) -> [String] {
    var strings: [String] = []
    for node in sequence(node, what) {
      if let text = text(node, "an item of \(what)") { strings.append(text) }
    }
    return strings
  }

  private mutating func sequence(_ node: Node, _ what: String) -> [Node] {
    guard case .sequence(let nodes) = node.value else {
      report("\(what) must be a list, but this is \(node.kindDescription)", at: node.mark)
      return []
    }
    return nodes
  }
}

extension Node {
  /// Whether the node is the boolean `true` or `false`, and which; nil for anything else.
  var boolean: Bool? {
    guard case .scalar(let scalar) = value, case .bool(let value) = scalar.value else { return nil }
    return value
  }

  /// Whether the node is null.
  var isNull: Bool {
    if case .scalar(let scalar) = value { scalar.value == .null } else { false }
  }
}
