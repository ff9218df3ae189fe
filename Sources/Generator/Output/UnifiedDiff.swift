/// The difference of two files in the unified format that `diff -u` and `git` print.
enum UnifiedDiff {
  private static let contextLines = 3

  /// The difference of two versions of a file.
  ///
  /// - Parameters:
  ///   - path: The file's name.
  ///   - old: The old version; nil when there is none.
  ///   - new: The new version; nil when there is none.
  static func text(path: String, old: [UInt8]?, new: [UInt8]?) -> String {
    let edits = edits(from: lines(of: old), to: lines(of: new))
    let hunks = hunks(of: edits)
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(old == nil ? "/dev/null" : "a/\(path)")\n"
    text += "+++ \(new == nil ? "/dev/null" : "b/\(path)")\n"
    for hunk in hunks { text += self.text(of: edits[hunk], after: edits[..<hunk.lowerBound]) }
    return text
  }

  private enum Edit {
    case keep(Substring)
    case remove(Substring)
    case insert(Substring)

    var isChange: Bool {
      if case .keep = self { false } else { true }
    }
  }

  private static func lines(of file: [UInt8]?) -> [Substring] {
    guard let file, !file.isEmpty else { return [] }
    var lines = String(decoding: file, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        edits.append(.remove(old[oldIndex]))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        edits.append(.insert(new[newIndex]))
        newIndex += 1
      } else {
        edits.append(.keep(old[oldIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    return edits
  }

  /// The ranges of edits to print: each change with the lines around it, and changes whose lines
  /// meet together.
  private static func hunks(of edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in edits.indices where edits[index].isChange {
      let start = max(index - contextLines, 0)
      let end = min(index + contextLines + 1, edits.count)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func text(of hunk: ArraySlice<Edit>, after before: ArraySlice<Edit>) -> String {
    let (oldStart, newStart) = counts(of: before)
    let (oldCount, newCount) = counts(of: hunk)
    var text =
      "@@ -\(place(oldStart, oldCount)) +\(place(newStart, newCount)) @@\n"
    for edit in hunk {
      switch edit {
      case .keep(let line): text += " \(line)\n"
      case .remove(let line): text += "-\(line)\n"
      case .insert(let line): text += "+\(line)\n"
      }
    }
    return text
  }

  private static func counts(of edits: ArraySlice<Edit>) -> (old: Int, new: Int) {
    edits.reduce(into: (old: 0, new: 0)) { counts, edit in
      switch edit {
      case .keep:
        counts.old += 1
        counts.new += 1
      case .remove: counts.old += 1
      case .insert: counts.new += 1
      }
    }
  }

  /// Line numbers begin at one, except that an empty range names the line before it.
  private static func place(_ linesBefore: Int, _ count: Int) -> String {
    count == 0 ? "\(linesBefore),0" : "\(linesBefore + 1),\(count)"
  }
}
