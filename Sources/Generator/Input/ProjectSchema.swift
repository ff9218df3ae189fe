import Foundation

/// The JSON schema of the project file, which editors complete and check it by. It lies beside the project
/// file, so that it is that of the program which reads the file.
enum ProjectSchema {
  static let fileName = "generate.schema.json"

  /// The schema, as a file of a project.
  static func file(in root: URL) -> FileToWrite {
    FileToWrite(place(in: root), PackageResources.generate_schema_json)
  }

  /// The schema, where a project has one of another version of the program.
  static func renewedFile(in root: URL) -> FileToWrite? {
    guard let old = try? Data(contentsOf: place(in: root)),
      !old.elementsEqual(PackageResources.generate_schema_json)
    else { return nil }
    return file(in: root)
  }

  private static func place(in root: URL) -> URL {
    root.appendingPathComponent("\(ProjectFile.folder)/\(fileName)")
  }
}
