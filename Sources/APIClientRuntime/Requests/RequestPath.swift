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
    if let fault = stringInterpolation.fault {
      self.fault = fault
    } else if stringInterpolation.hasEmptyValue {
      fault = "a path parameter is empty: \(text)"
    } else if Self.hasDotSegment(text) {
      // Clients and servers remove such segments (RFC 3986, section 5.2.4), so that the request
      // would go to another resource. Escaping does not help: a dot is unreserved.
      fault = "a path parameter is '.' or '..', which names another resource: \(text)"
    } else {
      fault = nil
    }
  }

  private static func hasDotSegment(_ text: String) -> Bool {
    // Most paths have no dot at all.
    guard text.utf8.contains(UInt8(ascii: ".")) else { return false }
    return text.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  /// The parts of a path while it is put together.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var hasEmptyValue = false
    fileprivate var fault: String?

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
      append(value.parameterText)
    }

    /// Appends a parameter's value in the notation of a style.
    ///
    /// - Parameters:
    ///   - value: The value. One that is null, or has nothing in it, makes the path unusable.
    ///   - name: The parameter's name, which the style `matrix` writes.
    ///   - style: The style: `simple`, `label` or `matrix`.
    ///   - explode: Whether each element or property stands by itself.
    public mutating func appendInterpolation(
      _ value: some Encodable,
      name: String = "",
      style: ParameterStyle,
      explode: Bool
    ) {
      let parameter = StyledParameter(name: name, style: style, explode: explode, escaping: .uri)
      encode(name: name) { path in
        let tree = try JSONCoding.tree(value, omittingReadOnly: true)
        let part = try parameter.text(of: tree) ?? ""
        path.hasEmptyValue = path.hasEmptyValue || part.isEmpty
        path.text += part
      }
    }

    /// Appends a parameter's value as JSON.
    public mutating func appendInterpolation(json value: some Encodable) {
      encode(name: "") { path in
        let json = try JSONCoding.encode(value, omittingReadOnly: true)
        path.append(String(decoding: json, as: UTF8.self))
      }
    }

    private mutating func append(_ value: String) {
      hasEmptyValue = hasEmptyValue || value.isEmpty
      text.appendPercentEncoded(value)
    }

    private mutating func encode(name: String, _ append: (inout Self) throws -> Void) {
      let place = name.isEmpty ? "after '\(text)'" : "'\(name)'"
      do {
        try append(&self)
      } catch let failure as RequestFault {
        fault = fault ?? "\(failure.message): \(text)"
      } catch {
        fault = fault ?? "the path parameter \(place) cannot be encoded: \(error)"
      }
    }
  }
}
