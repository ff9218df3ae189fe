import ClientIR
import Lowering
import OpenAPI
import Testing

@Suite("How pages follow each other is known by parameters and by what a page has")
struct PagingKindTests {
  /// A document with one operation, which lists things.
  private func document(
    _ parameters: String,
    _ page: String,
    method: String = "get",
    id: String = "list_things",
    path: String = "/things",
    extensions: String = ""
  ) -> String {
    """
    paths:
      \(path):
        \(method):
          operationId: \(id)
          parameters: [\(parameters)]
          \(extensions)
          responses: {'200': {description: '', content: {application/json: {schema: \(page)}}}}
    components:
      schemas:
        Thing: {type: object, properties: {id: {type: string}}}
        Things: {type: array, items: {$ref: '#/components/schemas/Thing'}}

    """
  }

  private func outline(_ text: String, paging: [OperationPaging] = []) throws -> String? {
    let (client, findings) = try lower(text, paging: paging)
    #expect(findings == [])
    return client?.apis[0].operations[0].paging?.outline
  }

  private static let things = "{$ref: '#/components/schemas/Things'}"

  private func query(_ names: String...) -> String {
    names.map { name in
      let parts = name.split(separator: ":").map(String.init)
      return "{name: '\(parts[0])', in: query, schema: {type: \(parts[1])}}"
    }.joined(separator: ", ")
  }

  private func page(_ properties: String) -> String {
    "{type: object, properties: {\(properties)}}"
  }

  @Test(
    "Cursors",
    arguments: [
      ("cursor", "items: THINGS, next_cursor: TEXT", "cursor cursor next nextCursor of items"),
      ("cursor", "items: THINGS, cursor: TEXT", "cursor cursor next cursor of items"),
      (
        "pageToken", "items: THINGS, nextPageToken: TEXT",
        "cursor pageToken next nextPageToken of items"
      ),
      (
        "continue", "items: THINGS, metadata: {type: object, properties: {continue: TEXT}}",
        "cursor continue next metadata?.continue of items"
      ),
      (
        "after",
        "results: THINGS, paging: {type: object, properties: {next: {type: object, properties: {after: TEXT}}}}",
        "cursor after next paging?.next?.after of results"
      ),
      (
        "after", "data: THINGS, has_more: FLAG, last_id: TEXT",
        "cursor after next lastID more hasMore of data"
      ),
      (
        "page[after]",
        "data: THINGS, meta: {type: object, properties: {page: {type: object, properties: {after: TEXT}}}}",
        "cursor pageAfter next meta?.page?.after of data"
      ),
      (
        "starting_after", "data: THINGS, has_more: FLAG",
        "after startingAfter by id more hasMore of data"
      ),
      // A date, or an item of which nothing is known.
      ("after", "data: THINGS", nil), ("since", "data: THINGS, has_more: FLAG", nil),
      // What is no cursor: a token of something else, and a URL.
      ("token", "items: THINGS, token: TEXT", nil),
      ("cursor", "items: THINGS, next: {type: string, format: uri}", nil),
    ] as [(String, String, String?)]
  )
  func cursors(parameter: String, properties: String, expected: String?) throws {
    let properties = properties.replacing("THINGS", with: Self.things)
      .replacing("TEXT", with: "{type: string}").replacing("FLAG", with: "{type: boolean}")
    #expect(try outline(document(query("\(parameter):string"), page(properties))) == expected)
  }

  @Test(
    "Numbers, where it is known what the first is called",
    arguments: [
      ("{type: integer, default: 1}", "", "number page from 1 of items"),
      ("{type: integer, default: 0}", "", "number page from 0 of items"),
      ("{type: integer, minimum: 1}", "", "number page from 1 of items"),
      ("{type: integer, description: 'Zero-based.'}", "", "number page from 0 of items"),
      ("{type: integer, description: The first page is 1.}", "", "number page from 1 of items"),
      (
        "{type: integer, description: Page number (defaults to 1)}", "",
        "number page from 1 of items"
      ),
      (
        "{type: integer, default: 1}",
        ", totalPages: {type: integer}, totalElements: {type: integer}",
        "number page from 1 total totalElements pages totalPages of items"
      ),
      (
        "{type: integer, default: 1}",
        ", next: {type: string, format: uri}, previous: {type: string}",
        "number page from 1 more next!=nil of items"
      ),
      // What a page has for the next one is exact.
      ("{type: integer}", ", next_page: {type: integer}", "cursor page next nextPage of items"),
      ("{type: integer}", "", nil), ("{type: integer, description: At most 100.}", "", nil),
      ("{type: integer, description: Default 100}", "", nil),
      ("{type: string, default: '1'}", "", nil),
    ] as [(String, String, String?)]
  )
  func numbers(schema: String, more: String, expected: String?) throws {
    let text = document(
      "{name: page, in: query, schema: \(schema)}",
      page("items: \(Self.things)\(more)")
    )
    #expect(try outline(text) == expected)
  }

  @Test(
    "Links",
    arguments: [
      ("links: {type: object, properties: {next: {type: string}}}", "link links?.next of data"),
      (
        "_links: {type: object, properties: {next: {type: object, properties: {href: {type: string}}}}}",
        "link links?.next?.href of data"
      ),
      ("'@odata.nextLink': {type: string}", "link atOdataNextLink of data"),
      ("next_page_url: {type: string}", "link nextPageURL of data"),
      ("next: {type: string, format: uri}, previous: {type: string}", "link next of data"),
      ("next: {type: string, format: uri}", nil), ("next: {type: string}", nil),
    ] as [(String, String?)]
  )
  func links(property: String, expected: String?) throws {
    let text = document(query("limit:integer"), page("data: \(Self.things), \(property)"))
    #expect(try outline(text) == expected)
  }

  @Test(
    "Offsets, by other names, and what is no offset",
    arguments: [
      (["offset:integer", "limit:integer"], "offset offset of items"),
      (["skip:integer", "take:integer"], "offset skip of items"),
      (["startAt:integer", "maxResults:integer"], "offset startAt of items"),
      (["start:integer", "limit:integer"], "offset start of items"),
      (["start:integer", "end:integer", "limit:integer"], nil),
      (["offset:number", "limit:number"], nil),
      (["start:string", "limit:integer"], nil), (["offset:integer"], nil),
      (["limit:integer"], nil),
    ] as [([String], String?)]
  )
  func offsets(parameters: [String], expected: String?) throws {
    let text = document(
      parameters.map { query($0) }.joined(separator: ", "),
      page("items: \(Self.things)")
    )
    #expect(try outline(text) == expected)
  }

  @Test("A count is that of the page, unless it stands beside results as a framework has it")
  func counts() throws {
    let parameters = query("offset:integer", "limit:integer")
    let count = "count: {type: integer}, next: {type: string}"
    #expect(
      try outline(document(parameters, page("results: \(Self.things), \(count)")))
        == "offset offset total count of results"
    )
    #expect(
      try outline(document(parameters, page("items: \(Self.things), \(count)")))
        == "offset offset of items"
    )
  }

  @Test(
    "A request that writes lists no pages, and a POST does if it is named as a search",
    arguments: [
      ("get", "things", "/things", true), ("patch", "list_things", "/things", false),
      ("put", "list_things", "/things", false), ("delete", "list_things", "/things", false),
      ("post", "create_things", "/things", false), ("post", "add", "/things/search", true),
      ("post", "list_things", "/things", true), ("post", "getThingsBatch", "/things/~/list", true),
    ]
  )
  func methods(method: String, id: String, path: String, isListing: Bool) throws {
    let text = document(
      query("offset:integer", "limit:integer"),
      Self.things,
      method: method,
      id: id,
      path: path
    )
    #expect(try (outline(text) != nil) == isListing)
  }

  @Test("Of several lists, the one that is called as lists are, or as the path is")
  func lists() throws {
    let parameters = query("offset:integer", "limit:integer")
    let others = "errors: {type: array, items: {type: string}}"
    for (list, expected) in [
      ("data", "offset offset of data"), ("things", "offset offset of things"), ("others", nil),
    ] {
      let text = document(parameters, page("\(others), \(list): \(Self.things)"))
      #expect(try outline(text) == expected)
    }
    let nested = page("data: \(page("list: \(Self.things)")), ok: {type: boolean}")
    #expect(try outline(document(parameters, nested)) == "offset offset of data?.list")
  }

  @Test("What the project says goes before what is found")
  func rules() throws {
    let text = document(
      query("offset:integer", "limit:integer", "from:integer", "p:integer", "c:string"),
      page("a: \(Self.things), b: \(page("c: {type: string}, n: {type: integer}"))")
    )
    #expect(try outline(text) == "offset offset of a")
    func told(_ way: PagingRule.Way, _ change: (inout PagingRule) -> Void = { _ in }) throws
      -> String?
    {
      var rule = PagingRule(way)
      change(&rule)
      return try outline(text, paging: [OperationPaging(operation: "list_things", rule: rule)])
    }
    #expect(try told(.none) == nil)
    #expect(try told(.offset("from")) { $0.total = "b.n" } == "offset from total b?.n of a")
    #expect(
      try told(.number("p", first: 0)) { $0.pageCount = "b.n" } == "number p from 0 pages b?.n of a"
    )
    #expect(try told(.cursor("c", next: "b.c")) == "cursor c next b?.c of a")
    #expect(try told(.lastItem("c", id: "id")) == "after c by id of a")
    #expect(try told(.link("b.c")) == "link b?.c of a")
    #expect(try told(.linkField) == "link field of a")
  }

  @Test(
    "A rule that does not fit is an error",
    arguments: [
      ("list_things", .offset("gone"), "it has no parameter 'gone' that may be left out"),
      ("list_things", .cursor("offset", next: "gone"), "what it returns has no 'gone'"),
      (
        "list_things", .cursor("offset", next: "next"), "'offset' and 'next' are of different types"
      ),
      ("list_things", .link("items"), "'items' is no text"),
      ("other", .linkField, "'other', which the document has not"),
    ] as [(String, PagingRule.Way, String)]
  )
  func unfit(operation: String, way: PagingRule.Way, reason: String) throws {
    let text = document(
      query("offset:integer", "limit:integer"),
      page("items: \(Self.things), next: {type: string}")
    )
    let rule = OperationPaging(operation: operation, rule: PagingRule(way))
    let (client, findings) = try lower(text, paging: [rule])
    #expect(client == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix(reason) == true, "\(findings)")
  }

  @Test(
    "Extensions of other generators",
    arguments: [
      ("x-ms-pageable: {nextLinkName: more.at}", "link more?.at of value"),
      ("x-ms-pageable: {nextLinkName: null}", nil),
      (
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: c, in: parameters, type: cursor}], "
          + "outputs: {nextCursor: $.more.at, results: $.value}}",
        "cursor c next more?.at of value"
      ),
      (
        "x-speakeasy-pagination: {type: url, outputs: {nextUrl: $.more.at}}",
        "link more?.at of value"
      ),
      (
        "x-pagination: {cursorParam: c, cursorPath: more.at, resultsPath: value}",
        "cursor c next more?.at of value"
      ),
    ] as [(String, String?)]
  )
  func extensions(text: String, expected: String?) throws {
    let text = document(
      query("c:string"),
      page("value: \(Self.things), more: \(page("at: {type: string}"))"),
      extensions: text
    )
    #expect(try outline(text) == expected)
  }
}
