#if Kerberos
  /// Where the tickets of a client come from.
  public enum KerberosCredentials: Sendable, Hashable {
    /// The default credential cache, which `kinit` fills: what `KRB5CCNAME` names, or else what
    /// `krb5.conf` says. It is looked at for each request, so that a new ticket is used at once.
    case defaultCache
    /// A credential cache by its name, such as `FILE:/run/etl/krb5cc`.
    case cache(String)
    /// The keys of a principal, such as `etl@EXAMPLE.COM`, in a keytab: the name of one, or the path
    /// of its file. Tickets are fetched with them when needed, and kept in memory.
    case keytab(String, principal: String)
  }

  extension KerberosCredentials: CustomStringConvertible {
    /// Where the tickets come from; nothing secret.
    public var description: String {
      switch self {
      case .defaultCache: "the default credential cache"
      case .cache(let name): "the credential cache \(name)"
      case .keytab(let keytab, let principal): "the keytab \(keytab) for \(principal)"
      }
    }
  }
#endif
