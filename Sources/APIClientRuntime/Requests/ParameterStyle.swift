/// How a parameter's value is written (OpenAPI Specification 3.0.4, section 4.8.12.2, Style Values).
///
/// Where the specification leaves a combination undefined, the nearest notation is used that a
/// server can read without doubt; see the cases.
public enum ParameterStyle: Sendable, Hashable {
  /// Values between commas: `blue,black`. For paths and header fields.
  case simple
  /// A dot before the value: `.blue.black`. For paths.
  case label
  /// A semicolon and the name before the value: `;color=blue,black`. For paths.
  case matrix
  /// A name and a value: `color=blue,black`. For queries, cookies and forms.
  case form
  /// Values with `%20` between them. Exploded, it is the same as ``form``; so is a single value.
  case spaceDelimited
  /// Values with `%7C` between them. Exploded, it is the same as ``form``; so is a single value.
  case pipeDelimited
  /// Properties in brackets, at any depth: `color[R]=100`, with the brackets percent-encoded.
  /// `explode` makes no difference. An array repeats its name; elements that are arrays or objects
  /// themselves have their index in brackets. A value that is no object is written as by ``form``.
  case deepObject
}
