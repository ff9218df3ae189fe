import ClientIR
import Diagnostics
import OpenAPI

extension PagingRecognition {
  /// The way that somebody says pages follow each other in.
  ///
  /// - Returns: nil for the rule that there are no pages.
  func paging(by rule: PagingRule) throws(UnfitRule) -> Paging? {
    let size = try rule.size.map { name throws(UnfitRule) in try input(name) }
    let total = try count(rule.total)
    let pageCount = try count(rule.pageCount)
    let hasMore = try flag(rule.hasMore)
    switch rule.way {
    case .none: return nil
    case .offset(let name):
      let input = try input(name)
      guard input.type.isInteger else { throw UnfitRule("'\(name)' is no integer") }
      return paging(
        .offset(
          Paging.Offset(
            place: input.place,
            type: input.type,
            total: total ?? page.total?.count,
            hasMore: hasMore ?? page.hasMore(in: schemas)
          )
        ),
        size: size
      )
    case .number(let name, let first):
      let input = try input(name)
      guard input.type.isInteger else { throw UnfitRule("'\(name)' is no integer") }
      return paging(
        .number(
          Paging.Number(
            place: input.place,
            first: first ?? input.firstNumber(in: schemas) ?? page.firstNumber ?? 1,
            total: total ?? page.total?.count,
            pageCount: pageCount ?? page.pageCount?.count,
            hasMore: hasMore ?? page.hasMore(in: schemas)
          )
        ),
        size: size
      )
    case .cursor(let name, let next):
      let input = try input(name)
      let leaf = try leaf(next)
      guard leaf.type == input.type else {
        throw UnfitRule("'\(name)' and '\(next)' are of different types")
      }
      let cursor = Paging.Cursor(
        place: input.place,
        next: leaf.path,
        hasMore: hasMore ?? page.flag
      )
      return paging(.cursor(cursor), size: size)
    case .lastItem(let name, let id):
      let input = try input(name)
      guard let leaf = PageShape.leaf(id, of: page.item, among: objects), leaf.type == input.type
      else { throw UnfitRule("an item has no '\(id)' of the type of '\(name)'") }
      let last = Paging.LastItem(place: input.place, id: leaf.path, hasMore: hasMore ?? page.flag)
      return paging(.lastItem(last), size: size)
    case .link(let next):
      let leaf = try leaf(next)
      guard leaf.type == .builtIn(.string) else { throw UnfitRule("'\(next)' is no text") }
      return paging(.link(leaf.path), size: size)
    case .linkField: return paging(.linkField, size: size)
    }
  }

  private func input(_ name: String) throws(UnfitRule) -> PagingInput {
    let inBody = name.hasPrefix("body.") ? String(name.dropFirst(5)) : nil
    let found = inputs.first { $0.key == name } ?? inputs.first { $0.key == inBody }
    guard let found else { throw UnfitRule("it has no parameter '\(name)' that may be left out") }
    return found
  }

  private func leaf(
    _ path: String
  ) throws(UnfitRule) -> (path: Paging.PropertyPath, type: TypeReference) {
    guard case .json(let result)? = draft.operation.result,
      let leaf = PageShape.leaf(path, of: result, among: objects)
    else { throw UnfitRule("what it returns has no '\(path)'") }
    return leaf
  }

  private func count(_ path: String?) throws(UnfitRule) -> Paging.Count? {
    guard let path else { return nil }
    let leaf = try leaf(path)
    guard leaf.type.isInteger else { throw UnfitRule("'\(path)' is no integer") }
    return Paging.Count(path: leaf.path, type: leaf.type)
  }

  private func flag(_ path: String?) throws(UnfitRule) -> Paging.HasMore? {
    guard let path else { return nil }
    let leaf = try leaf(path)
    guard leaf.type == .builtIn(.bool) else { throw UnfitRule("'\(path)' is no boolean") }
    return .flag(leaf.path)
  }
}

extension PagingRule {
  var isNone: Bool { if case .none = way { true } else { false } }
}

/// Why a rule does not fit an operation.
struct UnfitRule: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  func finding(
    of rule: PagingRule,
    for operation: Operation,
    in document: Document
  ) -> Diagnostic {
    guard let mark = rule.mark else {
      return Diagnostic(
        .unfitPaging,
        "'paging' in the project file does not fit the operation '\(operation.id.value)': \(reason)",
        at: document.mark
      )
    }
    return Diagnostic(
      .unreadablePaging,
      "this does not fit the operation '\(operation.id.value)': \(reason); there is no method for the "
        + "items of all pages",
      at: mark,
      remedy: .remove(mark)
    )
  }
}
