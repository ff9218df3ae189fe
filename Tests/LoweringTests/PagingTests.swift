import ClientIR
import Testing

@Suite("Operations that list a page are known by what they take and return")
struct PagingTests {
  private func names(_ operations: [(id: String, tag: String)], tags: [String] = []) throws
    -> [String?]
  {
    let paths = operations.map { id, tag in
      """
        /\(id):
          get:
            operationId: \(id)
            tags: [\(tag)]
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
              - {name: offset, in: query, schema: {type: integer}}
            responses:
              '200':
                description: ''
                content: {application/json: {schema: {type: array, items: {type: string}}}}
      """
    }
    let client = try client("paths:\n" + paths.joined(separator: "\n") + "\n", tags: tags)
    return client.apis.flatMap(\.operations).map { $0.paging?.name.name }
  }

  @Test("The method for all items is named without the verb")
  func verbs() throws {
    #expect(
      try names([("getRuns", "A"), ("list_all_jobs", "A"), ("files", "A"), ("search", "A")])
        == ["allRuns", "allJobs", "allFiles", "allItems"]
    )
  }

  @Test("An operation that has the name keeps it")
  func takenNames() throws {
    #expect(
      try names([("get_runs", "A"), ("allRuns", "A"), ("list_runs", "A")])
        == ["allRuns2", "allRuns3", "allRuns4"]
    )
  }

  @Test("A name does not depend on which operations a client has")
  func selection() throws {
    #expect(try names([("get_runs", "A"), ("list_runs", "B")], tags: ["B"]) == ["allRuns2"])
  }

  @Test("A list of values that may be null has no such method")
  func nullableItems() throws {
    let client = try client(
      """
      paths:
        /names:
          get:
            operationId: names
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
              - {name: offset, in: query, schema: {type: integer}}
            responses:
              '200':
                description: ''
                content:
                  application/json:
                    schema: {type: array, items: {type: string, nullable: true}}
      """
    )
    #expect(client.apis[0].operations[0].paging == nil)
  }
}
