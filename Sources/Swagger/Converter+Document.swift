import Diagnostics
import YAML

// The document (Swagger 2.0, "Swagger Object").
extension Converter {
  /// The sections that become parts of `components`, which stands where the first of them does.
  private static let sections: Set<String> = [
    "components", "definitions", "parameters", "responses", "securityDefinitions",
  ]

  /// The fields that become `servers`.
  private static let serverFields: Set<String> = ["host", "basePath", "schemes"]

  /// The document.
  mutating func document(_ document: Node) -> Node {
    var entries: [Mapping.Entry] = []
    var hasComponents = false
    var hasServers = root["servers"] != nil
    for entry in root.entries {
      switch entry.key {
      case "swagger":
        entries.append(entry.with(.string("3.0.3", at: entry.value.mark), key: "openapi"))
      case _ where Self.serverFields.contains(entry.key):
        guard !hasServers else { continue }
        hasServers = true
        entries.append(entry.with(servers(at: entry.keyMark), key: "servers"))
      case _ where Self.sections.contains(entry.key):
        guard !hasComponents else { continue }
        hasComponents = true
        entries.append(entry.with(components(at: entry.keyMark), key: "components"))
      case "consumes", "produces": continue
      case "paths": entries.append(entry.with(paths(entry.value)))
      default: entries.append(entry)
      }
    }
    if !hasServers { entries.append(.init("servers", servers(at: document.mark))) }
    return document.with(entries)
  }

  private mutating func paths(_ node: Node) -> Node {
    let node = inlined(node)
    guard let fields = node.fields else { return node }
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      entries.append(entry.isExtension ? entry : entry.with(pathItem(entry.value)))
    }
    return node.with(entries)
  }

  private mutating func components(at mark: Mark) -> Node {
    var components = Components()
    for entry in root.entries where Self.sections.contains(entry.key) {
      switch entry.key {
      case "definitions": addDefinitions(entry, to: &components)
      case "parameters": addParameters(entry, to: &components)
      case "responses": addResponses(entry, to: &components)
      case "securityDefinitions": addSecuritySchemes(entry, to: &components)
      // A section of OpenAPI 3.0, which somebody has put beside the others.
      default: addComponents(entry, to: &components)
      }
    }
    return components.node(at: mark)
  }

  private mutating func addDefinitions(_ section: Mapping.Entry, to components: inout Components) {
    for entry in entries(of: section, in: "schemas", of: &components) {
      var schema = schema(entry.value)
      if let values = discriminatorValues[Place(file: 0, tokens: ["definitions", entry.key])] {
        schema = schema.mappingDiscriminator(values)
      }
      components.add(entry.with(schema), to: "schemas", at: section.keyMark)
    }
  }

  private mutating func addParameters(_ section: Mapping.Entry, to components: inout Components) {
    for entry in entries(of: section, in: "parameters", of: &components) {
      switch parameterKind(of: entry.value) {
      case .body:
        components.add(
          entry.with(body(entry.value, types: mediaTypes)),
          to: "requestBodies",
          at: section.keyMark
        )
      case .other:
        components.add(entry.with(parameter(entry.value)), to: "parameters", at: section.keyMark)
      // The operations that refer to a field of a form have it in a body of their own.
      case .form: continue
      case .unknown: warnOfUnknownPlace(of: entry.value)
      }
    }
  }

  private mutating func addResponses(_ section: Mapping.Entry, to components: inout Components) {
    for entry in entries(of: section, in: "responses", of: &components) {
      components.add(
        entry.with(response(entry.value, types: mediaTypes)),
        to: "responses",
        at: section.keyMark
      )
    }
  }

  private mutating func addSecuritySchemes(
    _ section: Mapping.Entry,
    to components: inout Components
  ) {
    for entry in entries(of: section, in: "securitySchemes", of: &components) {
      components.add(
        entry.with(securityScheme(entry.value)),
        to: "securitySchemes",
        at: section.keyMark
      )
    }
  }

  private mutating func addComponents(_ section: Mapping.Entry, to components: inout Components) {
    for part in section.value.fields?.entries ?? [] {
      guard let entries = part.value.fields?.entries else {
        components.add(part)
        continue
      }
      for entry in entries {
        let value =
          switch part.key {
          case "schemas": schema(entry.value)
          case "parameters": parameter(entry.value)
          case "responses": response(entry.value, types: mediaTypes)
          case "requestBodies": passedOn(entry.value)
          default: entry.value
          }
        components.add(entry.with(value), to: part.key, at: part.keyMark)
      }
    }
  }

  /// The entries of a section. One that is no mapping becomes a section as it stands, which the
  /// reader speaks of.
  private func entries(
    of section: Mapping.Entry,
    in name: String,
    of components: inout Components
  ) -> [Mapping.Entry] {
    let node = inlined(section.value)
    guard let entries = node.fields?.entries else {
      if !node.isNull { components.add(section.with(node, key: name)) }
      return []
    }
    return entries
  }
}

/// The sections of `components`, in the order in which they are met.
private struct Components {
  private struct Section {
    var key: Mapping.Entry
    var entries: [Mapping.Entry] = []
    var names: Set<String> = []
  }

  private var sections: [Section] = []

  /// Adds an entry to a section. Of several with a name, the first counts.
  mutating func add(_ entry: Mapping.Entry, to name: String, at mark: Mark) {
    let index = sections.firstIndex { $0.key.key == name }
    if index == nil {
      sections.append(Section(key: .init(key: name, keyMark: mark, value: .mapping([], at: mark))))
    }
    let place = index ?? sections.count - 1
    if sections[place].names.insert(entry.key).inserted { sections[place].entries.append(entry) }
  }

  /// Adds a section as it is, unless there is one of its name.
  mutating func add(_ section: Mapping.Entry) {
    guard !sections.contains(where: { $0.key.key == section.key }) else { return }
    sections.append(Section(key: section))
  }

  func node(at mark: Mark) -> Node {
    .mapping(
      sections.map { section in
        section.entries.isEmpty
          ? section.key : section.key.with(section.key.value.with(section.entries))
      },
      at: mark
    )
  }
}
