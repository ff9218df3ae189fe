import Foundation

/// A process that a test started.
///
/// Foundation's `Process` waits until a socket closes that every other process inherits that is
/// started meanwhile, and tests run side by side.
final class ChildProcess: Sendable {
  struct CannotStart: Error {
    let program: String
    let reason: String
  }

  private let id: pid_t

  /// Starts a program in a folder, with files for what it prints.
  init(
    _ program: URL,
    _ arguments: [String],
    in folder: URL,
    output: URL,
    errors: URL
  ) throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      posix_spawn_file_actions_addopen(&actions, stream, file.path, O_WRONLY | O_CREAT, 0o600)
    }
    // The shell changes the folder and becomes the program: not every system can spawn in a folder.
    let script = "cd \"$0\" && exec \"$@\""
    let shell = ["/bin/sh", "-c", script, folder.path, program.path] + arguments
    let words = shell.map { strdup($0) }
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    let fault = posix_spawn(&id, shell[0], &actions, nil, words + [nil], variables + [nil])
    guard fault == 0 else {
      throw CannotStart(program: program.path, reason: String(cString: strerror(fault)))
    }
    self.id = id
  }

  /// Waits until the process ends.
  ///
  /// - Returns: Its exit status; that of a process which a signal ended is negative.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Ends the process. May be called again.
  func stop() {
    // An ended child keeps its number until somebody waits for it.
    guard waitpid(id, nil, WNOHANG) == 0 else { return }
    // Other signals may be blocked in it, as they are in the thread that started it.
    kill(id, SIGKILL)
    _ = wait()
  }
}
