import Diagnostics
import JSONPath
import YAML

/// The work of reading one overlay document.
struct OverlayReader {
  let root: Node
  private(set) var diagnostics: [Diagnostic] = []

  init(root: Node) {
    self.root = root
  }

  mutating func overlay() -> Overlay? {
    guard let fields = mapping(root, "an overlay document"), checkVersion(fields) else {
      return nil
    }
    checkNames(["overlay", "info", "extends", "actions"], in: fields, of: "an overlay document")
    let info = info(in: fields)
    return Overlay(
      title: info.title,
      version: info.version,
      extends: fields["extends"].flatMap { text($0, "'extends'") },
      mark: root.mark,
      actions: actions(in: fields)
    )
  }

  private mutating func checkVersion(_ fields: Mapping) -> Bool {
    guard let node = fields["overlay"] else {
      report(
        "the field 'overlay' is missing: an overlay document begins with 'overlay: 1.0.0'",
        at: root.mark
      )
      return false
    }
    guard let version = text(node, "'overlay'") else { return false }
    // Section "Versions": the third number is not to be considered.
    guard "\(version).".hasPrefix("1.0.") else {
      report("Overlay \(version) is not supported; supported is 1.0", at: node.mark)
      return false
    }
    return true
  }

  private mutating func info(in fields: Mapping) -> (title: String, version: String) {
    guard let node = required("info", in: fields, of: "an overlay document", at: root.mark),
      let info = mapping(node, "'info'")
    else { return ("", "") }
    checkNames(["title", "version"], in: info, of: "'info'")
    let title = required("title", in: info, of: "'info'", at: node.mark)
    let version = required("version", in: info, of: "'info'", at: node.mark)
    return (
      title.flatMap { text($0, "'title'") } ?? "", version.flatMap { text($0, "'version'") } ?? ""
    )
  }

  private mutating func actions(in fields: Mapping) -> [Overlay.Action] {
    guard let list = required("actions", in: fields, of: "an overlay document", at: root.mark)
    else { return [] }
    guard case .sequence(let nodes) = list.value else {
      report("'actions' must be a list, but this is \(list.kindDescription)", at: list.mark)
      return []
    }
    if nodes.isEmpty { report("'actions' must have at least one action", at: list.mark) }
    var actions: [Overlay.Action] = []
    for node in nodes {
      if let action = action(node) { actions.append(action) }
    }
    return actions
  }

  private mutating func action(_ node: Node) -> Overlay.Action? {
    guard let fields = mapping(node, "an action") else { return nil }
    checkNames(["target", "description", "update", "remove"], in: fields, of: "an action")
    if let description = fields["description"] { _ = text(description, "'description'") }
    let change = change(in: fields, at: node.mark)
    guard let target = required("target", in: fields, of: "an action", at: node.mark),
      let targetText = text(target, "'target'")
    else { return nil }
    do {
      return Overlay.Action(
        target: try JSONPathParser.parse(targetText),
        targetText: targetText,
        targetMark: target.mark,
        change: change,
        mark: node.mark
      )
    } catch {
      report(
        "the target is not a JSONPath query: column \(error.column): \(error.message)",
        at: target.mark
      )
      return nil
    }
  }

  private mutating func change(in fields: Mapping, at mark: Mark) -> Overlay.Action.Change {
    if let node = fields["remove"] {
      guard case .scalar(let scalar) = node.value, case .bool(let isRemoval) = scalar.value else {
        report(
          "'remove' must be true or false, but this is \(node.kindDescription)",
          at: node.mark
        )
        return .none
      }
      // "This field has no impact if the `remove` field of this action object is `true`."
      if isRemoval { return .remove }
    }
    if let update = fields["update"] { return .update(update) }
    diagnostics.append(
      Diagnostic(
        .overlayWithoutEffect,
        "the action changes nothing: give it 'update' with a value, or 'remove: true'",
        at: mark
      )
    )
    return .none
  }

  /// Reports the fields that the specification does not have. Those with `x-` are extensions.
  private mutating func checkNames(_ names: [String], in fields: Mapping, of owner: String) {
    for entry in fields.entries where !names.contains(entry.key) && !entry.key.hasPrefix("x-") {
      diagnostics.append(
        Diagnostic(
          .overlayWithoutEffect,
          "\(owner) has no field '\(entry.key)', so it is left out; there are "
            + names.map { "'\($0)'" }.joined(separator: ", "),
          at: entry.keyMark
        )
      )
    }
  }

  private mutating func required(
    _ key: String,
    in fields: Mapping,
    of owner: String,
    at mark: Mark
  ) -> Node? {
    guard let node = fields[key] else {
      report("the field '\(key)' of \(owner) is missing", at: mark)
      return nil
    }
    return node
  }

  private mutating func mapping(_ node: Node, _ what: String) -> Mapping? {
    guard case .mapping(let mapping) = node.value else {
      report("\(what) must be a mapping, but this is \(node.kindDescription)", at: node.mark)
      return nil
    }
    return mapping
  }

  /// The text of a scalar. A version such as 1.0 needs no quotes.
  private mutating func text(_ node: Node, _ what: String) -> String? {
    guard case .scalar(let scalar) = node.value, scalar.value != .null else {
      report("\(what) must be a string, but this is \(node.kindDescription)", at: node.mark)
      return nil
    }
    return scalar.text
  }

  private mutating func report(_ message: String, at mark: Mark) {
    diagnostics.append(Diagnostic(.invalidOverlay, message, at: mark))
  }
}
