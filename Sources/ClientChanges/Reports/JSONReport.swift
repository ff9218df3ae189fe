extension ClientChanges {
  /// The changes for programs, as JSON (RFC 8259). The members of each object are always there, in this
  /// order; new ones may follow.
  ///
  /// ```json
  /// {
  ///   "old": "airflow-2.8.4.yaml",
  ///   "new": "airflow-2.11.2.yaml",
  ///   "breaking": 1,
  ///   "notBreaking": 0,
  ///   "changes": [
  ///     {
  ///       "change": "removed",
  ///       "subject": {"kind": "property", "name": "dagID", "wireName": "dag_id"},
  ///       "of": {"kind": "model", "name": "DAGRun", "wireName": null},
  ///       "breaks": ["source", "wire"],
  ///       "message": "The property 'dag_id' is gone."
  ///     }
  ///   ]
  /// }
  /// ```
  ///
  /// `change` is one of ``Change/Kind``, `kind` one of ``Subject/Kind``. `of` is the operation or the
  /// model that the subject belongs to, and null for one itself and for the client as a whole.
  ///
  /// - Parameters:
  ///   - old: What to call the old document.
  ///   - new: What to call the new document.
  /// - Returns: JSON with a line break at the end.
  public func json(from old: String, to new: String) -> String {
    let breaking = changes.count(where: \.isBreaking)
    let items = changes.map { "    " + Self.object($0, indentation: "    ") }
    let list = items.isEmpty ? "[]" : "[\n\(items.joined(separator: ",\n"))\n  ]"
    return """
      {
        "old": \(old.jsonLiteral),
        "new": \(new.jsonLiteral),
        "breaking": \(breaking),
        "notBreaking": \(changes.count - breaking),
        "changes": \(list)
      }

      """
  }

  private static func object(_ change: Change, indentation: String) -> String {
    let breaks = change.breaks.names.map(\.jsonLiteral).joined(separator: ", ")
    let members = [
      "\"change\": \(change.kind.rawValue.jsonLiteral)",
      "\"subject\": \(object(change.subject))",
      "\"of\": \(change.owner.map(object) ?? "null")",
      "\"breaks\": [\(breaks)]",
      "\"message\": \(change.sentence.plain.jsonLiteral)",
    ]
    let lines = members.map { "\(indentation)  \($0)" }.joined(separator: ",\n")
    return "{\n\(lines)\n\(indentation)}"
  }

  private static func object(_ subject: Subject) -> String {
    let kind = subject.kind.rawValue.jsonLiteral
    let wireName = subject.wireName?.jsonLiteral ?? "null"
    return "{\"kind\": \(kind), \"name\": \(subject.name.jsonLiteral), \"wireName\": \(wireName)}"
  }
}

extension String {
  /// The text as a string of JSON (RFC 8259, section 7).
  fileprivate var jsonLiteral: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
