import Diagnostics

extension Slip {
  /// A document of Swagger 2.0 with one operation of these fields, which begin on line 4 in column 20.
  private static func swagger(_ fields: String, head: String = "host: example.com") -> String {
    """
    swagger: '2.0'
    info: {title: Test, version: '1'}
    \(head)
    paths: {'/a': {post: {\(fields)}}}

    """
  }

  /// One of each kind that only Swagger 2.0 has.
  static let ofSwagger: [Slip] = [
    Slip(
      .mixedVersions,
      "4:72",
      swagger("responses: {}, parameters: [{name: a, in: query, schema: {type: string}}]")
    ),
    Slip(.untypedValue, "4:51", swagger("responses: {}, parameters: [{name: a, in: query}]")),
    Slip(.misspelledHost, "3:7", swagger("responses: {}", head: "host: https://example.com")),
    Slip(
      .unfitFormType,
      "4:33",
      swagger(
        "consumes: [application/json], responses: {}, "
          + "parameters: [{name: a, in: formData, type: string}]"
      )
    ),
    Slip(
      .undescribedFile,
      "4:73",
      swagger("produces: [application/x-tar], responses: {'200': {description: Yes.}}")
    ),
    Slip(
      .strayBody,
      "4:84",
      swagger(
        "responses: {}, parameters: [{name: a, in: body, schema: {}}, "
          + "{name: b, in: body, schema: {}}]"
      )
    ),
  ]
}
