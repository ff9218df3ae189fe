#if !os(Linux) || URLSession
  import HTTPTypes
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// One request and its response on a `URLSession`: the session's callbacks become the elements of
  /// two streams.
  final class URLSessionExchange: Sendable {
    private let task: URLSessionDataTask
    private let heads: AsyncThrowingStream<HTTPURLResponse, any Error>
    private let pieces: AsyncThrowingStream<[UInt8], any Error>
    private let unread: UnreadBytes
    /// Kept for as long as the session reads it.
    private let file: UploadedFile?

    init(
      _ request: URLRequest,
      uploading file: UploadedFile?,
      in session: URLSession,
      unreadLimit: Int?
    ) {
      let (heads, headContinuation) = AsyncThrowingStream<HTTPURLResponse, any Error>.makeStream()
      let (pieces, pieceContinuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
      self.heads = heads
      self.pieces = pieces
      self.file = file
      task =
        file.map { session.uploadTask(with: request, fromFile: $0.url) }
        ?? session.dataTask(with: request)
      unread = UnreadBytes(of: task, limit: unreadLimit)
      task.delegate = Delegate(heads: headContinuation, pieces: pieceContinuation, unread: unread)
      // A reader that stops reading, or is cancelled, needs no more of the response.
      pieceContinuation.onTermination = { [task] _ in task.cancel() }
    }

    func response() async throws -> (HTTPResponse, APIResponseBody) {
      task.resume()
      for try await head in heads {
        let body = APIResponseBody { [pieces, unread] in
          var pieces = pieces.makeAsyncIterator()
          return {
            let piece = try await pieces.next()
            unread.remove(piece?.count ?? 0)
            return piece
          }
        }
        return (try HTTPResponse(head), body)
      }
      throw CancellationError()
    }

    func cancel() {
      task.cancel()
    }
  }

  extension URLSessionExchange {
    private final class Delegate: NSObject, URLSessionDataDelegate {
      private let heads: AsyncThrowingStream<HTTPURLResponse, any Error>.Continuation
      /// Nil when the task has ended: Foundation on Linux keeps some tasks that were cancelled, and their
      /// delegates with them; what was not read of a body must not stay.
      private let pieces: LockedState<AsyncThrowingStream<[UInt8], any Error>.Continuation?>
      private let unread: UnreadBytes

      init(
        heads: AsyncThrowingStream<HTTPURLResponse, any Error>.Continuation,
        pieces: AsyncThrowingStream<[UInt8], any Error>.Continuation,
        unread: UnreadBytes
      ) {
        self.heads = heads
        self.pieces = LockedState(pieces)
        self.unread = unread
      }

      func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
      ) {
        // On Linux the heads of interim responses come here as well (RFC 9110, section 15.2).
        if let response = response as? HTTPURLResponse, response.statusCode >= 200 {
          heads.yield(response)
          heads.finish()
        }
        completionHandler(.allow)
      }

      func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        do {
          try unread.add(data.count)
          pieces.withLock { $0 }?.yield(Array(data))
        } catch {
          end(throwing: error)
          dataTask.cancel()
        }
      }

      func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didCompleteWithError error: (any Error)?
      ) {
        let error = error.map { TransportError.readable($0) }
        heads.finish(throwing: error)
        end(throwing: error)
      }

      private func end(throwing error: (any Error)?) {
        let continuation = pieces.withLock { pieces in
          defer { pieces = nil }
          return pieces
        }
        // This cancels the task as well, which has to happen before the delegate returns: Foundation on
        // Linux then ignores the cancellations that come too late, and would otherwise fail on them.
        continuation?.finish(throwing: error)
      }

      func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
      ) {
        // The client decides, and gives the next request its own credentials.
        completionHandler(nil)
      }
    }
  }
#endif
