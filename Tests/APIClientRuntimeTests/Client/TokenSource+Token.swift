@testable import APIClientRuntime

extension TokenSource {
  /// The token for a client of which nothing matters.
  func token() async throws -> String {
    try await token(for: APIConfiguration(server: "http://127.0.0.1"))
  }
}
