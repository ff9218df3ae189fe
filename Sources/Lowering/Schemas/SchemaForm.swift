import ClientIR
import OpenAPI

/// What a schema is: the one answer for all who ask.
enum SchemaForm {
  /// Another way to write one schema, whose values it has: a reference with something beside it,
  /// which OpenAPI 3.0 writes as an `allOf` of one, or a value or null.
  case alias(of: SchemaID)
  /// Text, a number, `true` or `false`.
  case scalar(BuiltInType)
  /// The one value that there may be, which is text or an integer.
  case constant(BuiltInType)
  /// One of the values that are listed, which are text or integers.
  case openEnum(BuiltInType)
  /// A structure with properties.
  case object(FlatObject)
  /// Values by name; any JSON where they have no schema.
  case map(values: SchemaID?)
  /// A list; of any JSON where items have no schema.
  case array(items: SchemaID?)
  /// A list whose first items have schemas of their own, or whose items are such lists again.
  case tuple
  /// What meets one of several schemas.
  case union([SchemaID])
  /// A structure that others extend: one of those, or the structure itself.
  case hierarchy(Hierarchy)
  /// What meets all of several schemas, of which none is that of an object.
  case intersection([SchemaID])
  /// Anything.
  case any
}
