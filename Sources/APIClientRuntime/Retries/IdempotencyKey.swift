import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A header field by which a server knows a request that it has seen before, so that it does what is asked
/// for once, however often the request arrives (IETF draft-ietf-httpapi-idempotency-key-header).
///
/// A request of a method that is not idempotent, such as POST, has a key of its own, which all attempts of
/// a call share, and is retried as any other:
///
///     let payments = PaymentsAPI(configuration: .init(server: url, idempotencyKey: .automatic()))
///     try await payments.createCharge(body: charge)
///
/// A key of the caller's own makes two calls one, as after a program was started again:
///
///     let api = payments.configured { $0.idempotencyKey = .fixed(order.id) }
///
/// Only a server that documents such a field heeds it. With any other, a retry may do the same twice.
public struct IdempotencyKey: Sendable {
  /// The name of the header field.
  public let headerField: String
  let makeValue: @Sendable () -> String

  /// A key that is made anew for each call.
  ///
  /// - Parameters:
  ///   - headerField: The name of the header field.
  ///   - makeValue: Makes a key, which has to be unique; a random UUID unless told otherwise.
  /// - Returns: The key.
  public static func automatic(
    headerField: String = "Idempotency-Key",
    _ makeValue: @escaping @Sendable () -> String = { UUID().uuidString }
  ) -> IdempotencyKey {
    IdempotencyKey(headerField: headerField, makeValue: makeValue)
  }

  /// A certain key.
  public static func fixed(
    _ value: String,
    headerField: String = "Idempotency-Key"
  ) -> IdempotencyKey {
    IdempotencyKey(headerField: headerField) { value }
  }
}

extension IdempotencyKey {
  /// Adds the key to a request that has none of its caller's.
  ///
  /// - Throws: ``CallFailure/invalidRequest(_:)`` for one that cannot be sent.
  func add(to request: inout HTTPRequest) throws(CallFailure) {
    let field = try HTTPField(headerField, configured: makeValue())
    if request.headerFields[field.name] == nil { request.headerFields[field.name] = field.value }
  }
}
