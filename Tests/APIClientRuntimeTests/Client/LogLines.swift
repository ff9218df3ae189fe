import Foundation

/// The lines that a logger has written.
final class LogLines: @unchecked Sendable {
  // Checked by hand: the lines are reached under the lock alone.
  private let lock = NSLock()
  private var lines: [String] = []

  func append(_ line: String) {
    lock.withLock { lines.append(line) }
  }

  var text: String { lock.withLock { lines.joined(separator: "\n") } }
}
