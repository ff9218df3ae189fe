import Foundation

/// How messages name files.
enum PathStyle {
  /// As the user did.
  case asWritten
  /// By absolute paths: what reads messages need not know in which folder the program was called.
  case absolute

  /// The name of a file.
  ///
  /// - Parameters:
  ///   - url: Where the file is.
  ///   - text: How the user names it.
  /// - Returns: The name as messages have it.
  func name(of url: URL, written text: String) -> String {
    switch self {
    case .asWritten: text
    case .absolute: url.standardizedFileURL.path
    }
  }
}
