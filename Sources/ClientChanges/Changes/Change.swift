/// A difference between two clients.
public struct Change: Sendable, Hashable {
  /// What happened to the subject.
  public enum Kind: String, Sendable {
    /// The new client has it, the old one has not.
    case added
    /// The old client has it, the new one has not.
    case removed
    /// Both have it, under different names in Swift.
    case renamed
    /// Both have it, and it differs.
    case changed
    /// Callers should move away from it now.
    case deprecated
  }

  /// What happened to the subject.
  public let kind: Kind
  /// What differs.
  public let subject: Subject
  /// The operation or the model that the subject belongs to; nil for one itself, and for what belongs
  /// to the client as a whole.
  public let owner: Subject?
  /// What differs, in words.
  public let sentence: Sentence
  /// What the change breaks; empty for one that callers may ignore.
  public let breaks: Breakage

  /// Whether the change breaks anything.
  public var isBreaking: Bool { !breaks.isEmpty }
}

/// What a change is about.
public struct Subject: Sendable, Hashable {
  /// What can differ.
  public enum Kind: String, Sendable {
    // The client as a whole.
    case api, authentication, error, server
    // An operation, and what it has.
    case operation, parameter, body, result, paging, response, header
    // A model, and what it has.
    case model, property, value, variant, item
  }

  /// What it is.
  public let kind: Kind
  /// Its name in Swift; of what has none, its name in the document.
  public let name: String
  /// Its name on the wire or in the document: of an operation its ID, of an enumeration's value the
  /// value, of a response the status. It is nil where the name in Swift is all there is.
  public let wireName: String?

  init(_ kind: Kind, _ name: String, wireName: String? = nil) {
    self.kind = kind
    self.name = name
    self.wireName = wireName
  }
}
