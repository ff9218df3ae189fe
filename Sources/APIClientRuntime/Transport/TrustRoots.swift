/// Which authorities may vouch for a server's certificate.
public enum TrustRoots: Sendable, Hashable {
  /// Those that the system trusts.
  case system
  /// Those of a text in PEM (RFC 7468), and no others.
  case pem(String)
  /// Those that the system trusts, and those of a text in PEM.
  case systemAnd(pem: String)
}
