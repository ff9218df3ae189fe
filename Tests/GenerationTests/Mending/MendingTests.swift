import ClientIR
import Diagnostics
import Generation
import Testing
import YAML

@Suite("A document's slip is mended, and said")
struct MendingTests {
  @Test("There is a client, and a warning at the place", arguments: Slip.all)
  func mended(slip: Slip) async throws {
    let findings = try await slip.client().report.findings
    let found = findings.map { "\($0.kind.rawValue) at \($0.mark.line):\($0.mark.column)" }
    #expect(found.contains(slip.testDescription), "\(found)")
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test("When strict, it is an error at the place", arguments: Slip.all)
  func strict(slip: Slip) async throws {
    let error = await #expect(throws: GenerationError.self) {
      _ = try await slip.client(isStrict: true)
    }
    #expect(error?.reason == .unusableInput)
    #expect(error?.message.contains("test.yaml:\(slip.place): error: ") == true)
  }

  @Test("Every kind of slip has its document")
  func complete() {
    let kinds = DiagnosticKind.allCases.filter { kind in
      switch kind.treatment.outcome {
      case .mended, .leftOut: true
      case .refused, .notSupported: false
      }
    }
    #expect(Set(kinds) == Set(Slip.all.map(\.kind)))
  }

  private let unused = """
    openapi: 3.0.3
    info: {title: Test, version: '1'}
    paths:
      /a: {get: {operationId: a, tags: [A], responses: {}}}
      /b/{b}: {get: {operationId: b, tags: [B], responses: {}}}
    components:
      schemas: {Unused: {type: object, properties: {a: {$ref: '#/gone'}, b: {type: thing}}}}

    """

  @Test("What the client does not come to says nothing, unless strict")
  func unreached() async throws {
    #expect(try await Slip.client(unused, tags: ["A"]).report.findings.isEmpty)
    #expect(
      try await Slip.client(unused).report.findings.map(\.kind) == [.undescribedPathParameter]
    )
    let error = await #expect(throws: GenerationError.self) {
      _ = try await Slip.client(unused, tags: ["A"], isStrict: true)
    }
    for kind in ["has '{b}'", "'#/gone' leads nowhere", "'thing' is not a type"] {
      #expect(error?.message.contains(kind) == true)
    }
  }

  @Test("A finding about a part that two operations share is one")
  func shared() async throws {
    let report = try await Slip.client(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /a: {get: {operationId: a, tags: [A], responses: {'200': {$ref: '#/components/responses/R'}}}}
        /b: {get: {operationId: b, tags: [B], responses: {'200': {$ref: '#/components/responses/R'}}}}
      components: {responses: {R: {description: Yes., content: {json: {schema: {type: string}}}}}}

      """,
      tags: ["B"]
    ).report
    #expect(report.findings.map(\.kind) == [.misspelledMediaType])
  }

  @Test("Null is a field that is not there")
  func null() async throws {
    let report = try await Slip.client(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1', description: null}
      tags: null
      servers: null
      security: null
      paths:
        /a:
          parameters: null
          get:
            tags: null
            parameters: null
            security: [{key: null}]
            requestBody: null
            deprecated: null
            responses: {'200': {description: null, headers: null, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
          put: null
      components:
        securitySchemes: {key: {type: apiKey, in: header, name: K}}
        schemas:
          A: {type: object, required: null, properties: {a: {type: string, format: null, enum: null, nullable: null}, b: {type: array, items: null}}}

      """,
      isStrict: true
    ).report
    #expect(report.findings.isEmpty)
  }
}

@Suite("What is said of slips can be read")
struct ReportTests {
  private let document = """
    openapi: 3.0.3
    info: {title: Test, version: '1'}
    paths:
      '/{a}': {get: {responses: {}, parameters: [{name: a, in: path, schema: {type: string}}]}}
      '/{b}': {get: {responses: {}, parameters: [{name: b, in: path, schema: {type: string}}]}}
      '/{c}/': {get: {responses: {}}}

    """

  @Test("The first of a kind with the number of the others, and an overlay that mends it")
  func grouped() async throws {
    let report = try await Slip.client(document).report
    #expect(
      report.listings(isVerbose: false) == [
        """
        test.yaml:4:46: warning: the path parameter 'a' must have 'required: true'; it is taken as required
          '/{a}': {get: {responses: {}, parameters: [{name: a, in: path, schema: {type: string}}]}}
                                                     ^
          an overlay mends it:
            - target: $.paths['/{a}'].get.parameters[0]
              update: {required: true}
          … and 1 more of this kind (path-parameter-slip); --verbose shows them
        """,
        """
        test.yaml:6:13: warning: the path '/{c}/' has '{c}', but there is no path parameter of that name; it is taken for text
          '/{c}/': {get: {responses: {}}}
                    ^
          an overlay mends it:
            - target: $.paths['/{c}/'].get
              update: {parameters: [{name: c, in: path, required: true, schema: {type: string}}]}
        """,
      ]
    )
    #expect(report.listings(isVerbose: true).count == 3)
    #expect(Report.summary(of: [report, report]) == "6 mended")
  }

  @Test("The overlay does mend it")
  func overlay() async throws {
    let overlay = """
      overlay: 1.0.0
      info: {title: Test, version: '1'}
      actions:
        - target: $.paths['/{a}'].get.parameters[0]
          update: {required: true}
        - target: $.paths['/{c}/'].get
          update: {parameters: [{name: c, in: path, required: true, schema: {type: string}}]}
      """
    let report = try await Slip.client(document, files: ["o.yaml": overlay], overlays: ["o.yaml"])
      .report
    #expect(report.findings.map(\.mark.line) == [5])
  }

  @Test("An overlay for Swagger 2.0 has its words")
  func swagger() async throws {
    let document = """
      swagger: '2.0'
      info: {title: Test, version: '1'}
      paths:
        /{c}: {get: {responses: {'200': {description: Yes., schema: {$ref: '#/definitions/A'}}}}}
      definitions: {A: {type: object, properties: {a: {type: thing}}}}

      """
    let actions = """
        - target: $.paths['/{c}'].get
          update: {parameters: [{name: c, in: path, required: true, type: string}]}
        - target: $.definitions.A.properties.a.type
          remove: true
      """
    let listings = try await Slip.client(document).report.listings(isVerbose: false)
    let offered = listings.flatMap { $0.split(separator: "\n").suffix(2) }
    #expect(offered.map { $0.dropFirst(2) }.joined(separator: "\n") == actions)
    let overlay = "overlay: 1.0.0\ninfo: {title: Test, version: '1'}\nactions:\n\(actions)\n"
    let mended = try await Slip.client(document, files: ["o.yaml": overlay], overlays: ["o.yaml"])
    #expect(mended.report.findings.isEmpty)
  }

  @Test(
    "An overlay can be pasted whatever a name is",
    arguments: ["yes", "1", "a: b", "a,b", "é"]
  )
  func names(name: String) async throws {
    let document = """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        '/{\(name)}': {get: {responses: {'200': {description: Yes.}}}}

      """
    let listings = try await Slip.client(document).report.listings(isVerbose: true)
    let actions = listings.flatMap { $0.split(separator: "\n").suffix(2) }.joined(separator: "\n")
    let overlay = "overlay: 1.0.0\ninfo: {title: Test, version: '1'}\nactions:\n\(actions)\n"
    let mended = try await Slip.client(document, files: ["o.yaml": overlay], overlays: ["o.yaml"])
    #expect(listings.count == 1)
    #expect(mended.report.findings.isEmpty)
    #expect(mended.client.apis[0].operations[0].arguments.map(\.destination.isInPath) == [true])
  }
}

extension Argument.Destination {
  fileprivate var isInPath: Bool { if case .path = self { true } else { false } }
}
