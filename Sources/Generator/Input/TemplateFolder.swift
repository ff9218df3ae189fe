import BuiltInTemplates
import Foundation
import Generation
import Templating

/// A folder of the user's with templates that count instead of built-in ones.
enum TemplateFolder {
  /// The built-in templates, some of them replaced.
  ///
  /// - Parameter overrides: A folder with templates that count instead of built-in ones of the same
  ///   name.
  /// - Returns: The templates, which fit their views.
  /// - Throws: ``Failure`` when the folder cannot be read or a template does not fit its view.
  static func templates(overriddenBy overrides: String?) throws(Failure) -> TemplateSet {
    var own: [Template] = []
    if let overrides { own = try read(URL(fileURLWithPath: overrides), name: overrides) }
    do {
      let set = try TemplateSet(BuiltInTemplates.all + own)
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
      let bytes = try Failure.ofRun { () throws(GenerationError) in
        try InputFile.read(folder.appendingPathComponent(file), name: label)
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
