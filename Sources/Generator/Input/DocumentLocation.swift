import Foundation
import OpenAPI
import YAML

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Where a document is.
enum DocumentLocation {
  /// A file, and the name by which messages call it.
  case file(URL, name: String)
  /// A document on a server.
  case remote(URL)

  /// Reads a location as the command line has it.
  init(_ text: String) {
    if text.hasPrefix("http://") || text.hasPrefix("https://"), let url = URL(string: text) {
      self = .remote(url)
    } else {
      self = .file(URL(fileURLWithPath: text), name: text)
    }
  }

  /// The name of the document without its folder.
  var fileName: String {
    switch self {
    case .file(let url, _), .remote(let url): url.lastPathComponent
    }
  }

  /// The document's place, for references that are relative to it.
  var location: FileLocation {
    switch self {
    case .file: .root(named: fileName)
    case .remote(let url): .root(named: url.absoluteString)
    }
  }

  /// Where a file is that the document, or a file beside it, refers to.
  func sibling(_ location: FileLocation) -> DocumentLocation {
    if location.isRemote, let url = URL(string: location.text) { return .remote(url) }
    guard case .file(let url, let name) = self else { return DocumentLocation(location.text) }
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return .file(
      URL(fileURLWithPath: location.text, relativeTo: url.deletingLastPathComponent()),
      name: location.text.hasPrefix("/") ? location.text : folder + location.text
    )
  }

  /// Reads the document.
  ///
  /// - Throws: ``Failure`` when it cannot be read.
  func read() async throws(Failure) -> Source {
    switch self {
    case .file(let url, let name):
      return Source(name: name, bytes: try InputFile.read(url, name: name))
    case .remote(let url):
      return Source(name: url.absoluteString, bytes: try await Self.download(url))
    }
  }

  private static func download(_ url: URL) async throws(Failure) -> [UInt8] {
    do {
      let (data, response) = try await URLSession.shared.data(from: url)
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      guard status == 200 else {
        throw Failure(.noInput, "error: \(url.absoluteString): the server answered \(status)")
      }
      return Array(data)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.noInput, "error: \(url.absoluteString): \(error.localizedDescription)")
    }
  }
}
