import ArgumentParser
import ClientChanges
import Generation

/// The subcommand that says what a new document means for those who use the client.
struct Changes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Compares two OpenAPI documents by the Swift clients that they become.",
    discussion: """
      What changed for those who use the client: methods and their arguments, results and responses, \
      types and their properties, authentication and servers. A change breaks the source when code \
      that calls the client no longer compiles or means something else, and the wire when a server no \
      longer understands an old client, or an old client its answers.

      Without a new document, the old one is compared with that of openapi/generate.yaml, with the tags \
      and overlays there.

      Exit status: 0 done; 1 --fail-on-breaking found what breaks; 64 wrong usage; 65 a document is not \
      usable; 66 an input cannot be read.
      """
  )

  @Argument(help: ArgumentHelp("The old document: a file, or a URL.", valueName: "old-document"))
  var old: String

  @Argument(help: ArgumentHelp("The new document: a file, or a URL.", valueName: "new-document"))
  var new: String?

  @OptionGroup var options: DocumentOptions

  @Option(help: ArgumentHelp("How changes are printed.", valueName: "text|markdown|json"))
  var format = ChangesFormat.text

  @Flag(help: "Fail if anything breaks.")
  var failOnBreaking = false

  @ParentCommand var generate: Generate

  func validate() throws {
    if generate.hasOwnOptions {
      throw ValidationError(
        "What says where or how a client is written does not go with 'changes'."
      )
    }
  }

  func run() async throws {
    try await Failure.reported {
      let jobs = try ComparedJobs(old: old, new: new, options)
      let changes = try await jobs.changes()
      let (old, new) = (jobs.old.source.document.text, jobs.new.source.document.text)
      Console.print(format.report(changes, from: old, to: new), terminator: "")
      guard !failOnBreaking || !changes.isBreaking else {
        throw ExitCode(ExitStatus.differences.rawValue)
      }
    }
  }
}

/// How changes are printed.
enum ChangesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json

  /// The report, with the names of the documents.
  func report(_ changes: ClientChanges, from old: String, to new: String) -> String {
    switch self {
    case .text: changes.text(from: old, to: new)
    case .markdown: changes.markdown(from: old, to: new)
    case .json: changes.json(from: old, to: new)
    }
  }
}
