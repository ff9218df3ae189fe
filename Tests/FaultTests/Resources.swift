import Foundation

/// What a process holds.
struct Resources: CustomStringConvertible {
  /// The memory that is allocated and was not freed, in KiB. Unlike resident memory it has neither what
  /// an allocator keeps for later, nor holes.
  var allocated = 0
  /// The memory that the system has given, in KiB.
  var resident = 0
  /// The most that `resident` has been, in KiB.
  var peak = 0
  /// How many files are open.
  var files = 0

  var description: String {
    "\(allocated) KiB allocated, \(resident) KiB resident, \(files) files"
  }

  static func - (after: Resources, before: Resources) -> Resources {
    Resources(
      allocated: after.allocated - before.allocated,
      resident: after.resident - before.resident,
      peak: after.peak - before.peak,
      files: after.files - before.files
    )
  }

  static var current: Resources {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    func size(_ name: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
      return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
    let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return Resources(
      allocated: allocatedBytes / 1024,
      resident: size("VmRSS:"),
      peak: size("VmHWM:"),
      files: files?.count ?? 0
    )
  }

  #if canImport(Glibc)
    /// By the report of glibc, which Swift's module of it lacks: `malloc_info` in `malloc.h`.
    private static var allocatedBytes: Int {
      typealias Function = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32
      guard let symbol = dlsym(nil, "malloc_info") else { return 0 }
      var text: UnsafeMutablePointer<CChar>?
      var length = 0
      guard let stream = open_memstream(&text, &length) else { return 0 }
      _ = unsafeBitCast(symbol, to: Function.self)(0, stream)
      fclose(stream)
      defer { free(text) }
      let report = text.map { String(cString: $0) } ?? ""
      // Each arena has such lines of its own, and the sums come last.
      func sum(_ beginning: String) -> Int {
        let line = report.split(separator: "\n").last { $0.hasPrefix(beginning) }
        let size = line?.split(separator: "\"").last { Int($0) != nil }
        return size.flatMap { Int($0) } ?? 0
      }
      return sum("<system type=\"current\"") + sum("<total type=\"mmap\"")
        - sum("<total type=\"fast\"") - sum("<total type=\"rest\"")
    }
  #else
    private static let allocatedBytes = 0
  #endif
}
