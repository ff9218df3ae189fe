import Diagnostics
import YAML

// Authentication (OpenAPI Specification 3.0.3, sections 4.7.27 and 4.7.30).
extension DocumentReader {
  /// Reads the security schemes of `components`, and takes note of their names.
  mutating func securitySchemes(in components: Mapping?) -> [SecurityScheme] {
    var schemes: [SecurityScheme] = []
    let entries = components.flatMap { optionalMapping("securitySchemes", in: $0)?.entries } ?? []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let target = resolved(entry.value, "the security scheme"),
        let fields = mapping(target.node, "a security scheme"),
        let kind = kind(in: fields, at: target.node.mark)
      else { continue }
      schemes.append(
        SecurityScheme(
          name: entry.key,
          kind: kind,
          description: target.description ?? string("description", in: fields),
          mark: entry.keyMark
        )
      )
    }
    declaredSchemes = Set(entries.map { ExactText($0.key) })
    readSchemes = Set(schemes.map { ExactText($0.name) })
    return schemes
  }

  private mutating func kind(in fields: Mapping, at mark: Mark) -> SecurityScheme.Kind? {
    guard let type = schemeField("type", in: fields, of: "a security scheme", at: mark) else {
      return nil
    }
    switch type {
    case "http":
      return schemeField("scheme", in: fields, of: "an http security scheme", at: mark)
        .map { .http(scheme: $0.lowercased()) }
    case "apiKey": return apiKey(in: fields, at: mark)
    case "oauth2": return .oauth2(tokenURL: tokenURL(in: fields))
    case "openIdConnect":
      let owner = "an openIdConnect security scheme"
      return schemeField("openIdConnectUrl", in: fields, of: owner, at: mark)
        .map { .openIDConnect(url: $0) }
    case "mutualTLS": return .mutualTLS
    default:
      report(
        .unreadableScheme,
        "'\(type)' is not a type of security scheme; the types are apiKey, http, mutualTLS, oauth2 "
          + "and openIdConnect; the scheme is left out",
        at: fields["type"]?.mark ?? mark
      )
      return nil
    }
  }

  /// The token endpoint of a scheme's flows: that of the flow for programs, before those for people.
  private mutating func tokenURL(in fields: Mapping) -> String? {
    guard let flows = optionalMapping("flows", in: fields) else { return nil }
    for name in ["clientCredentials", "authorizationCode", "password"] {
      guard let flow = optionalMapping(name, in: flows), let url = string("tokenUrl", in: flow)
      else { continue }
      return url
    }
    return nil
  }

  private mutating func apiKey(in fields: Mapping, at mark: Mark) -> SecurityScheme.Kind? {
    let owner = "an apiKey security scheme"
    let name = schemeField("name", in: fields, of: owner, at: mark)
    guard let place = schemeField("in", in: fields, of: owner, at: mark) else { return nil }
    guard let location = Parameter.Location(rawValue: place), location != .path else {
      report(
        .unreadableScheme,
        "an API key cannot be in '\(place)'; it is in query, header or cookie; the scheme is left out",
        at: fields["in"]?.mark ?? mark
      )
      return nil
    }
    return name.map { .apiKey(name: $0, location: location) }
  }

  private mutating func schemeField(
    _ key: String,
    in fields: Mapping,
    of owner: String,
    at mark: Mark
  ) -> String? {
    requiredString(
      key,
      in: fields,
      or: .unreadableScheme,
      of: owner,
      "the scheme is left out",
      at: mark
    )
  }

  /// The alternatives of authentication that the document or an operation lists; nil where it says
  /// nothing of them that a client could do.
  mutating func security(in fields: Mapping) -> [SecurityRequirement]? {
    guard let node = fields["security"], !node.isNull else { return nil }
    let nodes = optionalSequence("security", in: fields)
    // An empty list takes authentication away, which what is no list does not.
    guard case .sequence = node.value else { return nil }
    var requirements: [SecurityRequirement] = []
    for node in nodes {
      guard let entries = mapping(node, "a security requirement")?.entries else { continue }
      let parts = entries.compactMap { part($0) }
      // Without what is not declared, an alternative would ask for less than the document says.
      guard parts.count == entries.count else { continue }
      requirements.append(SecurityRequirement(parts: parts))
    }
    return requirements.isEmpty && !nodes.isEmpty ? nil : requirements
  }

  private mutating func part(_ entry: Mapping.Entry) -> SecurityRequirement.Part? {
    guard declaredSchemes.contains(ExactText(entry.key)) else {
      report(
        .undeclaredScheme,
        "there is no security scheme '\(entry.key)' in 'components/securitySchemes'; the requirement "
          + "is left out",
        at: entry.keyMark
      )
      return nil
    }
    // What is left out has a finding of its own.
    guard readSchemes.contains(ExactText(entry.key)) else { return nil }
    return .init(scheme: entry.key, scopes: strings(entry.value, "'\(entry.key)'"))
  }
}
