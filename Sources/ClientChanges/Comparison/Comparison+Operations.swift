import ClientIR

extension Comparison {
  /// Compares the operations.
  mutating func compareOperations() {
    for match in operations.all {
      switch match {
      case .removed(let published):
        let operation = published.operation
        report(
          .removed,
          published.subject,
          breaks: .operationRemoved,
          "The method \(operation.signature) is gone (\(operation.requestLine))."
        )
      case .added(let published):
        let operation = published.operation
        report(
          .added,
          published.subject,
          breaks: .nothing,
          "The method \(operation.signature) is new (\(operation.requestLine))."
        )
      case .kept(let old, let new):
        compareAPIs(old, new)
        compare(old.operation, new.operation, new.subject)
      }
    }
  }

  private mutating func compareAPIs(_ old: PublishedOperation, _ new: PublishedOperation) {
    let oldAPIs = old.apis.map { apiNames[$0] ?? $0 }
    let lost = oldAPIs.filter { !new.apis.contains($0) }.map(\.dotted)
    let won = new.apis.filter { !oldAPIs.contains($0) }.map(\.dotted)
    if !lost.isEmpty {
      report(
        .changed,
        new.subject,
        breaks: .renamed,
        "The method is no longer in \(lost); it is in \(new.apis.map(\.dotted))."
      )
    } else if !won.isEmpty {
      report(.changed, new.subject, breaks: .nothing, "The method is also in \(won).")
    }
  }

  private mutating func compare(_ old: Operation, _ new: Operation, _ subject: Subject) {
    if old.name != new.name {
      report(
        .renamed,
        subject,
        breaks: .renamed,
        "The method is called \(new.name.name); it was \(old.name.name)."
      )
    } else if old.id != new.id, old.routeShape == new.routeShape, !new.isNamedByRoute {
      report(
        .changed,
        subject,
        breaks: .nothing,
        "The operation ID is \(new.id.value); it was \(old.id.value)."
      )
    }
    if old.routeShape != new.routeShape {
      report(
        .changed,
        subject,
        breaks: .routeChanged,
        "The request is \(new.requestLine); it was \(old.requestLine)."
      )
    }
    if old.server != new.server {
      let none = "the client's"
      report(
        .changed,
        subject,
        breaks: .routeChanged,
        "The server is \(new.server?.value ?? none); it was \(old.server?.value ?? none)."
      )
    }
    comparePaging(of: old, new, subject)
    compareArguments(of: old, new, subject)
    compareResponses(of: old, new, subject)
    compareDeprecation(old.isDeprecated, new.isDeprecated, subject, called: "The method")
    let authentication = AuthenticationChange(old: old, new: new)
    if sharedAuthentication == nil, authentication.isChange {
      report(authentication, "The operation takes", of: subject)
    }
  }

  private mutating func comparePaging(of old: Operation, _ new: Operation, _ owner: Subject) {
    switch (old.paging?.name.name, new.paging?.name.name) {
    case (nil, nil): break
    case (nil, let new?):
      report(
        .added,
        Subject(.paging, new),
        of: owner,
        breaks: .nothing,
        "The method \(new), for the items of all pages, is new."
      )
    case (let old?, nil):
      report(
        .removed,
        Subject(.paging, old),
        of: owner,
        breaks: .renamed,
        "The method \(old), for the items of all pages, is gone."
      )
    case (let old?, let new?):
      guard old != new else { return }
      report(
        .renamed,
        Subject(.paging, new),
        of: owner,
        breaks: .renamed,
        "The method for the items of all pages is called \(new); it was \(old)."
      )
    }
  }
}

extension Operation {
  /// Whether the document has no ID for the operation.
  fileprivate var isNamedByRoute: Bool { id.value == requestLine }
}
