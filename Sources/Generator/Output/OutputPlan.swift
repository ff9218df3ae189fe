import Foundation
import Templating

/// What has to happen to a folder so that it holds the generated files and nothing stale.
struct OutputPlan {
  /// A file that is new or different.
  struct Change {
    let path: String
    let old: [UInt8]?
    let new: [UInt8]
  }

  /// A file that is no longer generated.
  struct Removal {
    let path: String
    let old: [UInt8]
  }

  let folder: URL
  let changes: [Change]
  let removals: [Removal]
  /// How many files are as they should be, the manifest among them.
  let unchangedCount: Int

  /// Compares files with what is in a folder.
  ///
  /// - Throws: ``Failure`` when a file would be replaced that the generator has not written.
  init(_ files: [RenderedFile], replacing written: WrittenFiles) throws(Failure) {
    let folder = written.folder
    var changes: [Change] = []
    for file in files {
      let new = file.bytes
      let old = written.contents(of: file.path)
      guard old != new else { continue }
      guard old == nil || written.manifest.contains(file.path) else {
        throw Failure(
          .cannotCreate,
          "error: \(folder.appendingPathComponent(file.path).relativePath) was not written by the "
            + "generator and would be lost; move it away, or choose another folder"
        )
      }
      changes.append(Change(path: file.path, old: old, new: new))
    }
    let manifest = Manifest(paths: files.map(\.path))
    let newManifest = Array(manifest.text.utf8)
    let oldManifest = written.contents(of: Manifest.fileName)
    if oldManifest != newManifest {
      changes.append(Change(path: Manifest.fileName, old: oldManifest, new: newManifest))
    }
    self.folder = folder
    self.changes = changes
    removals = written.manifest.sortedPaths.compactMap { path in
      guard !manifest.contains(path), let old = written.contents(of: path) else { return nil }
      return Removal(path: path, old: old)
    }
    unchangedCount = files.count + 1 - changes.count
  }

  /// What would change, as a unified diff; empty when nothing would.
  var diff: String {
    var text = ""
    for change in changes {
      text += UnifiedDiff.text(path: change.path, old: change.old, new: change.new)
    }
    for removal in removals {
      text += UnifiedDiff.text(path: removal.path, old: removal.old, new: nil)
    }
    return text
  }
}
