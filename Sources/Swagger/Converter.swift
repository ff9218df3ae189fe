import Diagnostics
import YAML

/// The work of converting one document: trees going in, trees and findings coming out.
///
/// Conversion recurses only over nodes inside each other, which the parser's limit on nesting bounds.
/// What the document shares by reference is followed with a bound of its own, see `spend`.
struct Converter {
  /// How many nodes may be made of what several operations share, in bodies and responses that
  /// each of them needs as its own.
  static let mostSharedNodes = 1_000_000

  /// How many references may lead from one to the next.
  static let mostReferences = 100

  let files: SwaggerFiles
  let root: Mapping
  /// What the document says of media types where an operation says nothing.
  let mediaTypes: MediaTypes
  var log = DiagnosticLog()

  /// The parts of other files that are yet to be converted, and all that ever were.
  var waitingParts: [ForeignPart] = []
  var knownParts: Set<ForeignPart> = []

  /// How many more nodes may be made of what is shared.
  private var sharedNodesLeft: Int
  private let mostSharedNodes: Int

  /// What the definitions with a value of their own are to the discriminators of their bases.
  var discriminatorValues: [Place: [Mapping.Entry]] = [:]

  init(_ files: SwaggerFiles, mostSharedNodes: Int = Converter.mostSharedNodes) {
    self.files = files
    self.mostSharedNodes = mostSharedNodes
    sharedNodesLeft = mostSharedNodes
    root = files.roots.first?.fields ?? Mapping(entries: [])
    mediaTypes = MediaTypes(in: root)
  }

  /// All files, converted.
  mutating func convert() -> [Node] {
    guard let document = files.roots.first, document.fields != nil else { return files.roots }
    findDiscriminatorValues()
    let converted = self.document(document)
    return [converted] + convertForeignParts()
  }

  mutating func warn(_ kind: DiagnosticKind, _ message: String, at mark: Mark) {
    log.report(Diagnostic(kind, message, at: mark))
  }

  /// Counts the nodes that a use of something shared brings. A short reference may stand for much,
  /// and a short list of media types may stand beside each schema, so that without a limit a document
  /// could become as large as its size squared.
  ///
  /// - Returns: Whether they are within the limit. If not, that is said once.
  mutating func spend(_ node: Node, at mark: Mark) -> Bool {
    guard sharedNodesLeft > 0 else { return false }
    sharedNodesLeft -= node.size(upTo: sharedNodesLeft)
    guard sharedNodesLeft > 0 else {
      log.report(
        Diagnostic(
          .tooLarge,
          "the bodies and responses have more than \(mostSharedNodes) parts together, "
            + "counting what operations share for each of them",
          at: mark
        )
      )
      return false
    }
    return true
  }
}

extension Node {
  /// How many nodes there are, this one included, as far as a limit. No recursion, and no more work
  /// than the limit.
  func size(upTo limit: Int) -> Int {
    var count = 0
    var waiting = [self]
    while let node = waiting.popLast(), count < limit {
      count += 1
      waiting += node.children
    }
    return count
  }
}
