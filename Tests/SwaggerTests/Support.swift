import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Swagger

/// A document of Swagger 2.0 as OpenAPI 3.0, and the findings of converting it.
func converted(_ text: String) throws -> (json: String, findings: [String]) {
  let (roots, diagnostics) = Swagger.converted(SwaggerFiles(roots: [try tree(text)]))
  return (roots[0].json, diagnostics.map(\.text))
}

/// What stands under a path of keys in a converted document.
func part(_ path: String, of text: String) throws -> (json: String?, findings: [String]) {
  let (roots, diagnostics) = Swagger.converted(SwaggerFiles(roots: [try tree(text)]))
  return (roots[0].descendant(path)?.json, diagnostics.map(\.text))
}

/// The operation `GET /a` with fields, in a document with fields.
func operation(
  _ fields: String,
  document: String = "",
  path: String = ""
) throws -> (json: String?, findings: [String]) {
  try part(
    "paths /a post",
    of: "swagger: '2.0'\n\(document)\npaths:\n  /a:\n    \(path)\n    post:\n"
      + fields.indented(by: 6)
  )
}

/// The converted parameter, alone in its operation.
func parameter(_ fields: String) throws -> (json: String?, findings: [String]) {
  try part(
    "paths /a get parameters 0",
    of: "swagger: '2.0'\npaths:\n  /a:\n    get:\n      parameters:\n      - {\(fields)}\n"
  )
}

/// The converted definition `A` with fields.
func definition(_ fields: String) throws -> (json: String?, findings: [String]) {
  try part("components schemas A", of: "swagger: '2.0'\ndefinitions:\n  A: {\(fields)}\n")
}

extension Node {
  /// What stands under keys, with a space between them.
  func descendant(_ path: String) -> Node? {
    path.split(separator: " ").reduce(self) { $0?.child(String($1)) }
  }
}
