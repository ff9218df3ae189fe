import Foundation
import Generation

/// Fetching of inputs that lie at URLs.
enum Download {
  /// What lies at a URL.
  ///
  /// - Throws: ``GenerationError`` when it cannot be had, or is too large.
  static func bytes(of url: URL) async throws(GenerationError) -> [UInt8] {
    let answer: Answer
    do {
      answer = try await self.answer(to: url)
    } catch {
      throw failure(of: url, error.localizedDescription)
    }
    guard answer.status == 200 else {
      throw failure(of: url, "the server answered \(answer.status)")
    }
    guard answer.body.count <= InputFile.maximumMebibytes << 20 else {
      throw GenerationError(
        .unusableInput,
        "error: \(url.absoluteString): this is larger than \(InputFile.maximumMebibytes) MiB"
      )
    }
    return Array(answer.body)
  }

  private struct Answer {
    let status: Int
    let body: Data
  }

  private static func failure(of url: URL, _ reason: String) -> GenerationError {
    GenerationError(.unreadableInput, "error: \(url.absoluteString): \(reason)")
  }

  private struct CurlError: LocalizedError {
    let errorDescription: String?
  }

  // By the program `curl`: Foundation's networking has thirty libraries loaded on Linux whenever the
  // program starts, which takes a third of the time of a large client, and cannot be linked statically.
  private static func answer(to url: URL) async throws -> Answer {
    guard let curl else {
      throw CurlError(
        errorDescription:
          "URLs are fetched with 'curl', which is not in the PATH; install it, or fetch the "
          + "document yourself"
      )
    }
    let process = Process()
    process.executableURL = curl
    process.arguments = [
      "--silent", "--show-error", "--location", "--proto", "=http,https", "--proto-redir",
      "=http,https", "--connect-timeout", "60", "--max-filesize",
      "\(InputFile.maximumMebibytes << 20)", "--write-out", "%{stderr}%{http_code}", "--url",
      url.absoluteString,
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What goes to standard error is shorter than what a pipe holds.
    let body = output.fileHandleForReading.readDataToEndOfFile()
    let said = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(),
      as: UTF8.self
    )
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CurlError(errorDescription: said.split(separator: "\n").first.map(String.init))
    }
    return Answer(status: Int(said.suffix(3)) ?? 0, body: body)
  }

  private static var curl: URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: "\($0)/curl") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }
}
