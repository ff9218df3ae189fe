extension ClientChanges {
  /// The changes for people: those of each operation and each model below its name, with a mark before
  /// what breaks.
  ///
  /// - Parameters:
  ///   - old: What to call the old document.
  ///   - new: What to call the new document.
  /// - Returns: Lines, each with its end. The last sums up.
  public func text(from old: String, to new: String) -> String {
    var lines = ["Changes from \(old.visible) to \(new.visible)", ""]
    for (heading, changes) in sections {
      lines.append(heading.map(Self.title) ?? "The client as a whole")
      for change in changes {
        let mark = change.isBreaking ? "!" : " "
        let breaks =
          change.isBreaking ? " [\(change.breaks.names.joined(separator: ", "))]" : ""
        lines.append("  \(mark) \(change.sentence.plain)\(breaks)")
      }
      lines.append("")
    }
    lines.append(summary)
    return lines.map { $0 + "\n" }.joined()
  }

  /// Such as: 12 changes; 3 break (!): 2 the source of callers, 3 the wire
  private var summary: String {
    guard !changes.isEmpty else { return "No changes." }
    let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
    let breaking = changes.filter(\.isBreaking)
    guard !breaking.isEmpty else { return "\(count), none breaking." }
    let source = breaking.count { $0.breaks.contains(.source) }
    let wire = breaking.count { $0.breaks.contains(.wire) }
    return "\(count), \(breaking.count) breaking (!): \(source) in source, \(wire) on the wire."
  }

  private static func title(of heading: Subject) -> String {
    let wireName = heading.wireName.map { " (\($0.visible))" } ?? ""
    return heading.name.visible + wireName
  }
}

extension Sentence {
  /// The sentence with names in quotation marks, on one line.
  var plain: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .code(let code): "'\(code.visible)'"
      }
    }.joined()
  }
}

extension String {
  /// The text with escapes in place of what would break a line or command a terminal.
  var visible: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isInvisible {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
