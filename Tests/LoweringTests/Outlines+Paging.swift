import ClientIR

extension Paging {
  /// Such as `cursor cursor next nextCursor of items`.
  var outline: String {
    let way =
      switch kind {
      case .offset(let offset):
        "offset \(offset.place.outline)\(outline("total", offset.total?.path))\(outline(offset.hasMore))"
      case .number(let number):
        "number \(number.place.outline) from \(number.first)\(outline("total", number.total?.path))"
          + "\(outline("pages", number.pageCount?.path))\(outline(number.hasMore))"
      case .cursor(let cursor):
        "cursor \(cursor.place.outline) next \(cursor.next.outline)\(outline(cursor.hasMore))"
      case .lastItem(let last):
        "after \(last.place.outline) by \(last.id.outline)\(outline(last.hasMore))"
      case .link(let path): "link \(path.outline)"
      case .linkField: "link field"
      }
    return "\(way) of \(items.steps.isEmpty ? "self" : items.outline)"
  }

  private func outline(_ word: String, _ path: PropertyPath?) -> String {
    path.map { " \(word) \($0.outline)" } ?? ""
  }

  private func outline(_ hasMore: HasMore?) -> String {
    switch hasMore {
    case nil: ""
    case .flag(let path): " more \(path.outline)"
    case .presence(let path): " more \(path.outline)!=nil"
    }
  }
}

extension Paging.Place {
  fileprivate var outline: String {
    switch self {
    case .argument(let name): name.name
    case .property(let name, of: let owner, variable: _): "\(owner.name).\(name.name)"
    }
  }
}

extension Paging.PropertyPath {
  fileprivate var outline: String {
    steps.enumerated().map { index, step in
      step.name.name + (step.isOptional && index + 1 < steps.count ? "?" : "")
    }.joined(separator: ".")
  }
}
