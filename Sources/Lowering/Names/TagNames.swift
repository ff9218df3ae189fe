import ClientIR
import OpenAPI
import YAML

/// What the types with the operations of a tag are named for: the tag, without what such a type says
/// itself or a framework adds, such as `API` and `-controller`.
struct TagNames {
  private var names: [ExactText: String] = [:]

  /// The tags of a document, whichever of them a client has.
  init(of document: Document) {
    let tags = OperationSelection.tags(of: document).map(\.name)
    var uses: [ExactText: Int] = [:]
    for tag in tags {
      for name in Set([tag, Self.shortened(tag)].map { ExactText(Words.typeName(from: $0)) }) {
        uses[name, default: 0] += 1
      }
    }
    for tag in tags {
      let short = Words.typeName(from: Self.shortened(tag))
      names[ExactText(tag)] =
        uses[ExactText(short)] == 1 ? short : Words.typeName(from: tag)
    }
  }

  /// The name for a tag.
  subscript(tag: String) -> String { names[ExactText(tag)] ?? Words.typeName(from: tag) }

  /// The tag without its last word, if that is one of those and not all there is.
  private static func shortened(_ tag: String) -> String {
    let words = Words(tag).words
    guard words.count > 1, let last = words.last,
      ["api", "apis", "controller"].contains(last.lowercased()), tag.hasSuffix(last)
    else { return tag }
    return String(tag.dropLast(last.count))
  }
}
