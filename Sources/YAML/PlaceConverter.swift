/// Makes marks of the places that libyaml reports.
struct PlaceConverter {
  private let file: FileID
  // The index of the first character of every line. Only for a document that has U+0085, U+2028 or
  // U+2029: libyaml, which reads YAML 1.1, counts lines there that YAML 1.2 and editors do not.
  private let lineStarts: [Int]?

  init(source: Source, file: FileID, features: TextCheck.Features) {
    self.file = file
    lineStarts = features.hasUnicodeLineBreaks ? Self.lineStarts(in: source.bytes) : nil
  }

  func mark(_ place: EventStream.Place) -> Mark {
    guard let lineStarts else {
      return Mark(line: place.line + 1, column: place.column + 1, file: file)
    }
    // Find the last line that starts at or before the place.
    var lower = 0
    var upper = lineStarts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if lineStarts[middle] <= place.index { lower = middle } else { upper = middle }
    }
    return Mark(line: lower + 1, column: place.index - lineStarts[lower] + 1, file: file)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    for position in bytes.startIndexAfterByteOrderMark..<bytes.count
    where !bytes[position].isUTF8Continuation {
      index += 1
      let isBreak =
        bytes[position] == .lineFeed
        || bytes[position] == .carriageReturn && !bytes.hasByte(.lineFeed, at: position + 1)
      if isBreak { starts.append(index) }
    }
    return starts
  }
}
