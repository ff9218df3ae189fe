import TestSupport

/// A document with a model for each name, and a property of its own for each model.
func document(models names: [String] = ["Pet"], text: String = "A value.") -> String {
  let references = names.map { "            - $ref: '#/components/schemas/\($0.pointerToken)'\n" }
  let schemas = names.enumerated().map { index, name in
    "    '\(name)':\n      type: object\n      description: \(text)\n      properties:\n"
      + "        name: {type: string}\n        own\(index): {type: string}\n"
  }
  return """
    openapi: 3.0.3
    info: {title: Test, version: '1'}
    paths:
      /values:
        get:
          operationId: get_values
          tags: [Value]
          responses:
            '200':
              description: Values.
              content:
                application/json:
                  schema:
                    anyOf:
    \(references.joined().indented(by: 8))\
    components:
      schemas:
    \(schemas.joined())
    """
}

extension String {
  fileprivate var pointerToken: String {
    split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
