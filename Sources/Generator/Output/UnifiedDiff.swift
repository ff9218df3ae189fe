/// The difference of two files in the unified format that `diff -u` and `git` print.
enum UnifiedDiff {
  private static let contextLines = 3

  /// The difference of two versions of a file.
  ///
  /// - Parameters:
  ///   - path: The file's name.
  ///   - old: The old version; nil when there is none.
  ///   - new: The new version; nil when there is none.
  /// - Returns: The difference; empty when there is none.
  static func text(path: String, old: [UInt8]?, new: [UInt8]?) -> String {
    let edits = edits(from: lines(of: old), to: lines(of: new))
    let hunks = hunks(of: edits)
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(old == nil ? "/dev/null" : "a/\(path)")\n"
    text += "+++ \(new == nil ? "/dev/null" : "b/\(path)")\n"
    var (oldLine, newLine, next) = (0, 0, 0)
    for hunk in hunks {
      let before = counts(of: edits[next..<hunk.lowerBound])
      let within = counts(of: edits[hunk])
      (oldLine, newLine) = (oldLine + before.old, newLine + before.new)
      text += "@@ -\(place(oldLine, within.old)) +\(place(newLine, within.new)) @@\n"
      for edit in edits[hunk] { text += edit.text }
      (oldLine, newLine) = (oldLine + within.old, newLine + within.new)
      next = hunk.upperBound
    }
    return text
  }

  /// A line with its line break. Bytes, because characters that count as the same may differ.
  private typealias Line = ArraySlice<UInt8>

  private enum Edit {
    case keep(Line)
    case remove(Line)
    case insert(Line)

    var isChange: Bool {
      if case .keep = self { false } else { true }
    }

    var text: String {
      switch self {
      case .keep(let line): Self.text(" ", line)
      case .remove(let line): Self.text("-", line)
      case .insert(let line): Self.text("+", line)
      }
    }

    private static func text(_ sign: String, _ line: Line) -> String {
      let text = sign + String(decoding: line, as: UTF8.self)
      return line.last == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
    }
  }

  private static func lines(of file: [UInt8]?) -> [Line] {
    var lines: [Line] = []
    var rest = (file ?? [])[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  private static func edits(from old: [Line], to new: [Line]) -> [Edit] {
    // What is the same at both ends needs no search, whose time and memory grow with the square of
    // the number of changes.
    let shorter = min(old.count, new.count)
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed()).prefix(shorter - prefix)
      .prefix { $0 == $1 }.count
    let middle = changes(
      from: old[prefix..<old.count - suffix],
      to: new[prefix..<new.count - suffix]
    )
    return old[..<prefix].map { .keep($0) } + middle + old.suffix(suffix).map { .keep($0) }
  }

  private static func changes(from old: ArraySlice<Line>, to new: ArraySlice<Line>) -> [Edit] {
    guard !old.isEmpty, !new.isEmpty else {
      return old.map { .remove($0) } + new.map { .insert($0) }
    }
    let (old, new) = (Array(old), Array(new))
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

  /// Line numbers begin at one, except that an empty range names the line before it. The number of
  /// lines is left out when it is one.
  private static func place(_ linesBefore: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(linesBefore),0"
    case 1: "\(linesBefore + 1)"
    default: "\(linesBefore + 1),\(count)"
    }
  }
}
