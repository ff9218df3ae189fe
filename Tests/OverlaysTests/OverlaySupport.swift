import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Overlays

/// The overlay with these actions, which are on line 5 and after it, in document 1.
func overlay(
  _ actions: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Overlay {
  let (overlay, diagnostics) = Overlay.read(try tree(overlayHead + actions, file: 1))
  #expect(diagnostics.map(\.text) == [], sourceLocation: sourceLocation)
  return try #require(overlay, sourceLocation: sourceLocation)
}

/// Four lines.
let overlayHead = """
  overlay: 1.0.0
  info: {title: Test, version: '1'}
  # The test's own part begins below.
  actions:

  """

/// A document after such an overlay as JSON, and the findings of applying it.
func applied(
  _ actions: String,
  to document: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> (json: String, findings: [String]) {
  let overlay = try overlay(actions, sourceLocation: sourceLocation)
  let (root, diagnostics) = overlay.apply(to: try tree(document))
  for diagnostic in diagnostics {
    #expect(diagnostic.mark.file == FileID(1), sourceLocation: sourceLocation)
  }
  return (root.json, diagnostics.map(\.text))
}
