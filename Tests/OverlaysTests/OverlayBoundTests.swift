import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Overlays

@Suite("Overlays stay within bounds, and say so")
struct OverlayBoundTests {
  @Test("A warning about an update does not hide an error at the same place")
  func warningAndError() throws {
    let depth = 500
    let document = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let (_, findings) = try applied("- {target: '$..*', update: []}\n", to: document)
    #expect(
      findings.map { String($0.drop { $0 != " " }.dropFirst().prefix { $0 != "," }) } == [
        "warning: the target selects a list",
        "error: with this update",
      ]
    )
  }

  @Test("Locations that are kept count as steps, so that few nodes cannot fill the memory")
  func memoryOfLocations() throws {
    let depth = 499
    let document = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    let overlay = try overlay("- {target: '$..*..*', remove: true}\n")
    // 124,251 locations, which have more than 300 positions each on average.
    let (_, diagnostics) = overlay.apply(to: try tree(document), mostSteps: 1_000_000)
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics.first?.message.contains("more than 1000000 steps") == true)
  }
}
