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

  init(_ request: URLRequest, in session: URLSession) {
    let (heads, headContinuation) = AsyncThrowingStream<HTTPURLResponse, any Error>.makeStream()
    let (pieces, pieceContinuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    self.heads = heads
    self.pieces = pieces
    task = session.dataTask(with: request)
    task.delegate = Delegate(heads: headContinuation, pieces: pieceContinuation)
    // A reader that stops reading, or is cancelled, needs no more of the response.
    pieceContinuation.onTermination = { [task] _ in task.cancel() }
  }

  func response() async throws -> (HTTPResponse, ResponseBody) {
    task.resume()
    for try await head in heads {
      return (try HTTPResponse(head), ResponseBody(pieces))
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
    private let pieces: AsyncThrowingStream<[UInt8], any Error>.Continuation

    init(
      heads: AsyncThrowingStream<HTTPURLResponse, any Error>.Continuation,
      pieces: AsyncThrowingStream<[UInt8], any Error>.Continuation
    ) {
      self.heads = heads
      self.pieces = pieces
    }

    func urlSession(
      _ session: URLSession,
      dataTask: URLSessionDataTask,
      didReceive response: URLResponse,
      completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
      if let response = response as? HTTPURLResponse { heads.yield(response) }
      heads.finish()
      completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      pieces.yield(Array(data))
    }

    func urlSession(
      _ session: URLSession,
      task: URLSessionTask,
      didCompleteWithError error: (any Error)?
    ) {
      heads.finish(throwing: error)
      pieces.finish(throwing: error)
    }

    func urlSession(
      _ session: URLSession,
      task: URLSessionTask,
      willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest,
      completionHandler: @escaping (URLRequest?) -> Void
    ) {
      let mayFollow = task.originalRequest.map { Redirect.mayFollow(from: $0, to: request) }
      completionHandler(mayFollow == true ? request : nil)
    }
  }
}
