import Diagnostics
import OpenAPI
import YAML

/// A document with all that belongs to it, parsed: the overlays are applied, and the files that its
/// references lead to are there.
struct LoadedDocument {
  let root: Node
  /// The same as its user wrote it: what an overlay applies to.
  let written: Node
  let location: FileLocation
  let files: [ReferencedFile]
  /// The files that references lead to and that could not be read, or must not.
  let unread: [FileLocation: UnreadFile]
  /// Every document that a finding may point into.
  let sources: [FileID: Source]
  /// What is to be said of the overlays.
  let findings: [Diagnostic]
}
