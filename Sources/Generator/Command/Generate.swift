import ArgumentParser
import ClientIR
import Diagnostics
import Foundation
import Generation
import Lowering

@main
struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Generates Swift API clients from OpenAPI documents.",
    discussion: """
      Without options, every client that openapi/generate.yaml lists is generated. \
      With --spec, one client is generated from any document into any folder.

      Exit status: 0 done; 1 --check found differences; 64 wrong usage; 65 the document is not \
      usable; 66 an input cannot be read; 73 the output cannot be written.
      """,
    subcommands: [Initialize.self, Update.self, Changes.self]
  )

  @Flag(
    help: "Write nothing; print what would change as a unified diff, and fail if anything would."
  )
  var check = false

  @Option(help: ArgumentHelp("The document: a file, or a URL.", valueName: "file-or-url"))
  var spec: String?

  @Option(help: ArgumentHelp("The folder for the generated files.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The name of the generated module.", valueName: "name"))
  var module: String?

  @OptionGroup var options: DocumentOptions

  @OptionGroup var client: ClientOptions

  @Option(
    help: ArgumentHelp(
      "A folder with templates that replace the built-in ones of the same name.",
      valueName: "dir"
    )
  )
  var templates: String?

  func run() async throws {
    try checkUsage()
    try await Failure.reported { try await generate() }
  }

  // Not `validate()`, which is called for subcommands too: theirs are some of the same options.
  private func checkUsage() throws {
    if spec == nil {
      guard output == nil, module == nil, options.isEmpty, client.isEmpty else {
        throw ValidationError(
          "What is said of one client goes with --spec; openapi/generate.yaml says it of the others."
        )
      }
    } else if output == nil || module == nil {
      throw ValidationError("--spec needs --output and --module beside it.")
    }
  }

  private func generate() async throws {
    let start = ContinuousClock.now
    let jobs = try jobs()
    // Side by side, with the check of the templates.
    let clients = jobs.map { job in Task { try await job.client() } }
    let written = jobs.map { job in Task { WrittenFiles(in: job.output) } }
    let templates = try TemplateFolder.templates(overriddenBy: templates)
    // Everything is generated before anything is written: a fault in the last document must not
    // leave the clients before it new and those after it old.
    var plans: [OutputPlan] = []
    var reports: [Report] = []
    for (job, (client, written)) in zip(jobs, zip(clients, written)) {
      let (client, report) = try await client.value
      let files = await job.files(of: client, with: templates)
      Console.error(report, isVerbose: options.verbose)
      reports.append(report)
      plans.append(try OutputPlan(files, replacing: await written.value))
    }
    if check {
      try report(plans, reports, since: start)
    } else {
      for plan in plans { try plan.apply() }
      Console.print(Summary(plans, reports).sentence(isCheck: false, since: start))
    }
  }

  /// Whether the call has an option that only generating has.
  var hasOwnOptions: Bool {
    check || spec != nil || output != nil || module != nil || templates != nil || !client.isEmpty
  }

  private func report(
    _ plans: [OutputPlan],
    _ reports: [Report],
    since start: ContinuousClock.Instant
  ) throws {
    for plan in plans { Console.print(plan.diff, terminator: "") }
    let summary = Summary(plans, reports)
    Console.print(summary.sentence(isCheck: true, since: start))
    guard summary.isClean else { throw ExitCode(ExitStatus.differences.rawValue) }
  }

  private func jobs() throws -> [Job] {
    try listedJobs().map { job in
      var job = job
      job.pathStyle = options.pathStyle
      if options.strict { job.source.isStrict = true }
      return job
    }
  }

  private func listedJobs() throws -> [Job] {
    guard let spec, let output, let module else {
      return try ProjectFile.jobs(naming: options.pathStyle)
    }
    guard let name = ModuleName.identifier(module) else {
      throw Failure(.usage, "error: \(ModuleName.refusal(of: module))")
    }
    var settings = ClientSettings()
    options.apply(to: &settings)
    client.apply(to: &settings)
    return [
      Job(
        document: InputPlace(spec),
        output: URL(fileURLWithPath: output, isDirectory: true),
        module: name,
        settings: settings,
        overlays: options.overlays.map { InputPlace($0) }
      )
    ]
  }
}

extension Failure {
  /// Does something, and ends the program with a failure's message and status if there is one.
  static func reported(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let failure as Failure {
      Console.error(failure.message)
      throw ExitCode(failure.status.rawValue)
    }
  }
}
