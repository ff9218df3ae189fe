import ClientIR
import SwiftRendering

/// A place in the pages, as a link from another one leads to it.
struct PageLink: Sendable, Hashable {
  /// The relative URL.
  let destination: String

  /// - Parameters:
  ///   - page: The page, from the folder of all pages; nil for the page that the link stands on.
  ///   - anchor: The heading; nil for the beginning.
  ///   - depth: In how many folders the page with the link is.
  init(page: String?, anchor: Anchor? = nil, depth: Int = 0) {
    let path = page.map { String(repeating: "../", count: depth) + $0 } ?? ""
    destination = path + (anchor.map { "#\($0.id)" } ?? "")
  }
}

/// The name of a heading in links, as GitHub makes it: the text in small letters, with hyphens for
/// spaces and without punctuation.
struct Anchor: Sendable, Hashable {
  let id: String

  fileprivate init(id: String) { self.id = id }
}

/// The anchors of the headings of a page that consist of names. What other headings a page has consists
/// of several words, so that no name has their anchor.
struct Anchors: Sendable {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading. Of headings that are the same to GitHub, all but the first have
  /// a number.
  mutating func anchor(_ heading: String) -> Anchor {
    var buffer = TextBuffer()
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .connectorPunctuation:
        buffer.append(scalar)
      default:
        if scalar == "-" || scalar == " " { buffer += "-" }
      }
    }
    let plain = buffer.text
    var id = plain
    while counts[id] != nil {
      counts[plain, default: 0] += 1
      id = "\(plain)-\(counts[plain, default: 0])"
    }
    counts[id] = 0
    return Anchor(id: id)
  }
}
