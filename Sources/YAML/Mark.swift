/// Which of several documents a mark is in. Numbers are handed out by the caller of the parser.
public struct FileID: Sendable, Hashable, Comparable {
  /// The number of the document.
  public let rawValue: UInt16

  /// Creates the identifier with a number.
  ///
  /// - Parameter rawValue: The number of the document.
  public init(_ rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Whether one document has a smaller number than another.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A place in a document.
public struct Mark: Sendable, Hashable, Comparable {
  // Every node carries a mark, so the numbers are stored as small as they can be.
  private let storedLine: UInt32
  private let storedColumn: UInt32
  /// The document.
  public let file: FileID

  /// The line, counted from 1.
  public var line: Int { Int(storedLine) }
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int { Int(storedColumn) }

  /// Creates a mark.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 1.
  ///   - column: The column, counted from 1 in Unicode scalars.
  ///   - file: The document.
  public init(line: Int, column: Int, file: FileID = FileID(0)) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
    self.file = file
  }

  /// Orders marks as their places come: by document, then by line, then by column.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.storedLine, lhs.storedColumn) < (rhs.file, rhs.storedLine, rhs.storedColumn)
  }
}
