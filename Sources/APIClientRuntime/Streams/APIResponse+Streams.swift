extension APIResponse {
  /// The values of a body in which each line is a JSON text, as ``JSONLines`` reads them.
  ///
  /// - Throws: ``DecodingFailure``, with the line's number in its path, when a line is not as
  ///   documented.
  public func decodedLines<T: Decodable>() throws -> [T] {
    let separator: UInt8 = body.first == 0x1E ? 0x1E : UInt8(ascii: "\n")
    let lines = body.split(separator: separator, omittingEmptySubsequences: false)
    var values: [T] = []
    for (index, line) in lines.enumerated() {
      if let value = try JSONCoding.decode(T.self, fromLine: Array(line), number: index + 1) {
        values.append(value)
      }
    }
    return values
  }
}

extension APIResponse {
  /// The events of a body, as ``ServerSentEvents`` reads them.
  ///
  /// - Throws: ``EventDecodingError`` when the data of one is not as documented.
  public func decodedEvents<Payload: Decodable>() throws -> [ServerSentEvents<Payload>.Event] {
    var parser = EventStreamParser()
    var unread = body[...]
    var events: [ServerSentEvents<Payload>.Event] = []
    while let event = try parser.next(in: &unread) {
      switch try EventData<Payload>(event, end: nil) {
      case .value(let value):
        events.append(
          ServerSentEvents.Event(name: event.name, data: value, lastEventID: event.lastEventID)
        )
      case .blank: continue
      case .end: return events
      }
    }
    return events
  }
}
