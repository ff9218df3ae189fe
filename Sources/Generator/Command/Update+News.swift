import ClientChanges
import ClientIR
import Generation
import YAML

extension Update {
  /// What a new document means for users.
  func news(
    of module: String,
    from old: Job,
    to new: Client,
    _ source: Source
  ) async throws(Failure) -> String {
    let name = old.source.document.text
    guard let copy = try? await old.source.document.read() else {
      return "\(module): \(name) is new\n"
    }
    guard copy.bytes != source.bytes else { return "\(module): \(name) has not changed\n" }
    let changes = ClientChanges(from: try await old.client().client, to: new)
    return changes.text(from: name, to: source.name)
  }
}
