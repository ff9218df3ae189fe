import ClientIR
import Diagnostics
import Foundation
import Generation
import Lowering
import Templating
import YAML

/// One client to generate.
struct Job {
  /// What it is generated from.
  var source: ClientSource
  /// Where the files go.
  let output: URL

  init(document: InputPlace, output: URL, module: Identifier, tags: [String]) {
    source = ClientSource(
      document: document,
      options: LoweringOptions(module: module, documentName: document.fileName, tags: tags)
    )
    self.output = output
  }
}

extension Job {
  /// The files of the client, and what is to be said about its document.
  ///
  /// - Throws: ``Failure`` with all that is wrong.
  func files(
    with templates: TemplateSet
  ) async throws(Failure) -> (files: [RenderedFile], report: Report) {
    do {
      return try await source.files(with: templates, reading: Self.read)
    } catch {
      throw Failure(error)
    }
  }

  /// The client itself, and what is to be said about its document.
  ///
  /// - Throws: ``Failure`` with all that is wrong.
  func client() async throws(Failure) -> (client: Client, report: Report) {
    do {
      return try await source.client(reading: Self.read)
    } catch {
      throw Failure(error)
    }
  }

  private static func read(_ place: InputPlace) async throws(GenerationError) -> Source {
    try await place.read()
  }
}
