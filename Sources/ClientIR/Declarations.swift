/// Who sees what a client declares.
public enum AccessLevel: String, Sendable, Hashable, CaseIterable {
  /// Whoever imports the module.
  case `public`
  /// The modules of the package.
  case package
  /// The module that the client is a part of, beside code written by hand.
  case `internal`
}

/// A protocol that models conform to beside `Codable` and `Sendable`. Open enumerations are `Hashable` in
/// any case.
public enum ModelConformance: String, Sendable, Hashable, CaseIterable {
  /// Comparing, and being a key of a dictionary.
  case hashable = "Hashable"
  /// Comparing.
  case equatable = "Equatable"

  /// The name of the protocol.
  public var name: SupportName {
    switch self {
    case .hashable: .hashable
    case .equatable: .equatable
    }
  }
}
