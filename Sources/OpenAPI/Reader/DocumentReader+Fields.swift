import YAML

// Access to the fields of a node. A field that has the wrong kind of value becomes a finding at its
// place, and reading goes on without it, so that one run names every fault.
extension DocumentReader {
  mutating func report(_ message: String, at mark: Mark) {
    report(.error(message, at: mark))
  }

  /// Keeps a finding. What is shared by references is read at each of its uses, but one fault is one
  /// finding.
  mutating func report(_ finding: Diagnostic) {
    if reported.insert(finding).inserted { diagnostics.append(finding) }
  }

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
    guard case .scalar(let scalar) = node.value, case .bool(let value) = scalar.value else {
      report(
        "'\(key)' must be true or false, but this is \(node.kindDescription)",
        at: node.mark
      )
      return fallback
    }
    return value
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
    guard let node = fields[key] else { return [] }
    guard case .sequence(let nodes) = node.value else {
      report("'\(key)' must be a list, but this is \(node.kindDescription)", at: node.mark)
      return []
    }
    return nodes
  }

  mutating func strings(_ key: String, in fields: Mapping) -> [String] {
    var strings: [String] = []
    for node in optionalSequence(key, in: fields) {
      if let text = text(node, "an item of '\(key)'") { strings.append(text) }
    }
    return strings
  }
}

extension Node {
  /// What the node is, in words for a message.
  var kindDescription: String {
    switch value {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "null"
      case .bool: "the boolean \(scalar.text)"
      case .integer, .float: "the number \(scalar.text)"
      case .string: "a string"
      }
    }
  }
}
