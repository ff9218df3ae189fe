/// Reads a stream of events byte by byte (WHATWG HTML, section 9.2.6, "Interpreting an event stream").
///
/// Lines end at bytes of ASCII, so that it does not matter where the pieces of a body begin: a character
/// of several bytes is never looked into.
struct EventStreamParser {
  /// An event as it arrived.
  struct Event: Equatable {
    var name: String
    var data: [UInt8]
    var lastEventID: String
  }

  /// The ID that the stream has got to; empty until it says one.
  private(set) var lastEventID = ""
  /// How long to wait before going on with a stream that broke, if the stream says it.
  private(set) var reconnectionTime: Duration?

  private let limit: Int?
  /// The beginning of a line whose end has not arrived.
  private var line: [UInt8] = []
  private var isFirstLine = true
  /// Whether the last line ended with CR, so that an LF now belongs to that end.
  private var passesOverLineFeed = false
  private var name: [UInt8] = []
  private var data: [UInt8] = []
  private var id = ""

  /// - Parameter limit: How many bytes an event may have; nil for any number.
  init(limit: Int? = nil) {
    self.limit = limit
  }

  /// Reads on until an event is complete. What the body's end leaves incomplete is no event.
  ///
  /// - Parameter bytes: What has arrived; what was read is taken away.
  /// - Returns: The event; nil when more has to arrive.
  /// - Throws: ``BodyLimitError`` if the event is too large.
  mutating func next(in bytes: inout ArraySlice<UInt8>) throws(BodyLimitError) -> Event? {
    while let first = bytes.first {
      if passesOverLineFeed {
        passesOverLineFeed = false
        if first == UInt8(ascii: "\n") {
          bytes.removeFirst()
          continue
        }
      }
      guard let end = bytes.indexOfLineEnd else {
        try check(adding: bytes.count)
        line += bytes
        bytes = []
        return nil
      }
      try check(adding: end - bytes.startIndex)
      passesOverLineFeed = bytes[end] == UInt8(ascii: "\r")
      let rest = bytes[(end + 1)...]
      let event: Event?
      if line.isEmpty {
        event = read(bytes[..<end])
      } else {
        line += bytes[..<end]
        event = read(line[...])
        line.removeAll(keepingCapacity: true)
      }
      bytes = rest
      if let event { return event }
    }
    return nil
  }

  private func check(adding count: Int) throws(BodyLimitError) {
    guard let limit, line.count + data.count + count > limit else { return }
    throw BodyLimitError(limit: limit, part: "an event")
  }

  /// Reads a line; an empty one ends an event.
  private mutating func read(_ line: ArraySlice<UInt8>) -> Event? {
    var line = line
    if isFirstLine {
      isFirstLine = false
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    }
    guard let first = line.first else { return finish() }
    // A comment, which keeps the connection alive.
    guard first != UInt8(ascii: ":") else { return nil }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    let field = line[..<colon]
    if field.elementsEqual("data".utf8) {
      data += value
      data.append(UInt8(ascii: "\n"))
    } else if field.elementsEqual("event".utf8) {
      name = Array(value)
    } else if field.elementsEqual("id".utf8) {
      if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
    } else if field.elementsEqual("retry".utf8) {
      reconnectionTime = Self.milliseconds(value) ?? reconnectionTime
    }
    return nil
  }

  private mutating func finish() -> Event? {
    defer {
      name.removeAll(keepingCapacity: true)
      data = []
    }
    lastEventID = id
    guard data.last != nil else { return nil }
    data.removeLast()
    return Event(
      name: name.isEmpty ? "message" : String(decoding: name, as: UTF8.self),
      data: data,
      lastEventID: id
    )
  }

  private static func milliseconds(_ digits: ArraySlice<UInt8>) -> Duration? {
    let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber, let number = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
    return .milliseconds(number)
  }
}

extension ArraySlice<UInt8> {
  /// Where the first LF or CR is.
  fileprivate var indexOfLineEnd: Int? {
    let offset = withUnsafeBufferPointer { bytes in
      bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
    return offset.map { startIndex + $0 }
  }
}
