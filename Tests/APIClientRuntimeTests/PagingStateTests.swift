import Testing

@testable import APIClientRuntime

@Suite("A list is read page by page")
struct PagingStateTests {
  /// What is asked for, when pages of these lengths arrive.
  private func requests(
    _ position: OffsetPosition,
    _ pages: [(count: Int, total: Int?)],
    hasMore: Bool? = nil
  ) -> [String] {
    var position: OffsetPosition? = position
    var asked: [String] = []
    for page in pages {
      guard let current = position else { break }
      asked.append("\(current.limit(wanted: nil) ?? -1)@\(current.offset ?? -1)")
      position = current.next(received: page.count, total: page.total, hasMore: hasMore)
    }
    if position != nil { asked.append("…") }
    return asked
  }

  @Test("The step is what arrived, not what was asked for")
  func step() {
    let start = OffsetPosition(pageSize: 1000, offset: nil)
    #expect(
      requests(start, [(100, 250), (100, 250), (50, 250)])
        == ["1000@-1", "1000@100", "1000@200"]
    )
  }

  @Test("The total that the last page said counts")
  func changingTotal() {
    let start = OffsetPosition(pageSize: 2, offset: 1)
    #expect(requests(start, [(2, 5), (2, 6), (1, 6)]) == ["2@1", "2@3", "2@5"])
    #expect(requests(start, [(2, 5), (2, 4)]) == ["2@1", "2@3"])
  }

  @Test("An empty page is the end, whatever the total")
  func emptyPage() {
    let start = OffsetPosition(pageSize: nil, offset: nil)
    #expect(requests(start, [(2, 5), (0, 5)]) == ["-1@-1", "-1@2"])
    #expect(requests(start, [(2, nil), (2, nil)]) == ["-1@-1", "-1@2", "…"])
  }

  @Test("A page that says that it is the last one is the end, and one that says otherwise is not")
  func flag() {
    let start = OffsetPosition(pageSize: nil, offset: nil)
    #expect(requests(start, [(2, nil)], hasMore: false) == ["-1@-1"])
    #expect(requests(start, [(2, nil)], hasMore: true) == ["-1@-1", "…"])
  }

  @Test("No more is asked for than is wanted")
  func wanted() {
    let start = OffsetPosition(pageSize: 3, offset: nil)
    #expect(start.limit(wanted: 5) == 3)
    #expect(start.limit(wanted: 2) == 2)
    // 0 may stand for as many as the server likes.
    #expect(OffsetPosition(pageSize: 0, offset: nil).limit(wanted: 5) == 0)
    #expect(OffsetPosition(pageSize: nil, offset: nil).limit(wanted: 5) == nil)
  }

  @Test("An offset beyond all numbers is the end")
  func overflow() {
    let start = OffsetPosition(pageSize: nil, offset: .max)
    #expect(requests(start, [(1, nil)]) == ["-1@\(Int.max)"])
  }

  /// The numbers that are asked for, when pages of these lengths arrive.
  private func numbers(
    first: Int,
    from number: Int? = nil,
    _ pages: [Int],
    total: Int? = nil,
    pageCount: Int? = nil,
    hasMore: Bool? = nil
  ) -> [Int?] {
    var position: NumberPosition? = NumberPosition(first: first, number: number)
    var asked: [Int?] = []
    for count in pages {
      guard let current = position else { break }
      asked.append(current.number)
      position = current.next(
        received: count,
        total: total,
        pageCount: pageCount,
        hasMore: hasMore
      )
    }
    return asked
  }

  @Test("Numbers go on from the first, which is not said, to the last, as far as it is known")
  func numbered() {
    #expect(numbers(first: 1, [2, 2, 1, 0, 9]) == [nil, 2, 3, 4])
    #expect(numbers(first: 0, [2, 2, 1, 9], pageCount: 3) == [nil, 1, 2])
    #expect(numbers(first: 1, [2, 2, 1, 9], pageCount: 3) == [nil, 2, 3])
    #expect(numbers(first: 1, [2, 2, 1, 9], total: 5) == [nil, 2, 3])
    #expect(numbers(first: 1, from: 1, [2, 2, 1, 9], total: 5) == [1, 2, 3])
    #expect(numbers(first: 1, [2, 9], hasMore: false) == [nil])
    // How many items stand before the second page is not known: the total says nothing.
    #expect(numbers(first: 1, from: 2, [2, 1, 0, 9], total: 3) == [2, 3, 4])
    #expect(numbers(first: 1, from: 2, [2, 1, 9], pageCount: 3) == [2, 3])
    #expect(numbers(first: 0, from: .max, [2, 2]) == [.max])
  }

  @Test(
    "Links in the header field",
    arguments: [
      (#"<https://a.example/?p=2>; rel="next""#, "https://a.example/?p=2"),
      (#"</a>; rel=prev, </b>; rel=next"#, "/b"), (#"</a>;rel="last next""#, "/a"),
      (#"</a,b;c>; title="x, \"y\"; rel=prev"; rel="NEXT""#, "/a,b;c"),
      (#"</a>; rel="prev"; rel="next""#, nil), ("</a>", nil), ("", nil), ("nonsense", nil),
      (#"</a>; rel="nextish""#, nil), (#"<>; rel=next"#, ""), (#"</a; rel=next"#, nil),
      (#"</a> ; ; rel = next"#, "/a"), (#"</a>; rel="next"#, "/a"),
    ] as [(String, String?)]
  )
  func links(field: String, next: String?) throws {
    var fields = HTTPFields()
    fields[try #require(HTTPField.Name("Link"))] = field
    #expect(LinkField(fields)["next"] == next)
  }
}
