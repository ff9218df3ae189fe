import HTTPTypes

#if Kerberos
  /// The service that a token is for.
  struct KerberosTarget: Sendable, CustomStringConvertible {
    /// The name as GSSAPI writes that of a host-based service (RFC 2744, section 4.1), such as
    /// `HTTP@www.example.com`.
    let description: String

    /// Names the service that a request goes to.
    ///
    /// - Throws: ``KerberosError`` when the parts make no such name.
    init(service: String, host: String?, _ request: HTTPRequest) throws(KerberosError) {
      let host = host ?? Self.host(of: request.authority ?? "")
      // Anything else might name another service than the one that is meant.
      guard Self.isPart(service), Self.isPart(host) else {
        throw KerberosError(
          .unknownService,
          "'\(service)' and '\(host)' do not name a service and a host"
        )
      }
      description = "\(service)@\(host)"
    }

    /// The host of an authority (RFC 3986, section 3.2) without port and brackets.
    private static func host(of authority: String) -> String {
      if authority.hasPrefix("[") {
        return String(authority.dropFirst().prefix { $0 != "]" })
      }
      return String(authority.prefix { $0 != ":" })
    }

    private static func isPart(_ text: String) -> Bool {
      !text.isEmpty
        && text.utf8.allSatisfy {
          0x21 <= $0 && $0 <= 0x7E && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "/")
        }
    }
  }
#endif
