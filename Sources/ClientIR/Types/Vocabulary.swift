/// How this client spells the names that every client uses.
///
/// A document may have a schema of such a name, say `String`. The schema keeps its name, and the
/// client then writes `Swift.String` where it means Swift's.
public struct Vocabulary: Sendable {
  /// The names of the client's own types that hide one that every client uses.
  public let hidden: Set<String>

  /// The vocabulary of a client with types of these names.
  package init(typeNames: Set<String>) {
    hidden = typeNames.intersection(Self.names)
  }

  /// The names that every client uses: `String`, `Codable` and so on.
  public static let names: Set<String> = Set(
    BuiltInType.allCases.map(\.rawValue) + SupportName.allCases.map(\.rawValue)
  )

  /// Whether the client must say which module it means by the name.
  public func needsModule(_ name: some ImportedName) -> Bool { hidden.contains(name.rawValue) }
}

/// A name that every client uses and that comes from another module.
public protocol ImportedName: RawRepresentable<String>, Sendable {
  /// The module that the name comes from.
  var module: Identifier { get }
}

extension ImportedName {
  /// The name itself.
  public var name: Identifier { Identifier(unchecked: rawValue) }
}

extension Identifier {
  /// The module of Swift's standard library.
  static let swift = Identifier(unchecked: "Swift")
  /// The module of what all clients have in common.
  package static let runtime = Identifier(unchecked: "APIClientRuntime")
}
