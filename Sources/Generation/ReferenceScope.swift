package import OpenAPI

/// How far the references of a document may lead. A document is somebody else's text: what it names
/// is read only where the user said so.
package enum ReferenceScope: String, CaseIterable, Sendable {
  /// To files in the folder of the document and below.
  case folder
  /// To any file.
  case files
  /// To any file and any URL.
  case urls

  /// Whether references may lead to a place.
  package func includes(_ location: FileLocation) -> Bool {
    switch self {
    case .folder: !location.leavesFolder
    case .files: !location.leavesFolder || !location.isRemote
    case .urls: true
    }
  }
}
