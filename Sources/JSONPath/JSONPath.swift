/// A JSONPath query (RFC 9535) that begins at the root.
package struct JSONPath: Sendable {
  let segments: [Segment]

  /// A step from nodes to some of their children, or of their descendants (section 2.5).
  struct Segment: Sendable {
    let isDescendant: Bool
    let selectors: [Selector]
  }

  /// Which children of a node a segment takes (section 2.3).
  enum Selector: Sendable {
    case name(String)
    case wildcard
    case index(Int)
    case slice(start: Int?, end: Int?, step: Int)
    case filter(FilterExpression)

    /// Whether it can select one node at most.
    var isSingular: Bool {
      switch self {
      case .name, .index: true
      case .wildcard, .slice, .filter: false
      }
    }
  }

  /// A query within a filter (section 2.3.5.1).
  struct Query: Sendable {
    /// Whether it begins at the node that is tested, with `@`, and not at the root, with `$`.
    let isRelative: Bool
    let segments: [Segment]

    /// Whether the form of the query alone makes sure of one node at most.
    var isSingular: Bool {
      segments.allSatisfy {
        !$0.isDescendant && $0.selectors.count == 1 && $0.selectors.allSatisfy(\.isSingular)
      }
    }
  }
}
