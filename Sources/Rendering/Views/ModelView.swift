import ClientIR

/// A type for a schema, with the types nested in it.
struct ModelView: FileView {
  let client: Client
  let model: Model
  let nestedModels: NestedModels
  let depth: Int

  static let fields: [ViewField<Self>] =
    fileFields + [
      .section("object", ObjectView.self, "The model, if it is a structure with properties.") {
        view in
        guard case .object(let model) = view.model else { return nil }
        return ObjectView(
          client: view.client,
          model: model,
          nestedModels: view.nestedModels,
          depth: view.depth
        )
      },
      .section("openEnum", OpenEnumView.self, "The model, if it is an open enumeration.") { view in
        guard case .openEnum(let model) = view.model else { return nil }
        return OpenEnumView(vocabulary: view.client.vocabulary, model: model, depth: view.depth)
      },
      .section("union", UnionView.self, "The model, if it is one of several types.") { view in
        guard case .union(let model) = view.model else { return nil }
        return UnionView(
          client: view.client,
          model: model,
          nestedModels: view.nestedModels,
          depth: view.depth
        )
      },
    ]
}

/// The models that are nested in others, by the model that holds them.
struct NestedModels: Sendable {
  private var children: [TypeName: [Model]] = [:]

  init(_ models: [Model]) {
    for model in models {
      if let parent = model.name.parent { children[parent, default: []].append(model) }
    }
  }

  /// The models that one holds, in the order of the document.
  func views(in parent: TypeName, of client: Client, depth: Int) -> [ModelView] {
    (children[parent] ?? []).map {
      ModelView(client: client, model: $0, nestedModels: self, depth: depth + 1)
    }
  }
}
