import Foundation

extension OutputPlan {
  /// Carries the plan out. Every new file is complete beside its place before any takes it, and
  /// when something fails all the same, what was done is undone.
  ///
  /// - Throws: ``Failure`` when the folder cannot be written; it is then as it was.
  func apply() throws(Failure) {
    guard !changes.isEmpty || !removals.isEmpty else { return }
    var journal = Journal(folder: folder.path)
    do {
      for change in changes { try journal.stage(change) }
      for change in changes where change.path != Manifest.fileName {
        try journal.replace(change)
      }
      for removal in removals { try journal.remove(removal) }
      // The manifest comes last: until then the folder is what the old one says.
      for change in changes where change.path == Manifest.fileName {
        try journal.replace(change)
      }
    } catch {
      journal.undo()
      throw Failure(
        .cannotCreate,
        "error: \(folder.relativePath) cannot be written and is as it was: \(error.path): "
          + error.reason
      )
    }
    removeEmptyFolders()
  }

  /// Removes the folders that held generated files alone, with the last of them.
  private func removeEmptyFolders() {
    for removal in removals {
      var path = removal.path[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        // A folder that is not empty stays: that is all that can be wrong here.
        guard rmdir(folder.appendingPathComponent(String(path)).path) == 0 else { break }
      }
    }
  }
}

/// What has been done to a folder, so that it can be undone.
private struct Journal {
  /// What the system says of a file that it cannot write.
  struct Fault: Error {
    let path: String
    let reason: String

    init(_ path: String) {
      self.path = path
      reason = String(cString: strerror(errno))
    }
  }

  let folder: String
  /// The folders that are known to be there.
  private var folders: Set<String> = []
  private var createdFolders: [String] = []
  private var stagedFiles: [String] = []
  /// The files that are replaced or removed, with what they held; nil where there was none.
  private var replaced: [(file: String, old: [UInt8]?)] = []

  init(folder: String) {
    self.folder = folder
  }

  private func place(of path: String) -> String { "\(folder)/\(path)" }

  /// The folder that a file is in.
  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { place(of: String(path[..<$0])) } ?? folder
  }

  /// Where a file is until it is complete.
  private func stagingPlace(of path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[$0...].dropFirst() } ?? path[...]
    return "\(folder(of: path))/.\(name).new"
  }

  /// Writes the new version of a file beside its place.
  mutating func stage(_ change: OutputPlan.Change) throws(Fault) {
    let file = stagingPlace(of: change.path)
    let folder = folder(of: change.path)
    if folders.insert(folder).inserted { try createFolder(folder) }
    stagedFiles.append(file)
    try Self.write(change.new, to: file)
  }

  /// Renaming is the one way to replace a file that a reader never sees half-done.
  mutating func replace(_ change: OutputPlan.Change) throws(Fault) {
    let file = place(of: change.path)
    guard rename(stagingPlace(of: change.path), file) == 0 else { throw Fault(file) }
    replaced.append((file, change.old))
  }

  mutating func remove(_ removal: OutputPlan.Removal) throws(Fault) {
    let file = place(of: removal.path)
    guard unlink(file) == 0 else { throw Fault(file) }
    replaced.append((file, removal.old))
  }

  /// Puts everything back.
  func undo() {
    for file in stagedFiles { unlink(file) }
    for (file, old) in replaced.reversed() {
      if let old {
        try? Self.write(old, to: file)
      } else {
        unlink(file)
      }
    }
    for folder in createdFolders.reversed() { rmdir(folder) }
  }

  private mutating func createFolder(_ path: String) throws(Fault) {
    if mkdir(path, 0o777) == 0 {
      createdFolders.append(path)
      return
    }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard parent != path else { throw Fault(path) }
      try createFolder(parent)
      guard mkdir(path, 0o777) == 0 else { throw Fault(path) }
      createdFolders.append(path)
    default: throw Fault(path)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw Fault(path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw Fault(path) }
      rest = rest.dropFirst(count)
    }
  }
}
