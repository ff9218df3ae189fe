import YAML

// What other generators have documents say of pages, in extensions of an operation.
extension DocumentReader {
  /// What an operation says of its pages.
  func pagingRule(in fields: Mapping) -> PagingRule? {
    if let node = fields["x-ms-pageable"], case .mapping(let rule) = node.value {
      return Self.microsoftRule(rule, at: node.mark)
    }
    if let node = fields["x-speakeasy-pagination"], case .mapping(let rule) = node.value {
      return Self.speakeasyRule(rule, at: node.mark)
    }
    if let node = fields["x-pagination"], case .mapping(let rule) = node.value {
      return Self.datadogRule(rule, at: node.mark)
    }
    return nil
  }

  /// AutoRest's: the names of the property with the URL of the next page, and of that with the items.
  /// Without a URL, there is one page.
  private static func microsoftRule(_ fields: Mapping, at mark: Mark) -> PagingRule {
    guard let link = fields.text("nextLinkName") else { return PagingRule(.none, mark: mark) }
    var rule = PagingRule(.link(link), mark: mark)
    rule.items = fields.text("itemName") ?? "value"
    return rule
  }

  /// Speakeasy's: inputs with what each is for, and JSONPaths into the response.
  private static func speakeasyRule(_ fields: Mapping, at mark: Mark) -> PagingRule? {
    var inputs: [String: String] = [:]
    if case .sequence(let nodes)? = fields["inputs"]?.value {
      for case .mapping(let input) in nodes.map(\.value) {
        if let type = input.text("type"), let name = input.text("name") { inputs[type] = name }
      }
    }
    var outputs: Mapping?
    if case .mapping(let mapping)? = fields["outputs"]?.value { outputs = mapping }
    let output = { (key: String) in
      outputs?.text(key).map { $0.hasPrefix("$.") ? String($0.dropFirst(2)) : $0 }
    }
    var way: PagingRule.Way?
    switch fields.text("type") {
    case "offsetLimit":
      way =
        inputs["offset"].map { .offset($0) } ?? inputs["page"].map { .number($0, first: nil) }
    case "cursor":
      if let cursor = inputs["cursor"], let next = output("nextCursor") {
        way = .cursor(cursor, next: next)
      }
    case "url": way = output("nextUrl").map { .link($0) }
    default: break
    }
    guard let way else { return nil }
    var rule = PagingRule(way, mark: mark)
    rule.size = inputs["limit"]
    rule.items = output("results")
    rule.pageCount = output("numPages")
    return rule
  }

  /// Datadog's, by whose names its own clients are made.
  private static func datadogRule(_ fields: Mapping, at mark: Mark) -> PagingRule? {
    var way: PagingRule.Way?
    if let cursor = fields.text("cursorParam"), let next = fields.text("cursorPath") {
      way = .cursor(cursor, next: next)
    } else if let offset = fields.text("pageOffsetParam") {
      way = .offset(offset)
    } else if let number = fields.text("pageParam") {
      way = .number(number, first: fields.text("pageStart").flatMap { Int($0) } ?? 0)
    }
    guard let way else { return nil }
    var rule = PagingRule(way, mark: mark)
    rule.size = fields.text("limitParam")
    rule.items = fields.text("resultsPath")
    return rule
  }
}

extension Mapping {
  /// The text of a field; nil for null, and for what is no scalar.
  fileprivate func text(_ key: String) -> String? {
    guard case .scalar(let scalar)? = self[key]?.value, scalar.value != .null else { return nil }
    return scalar.text
  }
}
