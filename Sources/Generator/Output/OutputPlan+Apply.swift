import Foundation

extension OutputPlan {
  /// Carries the plan out. Every new file is complete beside its place before any takes it, and
  /// when something fails all the same, what was replaced is put back.
  ///
  /// - Throws: ``Failure`` when the folder cannot be written; it is then as it was.
  func apply() throws(Failure) {
    guard !changes.isEmpty || !removals.isEmpty else { return }
    var staged: [URL] = []
    var replaced: [Change] = []
    do {
      for change in changes { staged.append(try stage(change)) }
      for (change, file) in zip(changes, staged) {
        replaced.append(change)
        try replace(place(of: change.path), with: file)
      }
    } catch {
      for file in staged { try? FileManager.default.removeItem(at: file) }
      for change in replaced { restore(change) }
      throw Failure(
        .cannotCreate, "error: \(folder.relativePath) cannot be written: \(error)")
    }
    for removal in removals { remove(removal.path) }
  }

  private func place(of path: String) -> URL { folder.appendingPathComponent(path) }

  private func stage(_ change: Change) throws -> URL {
    let place = place(of: change.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    let file = place.deletingLastPathComponent()
      .appendingPathComponent(".\(place.lastPathComponent).new")
    try Data(change.new).write(to: file)
    return file
  }

  /// Renaming is the one way to replace a file that a reader never sees half-done.
  private func replace(_ place: URL, with file: URL) throws {
    guard rename(file.path, place.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
    }
  }

  private func restore(_ change: Change) {
    let place = place(of: change.path)
    if let old = change.old {
      try? Data(old).write(to: place)
    } else {
      try? FileManager.default.removeItem(at: place)
    }
  }

  private func remove(_ path: String) {
    let place = place(of: path)
    try? FileManager.default.removeItem(at: place)
    // A folder that held generated files alone goes with the last of them.
    let parent = place.deletingLastPathComponent()
    let isEmpty = (try? FileManager.default.contentsOfDirectory(atPath: parent.path))?.isEmpty
    if isEmpty == true, parent.standardizedFileURL != folder.standardizedFileURL {
      try? FileManager.default.removeItem(at: parent)
    }
  }
}
