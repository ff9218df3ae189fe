import ClientIR

extension Comparison {
  /// Compares what an operation returns, and its responses.
  mutating func compareResponses(of old: Operation, _ new: Operation, _ owner: Subject) {
    let oldResult = old.result.map(pairs.renamed)
    let isSameResult = oldResult == new.result
    if !isSameResult {
      compareResults(old, new, owner)
    } else if let result = new.result, old.acceptedTypes != new.acceptedTypes {
      let isServed = old.acceptedTypes.contains(where: new.acceptedTypes.contains)
      report(
        .changed,
        Subject(.result, result.text),
        of: owner,
        breaks: isServed ? .nothing : .encodingChanged,
        "The content type of the result is \(new.acceptedTypes); it was \(old.acceptedTypes)."
      )
    }
    if isSameResult { compareStreamEnds(old, new, owner) }
    var isByStatus = false
    if isSameResult, case .byStatus? = new.result { isByStatus = true }
    for match in Matching(old.responses, new.responses, key: \.status).all {
      switch match {
      case .removed(let response):
        report(
          .removed,
          response.subject,
          of: owner,
          breaks: .responseListChanged(isCase: isByStatus && response.isSuccess),
          "The response \(response.status.value) is gone."
        )
      case .added(let response):
        let content: Sentence = response.content.map { ": \($0.text)" } ?? ", without a body"
        report(
          .added,
          response.subject,
          of: owner,
          breaks: .responseListChanged(isCase: isByStatus && response.isSuccess),
          "The response \(response.status.value) is new\(content)."
        )
      case .kept(let oldResponse, let newResponse):
        // What the result says is not said again of the response that it comes from.
        if isSameResult || !oldResponse.isSuccess || !newResponse.isSuccess {
          compareContents(oldResponse, newResponse, isCase: isByStatus, owner)
        }
        compareHeaders(oldResponse, newResponse, owner)
      }
    }
  }

  /// Compares what ends the stream of events that both return.
  private mutating func compareStreamEnds(_ old: Operation, _ new: Operation, _ owner: Subject) {
    guard old.streamEnd != new.streamEnd, let result = new.result else { return }
    let none = "none"
    report(
      .changed,
      Subject(.result, result.text),
      of: owner,
      breaks: .streamEndChanged(hasNew: new.streamEnd != nil),
      "The event that ends the stream is \(new.streamEnd?.value ?? none); it was \(old.streamEnd?.value ?? none)."
    )
  }

  private mutating func compareResults(_ old: Operation, _ new: Operation, _ owner: Subject) {
    let subject = Subject(.result, new.result?.text ?? "Void")
    guard let oldResult = old.result else {
      // Callers get a warning that they do not use the value.
      report(
        .added,
        subject,
        of: owner,
        breaks: .nothing,
        "The method returns \(subject.name); it returned nothing."
      )
      return
    }
    let successes = new.responses.filter(\.isSuccess)
    let isRead = successes.allSatisfy { response in
      guard case .byStatus = oldResult else { return reads(oldResult, response.content) }
      // A status that is not listed is unrecognised.
      return old.responses.first { $0.status == response.status }.map {
        reads($0.content, response.content)
      } ?? true
    }
    report(
      new.result == nil ? .removed : .changed,
      subject,
      of: owner,
      breaks: .resultRetyped(reads: isRead),
      new.result.map { "The method returns \($0.text); it returned \(oldResult.text)." }
        ?? "The method returns nothing; it returned \(oldResult.text)."
    )
  }

  /// Whether an old client reads a body as it expects one.
  private func reads(_ expected: OperationResult?, _ content: OperationResult?) -> Bool {
    switch (expected, content) {
    case (nil, _), (.bytes, _), (.text, nil), (.lines, nil), (.events, nil),
      (.json(.optional), nil):
      true
    case (.json(let expected), .json(let content)), (.lines(let expected), .lines(let content)),
      (.events(let expected), .events(let content)):
      values.oldReads(expected, content)
    case (.text, .text): true
    case (.json, _), (.lines, _), (.events, _), (.text, _), (.byStatus, _): false
    }
  }

  private mutating func compareContents(
    _ oldResponse: Operation.Response,
    _ newResponse: Operation.Response,
    isCase: Bool,
    _ owner: Subject
  ) {
    guard oldResponse.content.map(pairs.renamed) != newResponse.content else { return }
    let (old, new) = (oldResponse.content, newResponse.content)
    let isError = !oldResponse.isSuccess && !newResponse.isSuccess
    if isError, old == .json(self.old.error.body), new == .json(self.new.error.body) {
      // The client as a whole has another type of errors.
      return
    }
    let none = "nothing"
    report(
      .changed,
      newResponse.subject,
      of: owner,
      breaks: .responseBodyChanged(
        isReadAsType: isCase || isError && old != nil && new != nil,
        reads: reads(old, new) || isError && new == nil
      ),
      "The body of the response \(newResponse.status.value) is \(new?.text ?? none); it was \(old?.text ?? none)."
    )
  }

  private mutating func compareHeaders(
    _ old: Operation.Response,
    _ new: Operation.Response,
    _ owner: Subject
  ) {
    let fields = Matching(old.headerFields, new.headerFields) { $0.name.value.lowercased() }
    for match in fields.all {
      switch match {
      case .removed(let field):
        report(
          .removed,
          Subject(.header, field.name.value),
          of: owner,
          breaks: .headerRemoved,
          "The header field \(field.name.value) of the response \(old.status.value) is gone."
        )
      case .added(let field):
        report(
          .added,
          Subject(.header, field.name.value),
          of: owner,
          breaks: .nothing,
          "The header field \(field.name.value) of the response \(new.status.value) is new."
        )
      case .kept: break
      }
    }
  }
}

extension Operation.Response {
  fileprivate var subject: Subject { Subject(.response, status.value, wireName: status.value) }
}

extension Operation {
  /// The content types that the client asks for.
  fileprivate var acceptedTypes: [String] {
    guard let accept else { return ["application/json"] }
    return accept.value.split(separator: ",").map { part in
      String(part.drop { $0 == " " })
    }
  }
}
