#if Kerberos
  /// Why there is no Kerberos token for a request, or why a server is not trusted.
  public struct KerberosError: Error, Sendable, Hashable {
    /// What is wrong, as far as it is known.
    public enum Reason: Sendable, Hashable {
      /// There is no ticket.
      case noTicket
      /// The ticket has expired.
      case expiredTicket
      /// The clocks of this machine and of another differ too much.
      case clockSkew
      /// The KDC does not know the service, or the service and host given make no name.
      case unknownService
      /// No KDC can be found, or none answers.
      case unreachableKDC
      /// The keytab is missing, or has no key of the principal that the KDC takes.
      case unusableKeytab
      /// The server has not proven that it is the one that was asked.
      case unprovenServer
      /// Anything else; the message says what.
      case other
    }

    /// What is wrong.
    public let reason: Reason
    /// What was tried, and what GSSAPI says of it, in one line.
    public let message: String

    init(_ reason: Reason, _ message: String) {
      self.reason = reason
      self.message = message
    }

    init(_ reason: Reason, _ message: String, _ status: GSSStatus) {
      self.init(reason, status.message.isEmpty ? message : "\(message): \(status.message)")
    }

    init(
      noTokenFor target: KerberosTarget,
      _ credentials: KerberosCredentials,
      _ status: GSSStatus
    ) {
      var reason = status.reason ?? .other
      // What is missing with a keytab is a key: nobody runs kinit.
      if case .keytab = credentials, reason == .noTicket { reason = .unusableKeytab }
      self.init(reason, "Kerberos for \(target) with \(credentials)", status)
    }
  }

  extension KerberosError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
      let advice: String? =
        switch reason {
        case .noTicket: "get a ticket with kinit"
        case .expiredTicket: "get a new ticket with kinit"
        case .clockSkew: "set the clocks of this machine, the KDC and the server to the same time"
        case .unknownService:
          "give the service and the host of the server's principal; kvno SERVICE/HOST tries them"
        case .unreachableKDC:
          "see that krb5.conf names the KDC of the realm, and that kinit reaches it"
        case .unusableKeytab:
          "see with klist -k that the keytab has the principal, and try kinit -k -t"
        case .unprovenServer, .other: nil
        }
      return advice.map { "\(message); \($0)" } ?? message
    }
  }
#endif
