import Diagnostics
import YAML

// Servers (OpenAPI Specification 3.0.3, sections 4.7.5 and 4.7.6).
extension DocumentReader {
  /// The servers that the document, a path item or an operation lists; nil where it lists none.
  mutating func servers(in fields: Mapping) -> [Server]? {
    var servers: [Server] = []
    for node in optionalSequence("servers", in: fields) {
      guard let fields = mapping(node, "a server"),
        let url = requiredString("url", in: fields, of: "a server", at: node.mark)
      else { continue }
      let variables = variables(in: fields)
      check(url, at: fields["url"]?.mark ?? node.mark, against: optionalNames(in: fields))
      servers.append(
        Server(
          url: url,
          description: string("description", in: fields),
          variables: variables,
          mark: node.mark
        )
      )
    }
    return servers.isEmpty ? nil : servers
  }

  private mutating func variables(in fields: Mapping) -> [ServerVariable] {
    guard let entries = optionalMapping("variables", in: fields)?.entries else { return [] }
    var variables: [ServerVariable] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let fields = mapping(entry.value, "a server variable"),
        let defaultValue = requiredString(
          "default",
          in: fields,
          of: "the server variable '\(entry.key)'",
          at: entry.keyMark
        )
      else { continue }
      let values = strings("enum", in: fields)
      if !values.isEmpty, !values.contains(defaultValue) {
        report(
          .warning(
            "the default '\(defaultValue)' of the server variable '\(entry.key)' is not in its "
              + "'enum'",
            at: fields["default"]?.mark ?? entry.keyMark
          )
        )
      }
      variables.append(
        ServerVariable(
          name: entry.key,
          defaultValue: defaultValue,
          values: values,
          description: string("description", in: fields)
        )
      )
    }
    return variables
  }

  /// The names of a server's variables, whether they can be read or not.
  private func optionalNames(in fields: Mapping) -> Set<String> {
    guard case .mapping(let variables) = fields["variables"]?.value else { return [] }
    return Set(variables.entries.map(\.key))
  }

  private mutating func check(_ url: String, at mark: Mark, against names: Set<String>) {
    guard let template = PathTemplate(url) else {
      report("the braces of the server's URL '\(url)' do not match, or hold no name", at: mark)
      return
    }
    for case .parameter(let name) in template.parts where !names.contains(name) {
      report(
        "the server's URL has '{\(name)}', but there is no variable of that name in 'variables'",
        at: mark
      )
    }
  }
}
