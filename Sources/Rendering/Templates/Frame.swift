import Mustache

/// A view among those around it, as Mustache takes it.
///
/// Mustache would look for a name in one view after the other by itself, but it asks each of them
/// what it is on the way, and that takes most of the time there is. So a frame knows the views around
/// it, and answers for them.
struct Frame: MustacheParent {
  // A reference: Mustache copies what it is given many times, and asks a class for more than others.
  private let scope: Scope

  private final class Scope {
    let view: any View
    let outer: Scope?

    init(_ view: any View, in outer: Scope?) {
      self.view = view
      self.outer = outer
    }
  }

  private init(_ view: any View, in outer: Scope?) {
    scope = Scope(view, in: outer)
  }

  /// Creates a frame around everything.
  init(_ view: any View) {
    self.init(view, in: nil)
  }

  /// The value behind a name: that of the innermost view which has it.
  func child(named name: String) -> Any? {
    var next: Scope? = scope
    while let current = next {
      switch current.view.value(named: name) {
      case .text(let text): return text
      case .flag(let flag): return flag
      case .section(let views): return views.map { Frame($0, in: scope) }
      case nil: next = current.outer
      }
    }
    return nil
  }
}

extension SwiftText: MustacheCustomRenderable {
  var renderText: String { source }
  var isNull: Bool { false }
}
