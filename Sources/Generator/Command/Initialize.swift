import ArgumentParser
import Foundation
import Generation

/// The subcommand that adds a client to the project.
struct Initialize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Adds a client to openapi/generate.yaml, and generates it.",
    discussion: """
      A document at a URL, or outside of the package, is copied into the folder openapi; 'update' \
      fetches one from its URL anew.

      Exit status: 0 done; 64 wrong usage; 65 the document is not usable; 66 an input cannot be read; \
      73 the output cannot be written.
      """
  )

  @Option(help: ArgumentHelp("The document: a file, or a URL.", valueName: "file-or-url"))
  var spec: String?

  @Option(help: ArgumentHelp("The name of the generated module.", valueName: "name"))
  var module: String?

  @OptionGroup var options: DocumentOptions

  // It has options of the same names, and takes their values.
  @ParentCommand var generate: Generate

  func run() async throws {
    guard let spec = generate.spec, let module = generate.module else {
      throw ValidationError("'init' needs --spec and --module.")
    }
    guard !generate.check, generate.output == nil, generate.templates == nil else {
      throw ValidationError("--check, --output and --templates do not go with 'init'.")
    }
    try await Failure.reported {
      guard let name = ModuleName.identifier(module) else {
        throw Failure(.usage, "error: \(ModuleName.refusal(of: module))")
      }
      let start = ContinuousClock.now
      let root = ProjectFolder.current
      let document = try await NewDocument(
        InputPlace(spec),
        naming: options.paths,
        for: name,
        in: root
      )
      var entry = ProjectFile.Entry(document: document.path, module: name)
      entry.source = document.source
      entry.tags = options.tags
      entry.overlays = try options.overlays.map { try overlay($0, in: root) }
      entry.references = options.references ?? .folder
      entry.isStrict = options.strict
      entry.streamEnd = options.streamEnd
      let project = try ProjectFile.file(in: root, naming: options.paths, adding: entry)
      // Everything is generated before anything is written.
      var job = Job(entry, in: root, document: document.contents)
      job.paths = options.paths
      let (files, report) = try await job.files(with: TemplateFolder.templates(overriddenBy: nil))
      Console.error(report, isVerbose: options.verbose)
      let plan = try OutputPlan(files, in: job.output)
      try document.copy?.write()
      try project.write()
      try plan.apply()
      Console.print(Summary([plan], [report]).sentence(isCheck: false, since: start))
      Console.print(PackageLines(module: name).text)
    }
  }

  /// An overlay as the project file has it.
  private func overlay(_ text: String, in root: URL) throws(Failure) -> String {
    let place = InputPlace(text)
    if place.isRemote { return text }
    guard let path = ProjectFile.path(to: place, in: root) else {
      throw Failure(
        .usage,
        "error: the overlay '\(text)' lies outside of the package; copy it into \(ProjectFile.folder)"
      )
    }
    return path
  }
}
