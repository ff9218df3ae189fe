import ClientIR
import Diagnostics
import Foundation
import Generation
import YAML

/// `openapi/generate.yaml`: which documents become which clients.
enum ProjectFile {
  /// The folder of the project's documents.
  static let folder = "openapi"
  static let path = "\(folder)/generate.yaml"

  /// The clients of the project that the current folder belongs to.
  ///
  /// - Parameter pathStyle: How messages name files.
  /// - Returns: The clients, in the order of the file.
  /// - Throws: ``Failure`` when there is no project, or its file has a fault.
  static func jobs(naming pathStyle: PathStyle) throws(Failure) -> [Job] {
    let (root, file, entries) = try project(naming: pathStyle)
    return entries.map { Job($0, in: root, of: file) }
  }

  /// The folder of the project that the current folder belongs to, its file, and its clients.
  static func project(
    naming pathStyle: PathStyle
  ) throws(Failure) -> (root: URL, file: Source, entries: [Entry]) {
    guard let root = ProjectFolder.containing(path) else {
      throw Failure(
        .noInput,
        "error: there is no \(path) here; call this in the package's folder, name a document with "
          + "--spec, or begin with 'init'"
      )
    }
    let file = try read(root.appendingPathComponent(path), naming: pathStyle)
    return (root, file, try entries(of: try tree(of: file), in: file))
  }

  /// The project file as it is.
  static func read(_ url: URL, naming pathStyle: PathStyle) throws(Failure) -> Source {
    let name = pathStyle.name(of: url, written: path)
    return Source(
      name: name,
      bytes: try Failure.ofRun { () throws(GenerationError) in try InputFile.read(url, name: name) }
    )
  }

  /// Where a document is that the project file names.
  static func place(of document: String, in root: URL) -> URL {
    URL(
      fileURLWithPath: document,
      relativeTo: root.appendingPathComponent(folder, isDirectory: true)
    )
  }

  /// A client as the project file has it.
  struct Entry: Equatable {
    /// The path of the document, from the folder `openapi`.
    let document: String
    let module: Identifier
    /// The URL that `update` fetches the document from.
    var source: String?
    /// The folder for the generated files, from the folder of the project; nil where nobody says.
    var output: String?
    /// The paths of overlays, from the folder `openapi`.
    var overlays: [String] = []
    var settings = ClientSettings()

    var moduleName: String { module.name }

    /// The folder for the generated files, from the folder of the project.
    var outputPath: String { output ?? "Generated/\(module.name)" }

    /// The folder for the generated files.
    func outputFolder(in root: URL) -> URL {
      URL(fileURLWithPath: outputPath, isDirectory: true, relativeTo: root)
    }
  }

  /// What a project file says, as a tree.
  ///
  /// - Throws: ``Failure`` with the place of what is wrong, for a project file is a document too.
  static func tree(of source: Source) throws(Failure) -> Node {
    do {
      return try YAMLParser.parse(source, file: .projectFile)
    } catch {
      throw failure(error.message, at: error.mark, in: source)
    }
  }

  static func failure(_ message: String, at mark: Mark, in source: Source) -> Failure {
    Failure(.data, Diagnostic(.syntax, message, at: mark).listing(in: source))
  }
}
