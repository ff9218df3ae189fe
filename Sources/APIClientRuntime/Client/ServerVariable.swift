/// The values of variables in a server's URL (OpenAPI Specification 3.0.3, section 4.7.6), encoded so that
/// none leads to another host than the URL does: a request carries credentials.
///
/// - Note: Generated code calls this; callers use the functions of the generated servers.
public enum ServerVariable {
  /// A value within a host or in place of a scheme, where everything is encoded that is not unreserved
  /// (RFC 3986, section 2.3).
  public static func encoded(_ value: String) -> String {
    var text = ""
    text.appendPercentEncoded(value)
    return text
  }

  /// A value that a host and its port end with, or all of them, such as `localhost:8080`.
  public static func authority(_ value: String) -> String {
    var text = ""
    text.appendPercentEncodedAuthority(value)
    return text
  }

  /// A value in the path, which may be several segments.
  public static func path(_ value: String) -> String {
    var text = ""
    text.appendPercentEncodedPath(value)
    return text
  }
}
