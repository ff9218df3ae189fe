import Diagnostics
import YAML

// Access to the fields of a node. Null is a field that is not there. A field that has the wrong kind of
// value is passed over with a finding at its place, unless it is plain what is meant.
extension DocumentReader {
  mutating func mapping(
    _ node: Node,
    _ what: String,
    or consequence: String = passedOver
  ) -> Mapping? {
    if case .mapping(let mapping) = node.value { return mapping }
    if !node.isNull { reportKind(of: node, what, "a mapping", consequence) }
    return nil
  }

  /// What becomes of most fields of a wrong kind.
  static let passedOver = "it is passed over"

  private mutating func reportKind(
    of node: Node,
    _ what: String,
    _ wanted: String,
    _ consequence: String = passedOver
  ) {
    report(
      .wrongFieldType,
      "\(what) must be \(wanted), but this is \(node.kindDescription); \(consequence)",
      at: node.mark,
      remedy: .remove(node.mark)
    )
  }

  /// The text of a scalar. A number or a boolean counts as its own text, so that a version written
  /// without quotes keeps its digits.
  mutating func text(_ node: Node, _ what: String) -> String? {
    if case .scalar(let scalar) = node.value { return scalar.value == .null ? nil : scalar.text }
    reportKind(of: node, what, "a string")
    return nil
  }

  mutating func string(_ key: String, in fields: Mapping) -> String? {
    guard let node = fields[key] else { return nil }
    return text(node, "'\(key)'")
  }

  /// The text of a field without which its owner means nothing.
  ///
  /// - Parameters:
  ///   - key: The field.
  ///   - fields: The fields of the owner.
  ///   - kind: What a missing field makes of the owner.
  ///   - owner: The owner, in words.
  ///   - consequence: What becomes of the owner, in words.
  ///   - mark: Where the owner begins.
  /// - Returns: nil when the field is missing or no text.
  mutating func requiredString(
    _ key: String,
    in fields: Mapping,
    or kind: DiagnosticKind,
    of owner: String,
    _ consequence: String,
    at mark: Mark
  ) -> String? {
    if let node = fields[key], !node.isNull {
      if case .scalar(let scalar) = node.value { return scalar.text }
      report(
        kind,
        "'\(key)' must be a string, but this is \(node.kindDescription); \(consequence)",
        at: node.mark
      )
      return nil
    }
    report(kind, "the field '\(key)' of \(owner) is missing; \(consequence)", at: mark)
    return nil
  }

  mutating func boolean(_ key: String, in fields: Mapping, default fallback: Bool) -> Bool {
    guard let node = fields[key], !node.isNull else { return fallback }
    if let value = node.boolean { return value }
    if case .scalar(let scalar) = node.value, let value = scalar.text.meantBoolean {
      report(
        .textForValue,
        "'\(key)' must be true or false, without quotes; it is read as \(value)",
        at: node.mark
      )
      return value
    }
    reportKind(of: node, "'\(key)'", "true or false")
    return fallback
  }

  /// A count, such as JSON Schema's validation keywords have; 0 when it is not there.
  mutating func count(_ key: String, in fields: Mapping) -> Int {
    guard let node = fields[key], !node.isNull else { return 0 }
    if case .scalar(let scalar) = node.value {
      switch scalar.value {
      case .integer(let text), .string(let text):
        if let count = Int(text), count >= 0 { return count }
        if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return .max }
      case .float(let text):
        if let count = Double(text).flatMap(Int.init(exactly:)), count >= 0 { return count }
      case .null, .bool: break
      }
    }
    reportKind(of: node, "'\(key)'", "a count")
    return 0
  }

  mutating func optionalMapping(_ key: String, in fields: Mapping) -> Mapping? {
    guard let node = fields[key] else { return nil }
    return mapping(node, "'\(key)'")
  }

  mutating func optionalSequence(_ key: String, in fields: Mapping) -> [Node] {
    fields[key].map { sequence($0, "'\(key)'") } ?? []
  }

  /// A list of texts. One text alone is meant as a list of one.
  mutating func strings(_ key: String, in fields: Mapping) -> [String] {
    guard let node = fields[key] else { return [] }
    if case .scalar(let scalar) = node.value, case .string(let text) = scalar.value {
      report(.textForValue, "'\(key)' must be a list; it is read as a list of one", at: node.mark)
      return [text]
    }
    return strings(node, "'\(key)'")
  }

  mutating func strings(_ node: Node, _ what: String) -> [String] {
    var strings: [String] = []
    for node in sequence(node, what) {
      if let text = text(node, "an item of \(what)") { strings.append(text) }
    }
    return strings
  }

  private mutating func sequence(_ node: Node, _ what: String) -> [Node] {
    if case .sequence(let nodes) = node.value { return nodes }
    if !node.isNull { reportKind(of: node, what, "a list") }
    return []
  }
}

extension String {
  /// The boolean that a text is meant as, as YAML 1.1 and people write it.
  fileprivate var meantBoolean: Bool? {
    switch lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
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
