package import ClientIR
package import Diagnostics
import Lowering
import OpenAPI
import PageRendering
import SwiftRendering
package import Templating
package import YAML

// The whole way from a document to the files of its client. Each stage gives the next one a value, and
// nothing here touches the disk: who calls it reads the inputs and writes the files.

/// Reads an input.
package typealias InputReader = (InputPlace) async throws(GenerationError) -> Source

extension ClientSource {
  /// Generates the files of the client.
  ///
  /// - Parameters:
  ///   - templates: The templates.
  ///   - read: Reads the document and what belongs to it.
  /// - Returns: The files, sorted by path, and what is to be said about the document.
  /// - Throws: ``GenerationError`` with all that is wrong.
  package func files(
    with templates: TemplateSet,
    reading read: InputReader
  ) async throws(GenerationError) -> (files: [RenderedFile], report: Report) {
    let (client, report) = try await client(reading: read)
    return (await client.render(with: templates, pages: hasPages), report)
  }

  /// Decides what the client looks like.
  ///
  /// - Parameter read: Reads the document and what belongs to it.
  /// - Returns: The client, and what is to be said about the document.
  /// - Throws: ``GenerationError`` with all that is wrong.
  package func client(
    reading read: InputReader
  ) async throws(GenerationError) -> (client: Client, report: Report) {
    var loader = DocumentLoader(self)
    let loaded = try await loader.load(reading: read).convertedFromSwagger()
    let (document, refusals) = Document.read(
      loaded.root,
      location: loaded.location,
      files: loaded.files,
      unread: loaded.unread
    )
    guard let document else { throw GenerationError(loaded.report(refusals)) }
    let (client, loweringFindings) = Client.lower(document, options: options)
    // Who can mend a document wants to know of what nobody uses, too.
    let readerFindings =
      isStrict
      ? document.allFindings
      : document.findings(reachedFrom: options.operations(of: document))
    let found = loaded.report(readerFindings + loweringFindings)
    let report = isStrict ? found.strict : found
    guard let client, report.isUsable else { throw GenerationError(report) }
    return (client, report)
  }
}

extension LoadedDocument {
  /// A report of findings, beside those of the overlays.
  fileprivate func report(_ findings: [Diagnostic]) -> Report {
    Report(self.findings + findings, in: sources, root: written)
  }
}

extension Client {
  /// Renders the client's files, side by side.
  ///
  /// - Parameters:
  ///   - templates: The templates.
  ///   - hasPages: Whether there are reference pages.
  /// - Returns: The files, sorted by path. They depend on the client and the templates alone.
  package func render(
    with templates: TemplateSet,
    pages hasPages: Bool
  ) async -> [RenderedFile] {
    await withTaskGroup(of: RenderedFile.self) { group in
      for file in swiftFiles() + (hasPages ? pages() : []) {
        group.addTask { file.rendered(with: templates) }
      }
      var files: [RenderedFile] = []
      for await file in group { files.append(file) }
      return files.sorted { $0.path < $1.path }
    }
  }
}

extension TemplateSet {
  /// Checks templates for all kinds of files, and prepares them for rendering.
  ///
  /// - Parameter templates: One template for each kind of file, and the partials they call. Of two
  ///   with the same name, the later counts.
  /// - Throws: All the faults of the templates: one that is missing, a name that its view has not, a
  ///   section that does not end.
  package init(_ templates: [Template]) throws(TemplateErrors) {
    try self.init(templates, for: FileKind.swift + FileKind.pages)
  }
}
