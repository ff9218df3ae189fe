import ClientIR

/// The name of a module, as the command line and the project file have it.
enum ModuleName {
  /// A module called so would hide one that generated code names.
  private static let taken = ["Swift", "APIClientRuntime", "Foundation"]

  /// The name, if a module can have it.
  static func identifier(_ text: String) -> Identifier? {
    guard !taken.contains(text) else { return nil }
    return Identifier(text)
  }

  /// What is wrong with a name that no module can have.
  static func refusal(of text: String) -> String {
    "'\(text)' cannot be the name of a Swift module"
  }
}
