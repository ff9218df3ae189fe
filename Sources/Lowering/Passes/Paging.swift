import ClientIR

extension [OperationDraft] {
  /// The operations, with a way to the items of all pages beside each that lists one page.
  ///
  /// OpenAPI has no word for such operations. They are known by what they take, a limit and an offset,
  /// and by what they return: a list, or an object with one list in it.
  func recognizingPaging(in models: [ModelDraft]) -> [OperationDraft] {
    var objects: [TypeName: ObjectModel] = [:]
    for case .object(let draft) in models { objects[draft.name] = draft.model }
    return map { draft in
      var draft = draft
      draft.operation.paging = draft.paging(among: objects)
      return draft
    }
  }
}

extension OperationDraft {
  fileprivate func paging(among objects: [TypeName: ObjectModel]) -> Paging? {
    guard let itemsMethod, let found = position(among: objects),
      case .json(let result)? = operation.result,
      let page = page(result, count: found.limit.type, among: objects)
    else { return nil }
    var scope = NameScope.arguments
    for argument in operation.arguments { _ = scope.take(argument.name.name) }
    let isArgument = if case .arguments = found.position { true } else { false }
    return Paging(
      name: itemsMethod,
      position: found.position,
      limit: isArgument ? found.limit.name : scope.take("limit", suffix: "Value"),
      offset: isArgument ? found.offset.name : scope.take("offset", suffix: "Value"),
      pageSize: scope.take("pageSize", suffix: "Value"),
      maximumCount: scope.take("maximumCount", suffix: "Value"),
      count: found.limit.type,
      item: page.item,
      items: page.items,
      total: page.total
    )
  }

  private func position(
    among objects: [TypeName: ObjectModel]
  ) -> (position: Paging.Position, limit: Counter, offset: Counter)? {
    let inQuery = operation.arguments.compactMap { argument -> Counter? in
      guard case .query(let name, .scalar) = argument.destination, argument.isOptional else {
        return nil
      }
      return Counter(name: argument.name, key: name, type: argument.type)
    }
    if let (limit, offset) = inQuery.limitAndOffset {
      return (.arguments, limit, offset)
    }
    for argument in operation.arguments where !argument.isOptional {
      guard case .body(.json) = argument.destination, case .model(let name) = argument.type,
        let properties = objects[name]?.properties
      else { continue }
      let counters = properties.filter(\.presence.mayBeAbsent).map {
        Counter(name: $0.name, key: $0.key, type: $0.type)
      }
      if let (limit, offset) = counters.limitAndOffset {
        let position = Paging.Position.body(
          argument.name,
          limit: limit.name,
          offset: offset.name
        )
        return (position, limit, offset)
      }
    }
    return nil
  }

  private func page(
    _ type: TypeReference,
    count: TypeReference,
    among objects: [TypeName: ObjectModel]
  ) -> (item: TypeReference, items: Identifier?, total: Identifier?)? {
    switch type {
    case .array(let item):
      return item.isOptional ? nil : (item, nil, nil)
    case .model(let name):
      let properties = objects[name]?.properties ?? []
      let lists = properties.compactMap { property -> (Identifier, item: TypeReference)? in
        guard case .array(let item) = property.type else { return nil }
        return (property.name, item)
      }
      guard lists.count == 1, let (items, item) = lists.first, !item.isOptional else { return nil }
      let total = properties.first { $0.type == count && Words($0.key.value).areTotal }
      return (item, items, total?.name)
    case .builtIn, .dictionary, .optional: return nil
    }
  }
}

/// An argument or a property that may count items.
private struct Counter {
  let name: Identifier
  let key: StringLiteral
  let type: TypeReference
}

extension [Counter] {
  /// The two that say which page a call is about; both count in the same type.
  fileprivate var limitAndOffset: (limit: Counter, offset: Counter)? {
    guard let limit = first(where: { $0.type.isInteger && Words($0.key.value).arePage("limit") }),
      let offset = first(where: { $0.type == limit.type && Words($0.key.value).arePage("offset") })
    else { return nil }
    return (limit, offset)
  }
}

extension Words {
  /// Whether a page's measure is meant: `limit`, `page_limit`, `pageLimit`.
  func arePage(_ measure: String) -> Bool {
    let words = words.map { $0.lowercased() }
    return words == [measure] || words == ["page", measure]
  }

  /// Whether the number of all items is meant, rather than of those on the page.
  fileprivate var areTotal: Bool {
    let words = words.map { $0.lowercased() }
    return words.first == "total" && words.count <= 2
      && ["total", "count", "entries", "items", "results", "records"].contains(words.last)
  }
}

extension TypeReference {
  fileprivate var isInteger: Bool {
    if case .builtIn(let word) = self { word.isInteger } else { false }
  }
}
