import Foundation
import Testing

@Suite("Broken and hostile documents end in a message, soon, and without taking all memory")
struct BrokenDocumentTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: BrokenDocument.refused)
  func isRefused(document: BrokenDocument) throws {
    try document.bytes().write(to: folder.place(document.fileName))
    let run = try generate(from: document.fileName)
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix(document.fileName + document.message),
      "\(run.errors.prefix(500))"
    )
    expectNothingElse(of: run)
  }

  @Test(arguments: BrokenDocument.mended)
  func isMended(document: BrokenDocument) throws {
    try document.bytes().write(to: folder.place(document.fileName))
    let run = try generate(from: document.fileName)
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(document.fileName + document.message),
      "\(run.errors.prefix(500))"
    )
    #expect(folder.exists("out"))
    // Whatever the number of faults, one of each kind is shown.
    #expect(run.errors.split(separator: "\n").count < 20)
  }

  @Test("A file of 1 GiB is not read to its end")
  func largeFile() throws {
    try folder.write("openapi: ", to: "document.yaml")
    let file = try FileHandle(forWritingTo: folder.place("document.yaml"))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
    let run = try generate(from: "document.yaml")
    #expect(run.status == 65)
    #expect(run.errors == "error: document.yaml: the file is larger than 128 MiB\n")
    expectNothingElse(of: run)
  }

  @Test("A device without an end is not read to it either")
  func endlessDevice() throws {
    let run = try generate(from: "/dev/zero")
    #expect(run.status == 65)
    #expect(run.errors == "error: /dev/zero: the file is larger than 128 MiB\n")
    expectNothingElse(of: run)
  }

  @Test("A folder, and a file that may not be read", .enabled(if: getuid() != 0, "root reads all"))
  func unreadable() throws {
    try folder.write("openapi: 3.0.3\n", to: "document.yaml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0],
      ofItemAtPath: folder.place("document.yaml").path
    )
    let run = try generate(from: "document.yaml")
    #expect(run.status == 66)
    #expect(run.errors == "error: document.yaml: the file cannot be read\n")
    expectNothingElse(of: run)
  }

  @Test("A pipe is read to its end, as a file is")
  func pipe() throws {
    let run = try shell("cat /dev/null | \"$0\" --spec /dev/stdin --output out --module M")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("/dev/stdin:1:1: error: "))
  }

  private func expectNothingElse(of run: Program.Outcome) {
    #expect(run.output.isEmpty)
    #expect(!folder.exists("out"))
    // A message shows as much of a line as a screen can.
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.utf8.count < 5000 })
  }

  private func generate(from document: String) throws -> Program.Outcome {
    try shell("exec \"$0\" --spec \(document) --output out --module M")
  }

  /// Runs a script, whose `$0` is the program, in a process that may take 2 GiB of memory and a
  /// minute of a processor. What takes more is ended by the system, and has another exit status.
  private func shell(_ script: String) throws -> Program.Outcome {
    // Memory that malloc sets aside for each thread counts as well, taken or not.
    let limits = "export MALLOC_ARENA_MAX=1; ulimit -t 60; ulimit -v 2097152 2>/dev/null; "
    return try Program.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", limits + script, try Program.url().path],
      in: folder.url
    )
  }
}
