import ClientIR

/// The names of successful statuses, as the registry of RFC 9110, section 16.2.1, has them.
enum HTTPStatusName {
  static func name(of code: Int) -> String? {
    switch code {
    case 200: "ok"
    case 201: "created"
    case 202: "accepted"
    case 203: "nonAuthoritativeInformation"
    case 204: "noContent"
    case 205: "resetContent"
    case 206: "partialContent"
    case 207: "multiStatus"
    case 208: "alreadyReported"
    case 226: "imUsed"
    default: nil
    }
  }
}
