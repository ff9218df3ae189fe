/// The events of a body of the type text/event-stream, one by one as they arrive.
///
///     let events = try await api.chatAsEvents(body: question)
///     for try await event in events {
///       print(event.data.delta, terminator: "")
///     }
///
/// Data is decoded from JSON. It is the text itself where the type is `String`, or where it is no JSON
/// but the type has a value for that text, as an enumeration may. Events without data, which keep a
/// connection alive, are passed over.
///
/// The stream ends with its body, or with the event whose data is the one that the client was generated
/// to take for the end. Where it was generated with none, `[DONE]` is that if the data should be JSON,
/// for it is no value then.
///
/// A stream that broke can be gone on with from ``lastEventID`` if the server offers that.
public struct ServerSentEvents<Payload: Decodable>: AsyncSequence, StreamedBody {
  /// What the sequence has got to, for those who hold it while somebody iterates.
  fileprivate struct Progress {
    var lastEventID = ""
    var reconnectionTime: Duration?
  }

  private let body: APIResponseBody
  private let progress = LockedState(Progress())

  /// Creates the events of a body.
  public init(streaming body: APIResponseBody) {
    self.body = body
  }

  /// The ID of the last event that had one, among those read so far; empty if none had. An event
  /// without data can have one, too.
  public var lastEventID: String { progress.withLock { $0.lastEventID } }

  /// How long the server wants its clients to wait before they go on with a stream that broke; nil if
  /// it has not said.
  public var reconnectionTime: Duration? { progress.withLock { $0.reconnectionTime } }

  /// Iterates over the events; a body can be read once.
  public func makeAsyncIterator() -> Iterator {
    Iterator(body, progress)
  }

  /// Decodes event after event.
  public struct Iterator: AsyncIteratorProtocol {
    /// Nil at the end, so that the connection is let go.
    private var pieces: StreamPieces?
    private var parser: EventStreamParser
    private var unread: ArraySlice<UInt8> = []
    private let end: String?
    private let progress: LockedState<Progress>

    fileprivate init(_ body: APIResponseBody, _ progress: LockedState<Progress>) {
      pieces = StreamPieces(body)
      parser = EventStreamParser(limit: body.stream.elementLimit)
      end = body.stream.end
      self.progress = progress
    }

    /// The next event; nil at the end.
    ///
    /// - Throws: ``EventDecodingError`` when data is not as documented; ``BodyLimitError`` when an
    ///   event or the stream is larger than the configuration's limits; ``TransportError`` when nothing
    ///   arrives for too long; what the transport throws when the body does not arrive whole.
    public mutating func next() async throws -> Event? {
      while pieces != nil {
        if let event = try nextInPiece() { return event }
        guard let piece = try await pieces?.next() else {
          pieces = nil
          return nil
        }
        unread = piece[...]
      }
      return nil
    }

    /// The next event of what has arrived. The one that ends the stream ends it.
    ///
    /// A function of its own, and none that is inlined: Swift 6.3's optimiser crashes over errors that are
    /// thrown with their type within a generic asynchronous function.
    @inline(never)
    private mutating func nextInPiece() throws -> Event? {
      while let event = try read() {
        switch try EventData<Payload>(event, end: end) {
        case .value(let value):
          return Event(name: event.name, data: value, lastEventID: event.lastEventID)
        case .blank: continue
        case .end:
          pieces = nil
          return nil
        }
      }
      return nil
    }

    private mutating func read() throws -> EventStreamParser.Event? {
      let event = try parser.next(in: &unread)
      progress.withLock {
        $0.lastEventID = parser.lastEventID
        $0.reconnectionTime = parser.reconnectionTime
      }
      return event
    }
  }
}
