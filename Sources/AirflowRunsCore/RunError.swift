public import APIClientRuntime

/// Why a run could not be triggered, or waited for.
///
///     do {
///       let run = try await api.triggerAndWait(dagID: "etl", timeout: .seconds(3600))
///     } catch {
///       switch error.kind {
///       case .notTriggered(let failure): print("there is no run:", failure)
///       case .uncertain: print("look later whether there is a run", error.dagRunID)
///       case .timedOut: print(error.dagRunID, "is still", error.lastRun?.runState?.rawValue ?? "?")
///       case .unreadable, .cancelled: print(error)
///       }
///     }
public struct RunError<Run: AirflowRun, ErrorBody: Decodable & Sendable>: Error {
  /// What went wrong.
  public enum Kind: Sendable {
    /// The run was not triggered, and does not exist through this call; or it was not cleared, and is as it
    /// was. The error says why; a status of 409 to a trigger means that another run has the ID or the logical
    /// date.
    case notTriggered(APIError<ErrorBody>)
    /// The run may have been triggered or cleared, or may still be. The first error is why that is not known, or
    /// why no further attempt was made. The other is what the question for the run failed with last:
    /// the status 404 if there was no such run at that time; nil if the question was not asked, as a
    /// server may want to be left alone for longer than the configuration's `APIRetryPolicy` allows.
    case uncertain(APIError<ErrorBody>, lookup: APIError<ErrorBody>?)
    /// The run could not be read any more while it was waited for.
    case unreadable(APIError<ErrorBody>)
    /// The run did not end within this time.
    case timedOut(Duration)
    /// The task was cancelled. A run that was being triggered may exist.
    case cancelled
  }

  /// The ID of the DAG.
  public let dagID: String
  /// The ID of the run, by which it can be looked for.
  public let dagRunID: String
  /// What went wrong.
  public let kind: Kind
  /// The run as it was last seen; nil if it was not. For ``Kind-swift.enum/notTriggered(_:)`` it is the
  /// other run that has the ID.
  public let lastRun: Run?

  /// Creates an error, as a test may need it.
  public init(dagID: String, dagRunID: String, kind: Kind, lastRun: Run? = nil) {
    self.dagID = dagID
    self.dagRunID = dagRunID
    self.kind = kind
    self.lastRun = lastRun
  }
}
