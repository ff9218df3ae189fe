/// The lines of a source, for showing parts of them under messages.
///
/// What comes before each block of the text is counted once, so that a place is found without
/// reading all that is before it: a document may have thousands of findings, or one line of many
/// megabytes.
public struct SourceLines: Sendable {
  /// A line, or as much of it as a message can show.
  public struct Excerpt: Sendable, Hashable {
    /// The text, with an ellipsis where the line begins before it or goes on after it.
    public let text: String
    /// The column of the place within the text, counted from 1 in Unicode scalars.
    public let column: Int
  }

  /// What comes before a place: line breaks and Unicode scalars.
  private struct Count {
    var breaks = 0
    var scalars = 0
  }

  private static let blockSize = 512
  /// How many scalars of a line are shown before a place, if there are as many.
  private static let scalarsBefore = 120
  /// How many scalars of a line are shown.
  private static let longestExcerpt = 160

  /// The name of the source.
  public let name: String
  private let text: [UInt8]
  private let blocks: [Count]

  /// Looks for the lines of a source.
  public init(_ source: Source) {
    name = source.name
    text = source.bytes.isUTF16 ? UTF16Text(source.bytes).utf8 : source.bytes
    var count = Count()
    var blocks: [Count] = []
    blocks.reserveCapacity(text.count / Self.blockSize + 1)
    for position in text.indices {
      if position.isMultiple(of: Self.blockSize) { blocks.append(count) }
      Self.count(text, position, &count)
    }
    self.blocks = blocks.isEmpty ? [Count()] : blocks
  }

  /// The part of a line around a place, for showing it under a message.
  ///
  /// Bytes that are not text come out as U+FFFD. A byte order mark is no part of the first line.
  ///
  /// - Parameters:
  ///   - line: The number of the line, counted from 1.
  ///   - column: The column of the place, counted from 1 in Unicode scalars.
  /// - Returns: The part, or `nil` if there is no such line.
  public func excerpt(line: Int, column: Int) -> Excerpt? {
    guard line >= 1, let lineStart = startOfLine(line) else { return nil }
    let firstScalar = count(before: lineStart).scalars
    let before = min(max(column - 1, 0), Self.scalarsBefore)
    var start = startOfScalar(firstScalar + max(column - 1, 0) - before)
    var column = before + 1
    if count(before: start).breaks >= line {
      // The place is after the end of its line.
      (start, column) = (lineStart, 1)
    }
    var end = start
    var length = 0
    while end < text.count, text[end] != .lineFeed, text[end] != .carriageReturn {
      length += text[end].isUTF8Continuation ? 0 : 1
      if length > Self.longestExcerpt { break }
      end += 1
    }
    var shown = String(decoding: text[start..<end], as: UTF8.self)
    if length > Self.longestExcerpt { shown += "…" }
    if start > lineStart { (shown, column) = ("…" + shown, column + 1) }
    return Excerpt(text: shown, column: column)
  }

  /// The offset at which a line begins; nil if there is no such line.
  private func startOfLine(_ line: Int) -> Int? {
    guard line > 1 else { return text.startIndexAfterByteOrderMark }
    var position = lastBlock { $0.breaks < line - 1 } * Self.blockSize
    var count = blocks[position / Self.blockSize]
    while position < text.count {
      Self.count(text, position, &count)
      position += 1
      if count.breaks == line - 1 { return position }
    }
    return nil
  }

  /// The offset at which a scalar begins, by its number in the text from 0.
  private func startOfScalar(_ number: Int) -> Int {
    var position = lastBlock { $0.scalars <= number } * Self.blockSize
    var count = blocks[position / Self.blockSize]
    while position < text.count {
      if count.scalars == number, !text[position].isUTF8Continuation { break }
      Self.count(text, position, &count)
      position += 1
    }
    return position
  }

  private func count(before position: Int) -> Count {
    let block = min(position / Self.blockSize, blocks.count - 1)
    var count = blocks[block]
    for position in (block * Self.blockSize)..<position { Self.count(text, position, &count) }
    return count
  }

  /// The last block before which there is as much as a condition says. It holds for the first.
  private func lastBlock(where condition: (Count) -> Bool) -> Int {
    var (low, high) = (0, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if condition(blocks[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  /// Counts a byte. A carriage return and a line feed are one line break, which the latter ends.
  private static func count(_ text: [UInt8], _ position: Int, _ count: inout Count) {
    let byte = text[position]
    if !byte.isUTF8Continuation { count.scalars += 1 }
    if byte == .lineFeed || byte == .carriageReturn && !text.hasByte(.lineFeed, at: position + 1) {
      count.breaks += 1
    }
  }
}
