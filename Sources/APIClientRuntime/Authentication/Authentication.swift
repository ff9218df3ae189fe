#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How a client proves who is calling. Printing one shows no secret.
public struct Authentication: Sendable {
  private enum Scheme: Sendable {
    case none
    case basic(username: String, password: String)
    case bearer(@Sendable () async throws -> String)
  }

  private let scheme: Scheme

  /// No authentication.
  public static let none = Authentication(scheme: .none)

  /// A name and a password with each request (RFC 7617, as UTF-8).
  ///
  /// - Parameters:
  ///   - username: The name; a name with a colon makes every call fail, because the scheme cannot
  ///     carry it.
  ///   - password: The password.
  /// - Returns: The authentication.
  public static func basic(username: String, password: String) -> Authentication {
    Authentication(scheme: .basic(username: username, password: password))
  }

  /// A token with each request (RFC 6750).
  public static func bearer(_ token: String) -> Authentication {
    Authentication(scheme: .bearer({ token }))
  }

  /// A token with each request (RFC 6750), asked for anew each time.
  ///
  /// - Parameter token: Supplies the token. What it throws, a call throws as an error of the kind
  ///   ``APIError/Kind-swift.enum/authentication(_:)``.
  /// - Returns: The authentication.
  public static func bearer(
    _ token: @escaping @Sendable () async throws -> String
  ) -> Authentication {
    Authentication(scheme: .bearer(token))
  }

  /// A request with what proves who is calling.
  func authenticated(_ request: HTTPRequest) async throws(CallFailure) -> HTTPRequest {
    var request = request
    switch scheme {
    case .none: break
    case .basic(let username, let password):
      guard !username.contains(":") else {
        throw .invalidRequest("a user name for Basic authentication cannot hold a colon")
      }
      let credentials = Data("\(username):\(password)".utf8).base64EncodedString()
      request.headerFields[.authorization] = "Basic \(credentials)"
    case .bearer(let token):
      let text: String
      do {
        text = try await token()
      } catch {
        throw error is CancellationError ? .cancelled : .authentication(error)
      }
      guard HTTPField.isValidValue(text) else {
        throw .invalidRequest("the bearer token has characters that a header field cannot hold")
      }
      request.headerFields[.authorization] = "Bearer \(text)"
    }
    return request
  }
}

extension Authentication: CustomStringConvertible, CustomReflectable {
  /// The name of the scheme, without any secret.
  public var description: String {
    switch scheme {
    case .none: "none"
    case .basic: "Basic (redacted)"
    case .bearer: "Bearer (redacted)"
    }
  }

  /// What `dump` shows: the name of the scheme.
  public var customMirror: Mirror { Mirror(self, children: ["scheme": description]) }
}
