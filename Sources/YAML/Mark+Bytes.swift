extension Mark {
  /// Creates the mark of a place that is known by its offset. This reads the document from the
  /// front, so it is for errors only.
  init(ofByte offset: Int, in bytes: [UInt8], file: FileID) {
    var line = 1
    var column = 1
    let start = bytes.startIndexAfterByteOrderMark
    for position in start..<max(start, offset) {
      switch bytes[position] {
      case .lineFeed where position > 0 && bytes[position - 1] == .carriageReturn:
        break  // The carriage return has begun the line already.
      case .lineFeed, .carriageReturn: (line, column) = (line + 1, 1)
      case let byte: column += byte.isUTF8Continuation ? 0 : 1
      }
    }
    self.init(line: line, column: column, file: file)
  }
}
