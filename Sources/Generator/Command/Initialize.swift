import ArgumentParser
import ClientIR
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

  @Option(
    help: ArgumentHelp(
      "The folder for the generated files: Generated and the module without this.",
      valueName: "dir"
    )
  )
  var output: String?

  @Option(help: ArgumentHelp("The name of the generated module.", valueName: "name"))
  var module: String?

  @OptionGroup var options: DocumentOptions

  @OptionGroup var client: ClientOptions

  // It has options of the same names, and takes their values.
  @ParentCommand var generate: Generate

  func run() async throws {
    guard let spec = generate.spec, let module = generate.module else {
      throw ValidationError("'init' needs --spec and --module.")
    }
    guard !generate.check, generate.templates == nil else {
      throw ValidationError("--check and --templates do not go with 'init'.")
    }
    try await Failure.reported {
      guard let name = ModuleName.identifier(module) else {
        throw Failure(.usage, "error: \(ModuleName.refusal(of: module))")
      }
      let start = ContinuousClock.now
      let root = ProjectFolder.current
      let document = try await NewDocument(
        InputPlace(spec),
        naming: options.pathStyle,
        for: name,
        in: root
      )
      let entry = try entry(of: document, module: name, in: root)
      let project = try ProjectFile.file(in: root, naming: options.pathStyle, adding: entry)
      // Everything is generated before anything is written.
      var job = Job(entry, in: root, contents: document.contents)
      job.pathStyle = options.pathStyle
      let (files, report) = try await job.files(with: TemplateFolder.templates(overriddenBy: nil))
      Console.error(report, isVerbose: options.verbose)
      let plan = try OutputPlan(files, replacing: WrittenFiles(in: job.output))
      try document.copy?.write()
      try project.write()
      try ProjectSchema.file(in: root).write()
      try plan.apply()
      Console.print(Summary([plan], [report]).sentence(isCheck: false, since: start))
      Console.print(PackageLines(entry: entry).text)
    }
  }

  private func entry(
    of document: NewDocument,
    module: Identifier,
    in root: URL
  ) throws(Failure) -> ProjectFile.Entry {
    var entry = ProjectFile.Entry(document: document.path, module: module)
    entry.source = document.source
    if let output = generate.output {
      guard let path = ProjectFolder.path(to: output, in: root) else {
        throw Failure(.usage, "error: the folder '\(output)' lies outside of the package")
      }
      entry.output = path
    }
    for overlay in options.overlays { entry.overlays.append(try self.overlay(overlay, in: root)) }
    options.apply(to: &entry.settings)
    client.apply(to: &entry.settings)
    return entry
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
