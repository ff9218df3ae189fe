public import Diagnostics

extension Document {
  /// What is to be said of the document, in its order, each thing once.
  ///
  /// - Parameter operations: The operations that somebody uses. What nobody comes to says nothing.
  /// - Returns: The findings about the document and about all that the operations come to.
  public func findings(reachedFrom operations: [Operation]) -> [Diagnostic] {
    var collector = FindingCollector(document: self)
    collector.add(findings)
    for operation in operations { collector.add(operation.findings) }
    for id in schemas(reachedFrom: operations) { collector.add(self[id].findings) }
    return collector.sorted
  }

  /// All there is to say of the document, used or not.
  public var allFindings: [Diagnostic] {
    var collector = FindingCollector(document: self)
    collector.add(findings)
    for operation in operations { collector.add(operation.findings) }
    for part in parts { collector.add(part) }
    for schema in schemas { collector.add(schema.findings) }
    return collector.sorted
  }

  /// The schemas that operations come to, however deep.
  private func schemas(reachedFrom operations: [Operation]) -> Set<SchemaID> {
    var reached: Set<SchemaID> = []
    var pending = operations.flatMap(\.schemas)
    while let id = pending.popLast() {
      if reached.insert(id).inserted { pending += self[id].namedSchemas }
    }
    return reached
  }
}

/// Takes findings together.
private struct FindingCollector {
  let document: Document
  private var log = DiagnosticLog()
  private var seen: Set<Int> = []

  init(document: Document) {
    self.document = document
  }

  mutating func add(_ findings: Findings) {
    for finding in findings.own { log.report(finding) }
    var pending = findings.shared
    while let part = pending.popLast() {
      guard seen.insert(part).inserted else { continue }
      for finding in document.parts[part].own { log.report(finding) }
      pending += document.parts[part].shared
    }
  }

  /// The findings in the order of the document.
  var sorted: [Diagnostic] {
    log.findings.enumerated()
      .sorted { ($0.element.mark, $0.offset) < ($1.element.mark, $1.offset) }
      .map(\.element)
  }
}

extension Operation {
  /// The schemas that the operation names.
  package var schemas: [SchemaID] {
    parameters.flatMap(\.schemas) + (requestBody?.content ?? []).flatMap(\.schemas)
      + responses.flatMap { $0.content.flatMap(\.schemas) + $0.headers.compactMap(\.schema) }
  }
}

extension Parameter {
  /// The schemas that the parameter names.
  package var schemas: [SchemaID] {
    switch serialization {
    case .style(_, let schema): [schema]
    case .content(let media): media.schema.map { [$0] } ?? []
    }
  }
}

extension MediaType {
  /// The schemas that the content names.
  package var schemas: [SchemaID] { [schema, itemSchema].compactMap(\.self) }
}

extension Schema {
  /// The schemas that the schema names.
  package var namedSchemas: [SchemaID] {
    var named = properties.map(\.schema) + allOf + anyOf + oneOf + prefixItems + conditional
    named += discriminator?.mapping.map(\.schema) ?? []
    if let items { named.append(items) }
    if let contentSchema { named.append(contentSchema) }
    if case .schema(let values) = additionalProperties { named.append(values) }
    return named
  }
}
