#if Kerberos
  import CGSSAPI

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// Where tickets are kept, and where they come from.
  final class TicketCache: Sendable {
    let credentials: KerberosCredentials
    /// The name of the cache in memory; tickets of a keytab would otherwise be written to a file.
    private let nameInMemory: String?

    init(_ credentials: KerberosCredentials) {
      self.credentials = credentials
      nameInMemory =
        if case .keytab = credentials { "MEMORY:\(UUID().uuidString)" } else { nil }
    }

    deinit {
      guard let nameInMemory else { return }
      var library: krb5_context?
      guard krb5_init_context(&library) == 0, let library else { return }
      var cache: krb5_ccache?
      if krb5_cc_resolve(library, nameInMemory, &cache) == 0, let cache {
        krb5_cc_destroy(library, cache)
      }
      krb5_free_context(library)
    }

    /// What GSSAPI is told of where tickets are (`gss_acquire_cred_from`), and the principal.
    var store: (elements: [(key: String, value: String)], principal: String?) {
      switch credentials {
      case .defaultCache: ([], nil)
      case .cache(let name): ([("ccache", name)], nil)
      case .keytab(let keytab, let principal):
        ([("client_keytab", keytab), ("ccache", nameInMemory ?? "")], principal)
      }
    }
  }
#endif
