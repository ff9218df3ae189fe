// Lists whose pages lead to each other by URLs.
extension PagedItems {
  /// Creates the items of all pages that an operation lists, each of which has the URL of the next one.
  /// A URL is followed within the origin of the request alone (RFC 6454, section 4), because requests
  /// carry credentials; one that leads elsewhere is an error.
  ///
  /// - Parameters:
  ///   - client: What sends the requests.
  ///   - items: The items of a page; nil is none.
  ///   - nextLink: The URL of the next page, whole or relative to that of the page; nil or empty at the
  ///     end.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches a page by the client it is given, which leads the request to where the page is.
  public init<Page: Sendable>(
    _ client: APIClient<ErrorBody>,
    _ items: @escaping @Sendable (Page) -> [Item]?,
    nextLink: @escaping @Sendable (Page) -> String?,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (APIClient<ErrorBody>) async throws(APIError<ErrorBody>) -> Page
  ) {
    self.init(from: String?.none, maximumCount: maximumCount) {
      link,
      _ throws(APIError<ErrorBody>) in
      let page = try await page(client.following(link))
      return (items(page), next: Self.next(nextLink(page), after: link))
    }
  }

  /// Creates the items of all pages that an operation lists, each of which has the URL of the next one
  /// in the header field `Link`, as the relation `next` (RFC 8288). A URL is followed within the origin
  /// of the request alone, as in ``init(_:_:nextLink:maximumCount:page:)``.
  ///
  /// - Parameters:
  ///   - client: What sends the requests.
  ///   - items: The items of a page; nil is none.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches a page by the client it is given, which leads the request to where the page is.
  public init<Page: Sendable>(
    _ client: APIClient<ErrorBody>,
    _ items: @escaping @Sendable (Page) -> [Item]?,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (APIClient<ErrorBody>) async throws(APIError<ErrorBody>) -> Page
  ) {
    self.init(from: String?.none, maximumCount: maximumCount) {
      link,
      _ throws(APIError<ErrorBody>) in
      let recorder = ResponseRecorder()
      let page = try await page(client.following(link).recording(in: recorder))
      let next = await recorder.response.flatMap { LinkField($0.headerFields)["next"] }
      return (items(page), next: Self.next(next, after: link))
    }
  }

  /// A link to go on with. One that leads to the page itself would have no end.
  private static func next(_ link: String?, after current: String?) -> String?? {
    guard let link, !link.isEmpty, link != current else { return nil }
    return .some(link)
  }
}
