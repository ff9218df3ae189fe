/// The error bodies of a document that describes several of them, as one type.
///
/// An operation says which variant goes with which status by the variant's tag.
public protocol ErrorBodyUnion: Decodable, Sendable {
  /// The variants, in the order of the document.
  static var variants: UnionVariants<Self> { get }
}
