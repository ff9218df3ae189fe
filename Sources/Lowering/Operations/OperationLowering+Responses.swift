import ClientIR
import Diagnostics
import OpenAPI

extension OperationLowering {
  /// What a successful call of an operation returns.
  struct LoweredResult {
    var result: OperationResult?
    var documentation: DocComment?
    var accept: StringLiteral?
    /// The successful responses, in the order of the document.
    var successes: [Success]
  }

  /// A successful response, and what its body is.
  struct Success {
    let response: Response
    /// The media types that the client asks for.
    let media: [MediaType]
    let content: OperationResult?
  }

  /// What a successful call returns.
  mutating func result(of operation: OpenAPI.Operation, id: String) -> LoweredResult {
    let responses = operation.successes
    var successes: [Success] = []
    for response in responses {
      let media = operation.method == "HEAD" ? [] : preferredMedia(of: response)
      let place = "\(id)\(response.status.nameSuffix)_response"
      let content = media.first.map { self.content(of: $0, at: place) }
      successes.append(Success(response: response, media: media, content: content))
    }
    let main = successes.first { $0.content != nil } ?? successes.first
    return LoweredResult(
      result: joined(successes, id: id),
      documentation: main.flatMap { DocComment($0.response.documentation) },
      accept: accept(of: successes.flatMap(\.media)),
      successes: successes
    )
  }

  private mutating func joined(_ successes: [Success], id: String) -> OperationResult? {
    let contents = successes.compactMap(\.content)
    guard var first = contents.first else { return nil }
    if contents.count < successes.count || contents.contains(where: \.isOptional) {
      first = first.orNil
    }
    let isOne = contents.allSatisfy { $0 == first || $0.orNil == first }
    return isOne ? first : byStatus(successes, id: id)
  }

  private mutating func content(of media: MediaType, at place: String) -> OperationResult {
    switch media.kind(in: document) {
    case .json:
      guard let schema = media.schema else { return .json(.builtIn(.jsonValue)) }
      let value = types.type(of: schema, at: .named(place))
      return .json(schemas.isNullable(schema) ? value.orNil : value)
    case .lines:
      return .lines(lineType(of: media, at: place))
    case .text: return .text
    case .form, .multipart, .bytes: return .bytes
    }
  }

  /// The media types that the client asks for, of one kind. A response that is there as several is
  /// the caller's only as one of them: JSON rather than lines, text or bytes.
  private mutating func preferredMedia(of response: Response) -> [MediaType] {
    let kinds = response.content.map { $0.kind(in: document) }
    let order: [BodyKind] = [.json, .lines, .text, .bytes]
    guard let kind = order.first(where: kinds.contains) ?? kinds.first,
      let preferred = zip(response.content, kinds).first(where: { $1 == kind })?.0
    else { return [] }
    // JSON and lines are read as one type; text and bytes are handed over whatever they are.
    let isAsIs = kind == .text || kind == .bytes
    var asked = [preferred]
    var others: [MediaType] = []
    for (media, other) in zip(response.content, kinds) where media.name != preferred.name {
      if isAsIs, other == kind {
        asked.append(media)
      } else if !isSameValue(media, as: preferred) {
        others.append(media)
      }
    }
    if !others.isEmpty {
      let names = others.map { "'\($0.name)'" }.joined(separator: ", ")
      types.log.report(
        Diagnostic(
          .otherContentTypes,
          "the client asks for '\(preferred.name)' alone; the response is also there as \(names)",
          at: response.mark
        )
      )
    }
    return asked
  }

  /// Whether two media types carry the same value, in two notations.
  private func isSameValue(_ media: MediaType, as other: MediaType) -> Bool {
    guard let schema = media.schema, let otherSchema = other.schema else { return false }
    return SchemaComparison.isSame(schema, otherSchema, in: document)
      && (schemas.hasParts(schema) || media.essence == "text/plain"
        || media.kind(in: document) == other.kind(in: document))
  }

  private func accept(of media: [MediaType]) -> StringLiteral? {
    var names: [String] = []
    for media in media where !names.contains(media.name) { names.append(media.name) }
    guard !media.allSatisfy({ $0.essence == "application/json" }) else { return nil }
    return StringLiteral(names.joined(separator: ", "))
  }

  private mutating func byStatus(_ successes: [Success], id: String) -> OperationResult {
    let name = types.names.take("\(id)_response")
    var scope = NameScope.cases
    let sorted = successes.enumerated().sorted {
      ($0.element.response.status.rank, $0.offset) < ($1.element.response.status.rank, $1.offset)
    }
    let cases = sorted.map { _, success in
      ResponseByStatusModel.Case(
        name: scope.take(success.response.status.caseName, suffix: "Value"),
        statuses: success.response.status.codes,
        content: success.content,
        documentation: DocComment(success.response.documentation)
      )
    }
    let isComplete = cases.contains { $0.statuses == nil }
    types.models.append(
      .responseByStatus(
        ResponseByStatusModel(
          name: name,
          cases: cases,
          unrecognized: isComplete ? nil : scope.take("unrecognized", suffix: "Value")
        )
      )
    )
    return .byStatus(name)
  }
}

extension OpenAPI.Operation {
  /// The responses of calls that succeed. `default` stands for every status not listed, success among
  /// them if no other response is one.
  var successes: [Response] {
    let listed = responses.filter(\.isSuccess)
    guard listed.isEmpty, !responses.contains(where: \.isRedirection) else { return listed }
    return responses.filter { $0.status == .default }
  }

  /// The responses of calls that fail.
  var failures: [Response] {
    let isDefaultSuccess = successes.contains { $0.status == .default }
    return responses.filter {
      !$0.isSuccess && !$0.isRedirection && !(isDefaultSuccess && $0.status == .default)
    }
  }
}

extension Response {
  fileprivate var isSuccess: Bool { status.hundred == 2 }

  fileprivate var isRedirection: Bool { status.hundred == 3 || status.hundred == 1 }

  /// What the response means, and the header fields that it has.
  fileprivate var documentation: String {
    let fields = headers.map { header in
      let description = header.description.map { ": \($0)" } ?? ""
      return "- Header `\(header.name)`\(description)"
    }
    let lines = fields.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    return ([description] + (lines.isEmpty ? [] : [""] + lines)).joined(separator: "\n")
  }
}

extension Response.Status {
  /// The status as a document writes it.
  var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "default"
    }
  }

  fileprivate var hundred: Int? {
    switch self {
    case .code(let code): code / 100
    case .range(let hundred): hundred
    case .default: nil
    }
  }

  /// Codes come before ranges, and both before the default.
  fileprivate var rank: Int {
    switch self {
    case .code: 0
    case .range: 1
    case .default: 2
    }
  }

  fileprivate var codes: ClosedRange<Int>? {
    switch self {
    case .code(let code): code...code
    case .range(let hundred): hundred * 100...hundred * 100 + 99
    case .default: nil
    }
  }

  fileprivate var caseName: String {
    switch self {
    case .code(let code): HTTPStatusName.name(of: code) ?? "status\(code)"
    case .range: "success"
    case .default: "other"
    }
  }

  var nameSuffix: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "Default"
    }
  }
}
