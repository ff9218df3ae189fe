import Diagnostics
import YAML

// Paths (Swagger 2.0, "Path Item Object" and "Operation Object").
extension Converter {
  /// The fields of a path item that hold an operation; the last one is of OpenAPI 3.0.
  private static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
  ]

  mutating func pathItem(_ node: Node) -> Node {
    let node = reference(node, to: .pathItem)
    guard let fields = node.fields else { return node }
    let shared = fields["parameters"].map { parameterList($0) } ?? ParameterParts()
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      switch entry.key {
      case "parameters": entries += shared.entries(replacing: entry)
      case _ where Self.methods.contains(entry.key):
        entries.append(entry.with(operation(entry.value, shared: shared)))
      default: entries.append(entry)
      }
    }
    return node.with(entries)
  }

  private mutating func operation(_ node: Node, shared: ParameterParts) -> Node {
    guard let fields = node.fields else { return node }
    let types = mediaTypes.overridden(in: fields)
    let own = fields["parameters"].map { parameterList($0) } ?? ParameterParts()
    var body = requestBody(of: fields, own: own, shared: shared, types: types)
    if let written = fields.entry("requestBody"), let made = body {
      warn(
        .mixedVersions,
        "'requestBody' is of OpenAPI 3.0, and counts instead of the parameters in body and formData",
        at: made.keyMark
      )
      body = written.with(passedOn(written.value))
    } else if let written = fields.entry("requestBody") {
      body = written.with(passedOn(written.value))
    }
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      switch entry.key {
      case "consumes", "produces": continue
      case "schemes":
        // Servers of OpenAPI 3.0 say more than schemes do.
        guard fields["servers"] == nil, let servers = servers(of: fields) else { continue }
        entries.append(entry.with(servers, key: "servers"))
      case "parameters":
        entries += own.entries(replacing: entry)
        if let body, fields["requestBody"] == nil { entries.append(body) }
      case "requestBody":
        if let body { entries.append(body) }
      case "responses":
        let isPlaced = fields["parameters"] != nil || fields["requestBody"] != nil
        if let body, !isPlaced { entries.append(body) }
        entries.append(entry.with(responses(entry.value, of: fields, types: types)))
      default: entries.append(entry)
      }
    }
    if let body, !entries.contains(where: { $0.key == "requestBody" }) { entries.append(body) }
    return node.with(entries)
  }

  private mutating func responses(
    _ node: Node,
    of operation: Mapping,
    types: MediaTypes
  ) -> Node {
    guard let fields = node.fields else { return node }
    let files = MediaTypes(in: operation).producedFiles
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      if entry.isExtension {
        entries.append(entry)
      } else if !files.isEmpty, entry.mayHaveContent, isUndescribed(entry.value) {
        entries.append(entry.with(fileResponse(entry.value, files)))
      } else {
        entries.append(entry.with(operationResponse(entry.value, types: types)))
      }
    }
    return node.with(entries)
  }
}
