import ClientIR
import Diagnostics
import OpenAPI
import YAML

// Types of a union that nothing tells apart.
extension TypeLowering {
  /// Says which types can never be read, since one before them takes all of their values.
  mutating func reportAmbiguity(of variants: [Sourced<UnionModel.Variant>]) {
    var firsts: [ObjectShape: [Int]] = [:]
    for (index, variant) in variants.enumerated() {
      let earlier: Int?
      switch variant.part.shape {
      case .object(let shape) where !shape.saysNothing:
        // Only objects with the same names in them are compared further.
        let same = firsts[shape, default: []]
        earlier = same.first { isSame(variants[$0].schema, variant.schema) }
        firsts[shape, default: []].append(index)
      case .object, .anyOf, .any, .oneOf: earlier = nil
      case .array, .string, .integer, .number, .boolean:
        earlier = variants[..<index].firstIndex { takesAll(of: variant.part, $0.part) }
      }
      guard let earlier else { continue }
      report(
        .ambiguousUnion,
        "nothing tells '\(variant.part.name.name)' and '\(variants[earlier].part.name.name)' apart; "
          + "values are read as '\(variants[earlier].part.name.name)', which comes first",
        at: variant.schema
      )
    }
  }

  /// Whether the properties of two objects, which have the same names, look alike.
  private func isSame(_ left: SchemaID, _ right: SchemaID) -> Bool {
    let members = [left, right].map { schemas.object(of: schemas.resolved($0)).members }
    let others = Dictionary(
      members[1].map { (ExactText($0.property.name), $0.property.schema) },
      uniquingKeysWith: { first, _ in first }
    )
    return members[0].count == members[1].count
      && members[0].allSatisfy { member in
        guard let other = others[ExactText(member.property.name)] else { return false }
        return looksAlike(member.property.schema, other)
      }
  }

  private func looksAlike(_ left: SchemaID, _ right: SchemaID) -> Bool {
    schemas.shape(of: left) == schemas.shape(of: right)
      // Text of a format is no text of another.
      && schemas.scalarType(of: schemas.resolved(left))
        == schemas.scalarType(of: schemas.resolved(right))
  }

  private func takesAll(of later: UnionModel.Variant, _ earlier: UnionModel.Variant) -> Bool {
    switch (earlier.shape, later.shape) {
    case (.string, .string): earlier.type == .builtIn(.string)
    case (.integer, .integer):
      if let bits = earlier.type.bits, let others = later.type.bits {
        bits >= others
      } else {
        false
      }
    case (.number, .number): earlier.type != .builtIn(.float)
    case (.array(let item), .array(let other)):
      item == other && item.saysSomething || earlier.type == .array(.builtIn(.jsonValue))
    case (.object, _), (.array, _), (.string, _), (.integer, _), (.number, _), (.boolean, _),
      (.oneOf, _), (.anyOf, _), (.any, _):
      false
    }
  }
}

extension TypeReference {
  /// How many bits an integer with a sign has.
  fileprivate var bits: Int? {
    guard case .builtIn(let type) = self, let integer = type.integer, integer.isSigned else {
      return nil
    }
    return integer.bits
  }
}

extension JSONShape {
  /// Whether objects are known by something.
  fileprivate var saysSomething: Bool {
    if case .object(let shape) = self { !shape.saysNothing } else { false }
  }
}
