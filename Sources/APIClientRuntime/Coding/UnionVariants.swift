/// The variants of a union (`anyOf` or `oneOf`), in the order of the document, with what tells them
/// apart worked out once.
///
/// ```swift
/// private static let variants: UnionVariants<Self> = [
///   UnionVariant(.object(properties: ["meow"])) { .cat(try Cat(from: $0)) },
///   UnionVariant(.string) { .name(try String(from: $0)) },
/// ]
/// ```
public struct UnionVariants<Union>: ExpressibleByArrayLiteral, Sendable {
  let all: [UnionVariant<Union>]
  let shapes: ShapeTable
  private let indices: [JSONMemberName: Int]

  /// Creates the list of a union's variants.
  public init(arrayLiteral variants: UnionVariant<Union>...) {
    all = variants
    shapes = ShapeTable(variants.map(\.shape))
    var indices: [JSONMemberName: Int] = [:]
    for (index, variant) in variants.enumerated() {
      for tag in variant.tags where indices[JSONMemberName(tag)] == nil {
        indices[JSONMemberName(tag)] = index
      }
    }
    self.indices = indices
  }

  /// The variant that a tag stands for.
  func variant(tagged tag: String) -> UnionVariant<Union>? {
    indices[JSONMemberName(tag)].map { all[$0] }
  }
}
