import Testing

@testable import APIClientRuntime

/// Proxies from the environment, by the rules of curl.
@Suite struct ProxySettingsTests {
  private func proxy(
    _ variables: [String: String],
    _ scheme: String,
    _ authority: String = "airflow.example.com"
  ) throws -> String? {
    try ProxySettings(environment: variables).proxy(scheme: scheme, authority: authority)
      .map { "\($0.kind) \($0.host) \($0.port)\($0.credentials.map { " \($0)" } ?? "")" }
  }

  @Test func eachSchemeHasItsOwn() throws {
    let variables = ["http_proxy": "http://a:1", "https_proxy": "b:2", "all_proxy": "c:3"]
    #expect(try proxy(variables, "http") == "http a 1")
    #expect(try proxy(variables, "https") == "http b 2")
    #expect(try proxy(["all_proxy": "socks5://c"], "https") == "socks c 1080")
    #expect(try proxy([:], "http") == nil)
    #expect(try proxy(["http_proxy": ""], "http") == nil)
  }

  @Test func capitalsCountButForHTTP() throws {
    #expect(try proxy(["HTTPS_PROXY": "b:2"], "https") == "http b 2")
    #expect(try proxy(["HTTPS_PROXY": "b:2", "https_proxy": "c:3"], "https") == "http c 3")
    // Whoever calls a CGI program sets this one, by the header field Proxy.
    #expect(try proxy(["HTTP_PROXY": "a:1"], "http") == nil)
  }

  @Test func aURLHasItsParts() throws {
    #expect(try proxy(["http_proxy": "http://u%40:p%3A@h:8/x"], "http") == "http h 8 u@:p:")
    #expect(try proxy(["http_proxy": "http://[::1]:8"], "http") == "http ::1 8")
    #expect(try proxy(["http_proxy": "http://[::1]"], "http") == "http ::1 1080")
    #expect(try proxy(["http_proxy": "socks5h://u:p@h"], "http") == "socks h 1080 u:p")
  }

  @Test(arguments: [
    "ftp://h", "http://h:port", "http://u:secret@:1", "https://h",
  ])
  func aURLThatCannotBeUsedIsAnErrorWithoutIt(url: String) {
    let error = #expect(throws: TransportError.self) { try proxy(["http_proxy": url], "http") }
    #expect(error?.description.contains("secret") == false)
  }

  @Test(arguments: [
    ("*", "h", true), ("example.com", "airflow.example.com:8080", true),
    (".example.com", "airflow.example.com", true), (".example.com", "example.com", true),
    ("ample.com", "example.com", false), ("a, EXAMPLE.com", "b.example.COM.", true),
    ("127.0.0.1", "127.0.0.1:80", true), ("10.0.0.0/8", "10.200.3.4", true),
    ("10.0.0.0/8", "11.0.0.0", false), ("10.0.0.0/8", "ten.example.com", false),
    ("0.0.0.0/0", "1.2.3.4", true), ("::1", "[::1]:80", true), ("", "h", false),
    (",", "h", false),
  ])
  func exceptionsAreReachedDirectly(exceptions: String, authority: String, isDirect: Bool) throws {
    let variables = ["http_proxy": "p:1", "no_proxy": exceptions]
    #expect(try (proxy(variables, "http", authority) == nil) == isDirect)
  }
}
