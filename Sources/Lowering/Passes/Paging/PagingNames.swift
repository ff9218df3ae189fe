/// What parameters are called that say which page is wanted, in small words: `per_page`, `perPage` and
/// `per-page` are one name.
enum PagingNames {
  /// The greatest number of items on a page.
  static let sizes: Set<[String]> = [
    ["limit"], ["page", "limit"], ["per", "page"], ["perpage"], ["page", "size"], ["pagesize"],
    ["size"], ["max", "results"], ["maxresults"], ["max", "items"], ["max", "page", "size"],
    ["items", "per", "page"], ["results", "per", "page"], ["page", "count"], ["count"], ["rows"],
    ["take"], ["top"], ["dollar", "top"], ["max", "result", "count"], ["page", "items"],
    ["hits", "per", "page"],
  ]

  /// How many items stand before a page.
  static let offsets: Set<[String]> = [
    ["offset"], ["page", "offset"], ["skip"], ["start"], ["start", "at"], ["dollar", "skip"],
    ["skip", "count"],
  ]

  /// The number of a page.
  static let numbers: Set<[String]> = [
    ["page"], ["page", "number"], ["pagenumber"], ["page", "num"], ["page", "no"],
    ["page", "index"], ["current", "page"],
  ]

  /// A value that a page has for the next one. A `token` is more often one of authentication.
  static let cursors: Set<[String]> = [
    ["cursor"], ["page", "token"], ["page", "cursor"], ["next", "token"], ["next", "cursor"],
    ["next", "page", "token"], ["continuation", "token"], ["continue"], ["after"],
    ["page", "after"], ["start", "cursor"], ["starting", "after"], ["starting", "token"],
    ["pagination", "token"], ["marker"], ["bookmark"], ["nexttoken"], ["pagetoken"],
    ["next"], ["after", "cursor"], ["batch", "token"],
  ]

  /// The names under which a page has the value for the next one itself, as some do. A `marker` may be
  /// anything.
  static let echoed: Set<[String]> = [
    ["cursor"], ["page", "token"], ["page", "cursor"], ["next", "token"], ["next", "cursor"],
    ["next", "page", "token"], ["continuation", "token"], ["pagination", "token"], ["bookmark"],
    ["nexttoken"], ["pagetoken"], ["batch", "token"],
  ]

  /// What ends a span of time, beside which a `start` begins one.
  static let ends: Set<[String]> = [
    ["end"], ["stop"], ["until"], ["to"], ["end", "time"], ["finish"],
  ]

  /// The item behind which a page begins.
  static let items: Set<[String]> = [
    ["after"], ["starting", "after"], ["start", "after"], ["after", "id"],
  ]

  /// Whether a parameter may be about pages.
  static func mayBeAboutPages(_ name: String) -> Bool {
    let words = Words(name).words.map { $0.lowercased() }
    return [sizes, offsets, numbers, cursors, items].contains { $0.contains(words) }
  }
}
