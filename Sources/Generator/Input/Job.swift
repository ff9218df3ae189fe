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
  /// What is said of it.
  let settings: ClientSettings
  /// Where the files go.
  let output: URL
  /// How messages name files.
  var pathStyle = PathStyle.asWritten
  /// The document, where it is another one than lies in its place.
  private var contents: Source?

  /// A client of a document.
  ///
  /// - Parameters:
  ///   - document: Where the document is.
  ///   - output: Where the files go.
  ///   - module: The name of the module.
  ///   - settings: What else is said of the client.
  ///   - overlays: Where the overlays are.
  init(
    document: InputPlace,
    output: URL,
    module: Identifier,
    settings: ClientSettings,
    overlays: [InputPlace] = []
  ) {
    self.output = output
    self.settings = settings
    var options = LoweringOptions(module: module, documentName: document.fileName)
    options.kept = settings.kept
    options.leftOut = settings.leftOut
    options.paging = settings.paging
    options.streamEnd = settings.streamEnd
    options.names = settings.names
    options.access = settings.access
    options.conformances = settings.conformances
    source = ClientSource(document: document, options: options)
    source.overlays = overlays
    source.references = settings.references
    source.isStrict = settings.isStrict
    source.hasPages = settings.hasPages
  }

  /// A client of a project.
  ///
  /// - Parameters:
  ///   - entry: What the project file says of it.
  ///   - root: The folder of the project.
  ///   - file: The project file, for messages about names.
  ///   - contents: The document, where it is another one than lies in its place.
  init(
    _ entry: ProjectFile.Entry,
    in root: URL,
    of file: Source? = nil,
    contents: Source? = nil
  ) {
    let place = { (name: String) in InputPlace("\(ProjectFile.folder)/\(name)", in: root.path) }
    self.init(
      document: place(entry.document),
      output: entry.outputFolder(in: root),
      module: entry.module,
      settings: entry.settings,
      overlays: entry.overlays.map(place)
    )
    source.projectFile = file
    self.contents = contents
  }
}

extension Job {
  /// The files of the client, and what is to be said about its document.
  ///
  /// - Throws: ``Failure`` with all that is wrong.
  func files(
    with templates: TemplateSet
  ) async throws(Failure) -> (files: [RenderedFile], report: Report) {
    let (client, report) = try await client()
    return (await files(of: client, with: templates), report)
  }

  /// The files of the client, which has been made.
  func files(of client: Client, with templates: TemplateSet) async -> [RenderedFile] {
    await client.render(with: templates, pages: source.hasPages)
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
    if let contents, place == source.document { return contents }
    return try await place.read(naming: pathStyle)
  }
}
