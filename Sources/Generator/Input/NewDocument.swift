import ClientIR
import Foundation
import Generation
import YAML

/// The document of a client that is added to a project.
struct NewDocument {
  /// The path as the project file has it: relative to the folder `openapi`.
  let path: String
  /// The URL that the document is from.
  let source: String?
  /// What the document holds.
  let contents: Source
  /// The copy in the project; nil for a document that lies in the package already.
  let copy: FileToWrite?

  /// Reads the document.
  ///
  /// - Throws: ``Failure`` when it cannot be read, or its copy would replace another document.
  init(
    _ place: InputPlace,
    naming pathStyle: PathStyle,
    for module: Identifier,
    in root: URL
  ) async throws(Failure) {
    contents = try await Failure.ofRun { () async throws(GenerationError) in
      try await place.read(naming: pathStyle)
    }
    source = place.isRemote ? place.text : nil
    let folder = root.appendingPathComponent(ProjectFile.folder, isDirectory: true)
    if let path = ProjectFile.path(to: place, in: root) {
      self.path = path
      copy = nil
      return
    }
    path = Self.fileName(of: place, contents, for: module)
    let file = FileToWrite(folder.appendingPathComponent(path), contents.bytes)
    if let old = try? Data(contentsOf: file.url), !old.elementsEqual(contents.bytes) {
      throw Failure(
        .cannotCreate,
        "error: \(ProjectFile.folder)/\(path) is another document; move it away, or copy the new one "
          + "there yourself under another name"
      )
    }
    copy = file
  }

  /// The name of the copy: that of the document, if it is one for such a file.
  private static func fileName(
    of place: InputPlace,
    _ contents: Source,
    for module: Identifier
  ) -> String {
    let name = place.fileName
    if [".yaml", ".yml", ".json"].contains(where: name.hasSuffix) { return name }
    let isJSON = contents.bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
    return module.name + (isJSON ? ".json" : ".yaml")
  }
}
