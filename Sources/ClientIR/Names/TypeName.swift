/// The name of a type that is generated, with the names of the types it is nested in.
public struct TypeName: Sendable, Hashable {
  /// The names from the outermost type to the type itself; never empty.
  public let components: [Identifier]

  /// The type's own name.
  public var name: Identifier { components[components.count - 1] }

  /// The name as Swift's users say it: `Outer.Inner`.
  public var dotted: String { components.map(\.name).joined(separator: ".") }

  /// The outermost of the types that this one is nested in; the type itself if it is in none.
  public var root: TypeName { TypeName(components[0]) }

  /// The type that this one is nested in, if it is.
  public var parent: TypeName? {
    components.count > 1 ? TypeName(components: components.dropLast()) : nil
  }

  /// The name of a type, nested in another one or not.
  package init(_ name: Identifier, in parent: TypeName? = nil) {
    components = (parent?.components ?? []) + [name]
  }

  private init(components: some Sequence<Identifier>) {
    self.components = Array(components)
  }
}
