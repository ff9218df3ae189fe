import ClientIR
import OpenAPI
import YAML

/// The names of the types of a client.
struct TypeNames {
  /// Where a schema without a name of its own stands, which gives it one.
  enum Origin {
    /// In a property of a type.
    case property(String, of: TypeName)
    /// In a component that is no more than this schema.
    case component(TypeName)
    /// Somewhere else; the name is complete.
    case named(String)

    /// The origin of a list's items or a map's values.
    var item: Origin {
      switch self {
      case .property(let name, let owner): .property(name + "_item", of: owner)
      case .component(let name): .named(name.name.name + "_item")
      case .named(let name): .named(name + "_item")
      }
    }
  }

  /// The names of the component schemas, decided before anything else asks for a name, so that an
  /// inline schema never takes the name of a component.
  let components: [SchemaID: TypeName]
  /// What the document calls the components that have another name in Swift.
  let schemaNames: [TypeName: StringLiteral]
  private var scope: NameScope
  /// What a name gets that would hide one that everybody has.
  private let prefix: ModulePrefix
  /// The names of the types nested in each model.
  private var nested: [TypeName: NameScope] = [:]
  /// Names that no nested type may have.
  private let reserved: Set<String>

  /// - Parameters:
  ///   - module: The name of the module.
  ///   - document: The document.
  ///   - additions: What frameworks add to names, which is taken off where it can be.
  ///   - given: The names that the caller of the generator gives.
  init(
    module: Identifier,
    document: Document,
    without additions: FrameworkNames,
    given: GivenNames
  ) {
    scope = .types(module: module)
    prefix = ModulePrefix(module)
    for name in given.tags { scope.keep(name.name) }
    let named = document.componentSchemas.compactMap { id in
      document[id].componentName.map { (id: id, name: $0) }
    }
    let prefix = prefix
    let natural = Set(named.map { ExactText(prefix.prefixed(Words.typeName(from: $0.name))) })
    let wishes = named.map { component in
      let name = prefix.prefixed(Words.typeName(from: component.name))
      let shorter = additions.bodies[ExactText(component.name)].map {
        prefix.prefixed(Words.typeName(from: $0))
      }
      let isFree = shorter.map { !natural.contains(ExactText($0)) } == true
      return NameScope.Wish(
        original: component.name,
        proposal: (isFree ? shorter : nil) ?? name,
        given: given[.schema(component.id)]
      )
    }
    let names = scope.take(each: wishes, suffix: "Model").map { TypeName($0) }
    let components = Dictionary(
      zip(named.map(\.id), names),
      uniquingKeysWith: { first, _ in first }
    )
    self.components = components
    schemaNames = Dictionary(
      zip(names, named).filter { !$0.name.name.isExactly($1.name) }
        .map { ($0, StringLiteral($1.name)) },
      uniquingKeysWith: { first, _ in first }
    )
    reserved = NameScope.reservedTypes(module: module).union(Vocabulary.names)
      .union(components.values.map(\.name.name))
  }

  /// Whether a name can no longer be had.
  func isTaken(_ name: String) -> Bool { scope.isTaken(prefix.prefixed(name)) }

  /// Takes a name for a type that is nested in no other.
  mutating func take(_ name: String) -> TypeName {
    take(exactly: Words(name).upperCamelCase, suffix: "Model")
  }

  /// Takes a name for a type that is nested in no other, as it is written.
  mutating func take(exactly name: String, suffix: String = "") -> TypeName {
    TypeName(scope.take(prefix.prefixed(name), suffix: suffix))
  }

  /// Takes the name of a type that is no model, in the second spelling where a schema has the first.
  mutating func take(_ name: String, or alternative: String) -> TypeName {
    TypeName(scope.take(scope.isTaken(name) ? alternative : name))
  }

  /// Takes a name for a type nested in a model. It hides whatever has its name within the model, so it
  /// must differ from every name that the generated code of the model might use, and from its members.
  mutating func take(
    _ proposal: String,
    in owner: TypeName,
    members: @autoclosure () -> [Identifier]
  ) -> TypeName {
    var scope = nested[owner] ?? nestedScope(of: owner, members: members())
    let name = TypeName(scope.take(proposal, suffix: "Value"), in: owner)
    nested[owner] = scope
    return name
  }

  private func nestedScope(of owner: TypeName, members: [Identifier]) -> NameScope {
    var scope = NameScope(reserved: reserved)
    for name in owner.components + members { scope.keep(name.name) }
    return scope
  }
}

extension Words {
  /// The name of a type for one of the document, which is kept where it can be a type's name already;
  /// otherwise its words are joined as Swift joins them.
  static func typeName(from name: String) -> String {
    if Identifier(name) != nil, !name.contains("_"),
      name.unicodeScalars.first?.properties.isUppercase == true
    {
      return name
    }
    return Words(name).upperCamelCase
  }
}
