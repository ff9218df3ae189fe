import Testing

@testable import APIClientRuntime

@Suite("A list is read page by page")
struct PagingStateTests {
  /// What is asked for, when pages of these lengths arrive.
  private func requests(
    _ state: PagingState,
    _ pages: [(count: Int, total: Int?)]
  ) -> (asked: [String], taken: [Int]) {
    var state = state
    var asked: [String] = []
    var taken: [Int] = []
    for page in pages {
      guard let next = state.nextPage else { break }
      asked.append("\(next.limit ?? -1)@\(next.offset ?? -1)")
      taken.append(state.receive(page.count, of: page.total))
    }
    if state.nextPage != nil { asked.append("…") }
    return (asked, taken)
  }

  @Test("The step is what arrived, not what was asked for")
  func step() {
    let state = PagingState(pageSize: 1000, offset: nil, maximumCount: nil)
    let (asked, taken) = requests(state, [(100, 250), (100, 250), (50, 250)])
    #expect(asked == ["1000@-1", "1000@100", "1000@200"])
    #expect(taken == [100, 100, 50])
  }

  @Test("The total that the last page said counts")
  func changingTotal() {
    let state = PagingState(pageSize: 2, offset: 1, maximumCount: nil)
    #expect(requests(state, [(2, 5), (2, 6), (1, 6)]).asked == ["2@1", "2@3", "2@5"])
    #expect(requests(state, [(2, 5), (2, 4)]).asked == ["2@1", "2@3"])
  }

  @Test("An empty page is the end, whatever the total")
  func emptyPage() {
    let state = PagingState(pageSize: nil, offset: nil, maximumCount: nil)
    #expect(requests(state, [(2, 5), (0, 5)]).asked == ["-1@-1", "-1@2"])
    #expect(requests(state, [(2, nil), (2, nil)]).asked == ["-1@-1", "-1@2", "…"])
  }

  @Test("No more is asked for or taken than is wanted")
  func maximumCount() {
    let state = PagingState(pageSize: 3, offset: nil, maximumCount: 5)
    let (asked, taken) = requests(state, [(3, 9), (3, 9)])
    #expect(asked == ["3@-1", "2@3"])
    #expect(taken == [3, 2])
    #expect(PagingState(pageSize: 3, offset: nil, maximumCount: 0).nextPage == nil)
    #expect(PagingState(pageSize: 3, offset: nil, maximumCount: -1).nextPage == nil)
    // 0 may stand for as many as the server likes.
    let unlimited = PagingState(pageSize: 0, offset: nil, maximumCount: 5)
    #expect(requests(unlimited, [(4, 9), (4, 9)]).asked == ["0@-1", "0@4"])
  }

  @Test("An offset beyond all numbers is the end")
  func overflow() {
    let state = PagingState(pageSize: nil, offset: .max, maximumCount: nil)
    #expect(requests(state, [(1, nil)]).asked == ["-1@\(Int.max)"])
  }
}
