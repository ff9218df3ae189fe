import YAML

// Subtypes (Swagger 2.0, "Schema Object": "Models with Polymorphism Support"). The value of a
// discriminator is the name of a definition, as it is in OpenAPI 3.0 without a mapping.
extension Converter {
  /// How tools give a definition another value than its name.
  private static let valueKeys = ["x-discriminator-value", "x-ms-discriminator-value"]

  /// How many definitions above one are looked at, for each that has a value of its own.
  private static let mostBases = 64

  /// A discriminator as OpenAPI 3.0 has it.
  func discriminator(_ node: Node) -> Node {
    .mapping([.init("propertyName", node)], at: node.mark)
  }

  /// Finds the definitions that have a value of their own, which the bases that they extend must
  /// know.
  mutating func findDiscriminatorValues() {
    guard let definitions = root["definitions"].map(inlined)?.fields else { return }
    for entry in definitions.entries {
      guard let fields = entry.value.fields,
        let value = Self.valueKeys.lazy.compactMap({ fields[$0] }).first, let text = value.text
      else { continue }
      let mapped = Mapping.Entry(
        text,
        .string("#/components/schemas/\(entry.key.escapedForPointer)", at: value.mark)
      )
      for base in bases(of: entry) { discriminatorValues[base, default: []].append(mapped) }
    }
  }

  /// The definitions with a discriminator among one and those that it extends.
  private func bases(of definition: Mapping.Entry) -> [Place] {
    var found: [Place] = []
    var waiting = [(Place(file: 0, tokens: ["definitions", definition.key]), definition.value)]
    var known = Set(waiting.map(\.0))
    var next = 0
    while next < waiting.count, next < Self.mostBases {
      let (place, node) = waiting[next]
      next += 1
      if node.fields?["discriminator"]?.text != nil { found.append(place) }
      for part in (node.fields?["allOf"]?.items ?? []).prefix(Self.mostBases) {
        guard let (base, node) = part.reference.flatMap(target), base.isEntry(of: "definitions"),
          known.insert(base).inserted
        else { continue }
        waiting.append((base, node))
      }
    }
    return found
  }
}

extension Node {
  /// A schema whose discriminator knows these values.
  func mappingDiscriminator(_ values: [Mapping.Entry]) -> Node {
    guard let fields, let first = values.first else { return self }
    var known: Set<String> = []
    // Two definitions with one value cannot be told apart by it.
    let mapping = Mapping.Entry(
      "mapping",
      .mapping(values.filter { known.insert($0.key).inserted }, at: first.keyMark)
    )
    return with(
      fields.entries.map { entry in
        guard entry.key == "discriminator", let parts = entry.value.fields, parts["mapping"] == nil
        else { return entry }
        return entry.with(entry.value.with(parts.entries + [mapping]))
      }
    )
  }
}
