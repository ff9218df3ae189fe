/// A template as it is read from a file.
public struct Template: Sendable, Hashable {
  /// The template's name, by which partials call it: the file's name without `.mustache`.
  public let name: String
  /// The file's name for messages, with the folder the caller knows it by.
  public let file: String
  /// The text.
  public let source: String

  /// Creates a template.
  public init(name: String, file: String, source: String) {
    self.name = name
    self.file = file
    self.source = source
  }
}

/// A fault of a template.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// What is wrong and what to do about it.
  public let message: String

  /// The fault in one line, as compilers print theirs.
  public var description: String { "\(file):\(line):\(column): error: \(message)" }
}

/// All the faults found in a set of templates.
public struct TemplateErrors: Error, Sendable, Hashable {
  /// The faults; never empty.
  public let errors: [TemplateError]
}
