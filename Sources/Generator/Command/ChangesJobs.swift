import ClientChanges
import ClientIR
import Foundation
import Generation
import Lowering

/// The two clients that are compared.
struct ComparedJobs {
  private(set) var old: Job
  let new: Job
  private let options: DocumentOptions

  /// Finds the documents.
  ///
  /// - Parameters:
  ///   - old: The old document as the command line has it.
  ///   - new: The new document; nil for that of the project.
  ///   - options: What holds for both.
  /// - Throws: ``Failure`` when the project has no document that the old one is compared with.
  init(old: String, new: String?, _ options: DocumentOptions) throws {
    let old = InputPlace(old)
    guard let new else {
      guard ProjectFolder.containing(ProjectFile.path) != nil else {
        throw Failure(
          .usage,
          "error: there is no \(ProjectFile.path) here; name the new document too"
        )
      }
      let job = try Self.projectJob(
        for: old,
        among: try ProjectFile.jobs(naming: options.pathStyle)
      )
      self.init(old, job.source.document, like: job, options)
      return
    }
    let job = Job(
      document: old,
      // Nothing is written.
      output: URL(fileURLWithPath: ".", isDirectory: true),
      // A name that no type may have in any module, so that it takes none away.
      module: .runtime,
      settings: ClientSettings()
    )
    self.init(old, InputPlace(new), like: job, options)
  }

  private init(_ old: InputPlace, _ new: InputPlace, like job: Job, _ options: DocumentOptions) {
    self.options = options
    self.old = Self.job(old, like: job, options)
    self.new = Self.job(new, like: job, options)
    // What is said of the new document may be of what the old one had not.
    self.old.source.options.passesOverUnknownNames = true
  }

  /// Compares the clients, and prints what is to be said of the documents.
  func changes() async throws(Failure) -> ClientChanges {
    var clients: [Client] = []
    for job in [old, new] {
      let (client, report) = try await job.client()
      Console.error(report, isVerbose: options.verbose)
      clients.append(client)
    }
    return ClientChanges(from: clients[0], to: clients[1])
  }

  /// The client of the project that a document is an earlier one of: the only one, or the one whose
  /// document has the same file name.
  static func projectJob(for old: InputPlace, among jobs: [Job]) throws(Failure) -> Job {
    if jobs.count == 1 { return jobs[0] }
    let oldName = old.fileName
    let matches = jobs.filter { $0.source.document.fileName == oldName }
    guard matches.count == 1 else {
      let names = jobs.map { "'\($0.source.document.fileName)'" }.joined(separator: ", ")
      throw Failure(
        .usage,
        "error: '\(oldName)' is not the document of exactly one client in \(ProjectFile.path), "
          + "which has \(names.isEmpty ? "none" : names); name the new document too"
      )
    }
    return matches[0]
  }

  private static func job(
    _ document: InputPlace,
    like other: Job,
    _ options: DocumentOptions
  ) -> Job {
    var settings = other.settings
    options.apply(to: &settings)
    let overlays = options.overlays.map { InputPlace($0) }
    var job = Job(
      document: document,
      output: other.output,
      module: other.source.options.module,
      settings: settings,
      overlays: overlays.isEmpty ? other.source.overlays : overlays
    )
    job.pathStyle = options.pathStyle
    job.source.projectFile = other.source.projectFile
    return job
  }
}
