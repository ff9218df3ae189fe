import Diagnostics
import Foundation

/// The two streams of the program.
enum Console {
  /// Writes to standard output.
  static func print(_ text: String, terminator: String = "\n") {
    FileHandle.standardOutput.write(Data((text + terminator).utf8))
  }

  /// Writes a line to standard error.
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes what is to be said about a document to standard error.
  static func error(_ report: Report, isVerbose: Bool) {
    for listing in report.listings(isVerbose: isVerbose) { error(listing) }
  }
}
