/// How one field of a form is written (OpenAPI Specification 3.0.4, section 4.8.15, Encoding Object).
public struct FieldEncoding: Sendable, Hashable {
  /// The media type of the field, or several separated by commas; nil for the default. Unused when
  /// one of the other properties is set.
  public var contentType: String?
  /// The style, as for a query parameter; nil for the default.
  public var style: ParameterStyle?
  /// Whether each element or property stands by itself; nil for the style's default.
  public var explode: Bool?
  /// Whether reserved characters stand unencoded in a form that is URL-encoded.
  public var allowReserved: Bool

  /// Creates an encoding.
  public init(
    contentType: String? = nil,
    style: ParameterStyle? = nil,
    explode: Bool? = nil,
    allowReserved: Bool = false
  ) {
    self.contentType = contentType
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
  }

  /// How the field is written by style; nil if it is by content type.
  func styledParameter(
    named name: String,
    escaping: TextEscaping,
    reserved: TextEscaping
  ) -> StyledParameter? {
    guard style != nil || explode != nil || allowReserved else { return nil }
    let style = style ?? .form
    return StyledParameter(
      name: name,
      style: style,
      explode: explode ?? (style == .form),
      escaping: allowReserved ? reserved : escaping
    )
  }
}
