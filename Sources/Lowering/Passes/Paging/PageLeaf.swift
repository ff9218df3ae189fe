import ClientIR
import OpenAPI
import YAML

/// A value on a page, which may be about the list as a whole.
struct PageLeaf {
  /// The names on the way, in small words each; the value's own comes last.
  let names: [[String]]
  let path: Paging.PropertyPath
  let type: TypeReference
  let schema: SchemaID

  /// The value's own name.
  var words: [String] { names[names.count - 1] }

  /// Whether the value stands among what is said of the list rather than on the page itself.
  var isNested: Bool { names.count > 1 }

  /// Whether one of the names is that.
  func isNamed(_ names: [[String]]) -> Bool { names.contains(words) }
}

extension PageLeaf {
  /// The value as a number of something.
  var count: Paging.Count { Paging.Count(path: path, type: type) }

  var isTotal: Bool {
    guard type.isInteger else { return false }
    if words == ["total"] { return true }
    let counted: Set = [
      "count", "counts", "entries", "items", "results", "records", "elements", "hits", "rows",
      "size",
    ]
    if words.count == 2, words[0] == "total", counted.contains(words[1]) { return true }
    return isNamed([["total", "result", "count"], ["total", "item", "count"]])
  }

  var isPageCount: Bool {
    type.isInteger
      && isNamed([
        ["total", "pages"], ["total", "page"], ["page", "count"], ["pages"], ["num", "pages"],
        ["nb", "pages"], ["pages", "count"], ["last", "page"], ["total", "page", "count"],
      ])
  }

  var isFlag: Bool {
    type == .builtIn(.bool)
      && isNamed([
        ["has", "more"], ["more"], ["has", "next"], ["has", "next", "page"],
        ["has", "more", "items"], ["has", "more", "results"], ["has", "more", "data"],
        ["more", "results"], ["is", "truncated"], ["truncated"],
      ])
  }

  /// Whether the value is a URL: it says so, or its name does, or its example.
  func isLink(in schemas: SchemaCatalog) -> Bool {
    guard type == .builtIn(.string) else { return false }
    if words.contains(where: { ["url", "uri", "href", "link"].contains($0) }) { return true }
    if let owner = names.dropLast().last, owner.contains("links") || owner.contains("link") {
      return true
    }
    let chain = schemas.wrappers(from: schema).map { schemas[$0] }
    if chain.contains(where: { ["uri", "url", "uri-reference", "iri"].contains($0.format) }) {
      return true
    }
    let examples = chain.flatMap(\.examples).compactMap(\.scalarText)
    if examples.contains(where: { $0.hasPrefix("http") || $0.hasPrefix("/") }) { return true }
    let words = chain.compactMap(\.description).flatMap { Words($0).words.map { $0.lowercased() } }
    return words.contains { ["url", "uri", "link", "hyperlink"].contains($0) }
  }

  /// Whether the value is named as the way to the next page, whatever it is.
  var isNext: Bool {
    if words == ["href"], let owner = names.dropLast().last { return owner == ["next"] }
    return isNamed([
      ["next"], ["next", "link"], ["next", "url"], ["next", "uri"], ["next", "href"],
      ["next", "page"], ["next", "page", "url"], ["next", "page", "uri"], ["next", "page", "link"],
      ["at", "odata", "next", "link"], ["odata", "next", "link"],
    ])
  }

  /// Whether the value is named as what the next request takes.
  var isNextToken: Bool {
    isNamed([
      ["next", "cursor"], ["next", "page", "token"], ["next", "token"], ["next", "page"], ["next"],
      ["next", "continuation", "token"], ["next", "marker"], ["next", "page", "cursor"],
      ["next", "start", "cursor"], ["next", "starting", "after"], ["next", "after"],
      ["next", "offset"], ["next", "page", "number"], ["end", "cursor"], ["continuation", "token"],
      ["pagination", "token"], ["next", "batch"], ["nexttoken"], ["next", "bookmark"],
    ])
  }
}
