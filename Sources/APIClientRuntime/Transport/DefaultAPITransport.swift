#if os(Linux)
  /// The transport of clients that are given no other: ``CurlAPITransport`` on Linux, and
  /// `URLSessionAPITransport` elsewhere.
  public typealias DefaultAPITransport = CurlAPITransport
#else
  /// The transport of clients that are given no other: ``URLSessionAPITransport``, and
  /// `CurlAPITransport` on Linux.
  public typealias DefaultAPITransport = URLSessionAPITransport
#endif
