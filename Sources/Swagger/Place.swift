import YAML

/// A place in one of the files.
struct Place: Hashable {
  /// The number of the file; the document itself is 0.
  let file: Int
  let tokens: [String]

  /// Whether the document's section of this name has the place as one of its entries.
  func isEntry(of section: String) -> Bool {
    file == 0 && tokens.count == 2 && tokens[0] == section
  }
}

/// What a part of a document is.
enum Role: Hashable {
  case schema, parameter, response, pathItem
}

/// A part of another file that a reference leads to.
struct ForeignPart: Hashable {
  let place: Place
  let role: Role
}
