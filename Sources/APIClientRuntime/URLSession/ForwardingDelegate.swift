#if canImport(FoundationNetworking) && (!os(Linux) || URLSession)
  import Foundation
  import FoundationNetworking

  /// The delegate of a session whose tasks have their own: Foundation on Linux keeps a task's
  /// delegate, but calls the session's alone.
  final class ForwardingDelegate: NSObject, URLSessionDataDelegate {
    func urlSession(
      _ session: URLSession,
      dataTask: URLSessionDataTask,
      didReceive response: URLResponse,
      completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
      guard let delegate = dataTask.ownDelegate else { return completionHandler(.cancel) }
      delegate.urlSession(
        session,
        dataTask: dataTask,
        didReceive: response,
        completionHandler: completionHandler
      )
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      dataTask.ownDelegate?.urlSession(session, dataTask: dataTask, didReceive: data)
    }

    func urlSession(
      _ session: URLSession,
      task: URLSessionTask,
      didCompleteWithError error: (any Error)?
    ) {
      task.ownDelegate?.urlSession(session, task: task, didCompleteWithError: error)
    }

    func urlSession(
      _ session: URLSession,
      task: URLSessionTask,
      didReceive challenge: URLAuthenticationChallenge,
      completionHandler:
        @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
      // A response with the status 401 has arrived whole. Foundation would now ask for a password, and
      // without one never tell that the response is complete.
      task.ownDelegate?.urlSession(session, task: task, didCompleteWithError: nil)
      completionHandler(.cancelAuthenticationChallenge, nil)
    }

    func urlSession(
      _ session: URLSession,
      task: URLSessionTask,
      willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest,
      completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      guard let delegate = task.ownDelegate else { return completionHandler(nil) }
      delegate.urlSession(
        session,
        task: task,
        willPerformHTTPRedirection: response,
        newRequest: request,
        completionHandler: completionHandler
      )
    }
  }

  extension URLSessionTask {
    fileprivate var ownDelegate: (any URLSessionDataDelegate)? {
      delegate is ForwardingDelegate ? nil : delegate as? any URLSessionDataDelegate
    }
  }
#endif
