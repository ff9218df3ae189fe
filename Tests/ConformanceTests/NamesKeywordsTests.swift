import ConformanceNamesKeywords
import LoopbackServer
import Testing

@Suite("names-keywords: every keyword as a property, an argument and a value")
struct NamesKeywordsTests {
  /// The words, in the order of the document.
  private let words = """
    associatedtype class deinit enum extension fileprivate func import init inout
    internal let open operator private precedencegroup protocol public rethrows static
    struct subscript typealias var break case catch continue default defer
    do else fallthrough for guard if in repeat return throw
    switch where while Any as await false is nil self
    Self super throws true try async actor some any get
    set didSet willSet left right none prefix Type Protocol object
    decoder encoder value variants items request client
    """
    .split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test("As arguments")
  func arguments() async throws {
    let server = try LoopbackServer.empty()
    try await KeywordApi(at: server).return(
      associatedtype: "associatedtype",
      class: "class",
      deinit: "deinit",
      enum: "enum",
      extension: "extension",
      fileprivate: "fileprivate",
      func: "func",
      import: "import",
      initValue: "init",
      `inout`: "inout",
      internal: "internal",
      let: "let",
      open: "open",
      operator: "operator",
      private: "private",
      precedencegroup: "precedencegroup",
      protocol: "protocol",
      public: "public",
      rethrows: "rethrows",
      static: "static",
      struct: "struct",
      subscript: "subscript",
      typealias: "typealias",
      var: "var",
      break: "break",
      case: "case",
      catch: "catch",
      continue: "continue",
      default: "default",
      defer: "defer",
      do: "do",
      else: "else",
      fallthrough: "fallthrough",
      for: "for",
      guard: "guard",
      if: "if",
      in: "in",
      repeat: "repeat",
      return: "return",
      throw: "throw",
      switch: "switch",
      where: "where",
      while: "while",
      any2: "Any",
      as: "as",
      await: "await",
      false: "false",
      is: "is",
      nil: "nil",
      selfValue: "self",
      selfValue2: "Self",
      super: "super",
      throws: "throws",
      true: "true",
      try: "try",
      async: "async",
      actor: "actor",
      some: "some",
      any: "any",
      get: "get",
      set: "set",
      didSet: "didSet",
      willSet: "willSet",
      left: "left",
      right: "right",
      none: "none",
      prefix: "prefix",
      type: "Type",
      protocol2: "Protocol",
      object: "object",
      decoder: "decoder",
      encoder: "encoder",
      value: "value",
      variants: "variants",
      items: "items",
      requestValue: "request",
      clientValue: "client",
      keywords: Keywords(default: "d")
    )
    let query = words.map { "\($0)=\($0)" }.joined(separator: "&")
    #expect(server.sent == [.json("POST /keywords?\(query)", #"{"default":"d"}"#)])
  }

  @Test("As properties")
  func properties() throws {
    let text = "{\(words.map { "\"\($0)\":\"\($0)\"" }.joined(separator: ","))}"
    let keywords = try JSONCoding.decode(Keywords.self, from: Array(text.utf8))
    #expect(keywords.class == "class")
    #expect(keywords.initValue == "init")
    #expect([keywords.selfValue, keywords.selfValue2] == ["self", "Self"])
    #expect(try json(keywords) == text)
  }

  @Test("As values")
  func values() async throws {
    #expect(Keyword.knownValues.map(\.rawValue) == words)
    let server = try LoopbackServer.json(#""self""#)
    #expect(try await KeywordApi(at: server).get() == .selfValue)
    #expect(server.sent == [Sent("GET /keywords")])
  }
}
