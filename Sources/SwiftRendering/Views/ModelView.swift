import ClientIR
import Templating

/// A type for a schema, with the types nested in it.
struct ModelView: FileView {
  let client: Client
  let model: Model
  let nestedModels: NestedModels

  static let fields: [ViewField<Self>] =
    fileFields + [
      .section("object", ObjectView.self, "The model, if it is a structure with properties.") {
        view in
        guard case .object(let model) = view.model else { return nil }
        return ObjectView(client: view.client, model: model, nestedModels: view.nestedModels)
      },
      .section("openEnum", OpenEnumView.self, "The model, if it is an open enumeration.") { view in
        guard case .openEnum(let model) = view.model else { return nil }
        return OpenEnumView(vocabulary: view.client.vocabulary, model: model)
      },
      .section("union", UnionView.self, "The model, if it is one of several types.") { view in
        guard case .union(let model) = view.model else { return nil }
        return UnionView(client: view.client, model: model, nestedModels: view.nestedModels)
      },
      .section("tuple", TupleView.self, "The model, if it is a list whose items differ in type.") {
        view in
        guard case .tuple(let model) = view.model else { return nil }
        return TupleView(client: view.client, model: model, nestedModels: view.nestedModels)
      },
      .section(
        "responseByStatus",
        ResponseByStatusView.self,
        "The model, if it is one of several responses."
      ) { view in
        guard case .responseByStatus(let model) = view.model else { return nil }
        return ResponseByStatusView(
          client: view.client,
          model: model,
          nestedModels: view.nestedModels
        )
      },
      .section(
        "bodyAlternatives",
        BodyAlternativesView.self,
        "The model, if it is a body of one of several content types."
      ) { view in
        guard case .bodyAlternatives(let model) = view.model else { return nil }
        return BodyAlternativesView(
          client: view.client,
          model: model,
          nestedModels: view.nestedModels
        )
      },
      .section("options", OptionsView.self, "The model, if it is what a call may do without.") {
        view in
        guard case .options(let model) = view.model else { return nil }
        return OptionsView(client: view.client, model: model, nestedModels: view.nestedModels)
      },
    ]
}
