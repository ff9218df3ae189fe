import Lowering
import OpenAPI
import YAML

// `paging`: how the pages of operations follow each other, where that is not what is found.
extension ProjectFile {
  /// What is said of the pages of an operation.
  enum PagingKey: String, CaseIterable {
    case offset, page, firstPage, cursor, next, after, id, link, linkField
    case size, items, total, pages, hasMore
  }

  /// The rules of a client, each for the operation that it is called by.
  static func paging(in node: Node, of source: Source) throws(Failure) -> [OperationPaging] {
    guard let operations = node.mapping else {
      throw failure("'paging' is a mapping of operations", at: node.mark, in: source)
    }
    var rules: [OperationPaging] = []
    for entry in operations.entries {
      let rule =
        entry.value.text == "none"
        ? PagingRule(.none) : try rule(in: entry.value, of: entry.key, source)
      rules.append(OperationPaging(operation: entry.key, rule: rule))
    }
    return rules
  }

  private static func rule(
    in node: Node,
    of operation: String,
    _ source: Source
  ) throws(Failure) -> PagingRule {
    let fields = try ProjectFields<PagingKey>(node, "the paging of '\(operation)'", in: source)
    var rule = PagingRule(try way(in: fields, at: node.mark, source))
    rule.size = fields[.size]?.text
    rule.items = fields[.items]?.text
    rule.total = fields[.total]?.text
    rule.pageCount = fields[.pages]?.text
    rule.hasMore = fields[.hasMore]?.text
    return rule
  }

  private static func way(
    in fields: ProjectFields<PagingKey>,
    at mark: Mark,
    _ source: Source
  ) throws(Failure) -> PagingRule.Way {
    var ways: [PagingRule.Way] = []
    if let name = fields[.offset]?.text { ways.append(.offset(name)) }
    if let name = fields[.page]?.text {
      let first = fields[.firstPage]
      let number = first?.text.flatMap { Int($0) }
      if let first, number == nil {
        throw failure("'firstPage' is a number", at: first.mark, in: source)
      }
      ways.append(.number(name, first: number))
    }
    if let name = fields[.cursor]?.text {
      guard let next = fields[.next]?.text else {
        throw failure("'cursor' needs 'next', where a page has it", at: mark, in: source)
      }
      ways.append(.cursor(name, next: next))
    }
    if let name = fields[.after]?.text {
      ways.append(.lastItem(name, id: fields[.id]?.text ?? "id"))
    }
    if let next = fields[.link]?.text { ways.append(.link(next)) }
    if fields[.linkField]?.boolean == true { ways.append(.linkField) }
    guard ways.count == 1 else {
      throw failure(
        "the paging of an operation is 'none' or has one of: offset, page, cursor, after, link, "
          + "linkField",
        at: mark,
        in: source
      )
    }
    return ways[0]
  }
}
