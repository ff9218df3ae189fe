import OpenAPI
import YAML

/// The tags that a framework puts before the names of all their operations.
struct TagPrefixes {
  /// The words of such tags, in small letters.
  private var words: [ExactText: [String]] = [:]

  init(of document: Document) {
    var ids: [ExactText: [[String]]] = [:]
    for operation in document.operations {
      guard let id = operation.id else { continue }
      let words = Words(id).words.map { $0.lowercased() }
      for tag in operation.tags { ids[ExactText(tag), default: []].append(words) }
    }
    for (tag, ids) in ids {
      let prefix = Words(tag.text).words.map { $0.lowercased() }
      guard !prefix.isEmpty, ids.allSatisfy({ $0.starts(with: prefix) }) else { continue }
      // `searchFiles` is no `files` of a tag `search`: what is left says what is done.
      let rests = ids.map { $0.dropFirst(prefix.count) }.filter { !$0.isEmpty }
      let named = rests.count { Self.saysWhatIsDone($0) }
      if !rests.isEmpty, 2 * named >= rests.count { words[tag] = prefix }
    }
  }

  /// What stands behind a tag in a name, if the tag stands before all names of its operations.
  func rest(of name: String, behind tag: String) -> String? {
    guard let prefix = words[ExactText(tag)] else { return nil }
    let words = Words(name).words
    guard words.count > prefix.count,
      words.prefix(prefix.count).map({ $0.lowercased() }) == prefix
    else { return nil }
    return words.dropFirst(prefix.count).joined(separator: "_")
  }

  private static func saysWhatIsDone(_ words: ArraySlice<String>) -> Bool {
    [words.first, words.last].compactMap(\.self).contains(where: verbs.contains)
  }

  private static let verbs: Set<String> = [
    "activate", "add", "approve", "assign", "attach", "authorize", "cancel", "change", "check",
    "clear", "clone", "close", "complete", "configure", "confirm", "convert", "copy", "count",
    "create", "deactivate", "delete", "deploy", "destroy", "detach", "disable", "dismiss",
    "download", "duplicate", "edit", "enable", "execute", "export", "fetch", "find", "finish",
    "generate", "get", "import", "index", "insert", "install", "invite", "invoke", "join", "leave",
    "link", "list", "load", "lock", "login", "logout", "mark", "merge", "modify", "move", "open",
    "patch", "pause", "ping", "post", "preview", "process", "publish", "purge", "put", "query",
    "read", "refresh", "register", "reject", "release", "remove", "rename", "render", "reopen",
    "reorder", "replace", "request", "rerun", "reset", "resolve", "restart", "restore", "resume",
    "retrieve", "retry", "revoke", "rotate", "run", "save", "schedule", "search", "send", "set",
    "share", "show", "sign", "start", "stop", "store", "submit", "subscribe", "suspend", "switch",
    "sync", "terminate", "test", "toggle", "transfer", "trigger", "unassign", "unlink", "unlock",
    "unsubscribe", "update", "upload", "upsert", "validate", "verify", "view",
  ]
}
