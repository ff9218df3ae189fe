public import Diagnostics
public import YAML

/// Swagger 2.0, the version of OpenAPI before 3.0, as OpenAPI 3.0.
///
/// What is cited as "Swagger 2.0" is <https://spec.openapis.org/oas/v2.0.html>.
public enum Swagger {
  /// Whether a document is one of Swagger 2.0.
  ///
  /// - Parameter root: The document's outermost node.
  /// - Returns: Whether it says so, as text or as a number, which may have lost its fraction.
  public static func isVersion2(_ root: Node) -> Bool {
    guard let fields = root.fields, fields["openapi"] == nil, let version = fields["swagger"]?.text
    else { return false }
    return version == "2" || "\(version).".hasPrefix("2.0.")
  }

  /// Turns a document of Swagger 2.0 into one of OpenAPI 3.0.
  ///
  /// A node keeps its place in the user's file; one that is made up has the place of what it comes
  /// from. Other files keep their structure, and what references lead to is converted where it
  /// stands.
  ///
  /// - Parameter files: The document, and the files that its references lead to.
  /// - Returns: The outermost nodes of the files, in the same order, and what is to be said.
  public static func converted(
    _ files: SwaggerFiles
  ) -> (roots: [Node], diagnostics: [Diagnostic]) {
    var converter = Converter(files)
    let roots = converter.convert()
    return (roots, converter.log.findings)
  }
}
