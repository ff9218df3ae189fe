import OpenAPI
import YAML

/// Reads a document, its overlays, and the files that its references lead to, until nothing is
/// missing.
struct DocumentLoader {
  private let job: Job
  private var sources: [FileID: Source] = [:]
  private var findings: [Diagnostic] = []

  /// Reads the document of a job.
  ///
  /// - Throws: ``Failure`` when a file cannot be read or is not well-formed, when an overlay cannot be
  ///   used, or when a reference leads farther than the job allows.
  static func load(_ job: Job) async throws(Failure) -> LoadedDocument {
    var loader = DocumentLoader(job: job)
    return try await loader.load()
  }

  private init(job: Job) {
    self.job = job
  }

  private mutating func load() async throws(Failure) -> LoadedDocument {
    var root = try parse(await job.source.read())
    for location in job.overlays {
      root = try apply(parse(await location.read()), to: root)
    }
    let location = job.source.location
    let files = try await files(reachedFrom: root, at: location)
    return LoadedDocument(
      root: root,
      location: location,
      files: files,
      sources: sources,
      findings: findings
    )
  }

  private mutating func apply(_ overlay: Node, to root: Node) throws(Failure) -> Node {
    let (overlay, faults) = Overlay.read(overlay)
    guard let overlay else { throw Failure(faults, in: sources) }
    let (changed, warnings) = overlay.apply(to: root)
    findings += faults + warnings
    return changed
  }

  private mutating func files(
    reachedFrom root: Node,
    at location: FileLocation
  ) async throws(Failure) -> [ReferencedFile] {
    var files = [ReferencedFile(location: location, root: root)]
    var known: Set<FileLocation> = [location]
    var next = 0
    while next < files.count {
      let file = files[next]
      next += 1
      for (target, mark) in FileReferences.targets(in: file.root, at: file.location)
      where known.insert(target).inserted {
        files.append(
          ReferencedFile(location: target, root: try await parse(read(target, namedAt: mark)))
        )
      }
    }
    files.removeFirst()
    return files
  }

  private func read(_ target: FileLocation, namedAt mark: Mark) async throws(Failure) -> Source {
    guard job.references.includes(target) else {
      let scope: ReferenceScope = target.isRemote ? .urls : .files
      throw Failure(
        [
          .error(
            "the reference leads to '\(target)', outside of the document's folder; call this with "
              + "'--references \(scope.rawValue)' to allow it",
            at: mark
          )
        ],
        in: sources
      )
    }
    do {
      return try await job.source.sibling(target).read()
    } catch {
      let message = "the reference leads to '\(target)', which cannot be read"
      let place = Diagnostic.error(message, at: mark)
      throw Failure(.noInput, "\(place.listing(in: sources))\n\(error.message)")
    }
  }

  private mutating func parse(_ source: Source) throws(Failure) -> Node {
    let file = FileID(UInt16(clamping: sources.count))
    sources[file] = source
    do {
      return try YAMLParser.parse(source, file: file)
    } catch {
      throw Failure([Diagnostic(error)], in: sources)
    }
  }
}
