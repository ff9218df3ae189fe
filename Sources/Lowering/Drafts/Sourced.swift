import OpenAPI

/// A part of a client, and the schema that it is lowered from.
struct Sourced<Part> {
  var part: Part
  let schema: SchemaID
}
