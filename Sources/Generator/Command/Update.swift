import ArgumentParser
import Diagnostics
import Foundation
import Generation
import Lowering
import YAML

/// The subcommand that fetches documents anew.
struct Update: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetches the documents that come from URLs anew, and generates their clients.",
    discussion: """
      These are the clients of openapi/generate.yaml that have a 'source'. For each whose document \
      has changed, it is printed what that means for users, as 'changes' has it.

      Exit status: 0 done; 64 wrong usage; 65 a document is not usable; 66 an input cannot be read; 73 \
      the output cannot be written.
      """
  )

  @Argument(help: ArgumentHelp("The modules of the clients; all without one.", valueName: "module"))
  var modules: [String] = []

  @ParentCommand var generate: Generate

  func validate() throws {
    if generate.hasOwnOptions || !generate.options.isEmpty {
      throw ValidationError("Only --strict and --verbose go with 'update'.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let start = ContinuousClock.now
      let (root, file, entries) = try ProjectFile.project(naming: generate.options.pathStyle)
      let templates = try TemplateFolder.templates(overriddenBy: nil)
      var documents: [FileToWrite] = []
      var plans: [OutputPlan] = []
      var reports: [Report] = []
      // Everything is fetched and generated before anything is written.
      for (entry, url) in try chosen(of: entries) {
        let source = try await Failure.ofRun { () async throws(GenerationError) in
          try await InputPlace(url).read()
        }
        var old = Job(entry, in: root, of: file)
        old.pathStyle = generate.options.pathStyle
        // What is said of the new document may be of what the old one had not.
        old.source.options.passesOverUnknownNames = true
        var new = Job(entry, in: root, of: file, contents: source)
        new.pathStyle = generate.options.pathStyle
        if generate.options.strict { new.source.isStrict = true }
        let (client, report) = try await new.client()
        Console.error(report, isVerbose: generate.options.verbose)
        Console.print(
          try await news(of: entry.moduleName, from: old, to: client, source),
          terminator: ""
        )
        let files = await new.files(of: client, with: templates)
        documents.append(FileToWrite(ProjectFile.place(of: entry.document, in: root), source.bytes))
        plans.append(try OutputPlan(files, replacing: WrittenFiles(in: new.output)))
        reports.append(report)
      }
      for document in documents { try document.write() }
      try ProjectSchema.renewedFile(in: root)?.write()
      for plan in plans { try plan.apply() }
      Console.print(Summary(plans, reports).sentence(isCheck: false, since: start))
    }
  }

  /// The clients whose documents are fetched, each with the URL.
  private func chosen(of entries: [ProjectFile.Entry]) throws(Failure) -> [(
    ProjectFile.Entry, String
  )] {
    let known = entries.map(\.moduleName)
    if let unknown = modules.first(where: { !known.contains($0) }) {
      throw Failure(
        .usage,
        "error: \(ProjectFile.path) has no client '\(unknown)'; it has: \(known.joined(separator: ", "))"
      )
    }
    let chosen = entries.compactMap { entry in
      modules.isEmpty || modules.contains(entry.moduleName)
        ? entry.source.map { (entry, $0) } : nil
    }
    guard !chosen.isEmpty else {
      throw Failure(
        .usage,
        "error: none of these clients in \(ProjectFile.path) has a 'source', the URL of its document"
      )
    }
    return chosen
  }
}
