/// A sentence of a report, in which names and types stand apart from words.
///
/// What is interpolated comes from a document and may hold anything; each kind of report writes it in
/// its own way.
public struct Sentence: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A part of a sentence.
  public enum Part: Sendable, Hashable {
    /// Words, which are the report's own.
    case words(String)
    /// A name, a type or a value.
    case code(String)
  }

  /// The parts, in their order.
  public let parts: [Part]

  /// Creates a sentence of words alone.
  public init(stringLiteral value: String) {
    parts = [.words(value)]
  }

  /// Creates a sentence of words and of what is interpolated.
  public init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  /// The parts of a sentence that is being written.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Creates an empty sentence.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds words.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    /// Adds a name, a type or a value.
    public mutating func appendInterpolation(_ code: String) {
      parts.append(.code(code))
    }

    /// Adds names or values as `a`, `b`.
    public mutating func appendInterpolation(_ codes: [String]) {
      for (index, code) in codes.enumerated() {
        if index > 0 { appendLiteral(", ") }
        appendInterpolation(code)
      }
    }

    /// Adds words, and names among them.
    public mutating func appendInterpolation(_ sentence: Sentence) {
      parts += sentence.parts
    }
  }
}
