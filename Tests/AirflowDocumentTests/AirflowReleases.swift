import Foundation

/// The documents that releases of Airflow 3 ship.
enum AirflowReleases {
  /// The versions that our document is for, the oldest first.
  static let versions = ["3.0.6", "3.1.8", "3.3.2"]
  /// The API's, and that of what makes tokens.
  static let documents = ["v2", "simple-auth-manager"]

  /// Where the documents are, if they all are.
  static let folder: URL? = {
    guard let path = ProcessInfo.processInfo.environment["AIRFLOW_DOCUMENTS"] else { return nil }
    let folder = URL(fileURLWithPath: path)
    let files = versions.flatMap { version in
      documents.map { folder.appendingPathComponent("airflow-\(version)-\($0).yaml") }
    }
    return files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) } ? folder : nil
  }()
}
