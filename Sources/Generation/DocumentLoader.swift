import Diagnostics
import OpenAPI
import Overlays
import YAML

/// Reads a document, its overlays, and the files that its references lead to, until nothing is
/// missing.
struct DocumentLoader {
  private let source: ClientSource
  private var sources: [FileID: Source] = [:]
  private var findings: [Diagnostic] = []

  init(_ source: ClientSource) {
    self.source = source
  }

  /// Reads the document.
  ///
  /// - Parameter read: Reads an input.
  /// - Returns: The document with all that belongs to it.
  /// - Throws: ``GenerationError`` when a file cannot be read or is not well-formed, when an overlay
  ///   cannot be used, or when a reference leads farther than the source allows.
  mutating func load(reading read: InputReader) async throws(GenerationError) -> LoadedDocument {
    let place = source.document
    var root = try parse(await read(place))
    for overlay in source.overlays {
      root = try apply(parse(await read(overlay)), to: root)
    }
    let files = try await files(reachedFrom: root, at: place, reading: read)
    return LoadedDocument(
      root: root,
      location: place.location,
      files: files,
      sources: sources,
      findings: findings
    )
  }

  private mutating func apply(_ overlay: Node, to root: Node) throws(GenerationError) -> Node {
    let (overlay, faults) = Overlay.read(overlay)
    guard let overlay else { throw GenerationError(faults, in: sources) }
    let (changed, warnings) = overlay.apply(to: root)
    findings += faults + warnings
    return changed
  }

  private mutating func files(
    reachedFrom root: Node,
    at place: InputPlace,
    reading read: InputReader
  ) async throws(GenerationError) -> [ReferencedFile] {
    var files = [ReferencedFile(location: place.location, root: root)]
    var known: Set<FileLocation> = [place.location]
    var next = 0
    while next < files.count {
      let file = files[next]
      next += 1
      for (target, mark) in FileReferences.targets(in: file.root, at: file.location)
      where known.insert(target).inserted {
        try checkScope(of: target, namedAt: mark)
        let source = try await self.source(of: target, beside: place, namedAt: mark, reading: read)
        files.append(ReferencedFile(location: target, root: try parse(source)))
      }
    }
    files.removeFirst()
    return files
  }

  private func checkScope(of target: FileLocation, namedAt mark: Mark) throws(GenerationError) {
    guard !source.references.includes(target) else { return }
    let scope: ReferenceScope = target.isRemote ? .urls : .files
    throw GenerationError(
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

  private func source(
    of target: FileLocation,
    beside place: InputPlace,
    namedAt mark: Mark,
    reading read: InputReader
  ) async throws(GenerationError) -> Source {
    do {
      return try await read(place.sibling(target))
    } catch {
      let message = "the reference leads to '\(target)', which cannot be read"
      let listing = Diagnostic.error(message, at: mark).listing(in: sources)
      throw GenerationError(.unreadableInput, "\(listing)\n\(error.message)")
    }
  }

  private mutating func parse(_ source: Source) throws(GenerationError) -> Node {
    let file = FileID(UInt16(clamping: sources.count))
    sources[file] = source
    do {
      return try YAMLParser.parse(source, file: file)
    } catch {
      throw GenerationError([Diagnostic(error)], in: sources)
    }
  }
}
