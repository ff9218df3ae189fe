import YAML

/// What a document says of some operations and of the schemas that they reach, apart from its prose,
/// whatever words it says it in: references are followed, and a null is a property of a type, be it a
/// branch of `anyOf` or one of two types.
///
/// Not facts are titles; the order of parameters, because calls name them; a null that a query or a path
/// could not say; and whether an object may have more than its properties, unless it is said to: a client
/// sends nothing else, and passes over what else there is.
struct OperationFacts {
  struct Fact: Equatable, CustomStringConvertible {
    var text: String
    var isRequired = false
    var isNullable = false
    var defaultText: String?
    var isReadOnly = false

    var description: String {
      text + (isRequired ? ", required" : "") + (isNullable ? ", null" : "")
        + (defaultText.map { ", default \($0)" } ?? "") + (isReadOnly ? ", read-only" : "")
    }
  }

  /// The facts by their places, such as `get_dag_run 404` and `DAGRunResponse.state`.
  private(set) var values: [String: Fact] = [:]
  /// What the document says of a place in words.
  private(set) var descriptions: [String: String] = [:]
  /// The properties of each schema, in the document's order.
  private(set) var propertyOrder: [String: [String]] = [:]
  private var visited: Set<String> = []
  private let root: Node
  private let names: SchemaNames

  /// - Parameters:
  ///   - root: The document.
  ///   - operations: The IDs of the operations; all without it.
  ///   - names: What schemas are called.
  init(of root: Node, operations: Set<String>? = nil, names: SchemaNames) {
    self.root = root
    self.names = names
    for path in root["paths"]?.entries ?? [] {
      let shared = path.value["parameters"]?.items ?? []
      for method in path.value.entries where method.key != "parameters" {
        guard let id = method.value["operationId"]?.text else { continue }
        guard operations?.contains(id) ?? true else { continue }
        collect(
          method.value,
          id: id,
          line: "\(method.key.uppercased()) \(path.key)",
          shared: shared
        )
      }
    }
  }

  /// Adds what another document of the same server says.
  mutating func merge(_ other: OperationFacts) {
    values.merge(other.values) { mine, _ in mine }
    descriptions.merge(other.descriptions) { mine, _ in mine }
    propertyOrder.merge(other.propertyOrder) { mine, _ in mine }
  }

  /// The IDs of the operations.
  var operations: Set<String> {
    Set(values.keys.filter { $0.hasSuffix(" tags") }.map { String($0.dropLast(" tags".count)) })
  }

  private mutating func collect(_ operation: Node, id: String, line: String, shared: [Node]) {
    values[id] = Fact(text: line)
    descriptions[id] = Self.line(operation["description"])
    let tags = operation["tags"]?.items.compactMap(\.text) ?? []
    values["\(id) tags"] = Fact(text: tags.joined(separator: ", "))
    let security = operation["security"] ?? root["security"]
    values["\(id) security"] = Fact(text: security?.items.isEmpty ?? true ? "none" : "a token")
    for node in shared + (operation["parameters"]?.items ?? []) {
      let parameter = resolved(node)
      guard let place = parameter["in"]?.text, let name = parameter["name"]?.text else { continue }
      var fact = fact(of: parameter["schema"])
      fact.isRequired = parameter["required"]?.text == "true"
      fact.isNullable = false
      values["\(id) \(place) \(name)"] = fact
      descriptions["\(id) \(place) \(name)"] = Self.line(parameter["description"])
    }
    if let body = operation["requestBody"] {
      var fact = fact(of: body["content"]?.entries.first?.value["schema"])
      fact.isRequired = body["required"]?.text == "true"
      values["\(id) body"] = fact
    }
    for response in operation["responses"]?.entries ?? [] {
      let content = resolved(response.value)["content"]?.entries ?? []
      if content.isEmpty { values["\(id) \(response.key)"] = Fact(text: "nothing") }
      for media in content {
        let type = media.key == "application/json" ? "" : " \(media.key)"
        values["\(id) \(response.key)\(type)"] = fact(of: media.value["schema"])
      }
    }
  }

  private mutating func collectSchema(_ name: String) {
    let called = names.called(name)
    guard visited.insert(name).inserted else { return }
    guard let schema = root["components"]?["schemas"]?[name] else { return }
    let properties = schema["properties"]?.entries ?? []
    guard !properties.isEmpty else {
      values[called] = fact(of: schema)
      return
    }
    let isOpen = schema["additionalProperties"]?.text == "true"
    values[called] = Fact(text: isOpen ? "object with more" : "object")
    propertyOrder[called] = properties.map(\.key)
    let required = Set(schema["required"]?.items.compactMap(\.text) ?? [])
    for property in properties {
      var fact = fact(of: property.value)
      fact.isRequired = required.contains(property.key)
      fact.isReadOnly = property.value["readOnly"]?.text == "true"
      values["\(called).\(property.key)"] = fact
      descriptions["\(called).\(property.key)"] = Self.line(property.value["description"])
    }
  }

  // MARK: Types

  private mutating func fact(of schema: Node?) -> Fact {
    guard let schema else { return Fact(text: "any") }
    let types = schema["type"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } ?? []
    let branches = (schema["anyOf"] ?? schema["oneOf"])?.items ?? []
    let others = branches.filter { $0["type"]?.text != "null" }
    return Fact(
      text: text(of: schema, types: types.filter { $0 != "null" }, branches: others),
      isNullable: types.contains("null") || others.count < branches.count,
      defaultText: schema["default"].map(Self.text)
    )
  }

  private mutating func text(of schema: Node, types: [String], branches: [Node]) -> String {
    if let reference = schema["$ref"]?.text, let name = reference.split(separator: "/").last {
      guard !names.inline.contains(String(name)) else {
        return fact(of: resolved(schema)).text
      }
      collectSchema(String(name))
      return names.called(String(name))
    }
    if !branches.isEmpty {
      var texts: [String] = []
      for branch in branches { texts.append(fact(of: branch).description) }
      return texts.joined(separator: " | ")
    }
    switch types.first {
    case nil: return "any"
    case "array":
      guard let items = schema["prefixItems"]?.items else {
        return "[\(fact(of: schema["items"]))]\(bounds(of: schema))"
      }
      var texts: [String] = []
      for item in items { texts.append(fact(of: item).description) }
      return "(\(texts.joined(separator: ", ")))"
    case "object":
      guard let values = schema["additionalProperties"], values.text == nil else { return "{any}" }
      return "{\(fact(of: values))}"
    case let type?: return type + bounds(of: schema)
    }
  }

  /// What a schema says beside its type.
  private func bounds(of schema: Node) -> String {
    let keys = [
      "format", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength",
      "pattern", "minItems", "maxItems",
    ]
    return keys.compactMap { key in schema[key].map { " \(key)=\(Self.text(of: $0))" } }.joined()
  }

  private static func text(of node: Node) -> String {
    switch node.value {
    case .scalar(let scalar):
      scalar.text.hasSuffix(".0") ? String(scalar.text.dropLast(2)) : scalar.text
    case .sequence(let nodes): "[\(nodes.map(text).joined(separator: " "))]"
    case .mapping(let mapping): mapping.entries.isEmpty ? "{}" : "{…}"
    }
  }

  /// A text without its line breaks.
  private static func line(_ node: Node?) -> String? {
    node?.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func resolved(_ node: Node) -> Node {
    guard let reference = node["$ref"]?.text else { return node }
    var target: Node? = root
    for key in reference.dropFirst(2).split(separator: "/") { target = target?[String(key)] }
    return target ?? node
  }
}

/// What schemas are called in the comparison of two documents.
struct SchemaNames {
  /// The other document's name for a schema of one.
  var others: [String: String] = [:]
  /// The schemas of one that the other has in place, without a name.
  var inline: Set<String> = []

  func called(_ name: String) -> String { others[name] ?? name }
}
