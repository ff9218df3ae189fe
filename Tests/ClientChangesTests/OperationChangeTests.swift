import ClientChanges
import Testing

@Suite("Changes of operations")
struct OperationChangeTests {
  private let one = "get: {operationId: get_a, responses: {}}"

  @Test("An operation that is gone, and one that is new")
  func list() throws {
    let two = one + "\npost: {operationId: post_a, responses: {}}"
    #expect(
      try changes(from: path(two), to: path(one)) == [
        "source+wire removed operation DefaultApi.postA(post_a): The method `postA()` is gone "
          + "(`POST /a`)."
      ]
    )
    #expect(
      try changes(from: path(one), to: path(two)) == [
        "- added operation DefaultApi.postA(post_a): The method `postA()` is new (`POST /a`)."
      ]
    )
  }

  @Test("An operation of another ID with the same method and path is the same, renamed")
  func renamed() throws {
    #expect(
      try changes(from: path(one), to: path("get: {operationId: read_a, responses: {}}")) == [
        "source renamed operation DefaultApi.readA(read_a): The method is called `readA`; it was "
          + "`getA`."
      ]
    )
    #expect(
      try changes(from: path(one), to: path("get: {operationId: getA, responses: {}}")) == [
        "- changed operation DefaultApi.getA(getA): The operation ID is `getA`; it was `get_a`."
      ]
    )
  }

  @Test("An operation of the same ID with another method or path is the same, moved")
  func route() throws {
    #expect(
      try changes(from: path(one), to: path("put: {operationId: get_a, responses: {}}", "/b")) == [
        "wire changed operation DefaultApi.getA(get_a): The request is `PUT /b`; it was `GET /a`."
      ]
    )
  }

  @Test("The name of a path parameter is Swift's alone")
  func pathParameter() throws {
    let old =
      "get: {operationId: get_a, parameters: [{name: id, in: path, required: true, schema: "
      + "{type: string}}], responses: {}}"
    let new = old.replacing("name: id", with: "name: key")
    #expect(
      try changes(from: path(old, "/a/{id}"), to: path(new, "/a/{key}")) == [
        "source renamed DefaultApi.getA/parameter key(key): The path parameter `key` is called "
          + "`key`; it was `id`."
      ]
    )
    #expect(
      try changes(from: path(one, "/a"), to: path(new, "/a/{key}")) == [
        "wire changed operation DefaultApi.getA(get_a): The request is `GET /a/{key}`; it was "
          + "`GET /a`.",
        "source+wire added DefaultApi.getA/parameter key(key): The path parameter `key` is new: "
          + "`key: String`.",
      ]
    )
  }

  @Test("A deprecated operation breaks nothing")
  func deprecated() throws {
    let new = "get: {operationId: get_a, deprecated: true, responses: {}}"
    #expect(
      try changes(from: path(one), to: path(new)) == [
        "- deprecated operation DefaultApi.getA(get_a): The method is deprecated."
      ]
    )
    #expect(
      try changes(from: path(new), to: path(one)) == [
        "- changed operation DefaultApi.getA(get_a): The method is no longer deprecated."
      ]
    )
  }

  @Test("A tag of another name is a type of another name, and its methods are no changes")
  func renamedTag() throws {
    let old = path("get: {operationId: get_a, tags: [A], responses: {}}")
    let new = path("get: {operationId: get_a, tags: [B], responses: {}}")
    #expect(
      try changes(from: old, to: new) == [
        "source renamed api BApi: The type `BApi` was called `AApi`."
      ]
    )
  }

  @Test("An operation in another of the tags that both have is moved")
  func movedTag() throws {
    let other =
      "\nput: {operationId: put_a, tags: [A], responses: {}}"
      + "\npost: {operationId: post_a, tags: [B], responses: {}}"
    let old = path("get: {operationId: get_a, tags: [A], responses: {}}" + other)
    let new = path("get: {operationId: get_a, tags: [B], responses: {}}" + other)
    #expect(
      try changes(from: old, to: new) == [
        "source changed operation BApi.getA(get_a): The method is no longer in `AApi`; it is in "
          + "`BApi`."
      ]
    )
    let both = path("get: {operationId: get_a, tags: [A, B], responses: {}}" + other)
    #expect(
      try changes(from: old, to: both) == [
        "- changed operation AApi.getA(get_a): The method is also in `BApi`."
      ]
    )
  }

  @Test("A tag without an heir is gone with its operations")
  func removedTag() throws {
    let other = "get: {operationId: get_a, tags: [A], responses: {}}"
    let both = path(other + "\npost: {operationId: post_a, tags: [B], responses: {}}")
    #expect(
      try changes(from: both, to: path(other)) == [
        "source removed api BApi: The type `BApi` is gone.",
        "source+wire removed operation BApi.postA(post_a): The method `postA()` is gone "
          + "(`POST /a`).",
      ]
    )
  }

  @Test("An operation's own server")
  func server() throws {
    let new = path(
      "get: {operationId: get_a, servers: [{url: 'https://b'}], responses: {}}"
    )
    #expect(
      try changes(from: path(one), to: new) == [
        "wire changed operation DefaultApi.getA(get_a): The server is `https://b`; it was `the "
          + "client's`."
      ]
    )
  }
}
