import Diagnostics
import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("A document of several files")
struct FileTests {
  /// Reads a document and its other files, which are given as reference and text.
  private func read(
    _ text: String,
    version: String = "3.0.3",
    files: [(String, String)]
  ) throws -> (document: Document?, diagnostics: [Diagnostic]) {
    let root = FileLocation.root(named: "openapi.yaml")
    let others = try files.enumerated().map { index, file in
      ReferencedFile(
        location: try #require(root.resolving(file.0)),
        root: try tree(file.1, file: UInt16(index + 1))
      )
    }
    let text = head.replacing("3.0.3", with: version) + text
    let (document, refusals) = Document.read(try tree(text), location: root, files: others)
    return (document, document?.allFindings ?? refusals)
  }

  private func names(_ document: Document?) -> [String?]? {
    document.map { document in document.componentSchemas.map { document[$0].componentName } }
  }

  @Test("Whole files and parts of them are schemas, each with a name")
  func schemas() throws {
    let (document, diagnostics) = try read(
      OpenAPITests.schemas(
        """
        Own:
          properties:
            a: {$ref: 'schemas/pet.yaml'}
            b: {$ref: 'common.yaml#/components/schemas/Error'}
            c: {$ref: 'common.yaml#/Extra'}
            d: {$ref: 'schemas/pet.yaml#/properties/name'}
        Renamed: {$ref: 'schemas/order.yaml'}
        Other: {$ref: 'schemas/order.yaml'}
        """
      ),
      files: [
        (
          "schemas/pet.yaml",
          "{type: object, properties: {name: {type: string}, o: {$ref: order.yaml}, t: {$ref: '../common.yaml#/Tag'}}}"
        ),
        (
          "schemas/order.yaml",
          "{type: object, properties: {own: {$ref: '../openapi.yaml#/components/schemas/Own'}, self: {$ref: '#'}}}"
        ),
        (
          "common.yaml",
          "{components: {schemas: {Error: {type: string}}}, Extra: {type: integer}, Tag: {$ref: '#/Extra'}}"
        ),
      ]
    )
    #expect(diagnostics.map(\.text) == [])
    #expect(names(document) == ["Own", "Renamed", "pet", "Error", "Extra"])
    let read = try #require(document)
    let own = try #require(read.component("Own"))
    #expect(own.property("d").map { read[$0].types } == [.string])
    #expect(own.property("d").map { read[$0].componentName } == .some(nil))
    let pet = try #require(read.component("pet"))
    #expect(pet.property("o") == read.componentSchemas[1])
    #expect(pet.property("t") == own.property("c"))
    #expect(pet.mark.file == FileID(1))
    let order = try #require(read.component("Renamed"))
    #expect(order.property("own") == read.componentSchemas[0])
    #expect(order.property("self") == read.componentSchemas[1])
  }

  @Test("Path items, parameters, bodies and responses may stand in other files")
  func parts() throws {
    let (document, diagnostics) = try read(
      "paths:\n  /a: {$ref: 'paths/a.yaml'}\n",
      files: [
        (
          "paths/a.yaml",
          """
          post:
            parameters: [{$ref: '../shared.yaml#/limit'}]
            requestBody: {$ref: '#/x-body'}
            responses: {'200': {$ref: '../shared.yaml#/responses/NotFound'}}
          x-body: {content: {a/b: {schema: {$ref: '../shared.yaml#/schemas/Thing'}}}}
          """
        ),
        (
          "shared.yaml",
          """
          limit: {name: limit, in: query, schema: {enum: [a]}}
          responses: {NotFound: {content: {a/b: {schema: {type: object}}}}}
          schemas: {Thing: {type: object}}
          """
        ),
      ]
    )
    #expect(diagnostics.map(\.text) == [])
    let read = try #require(document)
    let operation = try #require(read.operations.first)
    #expect(operation.parameters.first?.schema.map { read[$0].ownerName } == "limit")
    #expect(operation.requestBody?.content.first?.schema.map { read[$0].componentName } == "Thing")
    #expect(
      operation.responses.first?.content.first?.schema.map { read[$0].ownerName } == "NotFound"
    )
    #expect(names(document) == ["Thing"])
  }

  @Test("A discriminator's mapping may name a file")
  func mapping() throws {
    let (document, diagnostics) = try read(
      OpenAPITests.schemas(
        "A: {discriminator: {propertyName: p, mapping: {x: cat.yaml, y: './cat.yaml#'}}}"
      ),
      files: [("cat.yaml", "{type: object}")]
    )
    #expect(diagnostics.map(\.text) == [])
    let mapping = document?.component("A")?.discriminator?.mapping
    #expect(mapping.map { Set($0.map(\.schema)).count } == 1)
    #expect(names(document) == ["A", "cat"])
  }

  @Test(
    "A reference to what is not there is any JSON, with a warning at the reference",
    arguments: [
      ("other.yaml", "the reference 'other.yaml' leads to 'other.yaml', which was not read"),
      ("a.yaml#/B", "the reference 'a.yaml#/B' leads nowhere: there is no 'B' there"),
      (
        "https://h/x#/A",
        "the reference 'https://h/x#/A' leads to 'https://h/x', which was not read"
      ),
      ("urn:x", "the reference 'urn:x' is not the place of a file"),
      ("", "the reference is empty; one looks like '#/components/schemas/Name'"),
    ]
  )
  func dangling(reference: String, message: String) throws {
    let found = try read(
      OpenAPITests.schemas("A: {$ref: '\(reference)'}"),
      files: [("a.yaml", "{}")]
    )
    #expect(
      found.diagnostics.map(\.text) == ["9:15: warning: \(message); it is read as any JSON"]
    )
  }

  @Test("A fault in another file is found there")
  func faultElsewhere() throws {
    let found = try read(
      OpenAPITests.schemas("A: {$ref: 'a.yaml'}"),
      files: [("a.yaml", "type: no\n")]
    )
    #expect(found.diagnostics.map(\.mark) == [Mark(line: 1, column: 7, file: FileID(1))])
    let sources = [
      FileID(0): Source(name: "openapi.yaml", bytes: []),
      FileID(1): Source(name: "a.yaml", bytes: Array("type: no\n".utf8)),
    ]
    #expect(
      found.diagnostics.first?.listing(in: sources).hasPrefix("a.yaml:1:7: warning: 'no' is")
        == true
    )
    #expect(
      Diagnostic(.syntax, "e\n", at: Mark(line: 1, column: 1, file: FileID(9))).listing(in: sources)
        == #"error: e\n"#
    )
  }

  @Test("References in a circle through files are one finding")
  func cycle() throws {
    let found = try read(
      OpenAPITests.schemas("A: {$ref: 'a.yaml'}"),
      files: [("a.yaml", "$ref: b.yaml"), ("b.yaml", "$ref: a.yaml")]
    )
    #expect(
      found.diagnostics.map(\.message)
        == ["the reference 'a.yaml' leads back to itself; it is read as any JSON"]
    )
  }

  @Test("What an overlay brings in belongs to the document")
  func overlaidNodes() throws {
    let text = head + OpenAPITests.schemas("A: {$ref: 'a.yaml'}")
    let location = FileLocation.root(named: "openapi.yaml")
    let file = ReferencedFile(
      location: try #require(location.resolving("a.yaml")),
      root: try tree("{type: string}", file: 2)
    )
    // The root's own mark is of another file than the reference's.
    guard case .mapping(let fields) = try tree(text, file: 1).value else { return }
    let root = Node(.mapping(fields), at: Mark(line: 1, column: 1))
    let (document, _) = Document.read(root, location: location, files: [file])
    #expect(document?.allFindings.map(\.text) == [])
    #expect(document?.component("A")?.types == [.string])
  }

  @Test("Thousands of files are read in no time")
  func manyFiles() throws {
    let count = 3000
    let files = (0..<count).map { index in
      (
        "s/f\(index).yaml",
        "{type: object, properties: {a: {$ref: 'f\((index + 1) % count).yaml'}}}"
      )
    }
    let (document, diagnostics) = try read(
      OpenAPITests.schemas("A: {$ref: 's/f0.yaml'}"),
      files: files
    )
    #expect(diagnostics.isEmpty)
    #expect(document?.componentSchemas.count == count)
  }
}

@Suite("The files that a file names")
struct FileReferencesTests {
  private func targets(_ text: String, at name: String = "openapi.yaml") throws -> [String] {
    let root = try YAMLParser.parse(Source(name: name, bytes: Array(text.utf8)))
    let location = try #require(FileLocation.root(named: "openapi.yaml").resolving(name))
    return FileReferences(in: root, at: location).targets.map(\.location.text)
  }

  @Test("Each once, in the order of the document, with the place of the first reference")
  func order() throws {
    let text = """
      openapi: 3.0.3
      paths:
        /a: {$ref: 'b.yaml#/x'}
        /b: {$ref: './b.yaml'}
        /c: {get: {responses: {default: {$ref: a.yaml}}}}
      components:
        schemas:
          A: {$ref: '#/components/schemas/B'}
          B: {items: {$ref: 'openapi.yaml#/A'}, allOf: [{$ref: c.yaml}]}
          default: {$ref: d.yaml}
      """
    #expect(try targets(text) == ["b.yaml", "a.yaml", "c.yaml", "d.yaml"])
    let root = try tree(text)
    let marks = FileReferences(in: root, at: .root(named: "openapi.yaml")).targets.map(\.mark.line)
    #expect(marks == [3, 5, 9, 10])
  }

  @Test("A path is relative to the file")
  func relative() throws {
    #expect(try targets("$ref: ../x.yaml", at: "a/b.yaml") == ["x.yaml"])
  }

  @Test("Values of the API are no references, properties of those names are")
  func values() throws {
    #expect(
      try targets(
        """
        type: object
        example: {$ref: a.yaml}
        default: {$ref: b.yaml}
        enum: [{$ref: c.yaml}]
        properties:
          example: {$ref: d.yaml}
          $ref: {$ref: e.yaml}
        """
      ) == ["d.yaml", "e.yaml"]
    )
    #expect(try targets("default: {$ref: a.yaml}\nPet: {$ref: b.yaml}") == ["a.yaml", "b.yaml"])
  }

  @Test("The mappings of discriminators name files, and names that are no files")
  func mappings() throws {
    #expect(
      try targets(
        "{type: object, discriminator: {propertyName: p, mapping: {a: Cat, b: cat.yaml, c: ./Dog, d: '#/x'}}}"
      ) == ["cat.yaml", "Dog"]
    )
  }

  @Test("What names no file is passed over")
  func nonsense() throws {
    #expect(
      try targets("a: {$ref: 'urn:x'}\nb: {$ref: []}\nc: {$ref: ''}\nd: [1, [{$ref: x.yaml}]]") == [
        "x.yaml"
      ]
    )
  }
}
