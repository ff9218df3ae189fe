extension ServerSentEvents {
  /// An event of a stream of the type text/event-stream (WHATWG HTML, section 9.2, "Server-sent events").
  public struct Event {
    /// The type of the event as the server names it; `message` if it does not.
    public let name: String
    /// What the event carries.
    public let data: Payload
    /// The ID of this event, or of the last one before it that had one; empty if none had. It is what
    /// the header field `Last-Event-ID` says to a server that is asked to go on.
    public let lastEventID: String

    /// Creates an event, as a test may need it.
    public init(name: String = "message", data: Payload, lastEventID: String = "") {
      self.name = name
      self.data = data
      self.lastEventID = lastEventID
    }
  }
}

extension ServerSentEvents.Event: Sendable where Payload: Sendable {}
extension ServerSentEvents.Event: Equatable where Payload: Equatable {}
extension ServerSentEvents.Event: Hashable where Payload: Hashable {}

/// The data of an event is not what the document describes.
///
/// A server that fails amid a stream may say so in an event of another shape, which is here as it
/// arrived. The stream can be read on.
public struct EventDecodingError: Error, Sendable, CustomStringConvertible {
  /// The event, with its data as text.
  public let event: ServerSentEvents<String>.Event
  /// Where in the data something is wrong, and what.
  public let failure: DecodingFailure

  /// The event's name, and what is wrong. The data is not repeated, for it may be long or secret.
  public var description: String { "the event '\(event.name)': \(failure)" }
}
