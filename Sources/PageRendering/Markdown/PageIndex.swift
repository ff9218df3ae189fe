import ClientIR
import SwiftRendering

/// Where everything is in the pages of a client, and what leads to what.
final class PageIndex: Sendable {
  /// The page with the list of everything.
  static let readme = "README.md"

  /// A heading of a page.
  struct Place: Sendable, Hashable {
    let page: String
    /// nil for the beginning of the page.
    let anchor: Anchor?
  }

  /// An operation, and where it is described.
  struct OperationPlace: Sendable, Hashable {
    let name: Identifier
    let api: TypeName
    let place: Place
  }

  let client: Client
  /// The models that have pages, each with those nested in it: the outer before the inner.
  let modelPages: [(root: Model, nested: [Model])]
  let models: [TypeName: Place]
  let schemes: [StringLiteral: Place]
  /// Where the parts of the list of everything are.
  private let headings: [ReadmeHeading: Place]
  /// The operations of each API, in their order.
  let apis: [[OperationPlace]]
  /// The operations that name a model, by the outermost model.
  private let operationsByModel: [TypeName: [OperationPlace]]
  /// The models that hold a model, by the outermost models.
  private let holdersByModel: [TypeName: [TypeName]]

  init(_ client: Client) {
    self.client = client
    modelPages = Self.pages(of: client.models)
    models = Self.places(of: modelPages)
    (headings, schemes) = Self.readmePlaces(of: client)
    apis = client.apis.map(Self.operationPlaces)
    var operationsByModel: [TypeName: [OperationPlace]] = [:]
    for (api, places) in zip(client.apis, apis) {
      for (operation, place) in zip(api.operations, places) {
        for name in Set(operation.namedModels.map(\.root)) {
          operationsByModel[name, default: []].append(place)
        }
      }
    }
    self.operationsByModel = operationsByModel
    var holdersByModel: [TypeName: [TypeName]] = [:]
    var known: [TypeName: Set<TypeName>] = [:]
    for model in client.models {
      let holder = model.name.root
      for name in model.heldTypes.compactMap(\.modelName?.root) where name != holder {
        guard known[name, default: []].insert(holder).inserted else { continue }
        holdersByModel[name, default: []].append(holder)
      }
    }
    self.holdersByModel = holdersByModel
  }

  private static func pages(of models: [Model]) -> [(root: Model, nested: [Model])] {
    var nested: [TypeName: [Model]] = [:]
    for model in models where model.name.parent != nil {
      nested[model.name.root, default: []].append(model)
    }
    return models.filter { $0.name.parent == nil }.map { ($0, nested[$0.name] ?? []) }
  }

  private static func places(
    of pages: [(root: Model, nested: [Model])]
  ) -> [TypeName: Place] {
    var places: [TypeName: Place] = [:]
    for (root, nested) in pages {
      let page = page(of: root)
      var anchors = Anchors()
      places[root.name] = Place(page: page, anchor: nil)
      _ = anchors.anchor(root.name.dotted)
      for model in nested {
        places[model.name] = Place(page: page, anchor: anchors.anchor(model.name.dotted))
      }
    }
    return places
  }

  private static func readmePlaces(
    of client: Client
  ) -> (headings: [ReadmeHeading: Place], schemes: [StringLiteral: Place]) {
    var anchors = Anchors()
    for name in [client.module.name] + client.apis.map(\.name.dotted) { _ = anchors.anchor(name) }
    var headings: [ReadmeHeading: Place] = [:]
    for heading in ReadmeHeading.allCases {
      headings[heading] = Place(page: readme, anchor: anchors.anchor(heading.rawValue))
    }
    // A scheme may have any text for a name, so it is the last to get an anchor.
    var schemes: [StringLiteral: Place] = [:]
    for scheme in client.securitySchemes {
      schemes[scheme.name] = Place(page: readme, anchor: anchors.anchor(scheme.name.value))
    }
    return (headings, schemes)
  }

  private static func operationPlaces(of api: API) -> [OperationPlace] {
    var anchors = Anchors()
    _ = anchors.anchor(api.name.dotted)
    return api.operations.map { operation in
      OperationPlace(
        name: operation.name,
        api: api.name,
        place: Place(page: page(of: api), anchor: anchors.anchor(operation.name.name))
      )
    }
  }

  static func page(of api: API) -> String { "\(api.name.name.name).md" }
  static func page(of model: Model) -> String { "Models/\(model.name.root.name.name).md" }

  /// The operations that a model's page leads back to.
  func operations(using model: Model) -> [OperationPlace] {
    operationsByModel[model.name.root] ?? []
  }

  /// The models that a model's page leads back to.
  func holders(of model: Model) -> [TypeName] { holdersByModel[model.name.root] ?? [] }
}

extension PageIndex {
  /// A link from a page.
  static func link(to place: Place, from page: String) -> PageLink {
    guard place.page != page || place.anchor == nil else {
      return PageLink(page: nil, anchor: place.anchor)
    }
    let folder = "Models/"
    guard page.hasPrefix(folder) else { return PageLink(page: place.page, anchor: place.anchor) }
    return place.page.hasPrefix(folder)
      ? PageLink(page: String(place.page.dropFirst(folder.count)), anchor: place.anchor)
      : PageLink(page: place.page, anchor: place.anchor, depth: 1)
  }

  /// Where a part of the list of everything is, seen from a page.
  func link(to heading: ReadmeHeading, from page: String) -> MarkdownText {
    let place = headings[heading] ?? Place(page: Self.readme, anchor: nil)
    return MarkdownText(Self.link(to: place, from: page))
  }

  /// A type as code, which leads to the model it names.
  func type(_ type: TypeReference, isOptional: Bool = false, from page: String) -> MarkdownText {
    let code =
      isOptional
      ? SwiftText(optional: type, in: client.vocabulary) : SwiftText(type, in: client.vocabulary)
    return MarkdownText(code: code, link: link(to: type.modelName, from: page))
  }

  /// What a response holds, as code, which leads to the model it names.
  func type(_ content: OperationResult, isWhole: Bool, from page: String) -> MarkdownText {
    let code =
      isWhole
      ? SwiftText(whole: content, in: client.vocabulary) : SwiftText(content, in: client.vocabulary)
    return MarkdownText(code: code, link: link(to: content.valueType?.modelName, from: page))
  }

  private func link(to model: TypeName?, from page: String) -> PageLink? {
    model.flatMap { models[$0] }.map { Self.link(to: $0, from: page) }
  }
}

extension Operation {
  /// The models that callers see.
  fileprivate var namedModels: [TypeName] {
    let contents = [result].compactMap { $0 } + responses.compactMap(\.content)
    return arguments.compactMap(\.type.modelName) + contents.compactMap(\.valueType?.modelName)
  }
}
