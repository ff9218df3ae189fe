import OpenAPI

/// Where an input is: a file, or a URL.
package struct InputPlace: Sendable, Hashable {
  /// The place as a user writes it, and as messages have it.
  package let text: String
  /// The folder that a relative path is relative to; empty for the one that the program is called in.
  package let folder: String

  package init(_ text: String, in folder: String = "") {
    self.text = text
    self.folder = folder
  }

  /// Whether the place is a URL.
  package var isRemote: Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

  /// The place as references have it, which are relative to a document there.
  var location: FileLocation { .root(named: isRemote ? text : String(text[folderEnd...])) }

  /// The place of a file that a document here, or a file beside it, refers to.
  func sibling(_ location: FileLocation) -> InputPlace {
    guard !isRemote, !location.isRemote, !location.text.hasPrefix("/") else {
      return InputPlace(location.text)
    }
    return InputPlace(text[..<folderEnd] + location.text, in: folder)
  }

  /// Where the name of the file begins.
  private var folderEnd: String.Index {
    text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
  }
}
