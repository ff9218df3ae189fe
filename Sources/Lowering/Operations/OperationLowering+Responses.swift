import ClientIR
import Diagnostics
import OpenAPI

extension OperationLowering {
  /// What a successful call of an operation returns.
  struct LoweredResult {
    var result: OperationResult?
    var documentation: DocComment?
    var accept: StringLiteral?
    /// The content type that a method beside the operation's own asks for.
    var alternative: StringLiteral?
    /// What ends the stream that the call returns.
    var streamEnd: StringLiteral?
    /// The successful responses, in the order of the document.
    var successes: [Success]
  }

  /// A successful response, and what its body is.
  struct Success {
    let response: Response
    /// The media types that the method asks for.
    let media: [MediaType]
    let content: OperationResult?
  }

  /// What a successful call returns.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - contents: The content types of its responses.
  ///   - alternative: The one that the method is for; nil for the operation's own method. A response
  ///     without it is the same for each method.
  ///   - id: What types that belong to the method are named for.
  /// - Returns: The result, and what goes with it.
  mutating func result(
    of operation: OpenAPI.Operation,
    _ contents: ResponseContents,
    _ alternative: ResponseContents.Alternative? = nil,
    id: String
  ) -> LoweredResult {
    var successes: [Success] = []
    for choice in contents.choices {
      let wanted = choice.response.content.filter { $0.name == alternative?.media.name }
      let media = wanted.isEmpty ? choice.own : wanted
      let place = "\(id)\(choice.response.status.nameSuffix)_response"
      let content = media.first.map { self.content(of: $0, at: place) }
      successes.append(Success(response: choice.response, media: media, content: content))
    }
    let main = successes.first { $0.content != nil } ?? successes.first
    let result = joined(successes, id: id)
    return LoweredResult(
      result: result,
      documentation: main.flatMap { DocComment($0.response.documentation) },
      accept: accept(of: alternative.map { [$0.media] } ?? successes.flatMap(\.media)),
      alternative: (alternative?.media.name).map { StringLiteral($0) },
      streamEnd: streamEnd(of: result, successes.flatMap(\.media), operation).map {
        StringLiteral($0)
      },
      successes: successes
    )
  }

  private func streamEnd(
    of result: OperationResult?,
    _ media: [MediaType],
    _ operation: OpenAPI.Operation
  ) -> String? {
    let said = media.lazy.compactMap(\.streamEnd).first
    switch result {
    case .events: return said ?? operation.streamEnd ?? streamEnd
    case .lines: return said
    case .json, .text, .bytes, .byStatus, nil: return nil
    }
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
    case .events:
      return .events(eventType(of: media, at: place))
    case .text: return .text
    case .form, .multipart, .bytes: return .bytes
    }
  }

  /// Warns of content types that no method asks for.
  mutating func reportLeftOut(by contents: ResponseContents) {
    for choice in contents.choices where !choice.leftOut.isEmpty {
      let names = choice.leftOut.map { "'\($0.name)'" }.joined(separator: ", ")
      types.log.report(
        Diagnostic(
          .otherContentTypes,
          "the client asks for '\(choice.own.first?.name ?? "")'; the response is also there as "
            + "\(names), of which nothing is said that makes it another value",
          at: choice.response.mark
        )
      )
    }
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
