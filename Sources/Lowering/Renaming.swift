public import YAML

/// A name that the caller of the generator gives to a part of a document.
public struct Renaming: Sendable, Hashable {
  /// What is renamed.
  public enum Subject: String, Sendable, CaseIterable {
    /// A schema, a property or a value of an enumeration: `Pet`, `Pet.status`, `Pet.status.sold`.
    case schemas
    /// An operation or an argument: `listPets`, `GET /pets`, `listPets.limit`.
    case operations
    /// A tag, by the type of its operations.
    case tags
  }

  /// What is renamed.
  public let subject: Subject
  /// What the document calls it, behind what it stands in.
  public let path: String
  /// The name in Swift.
  public let name: String
  /// Where it is said.
  public let mark: Mark

  /// Creates a name for a part of a document.
  public init(_ subject: Subject, _ path: String, to name: String, at mark: Mark) {
    self.subject = subject
    self.path = path
    self.name = name
    self.mark = mark
  }
}
