import Diagnostics
import OpenAPI
import Overlays
import YAML

/// Reads a document, its overlays, and the files that its references lead to, until nothing is
/// missing.
struct DocumentLoader {
  private let source: ClientSource
  private var sources: [FileID: Source] = [:]
  private var fileCount = 0
  private var findings: [Diagnostic] = []

  init(_ source: ClientSource) {
    self.source = source
    sources[.projectFile] = source.projectFile
  }

  /// Reads the document.
  ///
  /// - Parameter read: Reads an input.
  /// - Returns: The document with all that belongs to it.
  /// - Throws: ``GenerationError`` when the document or an overlay cannot be read, is not well-formed, or
  ///   cannot be used.
  mutating func load(reading read: InputReader) async throws(GenerationError) -> LoadedDocument {
    let place = source.document
    var root = try parse(await read(place))
    for overlay in source.overlays {
      root = try apply(parse(await read(overlay)), to: root)
    }
    let (files, unread) = await files(reachedFrom: root, at: place, reading: read)
    return LoadedDocument(
      root: root,
      written: root,
      location: place.location,
      files: files,
      unread: unread,
      sources: sources,
      findings: findings
    )
  }

  private mutating func apply(_ overlay: Node, to root: Node) throws(GenerationError) -> Node {
    let (overlay, faults) = Overlay.read(overlay)
    guard let overlay else { throw GenerationError(Report(faults, in: sources)) }
    let (changed, warnings) = overlay.apply(to: root)
    findings += faults + warnings
    return changed
  }

  /// The files that references lead to. What cannot be read is missing only to whoever uses it, and the
  /// document's reader says so there.
  private mutating func files(
    reachedFrom root: Node,
    at place: InputPlace,
    reading read: InputReader
  ) async -> (files: [ReferencedFile], unread: [FileLocation: UnreadFile]) {
    var files = [ReferencedFile(location: place.location, root: root)]
    var unread: [FileLocation: UnreadFile] = [:]
    var known: Set<FileLocation> = [place.location]
    var next = 0
    while next < files.count {
      let file = files[next]
      next += 1
      let references = FileReferences(in: file.root, at: file.location)
      known.formUnion(references.identifiers)
      for (target, _) in references.targets
      where known.insert(target).inserted {
        guard source.references.includes(target) else {
          let scope: ReferenceScope = target.isRemote ? .urls : .files
          unread[target] = UnreadFile(
            "outside of the document's folder; '--references \(scope.rawValue)' allows it",
            isForbidden: true
          )
          continue
        }
        do {
          let source = try await read(place.sibling(target))
          files.append(ReferencedFile(location: target, root: try parse(source)))
        } catch {
          unread[target] = UnreadFile("which cannot be read (\(error.message.reason))")
        }
      }
    }
    files.removeFirst()
    return (files, unread)
  }

  private mutating func parse(_ source: Source) throws(GenerationError) -> Node {
    let file = FileID(UInt16(clamping: fileCount))
    fileCount += 1
    sources[file] = source
    do {
      return try YAMLParser.parse(source, file: file)
    } catch {
      throw GenerationError(Report([Diagnostic(error)], in: sources))
    }
  }
}

extension String {
  /// What a message says in its first line. The word before it is that of a finding of its own.
  fileprivate var reason: String {
    String(prefix { !$0.isNewline }).replacing("error: ", with: "", maxReplacements: 1)
  }
}
