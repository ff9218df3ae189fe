#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP2

  extension HTTPClient.Configuration {
    /// Has each connection that requests use say of its errors that they are such a connection's. Of an
    /// error that does not, what makes connections is the origin: nothing was sent.
    mutating func tellFaultsOfConnections() {
      let http1 = http1_1ConnectionDebugInitializer
      http1_1ConnectionDebugInitializer = { channel in
        Self.add(to: channel, after: http1) { pipeline in
          try pipeline.addHandler(ConnectionFaults(), position: .first)
        }
      }
      let http2 = http2ConnectionDebugInitializer
      http2ConnectionDebugInitializer = { channel in
        Self.add(to: channel, after: http2) { pipeline in
          try pipeline.addHandler(HTTP2ConnectionFaults())
        }
      }
      let stream = http2StreamChannelDebugInitializer
      http2StreamChannelDebugInitializer = { channel in
        Self.add(to: channel, after: stream) { pipeline in
          try pipeline.addHandler(HTTP2StreamFaults(), position: .first)
        }
      }
    }

    private static func add(
      to channel: any Channel,
      after other: (@Sendable (any Channel) -> EventLoopFuture<Void>)?,
      _ handlers: @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> Void
    ) -> EventLoopFuture<Void> {
      let others = other?(channel) ?? channel.eventLoop.makeSucceededVoidFuture()
      return others.flatMapThrowing { try handlers(channel.pipeline.syncOperations) }
    }
  }

  /// Translates what the socket of a connection of HTTP/1 reports.
  private final class ConnectionFaults: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.fireErrorCaught(TransportError.ofConnectionInUse(error))
    }
  }

  /// Keeps why a connection of HTTP/2 ends. Its streams are only told that it has ended.
  private final class HTTP2ConnectionFaults: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame

    private(set) var error: (any Error)?
    private var lastStream: HTTP2StreamID?

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      keep(TransportError.translated(error, isOfConnectionInUse: true))
      context.fireErrorCaught(error)
      // No frame can be read after that, and yet nobody would close the connection.
      if HTTP2ErrorCode.endsReading(error) { context.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .goAway(let stream, let code, _) = unwrapInboundIn(data).payload {
        lastStream = stream
        if code != .noError {
          keep(TransportError(code.reason, "the server ended the connection: \(code)"))
        }
      }
      context.fireChannelRead(data)
    }

    /// Whether the server has said that it does not get to a stream (RFC 9113, section 6.8).
    func leavesOut(_ stream: HTTP2StreamID) -> Bool {
      lastStream.map { stream > $0 } ?? false
    }

    private func keep(_ error: any Error) {
      if self.error == nil { self.error = error }
    }
  }

  /// Tells a stream why its connection has ended.
  private final class HTTP2StreamFaults: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      if let closed = error as? NIOHTTP2Errors.StreamClosed,
        connection(of: context)?.leavesOut(closed.streamID) == true
      {
        let message = "the server ended the connection before it got to the stream"
        context.fireErrorCaught(TransportError(.notProcessed, message))
      } else {
        context.fireErrorCaught(TransportError.ofConnectionInUse(error))
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      // A stream whose response is complete takes no notice.
      if let error = connection(of: context)?.error { context.fireErrorCaught(error) }
      context.fireChannelInactive()
    }

    private func connection(of context: ChannelHandlerContext) -> HTTP2ConnectionFaults? {
      try? context.channel.parent?.pipeline.syncOperations.handler(type: HTTP2ConnectionFaults.self)
    }
  }
#endif
