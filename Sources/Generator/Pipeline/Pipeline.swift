import ClientIR
import OpenAPI
import Rendering

/// The way from a document to the files of its client. Each stage gives the next one a value; nothing
/// here touches the disk.
enum Pipeline {
  /// Generates a client.
  ///
  /// - Returns: The files, and what is to be said about the document.
  /// - Throws: ``Failure`` with all that is wrong, when the document cannot be used.
  static func run(
    _ loaded: LoadedDocument,
    options: LoweringOptions,
    with templates: TemplateSet
  ) async throws(Failure) -> (files: [RenderedFile], diagnostics: [Diagnostic]) {
    let (client, diagnostics) = try lower(loaded, options: options)
    return (await client.render(with: templates), diagnostics)
  }

  /// Decides what a client looks like.
  ///
  /// - Returns: The client, and what is to be said about the document.
  /// - Throws: ``Failure`` with all that is wrong, when the document cannot be used.
  static func lower(
    _ loaded: LoadedDocument,
    options: LoweringOptions
  ) throws(Failure) -> (client: Client, diagnostics: [Diagnostic]) {
    let (document, readerFindings) = Document.read(
      loaded.root,
      location: loaded.location,
      files: loaded.files
    )
    let earlier = loaded.findings + readerFindings
    guard let document else { throw Failure(earlier, in: loaded.sources) }
    let (client, loweringFindings) = Client.lower(document, options: options)
    let findings = earlier + loweringFindings
    guard let client else { throw Failure(findings, in: loaded.sources) }
    return (client, findings)
  }
}
