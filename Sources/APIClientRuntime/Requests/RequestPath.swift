/// The path of a request: a string literal in which each interpolated value stays within its
/// segment, whatever it holds.
///
///     let path: RequestPath = "/dags/\(dagID)/dagRuns"
public struct RequestPath: Sendable, ExpressibleByStringInterpolation {
  /// The path, percent-encoded.
  let text: String
  /// Why the path cannot be used; nil when it can.
  let fault: String?

  /// Creates a path without parameters.
  public init(stringLiteral value: String) {
    var interpolation = StringInterpolation(
      literalCapacity: value.utf8.count,
      interpolationCount: 0
    )
    interpolation.appendLiteral(value)
    self.init(stringInterpolation: interpolation)
  }

  /// Creates a path from its parts.
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    if stringInterpolation.hasEmptyValue {
      fault = "a path parameter is empty: \(text)"
    } else if text.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) {
      // Clients and servers remove such segments (RFC 3986, section 5.2.4), so that the request
      // would go to another resource. Escaping does not help: a dot is unreserved.
      fault = "a path parameter is '.' or '..', which names another resource: \(text)"
    } else {
      fault = nil
    }
  }

  /// The parts of a path while it is put together.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var hasEmptyValue = false

    /// Creates an empty path.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// Appends what the document says.
    public mutating func appendLiteral(_ literal: String) {
      text.appendPercentEncodedPath(literal)
    }

    /// Appends a parameter's value, with everything escaped that has a meaning in a URI.
    public mutating func appendInterpolation(_ value: some ParameterValue) {
      let value = value.parameterText
      hasEmptyValue = hasEmptyValue || value.isEmpty
      text.appendPercentEncoded(value)
    }
  }
}
