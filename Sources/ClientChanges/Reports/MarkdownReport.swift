extension ClientChanges {
  /// The changes for a release note: what breaks first, each under the operation or the model that it
  /// belongs to.
  ///
  /// - Parameters:
  ///   - old: What to call the old document.
  ///   - new: What to call the new document.
  /// - Returns: Markdown (CommonMark 0.31). Whatever stands in a document is in code spans.
  public func markdown(from old: String, to new: String) -> String {
    var blocks = ["## Changes from \(old.codeSpan) to \(new.codeSpan)"]
    blocks += Self.blocks("Breaking", sections, where: \.isBreaking)
    blocks += Self.blocks("Not breaking", sections, where: { !$0.isBreaking })
    if changes.isEmpty { blocks.append("Nothing changed for callers.") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func blocks(
    _ title: String,
    _ sections: [(heading: Subject?, changes: [Change])],
    where counts: (Change) -> Bool
  ) -> [String] {
    var blocks: [String] = []
    for (heading, all) in sections {
      let changes = all.filter(counts)
      guard !changes.isEmpty else { continue }
      let name = heading?.name.codeSpan ?? "The client as a whole"
      blocks.append(([name, ""] + changes.map(item)).joined(separator: "\n"))
    }
    return blocks.isEmpty ? [] : ["### \(title)"] + blocks
  }

  private static func item(_ change: Change) -> String {
    let breaks = change.isBreaking ? " *(\(change.breaks.names.joined(separator: ", ")))*" : ""
    return "- \(change.sentence.markdown)\(breaks)"
  }
}

extension Sentence {
  /// The sentence with names as code.
  fileprivate var markdown: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .code(let code): code.codeSpan
      }
    }.joined()
  }
}

extension String {
  /// The text as a code span of Markdown, in which nothing else has a meaning (CommonMark 0.31,
  /// section 6.1): between more backticks than stand anywhere in it.
  fileprivate var codeSpan: String {
    let text = visible
    guard text.contains(where: { $0 != " " }) else { return "(nothing)" }
    var (run, longest) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    // One space at each end is taken away again.
    let needsSpace =
      text.hasPrefix("`") || text.hasSuffix("`")
      || text.hasPrefix(" ") && text.hasSuffix(" ")
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }
}
