import ClientIR
import OpenAPI

/// A page: where its items are, and what it says of the list.
struct PageShape {
  let items: Paging.PropertyPath
  let item: TypeReference
  let leaves: [PageLeaf]

  /// Fails for what is no page: it has no list, or several of which none stands out.
  ///
  /// - Parameters:
  ///   - type: What an operation returns.
  ///   - operation: The operation.
  ///   - items: The names on the way to the items, where somebody says so.
  ///   - objects: The structures of the client.
  init?(
    _ type: TypeReference,
    of operation: Operation,
    items: String?,
    among objects: [TypeName: ObjectDraft]
  ) {
    switch type {
    case .array(let item):
      self.items = Paging.PropertyPath([])
      self.item = item
      leaves = []
    case .model(let name):
      guard let object = objects[name] else { return nil }
      leaves = Self.leaves(of: object, among: objects)
      let list =
        items.map { Self.leaf($0, of: type, among: objects) }
        ?? Self.list(in: leaves, of: operation).map { ($0.path, $0.type) }
      guard let list, case .array(let item) = list.type else { return nil }
      self.items = list.path
      self.item = item
    case .builtIn, .dictionary, .optional: return nil
    }
    guard !item.isOptional else { return nil }
  }

  /// The objects in which a page says something of the list.
  private static let asides: Set<String> = [
    "meta", "metadata", "pagination", "paging", "page", "page_info", "pages", "links", "link",
    "response_metadata", "cursors", "cursor", "result_info", "next", "paginator", "page_metadata",
    "paging_info", "pagination_info", "page_meta", "list_metadata", "search_metadata",
  ]

  /// The objects around the items of a page.
  private static let envelopes: Set<String> = ["data", "result", "response", "embedded", "results"]

  /// The values on a page, those of a page's own first, and then those in what is said of the list.
  private static func leaves(
    of page: ObjectDraft,
    among objects: [TypeName: ObjectDraft]
  ) -> [PageLeaf] {
    var leaves: [PageLeaf] = []
    var open = [(object: page, names: [[String]](), path: [Paging.PropertyPath.Step]())]
    var next = 0
    while next < open.count {
      let (object, names, path) = open[next]
      next += 1
      for property in object.properties {
        let part = property.part
        let words = Words(part.key.value).words.map { $0.lowercased() }
        let step = Paging.PropertyPath.Step(name: part.name, isOptional: part.presence.isOptional)
        leaves.append(
          PageLeaf(
            names: names + [words],
            path: Paging.PropertyPath(path + [step]),
            type: part.type,
            schema: property.schema
          )
        )
        let name = words.joined(separator: "_")
        guard path.count < 2, asides.contains(name) || path.isEmpty && envelopes.contains(name),
          case .model(let type) = part.type, let inner = objects[type]
        else { continue }
        open.append((inner, names + [words], path + [step]))
      }
    }
    return leaves
  }

  /// The value at the end of a way, which is names on the wire with dots between them. A name may have
  /// dots itself.
  static func leaf(
    _ path: String,
    of type: TypeReference,
    among objects: [TypeName: ObjectDraft]
  ) -> (path: Paging.PropertyPath, type: TypeReference)? {
    guard case .model(let name) = type, let object = objects[name] else { return nil }
    for property in object.properties {
      let part = property.part
      let step = Paging.PropertyPath.Step(name: part.name, isOptional: part.presence.isOptional)
      let key = part.key.value
      if key == path { return (Paging.PropertyPath([step]), part.type) }
      if path.hasPrefix("\(key)."),
        let inner = leaf(String(path.dropFirst(key.count + 1)), of: part.type, among: objects)
      {
        return (Paging.PropertyPath([step] + inner.path.steps), inner.type)
      }
    }
    return nil
  }

  /// The list that a page is about: the only one, or the one that is called as lists are, or as the
  /// path is.
  private static func list(in leaves: [PageLeaf], of operation: Operation) -> PageLeaf? {
    let lists = leaves.filter {
      if case .array = $0.type { true } else { false }
    }
    let outer = lists.filter { !$0.isNested }
    let candidates =
      outer.isEmpty
      ? lists.filter {
        $0.names.count == 2 && envelopes.contains($0.names[0].joined(separator: "_"))
      }
      : outer
    if candidates.count == 1 { return candidates[0] }
    let usual: [[String]] = [
      ["data"], ["items"], ["results"], ["values"], ["entries"], ["records"], ["content"],
      ["objects"], ["resources"], ["value"], ["list"], ["rows"],
    ]
    return candidates.first { usual.contains($0.words) }
      ?? candidates.first { $0.words == operation.lastSegment }
  }
}

// MARK: - What a page says

extension PageShape {
  /// How many items there are in all.
  var total: PageLeaf? {
    leaves.first(where: \.isTotal)
      ?? leaves.first { leaf in
        // Others have the number of items on the page for a `count`.
        leaf.words == ["count"] && leaf.type.isInteger && !leaf.isNested && isOfREST
      }
  }

  /// Whether a page is as Django REST framework has it: `count`, `next`, `previous` and `results`.
  private var isOfREST: Bool {
    let names = Set(leaves.filter { !$0.isNested }.map { $0.words.joined() })
    return names.isSuperset(of: ["results", "next", "count"])
  }

  var pageCount: PageLeaf? { leaves.first(where: \.isPageCount) }

  /// What says whether there are more items.
  var flag: Paging.HasMore? { leaves.first(where: \.isFlag).map { .flag($0.path) } }

  /// What says whether there are more items, be it a flag, or the URL of the next page where nothing
  /// says how many there are.
  func hasMore(in schemas: SchemaCatalog) -> Paging.HasMore? {
    if let flag { return flag }
    guard total == nil, pageCount == nil, let link = link(in: schemas), link.path.mayBeNil else {
      return nil
    }
    return .presence(link.path)
  }

  /// The URL of the next page.
  func link(in schemas: SchemaCatalog) -> PageLeaf? {
    leaves.first { leaf in
      guard leaf.isNext, leaf.isLink(in: schemas) else { return false }
      // A page may be something that has a next one for its readers, such as a chapter.
      return leaf.isNested || leaf.words != ["next"] || isOfREST || hasPrevious
    }
  }

  private var hasPrevious: Bool {
    leaves.contains { !$0.isNested && $0.isNamed([["previous"], ["prev"]]) }
  }

  /// The number of the first page, by what the page says.
  var firstNumber: Int? { isOfREST ? 1 : nil }

  /// Whether a page has a value for the next request under the name of this one.
  func hasNext(_ input: PagingInput) -> Bool {
    leaves.contains { $0.type == input.type && $0.words == ["next"] + input.words }
  }

  /// The value for the next request.
  func next(for input: PagingInput, in schemas: SchemaCatalog) -> PageLeaf? {
    let fitting = leaves.filter { $0.type == input.type && !$0.isLink(in: schemas) }
    let isNamed = { (words: [String]) in fitting.first { $0.words == words } }
    if let next = isNamed(["next"] + input.words) { return next }
    if let next = fitting.first(where: \.isNextToken) { return next }
    if let same = fitting.first(where: { $0.words == input.words }),
      input.isEchoedForNext || same.isNested && !input.isNumber
    {
      return same
    }
    if input.words.last == "after" || input.words.last == "cursor" {
      if let nested = fitting.first(where: { $0.isNested && $0.isNamed([["after"], ["cursor"]]) }) {
        return nested
      }
    }
    return flag == nil ? nil : isNamed(["last", "id"])
  }
}

extension Paging.PropertyPath {
  /// Whether there may be nothing at its end.
  fileprivate var mayBeNil: Bool { steps.contains(where: \.isOptional) }
}
