import ClientIR
import Diagnostics
import Generation
import Lowering
import YAML

/// The client of a document in files that lie in memory, by their names; the document is `a.yaml`.
func client(of files: [String: String]) async throws -> (client: Client, report: Report) {
  let source = ClientSource(
    document: InputPlace("a.yaml"),
    options: LoweringOptions(module: Identifier(unchecked: "Test"), documentName: "a.yaml")
  )
  return try await source.client { place throws(GenerationError) in
    guard let text = files[place.text] else {
      throw GenerationError(.unreadableInput, "there is no \(place.text)")
    }
    return Source(name: place.text, bytes: Array(text.utf8))
  }
}
