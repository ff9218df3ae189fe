public import Diagnostics
import JSONPath
public import YAML

/// Changes to a document that are kept beside it: OpenAPI Overlay Specification 1.0.0.
public struct Overlay: Sendable {
  /// What the overlay is for (Info Object, `title`).
  public let title: String
  /// The version of the overlay itself (Info Object, `version`).
  public let version: String
  /// The document that the overlay is made for, as a URI reference. Nothing here follows it.
  public let extends: String?
  /// Where the overlay begins.
  public let mark: Mark
  let actions: [Action]

  /// One change to all nodes that a target selects (Action Object).
  struct Action: Sendable {
    /// What is done to a node.
    enum Change: Sendable {
      /// The node is merged with this one.
      case update(Node)
      /// The node is taken out of what holds it.
      case remove
      /// Nothing, because the action does not say.
      case none
    }

    let target: JSONPath
    /// The target as it is written, for messages.
    let targetText: String
    let targetMark: Mark
    let change: Change
    let mark: Mark
  }

  /// Reads an overlay from its nodes.
  ///
  /// - Parameter root: The outermost node of the overlay document.
  /// - Returns: The overlay, unless a finding is an error, and all findings in the order in which
  ///   they were made. All of them are in the overlay document.
  public static func read(_ root: Node) -> (overlay: Overlay?, diagnostics: [Diagnostic]) {
    var reader = OverlayReader(root: root)
    let overlay = reader.overlay()
    let isUsable = !reader.diagnostics.contains { $0.severity == .error }
    return (isUsable ? overlay : nil, reader.diagnostics)
  }

  /// Makes the changes, in their order; each sees what those before it have done.
  ///
  /// What comes from the overlay keeps its marks, so the marks of the result are in two documents.
  /// Give them different numbers when you parse them.
  ///
  /// An action with an error leaves alone the nodes that the error is about.
  ///
  /// - Parameter root: The outermost node of the document.
  /// - Returns: The changed document, and the findings. All of them are in the overlay document.
  public func apply(to root: Node) -> (root: Node, diagnostics: [Diagnostic]) {
    apply(to: root, mostSteps: JSONPathEvaluation.mostSteps)
  }

  func apply(to root: Node, mostSteps: Int) -> (root: Node, diagnostics: [Diagnostic]) {
    var application = OverlayApplication(root: root, mostSteps: mostSteps)
    for action in actions { application.apply(action) }
    return (application.root, application.diagnostics)
  }
}
