import ClientIR
import SwiftRendering
import Templating

/// The page of a model, with the models nested in it.
struct ModelPage: PageView {
  let index: PageIndex
  let root: Model
  let nested: [Model]

  private var page: String { PageIndex.page(of: root) }

  static let fields: [ViewField<Self>] = [
    .text("operationsLink", "Where the list of all operations is.") {
      $0.index.link(to: .operations, from: $0.page)
    },
    .text("modelsLink", "Where the list of all models is.") {
      $0.index.link(to: .models, from: $0.page)
    },
    .section("root", ModelSection.self, "The model itself.") {
      ModelSection(index: $0.index, model: $0.root, page: $0.page)
    },
    .list("nested", "The models nested in it, the outer before the inner.") { view in
      view.nested.map { ModelSection(index: view.index, model: $0, page: view.page) }
    },
    .flag("isUsed", "Whether operations or other models name the model.") {
      !$0.index.operations(using: $0.root).isEmpty || !$0.index.holders(of: $0.root).isEmpty
    },
    .list("operations", "The operations that name the model.") { view in
      view.index.operations(using: view.root).map { UseRow(place: $0, page: view.page) }
    },
    .list("holders", "The models that hold the model.") { view in
      view.index.holders(of: view.root).map {
        HolderRow(index: view.index, name: $0, page: view.page)
      }
    },
  ]
}

/// A model on its page.
struct ModelSection: PageView {
  let index: PageIndex
  let model: Model
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the model, for a heading.") { MarkdownText(heading: $0.model.name) },
    .optionalText("documentation", "What a value means, as blocks.") {
      $0.model.documentation.map { MarkdownText(blocks: $0) }
    },
    .optionalText(
      "schemaName",
      "What the document calls the schema, as code, if that is another name."
    ) {
      $0.index.client.schemaNames[$0.model.name].map { MarkdownText(code: $0) }
    },
    .section("object", ObjectSection.self, "The model, if it is a structure with properties.") {
      guard case .object(let model) = $0.model else { return nil }
      return ObjectSection(index: $0.index, model: model, page: $0.page)
    },
    .section("openEnum", EnumSection.self, "The model, if it is an open enumeration.") {
      guard case .openEnum(let model) = $0.model else { return nil }
      return EnumSection(vocabulary: $0.index.client.vocabulary, model: model)
    },
    .section("union", UnionSection.self, "The model, if it is one of several types.") {
      guard case .union(let model) = $0.model else { return nil }
      return UnionSection(index: $0.index, model: model, page: $0.page)
    },
    .section("tuple", TupleSection.self, "The model, if it is a list whose items differ in type.") {
      guard case .tuple(let model) = $0.model else { return nil }
      return TupleSection(index: $0.index, model: model, page: $0.page)
    },
    .section(
      "responseByStatus",
      ResponseSection.self,
      "The model, if it is one of several responses."
    ) {
      guard case .responseByStatus(let model) = $0.model else { return nil }
      return ResponseSection(index: $0.index, model: model, page: $0.page)
    },
    .section(
      "bodyAlternatives",
      BodySection.self,
      "The model, if it is a body of one of several content types."
    ) {
      guard case .bodyAlternatives(let model) = $0.model else { return nil }
      return BodySection(index: $0.index, model: model, page: $0.page)
    },
    .section("options", OptionsSection.self, "The model, if it is what a call may do without.") {
      guard case .options(let model) = $0.model else { return nil }
      return OptionsSection(index: $0.index, model: model, page: $0.page)
    },
  ]
}

/// An operation that names a model.
struct UseRow: PageView {
  let place: PageIndex.OperationPlace
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("operation", "The method with its type, as code, which leads to its description.") {
      MarkdownText(
        code: SwiftText(member: $0.place.name, of: $0.place.api),
        link: PageIndex.link(to: $0.place.place, from: $0.page)
      )
    }
  ]
}

/// A model that holds another one.
struct HolderRow: PageView {
  let index: PageIndex
  let name: TypeName
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("model", "The name of the model, as code, which leads to its page.") { view in
      view.index.type(.model(view.name), from: view.page)
    }
  ]
}
