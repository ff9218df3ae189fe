/// What the data of an event says.
enum EventData<Payload: Decodable> {
  case value(Payload)
  /// Nothing.
  case blank
  /// That the stream ends here.
  case end

  /// Reads the data of an event.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - end: The data that ends the stream; nil where the client was generated with none.
  /// - Throws: ``EventDecodingError`` when the data is not as documented.
  init(_ event: EventStreamParser.Event, end: String?) throws(EventDecodingError) {
    if let end, event.data.elementsEqual(end.utf8) {
      self = .end
      return
    }
    if Payload.isText, let text = String(decoding: event.data, as: UTF8.self) as? Payload {
      self = .value(text)
      return
    }
    guard !event.data.allSatisfy(\.isJSONWhitespace) else {
      self = .blank
      return
    }
    do {
      self = .value(try JSONCoding.decode(Payload.self, from: event.data))
    } catch {
      if end == nil, event.data.elementsEqual("[DONE]".utf8) {
        self = .end
        return
      }
      let text = String(decoding: event.data, as: UTF8.self)
      if let value = JSONCoding.decode(Payload.self, fromPlainText: text) {
        self = .value(value)
        return
      }
      throw EventDecodingError(
        event: ServerSentEvents<String>.Event(
          name: event.name,
          data: text,
          lastEventID: event.lastEventID
        ),
        failure: DecodingFailure(error)
      )
    }
  }
}

extension Decodable {
  /// Whether the type is that of a text as it stands.
  static var isText: Bool { self == String.self || self == String?.self }
}

extension JSONCoding {
  /// The value of a type that has one for a text which is no JSON, such as a date or a value of an
  /// enumeration; nil if it has none.
  static func decode<T: Decodable>(_ type: T.Type, fromPlainText text: String) -> T? {
    try? decode(type, from: JSONValue.string(text).serialized())
  }
}
