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

  /// The text of a line, for showing it below a message.
  func line(_ number: Int) -> String? {
    source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(number - 1).first.map { String($0) }
  }
}

/// A fault of a template.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong and what to do about it.
  public let message: String
  /// The line of the template that the fault is in; nil when the whole template is missing.
  public let sourceLine: String?

  /// The fault as compilers print theirs: one line with the place, then the line of the template
  /// and a caret under the fault.
  public var description: String {
    let headline = "\(file):\(line):\(column): error: \(message)"
    guard let sourceLine else { return headline }
    let indent = sourceLine.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
    return "\(headline)\n\(sourceLine)\n\(indent.joined())^"
  }
}

/// All the faults found in a set of templates.
public struct TemplateErrors: Error, Sendable, Hashable {
  /// The faults; never empty.
  public let errors: [TemplateError]
}
