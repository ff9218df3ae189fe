/// Finds the variant of a union (`anyOf` or `oneOf`) that a value belongs to, where no discriminator
/// says so.
///
/// The variant itself is then decoded from the same decoder.
public struct UnionDecoder {
  private enum Source {
    case node(JSONNodeDecoder)
    case value(JSONValue)
  }

  private let source: Source

  /// Creates a union decoder for the value that a decoder is at.
  ///
  /// - Throws: What decoding any value throws; with ``JSONCoding``, nothing.
  public init(_ decoder: any Decoder) throws {
    if let node = decoder as? JSONNodeDecoder {
      source = .node(node)
    } else {
      source = .value(try JSONValue(from: decoder))
    }
  }

  /// The index of the variant that fits the value best; `nil` if none does, or if there is nothing to
  /// tell several apart by.
  ///
  /// - For an object, variants with a required property missing are out; a property that is `null`
  ///   counts as there. Of the rest, the one with the most of its properties present is chosen, the
  ///   first in case of a tie. An object with none of any variant's properties says nothing: it is
  ///   taken for ``JSONShape/any`` if that is among the variants, or else for the only variant left.
  /// - Other values go by their kind. For a number without a fraction, ``JSONShape/integer`` goes
  ///   before ``JSONShape/number``.
  /// - ``JSONShape/any`` is chosen when nothing else fits. It alone takes `null`.
  public func bestMatch(_ variants: [JSONShape]) -> Int? {
    let any = variants.firstIndex(of: .any)
    switch kind {
    case .null: return any
    case .true, .false: return variants.firstIndex(of: .boolean) ?? any
    case .string, .escapedString: return variants.firstIndex(of: .string) ?? any
    case .array: return variants.firstIndex(of: .array) ?? any
    case .number:
      let integer = isInteger ? variants.firstIndex(of: .integer) : nil
      return integer ?? variants.firstIndex(of: .number) ?? any
    case .object: return bestObject(variants, otherwise: any)
    }
  }

  private func bestObject(_ variants: [JSONShape], otherwise any: Int?) -> Int? {
    var candidates: [Int] = []
    var best: Int?
    var bestCount = 0
    for (index, variant) in variants.enumerated() {
      guard
        case .object(let properties, let required) = variant,
        required.allSatisfy(hasMember)
      else { continue }
      candidates.append(index)
      let count = properties.count { hasMember($0) }
      if count > bestCount {
        best = index
        bestCount = count
      }
    }
    return best ?? any ?? (candidates.count == 1 ? candidates[0] : nil)
  }

  private var kind: JSONNode.Kind {
    switch source {
    case .node(let node): node.kind
    case .value(.null): .null
    case .value(.bool(let value)): value ? .true : .false
    case .value(.number): .number
    case .value(.string): .string
    case .value(.array): .array
    case .value(.object): .object
    }
  }

  private var isInteger: Bool {
    switch source {
    case .node(let node): node.isInteger
    case .value(.number(let number)): JSONInteger(ArraySlice(number.text.utf8)) != nil
    case .value: false
    }
  }

  private func hasMember(_ name: String) -> Bool {
    switch source {
    case .node(let node): node.member(name) != nil
    case .value(let value): value[name] != nil
    }
  }
}

extension JSONNodeDecoder {
  fileprivate var isInteger: Bool {
    JSONInteger(document.bytes[document.nodes[node].byteRange]) != nil
  }
}
