import HTTPTypes

extension MediaType {
  /// Whether a server that was asked for this type, or for this range of types, may say that its answer
  /// is of another one.
  ///
  /// Servers are less exact than documents. Types that are the same thing under two names are one here;
  /// `application/octet-stream` and `text/plain` are what a server says that does not know better; a
  /// document that says `application/octet-stream` means any file, and one that says `text/plain` any
  /// text. Among images, sounds and films the server chooses.
  func admits(_ answer: MediaType) -> Bool {
    let (asked, given) = (name, answer.name)
    if asked == given || asked.type == "*" || given.isUnknown || asked.isUnknown { return true }
    if asked.subtype == "*" { return asked.type == given.type }
    if asked.subtype.hasPrefix("*+") { return given.subtype.hasSuffix(asked.subtype.dropFirst()) }
    if ["image", "audio", "video", "font"].contains(asked.type), asked.type == given.type {
      return true
    }
    if asked.isEvents || given.isEvents { return asked.isEvents && given.isPlainText }
    if asked.isPlainText { return given.type == "text" }
    if given.isPlainText { return asked.isTextual }
    return asked.notation == given.notation
      || asked.isSequenceOfJSON && (given.isSequenceOfJSON || given.isJSON)
  }

  fileprivate var name: Name { Name(essence) }

  /// Whether the type stands for a text that is no JSON.
  var isPlainText: Bool { isText && !name.isJSON }

  /// The type and the subtype of a media type.
  fileprivate struct Name: Equatable {
    let type: Substring
    let subtype: Substring

    init(_ essence: String) {
      let parts = essence.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      type = parts[0]
      subtype = parts.count == 2 ? parts[1] : ""
    }

    var isUnknown: Bool {
      subtype == "octet-stream"
        || ["application/force-download", "application/download"].contains(text)
    }
    var isPlainText: Bool { text == "text/plain" }
    var isEvents: Bool { text == "text/event-stream" }
    var isJSON: Bool { notation == "json" }

    var isSequenceOfJSON: Bool {
      ["ndjson", "jsonl", "jsonlines", "json-lines", "json-seq", "stream+json"].contains(notation)
        || subtype.hasSuffix("+json-seq")
    }

    /// Whether a value of the type is a text, whatever its top-level type.
    var isTextual: Bool {
      type == "text" || isSequenceOfJSON
        || ["json", "xml", "yaml", "csv", "javascript", "toml", "graphql"].contains(notation)
    }

    /// What the type is written in, as all of its names have it: `xml` of `application/atom+xml`,
    /// `csv` of `application/x-csv`.
    var notation: Substring {
      var notation = subtype
      if let plus = notation.lastIndex(of: "+"), notation != "stream+json" {
        notation = notation[notation.index(after: plus)...]
      }
      if notation.hasPrefix("x-") { notation = notation.dropFirst(2) }
      if notation.hasSuffix("-compressed") { notation = notation.dropLast("-compressed".count) }
      return notation
    }

    private var text: String { "\(type)/\(subtype)" }
  }
}

extension APIRequest {
  /// Whether a response that is read while it arrives is of a type that was asked for.
  ///
  /// JSON and plain text are no streams: whoever documents bytes as one of them has left the type of a
  /// file to a framework, and the server knows better.
  func admitsStream(_ head: HTTPResponse) -> Bool {
    acceptedTypes.allSatisfy { $0.isJSON || ["text/plain", "text/json"].contains($0.essence) }
      || admits(contentType: head.headerFields[.contentType])
  }

  /// Whether a response is of a type that was asked for. One that does not say what it is may be.
  func admits(contentType: String?) -> Bool {
    guard let contentType else { return true }
    let answer = MediaType(contentType)
    return !answer.isSpecific || acceptedTypes.contains { $0.admits(answer) }
  }

  private var acceptedTypes: [MediaType] { MediaType.list(accept) }

  /// Whether a range of types was asked for, of which the response says the one that it is.
  var acceptsRange: Bool {
    let accept = accept
    return accept != "application/json" && MediaType.list(accept).contains { !$0.isSpecific }
  }
}

extension DecodingFailure {
  /// The answer is of another type than was asked for.
  init(answered contentType: String, insteadOf accept: String) {
    self.init(
      path: "the header field Content-Type",
      message: "the body is of the type '\(contentType)', and '\(accept)' was asked for"
    )
  }
}
