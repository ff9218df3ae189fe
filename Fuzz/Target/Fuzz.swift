private import CLibFuzzer
import Foundation
import FuzzProbe

/// Runs the whole way from a document to a client on inputs that libFuzzer makes up.
///
/// The program has a `main` of its own, for the package manager links no executable without one.
@main
enum Fuzz {
  private static let probe: Probe = {
    do {
      return try Probe()
    } catch {
      fatalError("the templates cannot be used: \(error)")
    }
  }()

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { Fuzz.test($0, count: $1) })
  }

  private static func test(_ start: UnsafePointer<UInt8>?, count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let outcome = Waiting.result { await probe.run(bytes) }
    guard outcome.faults.isEmpty else { fatalError(outcome.faults.joined(separator: "\n")) }
    return 0
  }
}
