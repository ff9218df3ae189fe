import Diagnostics
import YAML

// Authentication (OpenAPI Specification 3.0.3, sections 4.7.27 and 4.7.30).
extension DocumentReader {
  /// Reads the security schemes of `components`, and takes note of their names.
  mutating func securitySchemes(in components: Mapping?) -> [SecurityScheme] {
    guard let components, components["securitySchemes"] != nil else {
      declaredSchemes = []
      return []
    }
    guard let entries = optionalMapping("securitySchemes", in: components)?.entries else {
      return []
    }
    declaredSchemes = Set(entries.map(\.key))
    var schemes: [SecurityScheme] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let target = resolved(entry.value),
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
    return schemes
  }

  private mutating func kind(in fields: Mapping, at mark: Mark) -> SecurityScheme.Kind? {
    guard let type = requiredString("type", in: fields, of: "a security scheme", at: mark) else {
      return nil
    }
    switch type {
    case "http":
      let owner = "an http security scheme"
      return requiredString("scheme", in: fields, of: owner, at: mark)
        .map { .http(scheme: $0.lowercased()) }
    case "apiKey": return apiKey(in: fields, at: mark)
    case "oauth2": return .oauth2
    case "openIdConnect":
      let owner = "an openIdConnect security scheme"
      return requiredString("openIdConnectUrl", in: fields, of: owner, at: mark)
        .map { .openIDConnect(url: $0) }
    case "mutualTLS": return .mutualTLS
    default:
      report(
        "'\(type)' is not a type of security scheme; the types are apiKey, http, mutualTLS, oauth2 "
          + "and openIdConnect",
        at: fields["type"]?.mark ?? mark
      )
      return nil
    }
  }

  private mutating func apiKey(in fields: Mapping, at mark: Mark) -> SecurityScheme.Kind? {
    let owner = "an apiKey security scheme"
    let name = requiredString("name", in: fields, of: owner, at: mark)
    guard let place = requiredString("in", in: fields, of: owner, at: mark) else { return nil }
    guard let location = Parameter.Location(rawValue: place), location != .path else {
      report(
        "an API key cannot be in '\(place)'; it is in query, header or cookie",
        at: fields["in"]?.mark ?? mark
      )
      return nil
    }
    return name.map { .apiKey(name: $0, location: location) }
  }

  /// The alternatives of authentication that the document or an operation lists; nil where it says
  /// nothing of them.
  mutating func security(in fields: Mapping) -> [SecurityRequirement]? {
    guard fields["security"] != nil else { return nil }
    var requirements: [SecurityRequirement] = []
    for node in optionalSequence("security", in: fields) {
      guard let entries = mapping(node, "a security requirement")?.entries else { continue }
      var parts: [SecurityRequirement.Part] = []
      for entry in entries {
        if let declaredSchemes, !declaredSchemes.contains(entry.key) {
          report(
            "there is no security scheme '\(entry.key)' in 'components/securitySchemes'",
            at: entry.keyMark
          )
        }
        parts.append(.init(scheme: entry.key, scopes: strings(entry.value, "'\(entry.key)'")))
      }
      requirements.append(SecurityRequirement(parts: parts))
    }
    return requirements
  }
}
