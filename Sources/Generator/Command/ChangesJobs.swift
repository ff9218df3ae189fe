import ClientChanges
import ClientIR
import Foundation
import OpenAPI

/// The two clients that are compared.
struct ComparedJobs {
  let old: Job
  let new: Job

  /// Finds the documents.
  ///
  /// - Parameters:
  ///   - old: The old document as the command line has it.
  ///   - new: The new document; nil for that of the project.
  ///   - options: What holds for both.
  /// - Throws: ``Failure`` when the project has no document that the old one is compared with.
  init(old: String, new: String?, _ options: DocumentOptions) throws {
    let oldSource = DocumentLocation(old)
    guard let new else {
      guard ProjectFolder.containing(ProjectFile.path) != nil else {
        throw Failure(
          .usage,
          "error: there is no \(ProjectFile.path) here; name the new document too"
        )
      }
      let job = try Self.projectJob(for: oldSource, among: try ProjectFile.jobs())
      self.old = Self.job(oldSource, like: job, options)
      self.new = Self.job(job.source, like: job, options)
      return
    }
    let job = Job(
      source: oldSource,
      // Nothing is written.
      output: URL(fileURLWithPath: ".", isDirectory: true),
      // A name that no type may have in any module, so that it takes none away.
      module: Vocabulary.Word.apiClient.module,
      tags: []
    )
    self.old = Self.job(oldSource, like: job, options)
    self.new = Self.job(DocumentLocation(new), like: job, options)
  }

  /// Compares the clients, and prints what is to be said of the documents.
  func changes() async throws(Failure) -> ClientChanges {
    ClientChanges(from: try await Self.client(of: old), to: try await Self.client(of: new))
  }

  private static func client(of job: Job) async throws(Failure) -> Client {
    let document = try await DocumentLoader.load(job)
    let (client, diagnostics) = try Pipeline.lower(document, options: job.options)
    for listing in diagnostics.listings(in: document.sources) { Console.error(listing) }
    return client
  }

  /// The client of the project that a document is an earlier one of: the only one, or the one whose
  /// document has the same file name.
  static func projectJob(for old: DocumentLocation, among jobs: [Job]) throws(Failure) -> Job {
    if jobs.count == 1 { return jobs[0] }
    let matches = jobs.filter { $0.source.fileName == old.fileName }
    guard matches.count == 1 else {
      let names = jobs.map { "'\($0.source.fileName)'" }.joined(separator: ", ")
      throw Failure(
        .usage,
        "error: '\(old.fileName)' is not the document of exactly one client in \(ProjectFile.path), "
          + "which has \(names.isEmpty ? "none" : names); name the new document too"
      )
    }
    return matches[0]
  }

  private static func job(
    _ source: DocumentLocation,
    like other: Job,
    _ options: DocumentOptions
  ) -> Job {
    var job = Job(
      source: source,
      output: other.output,
      module: other.options.module,
      tags: options.tags.isEmpty ? other.options.tags : options.tags
    )
    job.overlays =
      options.overlays.isEmpty ? other.overlays : options.overlays.map(DocumentLocation.init)
    job.references = options.references ?? other.references
    return job
  }
}

extension DocumentLocation {
  /// What messages call the document.
  var name: String {
    switch self {
    case .file(_, let name): name
    case .remote(let url): url.absoluteString
    }
  }
}
