import ClientIR

// What each kind of scope keeps for itself, and why.
extension NameScope {
  /// The types of a module. A type called `Type` or `Self` cannot be declared or named; one called
  /// as a module that generated code names would hide that module.
  static func types(module: Identifier) -> NameScope {
    NameScope(reserved: reservedTypes(module: module), ignoresCase: true)
  }

  /// The names that no type may have, nested or not.
  static func reservedTypes(module: Identifier) -> Set<String> {
    ["Any", "Protocol", "Self", "Type", "Swift", "APIClientRuntime", module.name]
  }

  /// The properties of a model: a property must not hide what its conformances require.
  static var properties: NameScope {
    NameScope(reserved: ["self", "init", "hashValue", "encode", "hash"])
  }

  /// The values of an open enumeration. `none` and `some` would be taken for those of an optional.
  static var values: NameScope {
    NameScope(reserved: [
      "self", "init", "none", "some", "rawValue", "knownValues", "isKnown", "description",
    ])
  }

  /// The cases of a union, beside what its conformances and its list of variants need.
  static var cases: NameScope {
    NameScope(reserved: [
      "self", "init", "none", "some", "variants", "encode", "hash", "hashValue",
    ])
  }

  /// The methods of an API, beside those that every API has.
  static var methods: NameScope {
    NameScope(reserved: ["self", "init", "client", "configured", "withResponse"])
  }

  /// The ways to make an authentication, beside those that every client has.
  static var authentications: NameScope {
    NameScope(reserved: [
      "self", "init", "none", "basic", "bearer", "accessToken", "oauth", "apiKey", "all", "schemes",
      "kerberos", "description", "customMirror",
    ])
  }

  static var oauthClients: NameScope { NameScope(reserved: ["self", "init"]) }

  /// The constants of an example, beside what else it names.
  static var exampleConstants: NameScope {
    NameScope(reserved: ["self", "init", "api", "print", "error", "part"])
  }

  /// The arguments of a method, beside the names that its body uses.
  static var arguments: NameScope {
    NameScope(reserved: ["self", "init", "client", "request"])
  }
}
