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
  /// How messages name files.
  var paths = PathStyle.asWritten
  /// The document, where it is another one than lies in its place.
  private var document: Source?

  init(
    document: InputPlace,
    output: URL,
    module: Identifier,
    tags: [String],
    paging: [OperationPaging] = []
  ) {
    source = ClientSource(
      document: document,
      options: LoweringOptions(
        module: module,
        documentName: document.fileName,
        tags: tags,
        paging: paging
      )
    )
    self.output = output
  }

  /// A client of a project.
  ///
  /// - Parameters:
  ///   - entry: What the project file says of it.
  ///   - root: The folder of the project.
  ///   - file: The project file, for messages about names.
  ///   - document: The document, where it is another one than lies in its place.
  init(
    _ entry: ProjectFile.Entry,
    in root: URL,
    of file: Source? = nil,
    document: Source? = nil
  ) {
    let place = { (name: String) in InputPlace("\(ProjectFile.folder)/\(name)", in: root.path) }
    self.init(
      document: place(entry.document),
      output: root.appendingPathComponent("Generated/\(entry.module.name)", isDirectory: true),
      module: entry.module,
      tags: entry.tags,
      paging: entry.paging
    )
    source.overlays = entry.overlays.map(place)
    source.references = entry.references
    source.isStrict = entry.isStrict
    source.options.streamEnd = entry.streamEnd
    source.options.names = entry.names
    source.projectFile = file
    self.document = document
  }
}

extension Job {
  /// The files of the client, and what is to be said about its document.
  ///
  /// - Throws: ``Failure`` with all that is wrong.
  func files(
    with templates: TemplateSet
  ) async throws(Failure) -> (files: [RenderedFile], report: Report) {
    try await Failure.ofRun { () async throws(GenerationError) in
      try await source.files(with: templates, reading: read)
    }
  }

  /// The client itself, and what is to be said about its document.
  ///
  /// - Throws: ``Failure`` with all that is wrong.
  func client() async throws(Failure) -> (client: Client, report: Report) {
    try await Failure.ofRun { () async throws(GenerationError) in
      try await source.client(reading: read)
    }
  }

  private func read(_ place: InputPlace) async throws(GenerationError) -> Source {
    if let document, place == source.document { return document }
    return try await place.read(naming: paths)
  }
}
