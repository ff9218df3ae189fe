// The conformance of a type of another module is as public as the type.
public import ArgumentParser
public import ClientIR

/// What is said on the command line of what a client looks like.
struct ClientOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who sees what the client declares. An internal client is a part of a module with other code.",
      valueName: "public|package|internal"
    )
  )
  var access: AccessLevel?

  @Option(
    help: ArgumentHelp(
      "What models conform to beside Codable and Sendable: Hashable without this.",
      valueName: "Hashable|Equatable|none"
    )
  )
  var conformances: ModelConformances?

  @Flag(inversion: .prefixedNo, help: "Whether there are reference pages.")
  var docs: Bool?

  /// Whether nothing is said.
  var isEmpty: Bool { access == nil && conformances == nil && docs == nil }

  /// Puts what is said here in place of what was said elsewhere.
  func apply(to settings: inout ClientSettings) {
    settings.access = access ?? settings.access
    settings.conformances = conformances?.all ?? settings.conformances
    settings.docs = docs ?? settings.docs
  }
}

/// What models conform to, as an argument. One is enough: what is `Hashable` is `Equatable`.
struct ModelConformances: ExpressibleByArgument {
  let all: [ModelConformance]

  init?(argument: String) {
    if argument == "none" {
      all = []
    } else if let conformance = ModelConformance(rawValue: argument) {
      all = [conformance]
    } else {
      return nil
    }
  }
}

extension AccessLevel: ExpressibleByArgument {}
