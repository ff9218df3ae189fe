/// How the items of a list are written (Swagger 2.0, "Parameter Object": `collectionFormat`).
enum CollectionFormat: String {
  case csv, ssv, tsv, pipes, multi

  /// The format that is meant: `Multi` and `pipe` are plain.
  init?(_ text: String) {
    let name = text.lowercased()
    self.init(rawValue: name == "pipe" ? "pipes" : name)
  }

  /// What stands between the items, in words.
  var separator: String {
    switch self {
    case .csv: "commas"
    case .ssv: "spaces"
    case .tsv: "tabs"
    case .pipes: "'|'"
    case .multi: "nothing"
    }
  }
}
