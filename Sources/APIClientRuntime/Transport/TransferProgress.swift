/// How much of a body was sent, or has arrived.
public struct TransferProgress: Sendable, Hashable {
  /// How many bytes were.
  public let bytes: Int
  /// How many bytes the body has; nil if that is not known before it ends.
  public let total: Int?

  /// The part that was, from 0 to 1; nil if it is not known how much there is.
  public var fraction: Double? {
    guard let total else { return nil }
    return total > 0 ? Double(bytes) / Double(total) : 1
  }
}

extension APIRequestBody {
  /// The same body, which tells how much of it the transport has taken. What is sent again begins at none.
  ///
  ///     try await api.putObject(id: "backup", .file(at: url).reporting { progress in
  ///       print(progress.fraction ?? 0)
  ///     })
  ///
  /// - Parameter report: Called for each piece, on the thread that sends it.
  /// - Returns: The body.
  public func reporting(
    _ report: @escaping @Sendable (TransferProgress) -> Void
  ) -> APIRequestBody {
    let body = inPieces
    return APIRequestBody.make(length: length, isRepeatable: isRepeatable) {
      var pieces = body.makeAsyncIterator()
      var count = 0
      return {
        guard let piece = try await pieces.next() else { return nil }
        count += piece.count
        report(TransferProgress(bytes: count, total: length))
        return piece
      }
    }
  }

  /// The body in pieces none of which is large.
  private var inPieces: APIRequestBody {
    guard let bytes else { return self }
    let size = 1 << 16
    return .joined(
      stride(from: 0, to: bytes.count, by: size).map { start in
        .make(length: nil, isRepeatable: true) {
          var piece: [UInt8]? = Array(bytes[start..<Swift.min(start + size, bytes.count)])
          return {
            defer { piece = nil }
            return piece
          }
        }
      }
    )
  }
}

extension APIResponseBody {
  /// The same body, which tells how much of it was read.
  ///
  /// - Parameter report: Called for each piece before it is read.
  /// - Returns: The body.
  public func reporting(
    _ report: @escaping @Sendable (TransferProgress) -> Void
  ) -> APIResponseBody {
    wrapped { body in
      var pieces = body.makeAsyncIterator()
      var count = 0
      return {
        guard let piece = try await pieces.next() else { return nil }
        count += piece.count
        report(TransferProgress(bytes: count, total: length))
        return piece
      }
    }
  }
}
