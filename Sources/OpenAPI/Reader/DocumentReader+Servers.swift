import Diagnostics
import YAML

// Servers (OpenAPI Specification 3.0.3, sections 4.7.5 and 4.7.6).
extension DocumentReader {
  /// The servers that the document, a path item or an operation lists; nil where it lists none.
  ///
  /// - Parameters:
  ///   - fields: The fields of the document, the path item or the operation.
  ///   - others: Which servers count where none of those listed can be read; nil where there are none.
  /// - Returns: The servers; nil where none is listed, or none can be read.
  mutating func servers(in fields: Mapping, or others: String? = nil) -> [Server]? {
    var servers: [Server] = []
    for node in optionalSequence("servers", in: fields) {
      guard let fields = mapping(node, "a server"),
        let url = requiredString(
          "url",
          in: fields,
          or: .unreadableServer,
          of: "a server",
          "the server is left out",
          at: node.mark
        )
      else { continue }
      let mark = fields["url"]?.mark ?? node.mark
      guard let template = PathTemplate(url) else {
        report(
          .unreadableServer,
          "the braces of the server's URL '\(url)' do not match, or hold no name; the server is left "
            + "out",
          at: mark
        )
        continue
      }
      let described = variables(in: fields)
      servers.append(
        Server(
          url: url,
          description: string("description", in: fields),
          variables: described + undescribedVariables(of: template, besides: described, at: mark),
          mark: node.mark
        )
      )
    }
    guard servers.isEmpty else { return servers }
    if let others, let node = fields["servers"], case .sequence(let nodes) = node.value,
      !nodes.isEmpty
    {
      report(
        .unreadableServer,
        "none of the servers listed here can be read; requests go to \(others)",
        at: node.mark
      )
    }
    return nil
  }

  private mutating func variables(in fields: Mapping) -> [ServerVariable] {
    guard let entries = optionalMapping("variables", in: fields)?.entries else { return [] }
    var variables: [ServerVariable] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let fields = mapping(entry.value, "a server variable") else { continue }
      let values = strings("enum", in: fields)
      let defaultValue = string("default", in: fields)
      if defaultValue == nil {
        report(
          .undeclaredServerVariable,
          "the server variable '\(entry.key)' has no default; the client asks for its value",
          at: entry.keyMark,
          remedy: .update("{default: …}", at: entry.value.mark)
        )
      } else if let defaultValue, !values.isEmpty, !values.contains(where: defaultValue.isExactly) {
        report(
          .defaultOutsideEnum,
          "the default '\(defaultValue)' of the server variable '\(entry.key)' is not in its 'enum'; it "
            + "counts all the same",
          at: fields["default"]?.mark ?? entry.keyMark
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

  /// The variables that stand in a URL and are described nowhere.
  private mutating func undescribedVariables(
    of url: PathTemplate,
    besides described: [ServerVariable],
    at mark: Mark
  ) -> [ServerVariable] {
    var variables: [ServerVariable] = []
    for case .parameter(let name) in url.parts
    where !(described + variables).contains(where: { $0.name.isExactly(name) }) {
      report(
        .undeclaredServerVariable,
        "the server's URL has '{\(name)}', but there is no variable of that name in 'variables'; the "
          + "client asks for its value",
        at: mark
      )
      variables.append(
        ServerVariable(name: name, defaultValue: nil, values: [], description: nil)
      )
    }
    return variables
  }
}
