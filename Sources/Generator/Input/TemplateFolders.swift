import Foundation
import Generation
import Templating

/// The folders that templates come from.
enum TemplateFolders {
  private static let path = "Templates"

  /// The built-in templates, some of them replaced.
  ///
  /// - Parameter overrides: A folder with templates that count instead of built-in ones of the same
  ///   name.
  /// - Returns: The templates, which fit their views.
  /// - Throws: ``Failure`` when a folder cannot be read or a template does not fit its view.
  static func load(overrides: String?) throws(Failure) -> TemplateSet {
    guard let root = ProjectFolder.containing("\(path)/API.swift.mustache") else {
      throw Failure(.noInput, "error: the folder \(path) is missing; call this in the package")
    }
    let builtIn = try read(root.appendingPathComponent(path), name: path)
    var own: [Template] = []
    if let overrides { own = try read(URL(fileURLWithPath: overrides), name: overrides) }
    do {
      let set = try TemplateSet(builtIn + own)
      for template in own where !set.usedNames.contains(template.name) {
        // A misspelt name would otherwise do nothing.
        Console.error(
          "\(template.file): note: this replaces no built-in template, and none calls it"
        )
      }
      return set
    } catch {
      throw Failure(.data, error.errors.map(\.description).joined(separator: "\n"))
    }
  }

  private static func read(_ folder: URL, name: String) throws(Failure) -> [Template] {
    let suffix = ".mustache"
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw Failure(.noInput, "error: the folder of templates '\(name)' cannot be read")
    }
    var templates: [Template] = []
    for file in files.sorted() where file.hasSuffix(suffix) {
      let label = "\(name)/\(file)"
      let bytes: [UInt8]
      do {
        bytes = try InputFile.read(folder.appendingPathComponent(file), name: label)
      } catch {
        throw Failure(error)
      }
      templates.append(
        Template(
          name: String(file.dropLast(suffix.count)),
          file: label,
          source: String(decoding: bytes, as: UTF8.self)
        )
      )
    }
    return templates
  }
}
