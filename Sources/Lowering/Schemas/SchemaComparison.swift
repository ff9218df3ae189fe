import ClientIR
import OpenAPI
import YAML

/// Whether schemas that stand where they are used describe the same values, so that one type can
/// stand for both. What only people read does not count. A component is the same as itself alone.
struct SchemaComparison {
  let document: Document
  /// How many schemas may still be compared: such as include each other are many more than they look.
  private var budget = 1000

  init(_ document: Document) {
    self.document = document
  }

  /// Whether two schemas describe the same values; false too where that takes too long to see.
  static func isSame(_ lhs: SchemaID, _ rhs: SchemaID, in document: Document) -> Bool {
    var comparison = SchemaComparison(document)
    return comparison.isSame(lhs, rhs, depth: 0)
  }

  private mutating func isSame(_ lhs: SchemaID, _ rhs: SchemaID, depth: Int) -> Bool {
    if lhs == rhs { return true }
    let (left, right) = (document[lhs], document[rhs])
    budget -= 1
    guard budget > 0, depth < 32, left.componentName == nil, right.componentName == nil,
      Self.saySame(left, right)
    else { return false }
    let pairs =
      zip(left.properties.map(\.schema), right.properties.map(\.schema)).map { ($0, $1) }
      + zip(left.parts, right.parts).map { ($0, $1) }
    for (left, right) in pairs where !isSame(left, right, depth: depth + 1) { return false }
    return true
  }

  /// Whether two schemas say the same, those aside which they name.
  private static func saySame(_ left: Schema, _ right: Schema) -> Bool {
    left.types == right.types && left.isNullable == right.isNullable && left.format == right.format
      && left.mayBeText == right.mayBeText
      && left.conditional.isEmpty && right.conditional.isEmpty
      && left.contentEncoding == right.contentEncoding
      && left.contentMediaType == right.contentMediaType
      && (left.contentSchema == nil) == (right.contentSchema == nil)
      && left.enumeration?.count == right.enumeration?.count
      && zip(left.enumeration ?? [], right.enumeration ?? []).allSatisfy { $0.isSame(as: $1) }
      && left.properties.count == right.properties.count
      && zip(left.properties, right.properties).allSatisfy { $0.name.isExactly($1.name) }
      && Set(left.required.map { ExactText($0) }) == Set(right.required.map { ExactText($0) })
      && left.additionalProperties.isSameKind(as: right.additionalProperties)
      && left.hasNoMoreItems == right.hasNoMoreItems
      && (left.items == nil) == (right.items == nil)
      && left.prefixItems.count == right.prefixItems.count
      && left.allOf.count == right.allOf.count && left.anyOf.count == right.anyOf.count
      && left.oneOf.count == right.oneOf.count
      && left.discriminator == nil && right.discriminator == nil
      && left.isReadOnly == right.isReadOnly && left.isWriteOnly == right.isWriteOnly
  }
}

extension Node {
  fileprivate func isSame(as other: Node) -> Bool {
    guard let value = scalarValue else { return false }
    return value == other.scalarValue
  }
}

extension Schema {
  /// The schemas that the schema names, its properties' aside.
  fileprivate var parts: [SchemaID] {
    var parts = allOf + anyOf + oneOf + prefixItems
    if let items { parts.append(items) }
    if let contentSchema { parts.append(contentSchema) }
    if case .schema(let values) = additionalProperties { parts.append(values) }
    return parts
  }
}

extension Schema.AdditionalProperties {
  fileprivate func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.schema, .schema): true
    case (.unspecified, _), (.allowed, _), (.schema, _): self == other
    }
  }
}
