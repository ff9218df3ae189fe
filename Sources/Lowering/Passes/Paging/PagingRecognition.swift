import ClientIR
import Diagnostics
import OpenAPI

extension [OperationDraft] {
  /// The operations, with a way to the items of all pages beside each that lists one page.
  ///
  /// OpenAPI has no word for such operations. They are known by what they take, such as a limit and an
  /// offset or a cursor, and by what they return: a list, or an object with a list in it. What somebody
  /// says of an operation goes before that.
  ///
  /// - Parameters:
  ///   - models: The models of the client.
  ///   - schemas: What the document says of values.
  ///   - report: Takes what is said of an operation and does not fit it.
  /// - Returns: The operations, in the same order.
  func recognizingPaging(
    in models: [ModelDraft],
    of schemas: SchemaCatalog,
    report: (Diagnostic) -> Void
  ) -> [OperationDraft] {
    var objects: [TypeName: ObjectDraft] = [:]
    for case .object(let draft) in models { objects[draft.name] = draft }
    return map { draft in
      var draft = draft
      let recognition = PagingRecognition(draft: draft, objects: objects, schemas: schemas)
      guard let rule = draft.pagingRule else {
        draft.operation.paging = recognition?.paging
        return draft
      }
      do throws(UnfitRule) {
        draft.operation.paging = try recognition?.paging(by: rule)
        if recognition == nil, !rule.isNone { throw UnfitRule("it returns no list") }
      } catch {
        report(error.finding(of: rule, for: draft.operation, in: schemas.document))
      }
      return draft
    }
  }
}

/// What an operation takes and returns, as far as it may tell how pages follow each other.
struct PagingRecognition {
  let draft: OperationDraft
  let page: PageShape
  let inputs: [PagingInput]
  let schemas: SchemaCatalog
  let itemsMethod: Identifier
  let objects: [TypeName: ObjectDraft]

  /// Fails for an operation that lists nothing, or that writes: its own writes would move the pages.
  init?(draft: OperationDraft, objects: [TypeName: ObjectDraft], schemas: SchemaCatalog) {
    guard let itemsMethod = draft.itemsMethod,
      draft.operation.onlyReads || draft.pagingRule != nil && draft.operation.mayOnlyRead,
      case .json(let result)? = draft.operation.result,
      let page = PageShape(
        result,
        of: draft.operation,
        items: draft.pagingRule?.items,
        among: objects
      )
    else { return nil }
    self.draft = draft
    self.page = page
    self.schemas = schemas
    self.itemsMethod = itemsMethod
    self.objects = objects
    inputs = PagingInput.all(of: draft, among: objects)
  }

  /// The first way that fits. Those that count come after those that the server leads, but for limit and
  /// offset, which say the most of what a caller may want.
  var paging: Paging? {
    let link = page.link(in: schemas)
    if let link, link.words.contains("odata") { return paging(.link(link.path)) }
    if let offset { return paging(.offset(offset)) }
    if hasLinkField, !inputs.isEmpty { return paging(.linkField) }
    if let cursor { return paging(.cursor(cursor)) }
    if let lastItem { return paging(.lastItem(lastItem)) }
    if let number { return paging(.number(number)) }
    return link.map { paging(.link($0.path)) }
  }

  /// - Parameters:
  ///   - kind: The way.
  ///   - size: What takes the greatest number of items on a page; nil for what is called so.
  /// - Returns: The way, with names for all that its method has.
  func paging(_ kind: Paging.Kind, size: PagingInput? = nil) -> Paging {
    let size = self.size(for: kind, size)
    var scope = NameScope.arguments
    // The argument for the size has another name in the method for all items.
    for argument in draft.operation.arguments where !(size?.isArgument(argument.name) ?? false) {
      _ = scope.take(argument.name.name)
    }
    let position = scope.take(kind.variable, suffix: "Value")
    let limit = scope.take("limit", suffix: "Value")
    let pageSize = scope.take("pageSize", suffix: "Value")
    return Paging(
      name: itemsMethod,
      kind: kind.mappingPlace { $0.naming(position) },
      size: size.map {
        Paging.Size(name: pageSize, place: $0.place.naming(limit), type: $0.type)
      },
      maximumCount: scope.take("maximumCount", suffix: "Value"),
      item: page.item,
      items: page.items
    )
  }

  private func size(for kind: Paging.Kind, _ given: PagingInput?) -> PagingInput? {
    guard let size = given ?? inputs.first(where: \.isSize) else { return nil }
    // The two are counted in one type.
    if case .offset(let offset) = kind, offset.type != size.type { return nil }
    return size
  }
}

// MARK: - The ways

extension PagingRecognition {
  private var offset: Paging.Offset? {
    guard let size = inputs.first(where: \.isSize),
      let offset = inputs.first(where: { $0.type == size.type && $0.isOffset }),
      offset.words != ["start"] || !inputs.contains(where: { PagingNames.ends.contains($0.words) })
    else { return nil }
    return Paging.Offset(
      place: offset.place,
      type: offset.type,
      total: page.total?.count,
      hasMore: page.hasMore(in: schemas)
    )
  }

  /// Whether the response has a field `Link`, by which web linking leads to the next page.
  private var hasLinkField: Bool {
    draft.operation.responses.contains { response in
      response.isSuccess
        && response.headerFields.contains { $0.name.value.lowercased() == "link" }
    }
  }

  private var cursor: Paging.Cursor? {
    // What a page has a `next_cursor` for is the cursor, whatever else might be one.
    let cursors = inputs.filter(\.isCursor)
    let named = cursors.filter { page.hasNext($0) }
    for input in named + cursors {
      guard let next = page.next(for: input, in: schemas) else { continue }
      return Paging.Cursor(place: input.place, next: next.path, hasMore: page.flag)
    }
    return nil
  }

  private var lastItem: Paging.LastItem? {
    guard let input = inputs.first(where: { $0.isAfter }), let flag = page.flag,
      case .model(let name) = page.item,
      let id = objects[name]?.properties.first(where: {
        $0.part.key.value == "id" && $0.part.type == input.type
      })
    else { return nil }
    let step = Paging.PropertyPath.Step(
      name: id.part.name,
      isOptional: id.part.presence.isOptional
    )
    return Paging.LastItem(place: input.place, id: Paging.PropertyPath([step]), hasMore: flag)
  }

  /// Pages with numbers, where it is known what the first is called: a guess that is wrong by one would
  /// lose a page without a word.
  private var number: Paging.Number? {
    guard let input = inputs.first(where: \.isNumber),
      let first = input.firstNumber(in: schemas) ?? page.firstNumber
    else { return nil }
    return Paging.Number(
      place: input.place,
      first: first,
      total: page.total?.count,
      pageCount: page.pageCount?.count,
      hasMore: page.hasMore(in: schemas)
    )
  }
}

extension Operation {
  /// Whether the operation changes nothing. A POST may be a search whose conditions are too many for a
  /// query; that it is one has to be in its name or at the end of its path.
  var onlyReads: Bool {
    switch method {
    case .get, .head: true
    case .other(let token): token.value == "QUERY"
    case .post: isNamedAsSearch
    case .put, .delete, .options, .patch, .trace: false
    }
  }

  /// Whether the operation may change nothing, if somebody says so.
  var mayOnlyRead: Bool {
    switch method {
    case .get, .head, .post: true
    case .other(let token): token.value == "QUERY"
    case .put, .delete, .options, .patch, .trace: false
    }
  }

  private var isNamedAsSearch: Bool {
    let verbs: Set = ["list", "search", "query", "filter", "find", "lookup"]
    if let first = Words(id.value).words.first?.lowercased(),
      verbs.contains(first) || first == "get"
    {
      return true
    }
    return lastSegment.contains(where: verbs.contains)
  }

  /// The words of the last segment of the path, where that is no argument.
  var lastSegment: [String] {
    guard case .literal(let end)? = path.last, let last = end.value.split(separator: "/").last
    else { return [] }
    return Words(String(last)).words.map { $0.lowercased() }
  }
}

extension Paging.Place {
  /// The place, with a name for the variable where it needs one.
  fileprivate func naming(_ variable: Identifier) -> Paging.Place {
    switch self {
    case .argument: self
    case .property(let name, of: let owner, variable: _):
      .property(name, of: owner, variable: variable)
    }
  }
}

extension Paging.Kind {
  /// A name for the variable that has the position.
  fileprivate var variable: String {
    switch self {
    case .offset: "offset"
    case .number: "number"
    case .cursor: "cursor"
    case .lastItem: "last"
    case .link, .linkField: "link"
    }
  }
}
