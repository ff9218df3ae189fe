import ClientIR

/// What stands before the name of a type that would hide one that everybody has: the module's name, without
/// what says only that it is a client, and of which version. `Error` becomes `AirflowError` in `AirflowV1`,
/// and `TrackerError` in `TrackerAPIClient`.
///
/// It depends on the module alone, so that a name stays as it is when a document grows.
struct ModulePrefix {
  private let short: String
  private let module: String

  init(_ module: Identifier) {
    self.module = Self.capitalized(module.name)
    var words = Words(module.name).words
    while let last = words.last, Self.isAddition(last) { words.removeLast() }
    // The prefix is spelled as the module is, whose name may be one that Swift would not join so.
    let short = words.joined()
    self.short =
      !short.isEmpty && module.name.hasPrefix(short) ? Self.capitalized(short) : self.module
  }

  /// The name itself, unless whoever imports the client has it already.
  func prefixed(_ name: String) -> String {
    guard KnownNames.contains(name) else { return name }
    // `URLError` is taken as well, where the module is called `URL`.
    return [short + name, module + name].first { !KnownNames.contains($0) } ?? name + "Model"
  }

  private static func capitalized(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func isAddition(_ word: String) -> Bool {
    var name = word.lowercased()[...]
    while name.last?.isNumber == true { name.removeLast() }
    if ["api", "apis", "client", "sdk", ""].contains(name) { return true }
    return name == "v" && name.count < word.count
  }
}
