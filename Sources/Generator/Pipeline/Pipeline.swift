import ClientIR
import OpenAPI
import Rendering
import YAML

/// The whole way from a document to the files of its client. Each stage gives the next one a value;
/// nothing here touches the disk.
enum Pipeline {
  /// Generates a client.
  ///
  /// - Returns: The files, and what is to be said about the document.
  /// - Throws: ``Failure`` with all that is wrong, when the document cannot be used.
  static func run(
    _ source: Source,
    options: LoweringOptions,
    with templates: TemplateSet
  ) async throws(Failure) -> (files: [RenderedFile], diagnostics: [Diagnostic]) {
    let root = try parse(source)
    let (document, readerFindings) = Document.read(root)
    guard let document else { throw failure(readerFindings, in: source) }
    let (client, loweringFindings) = Client.lower(document, options: options)
    let findings = readerFindings + loweringFindings
    guard let client else { throw failure(findings, in: source) }
    return (await client.render(with: templates), findings)
  }

  private static func parse(_ source: Source) throws(Failure) -> Node {
    do {
      return try YAMLParser.parse(source)
    } catch {
      throw failure([Diagnostic(error)], in: source)
    }
  }

  private static func failure(_ diagnostics: [Diagnostic], in source: Source) -> Failure {
    let listings = diagnostics.map { $0.listing(in: source) }
    return Failure(.data, listings.joined(separator: "\n"))
  }
}
