import YAML

// Authentication (Swagger 2.0, "Security Scheme Object").
extension Converter {
  /// A security scheme. Those of OpenAPI 3.0 pass as they are.
  func securityScheme(_ node: Node) -> Node {
    guard let fields = node.fields, let type = fields["type"]?.text else { return node }
    switch type {
    case "basic": return basic(node, fields)
    case "oauth2" where fields["flow"] != nil: return oauth2(node, fields)
    default: return node
    }
  }

  private func basic(_ node: Node, _ fields: Mapping) -> Node {
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      guard entry.key == "type" else {
        entries.append(entry)
        continue
      }
      entries.append(entry.with(.string("http", at: entry.value.mark)))
      entries.append(.init("scheme", .string("basic", at: entry.value.mark)))
    }
    return node.with(entries)
  }

  /// The fields of the one flow that a scheme has.
  private static let flowFields: Set<String> = ["authorizationUrl", "tokenUrl", "scopes"]

  private func oauth2(_ node: Node, _ fields: Mapping) -> Node {
    var entries: [Mapping.Entry] = []
    for entry in fields.entries where !Self.flowFields.contains(entry.key) {
      guard entry.key == "flow" else {
        entries.append(entry)
        continue
      }
      var flow = fields.entries.filter { Self.flowFields.contains($0.key) }
      if fields["scopes"] == nil {
        flow.append(.init("scopes", .mapping([], at: entry.value.mark)))
      }
      let named = Mapping.Entry(
        Self.flowName(entry.value.text ?? ""),
        .mapping(flow, at: entry.value.mark)
      )
      entries.append(entry.with(.mapping([named], at: entry.value.mark), key: "flows"))
    }
    return node.with(entries)
  }

  private static func flowName(_ flow: String) -> String {
    switch flow {
    case "application": "clientCredentials"
    case "accessCode": "authorizationCode"
    default: flow
    }
  }
}
