#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is open for as long as somebody has it. `FileHandle` is of the whole Foundation, which
/// programs on Linux need not carry for this.
final class OpenFile: Sendable {
  private let url: URL
  private let descriptor: Int32

  /// Opens a file to read it.
  ///
  /// - Throws: `CocoaError`, which names the file.
  convenience init(readingFrom url: URL) throws {
    try self.init(url, O_RDONLY, otherwise: .fileReadUnknown)
  }

  /// Makes a file to write it, where none is yet.
  ///
  /// - Parameters:
  ///   - url: Where it goes.
  ///   - permissions: Who may do what with it, as far as the process's mask allows it.
  /// - Throws: `CocoaError`, which names the file.
  convenience init(creating url: URL, permissions: mode_t = 0o666) throws {
    try self.init(url, O_WRONLY | O_CREAT | O_EXCL, permissions, otherwise: .fileWriteUnknown)
  }

  private init(
    _ url: URL,
    _ flags: Int32,
    _ permissions: mode_t = 0,
    otherwise code: CocoaError.Code
  ) throws {
    let descriptor = open(url.path, flags | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw CocoaError(errno, of: url, otherwise: code) }
    self.url = url
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Gives a file the place of another, which is replaced in one step if it is there (POSIX.1-2024, rename).
  ///
  /// - Throws: `CocoaError`, which names the other.
  static func move(_ url: URL, to place: URL) throws {
    guard rename(url.path, place.path) == 0 else {
      throw CocoaError(errno, of: place, otherwise: .fileWriteUnknown)
    }
  }

  /// How many bytes the file has.
  ///
  /// - Throws: `CocoaError`, as of a folder.
  func length() throws -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw CocoaError(errno, of: url, otherwise: .fileReadUnknown)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw CocoaError(EINVAL, of: url, otherwise: .fileReadUnknown)
    }
    return Int(status.st_size)
  }

  /// Reads on.
  ///
  /// - Parameter count: How many bytes at most.
  /// - Returns: The bytes; none at the end of the file.
  /// - Throws: `CocoaError`.
  func next(upToCount count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      initializedCount = try repeated(otherwise: .fileReadUnknown) {
        read(descriptor, buffer.baseAddress, count)
      }
    }
  }

  /// Writes on.
  ///
  /// - Throws: `CocoaError`, as when there is no room left.
  func append(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = try repeated(otherwise: .fileWriteUnknown) {
          write(descriptor, piece.baseAddress, piece.count)
        }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Calls the system until no signal interrupts it (POSIX.1-2024, EINTR).
  private func repeated(otherwise code: CocoaError.Code, _ call: () -> Int) throws -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      if errno != EINTR { throw CocoaError(errno, of: url, otherwise: code) }
    }
  }
}

extension CocoaError {
  /// What the system says of a file.
  fileprivate init(_ number: Int32, of url: URL, otherwise code: Code) {
    let code: Code =
      switch number {
      case ENOENT, ENOTDIR: code == .fileReadUnknown ? .fileReadNoSuchFile : .fileNoSuchFile
      case EACCES, EPERM:
        code == .fileReadUnknown ? .fileReadNoPermission : .fileWriteNoPermission
      case EEXIST: .fileWriteFileExists
      case ENOSPC, EDQUOT: .fileWriteOutOfSpace
      case EROFS: .fileWriteVolumeReadOnly
      default: code
      }
    self.init(
      code,
      userInfo: [
        "NSFilePath": url.path,
        "NSUnderlyingError": POSIXError(POSIXErrorCode(rawValue: number) ?? .EIO),
      ]
    )
  }
}
