import ClientIR
import Templating

/// The models that are nested in others, by the model that holds them.
struct NestedModels: Sendable {
  private var children: [TypeName: [Model]] = [:]

  init(_ models: [Model]) {
    for model in models {
      if let parent = model.name.parent { children[parent, default: []].append(model) }
    }
  }

  /// The models that are nested in another, in the order of the document.
  func views(nestedIn parent: TypeName, of client: Client) -> [ModelView] {
    (children[parent] ?? []).map { ModelView(client: client, model: $0, nestedModels: self) }
  }
}
