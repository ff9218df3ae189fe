import SwiftRendering

// What stands in angle brackets (CommonMark 0.31.2, sections 6.5 "Autolinks" and 6.6 "Raw HTML").
extension MarkdownInline {
  /// The elements that stay, besides `code`.
  private static let elements: Set<String> = ["b", "em", "i", "strong", "sub", "sup"]
  /// How long the text of an element may be.
  private static let longestElement = 1000
  /// How deep elements may be in each other.
  private static let deepestElement = 3

  /// An address in angle brackets is a link. All else that they begin is HTML, of which what marks a few
  /// words stays, if it ends in the paragraph.
  mutating func takeAngle() {
    let content = scalars[(index + 1)...].prefix { $0 != ">" && $0 != "<" && $0 != "\n" }
    let end = index + 1 + content.count
    let address = TextBuffer(content).text
    if end < scalars.count, scalars[end] == ">" {
      if ["br", "br/", "br /"].contains(address.lowercased()) {
        appendBreak()
        index = end + 1
        return
      }
      if address.isWebAddress {
        result += "<\(address)>"
        index = end + 1
        return
      }
      if takeElement(address.lowercased(), from: end + 1) { return }
    }
    result += "&lt;"
    index += 1
  }

  private mutating func takeElement(_ name: String, from start: Int) -> Bool {
    guard name == "code" || Self.elements.contains(name), depth < Self.deepestElement,
      let end = end(ofElement: name, from: start)
    else { return false }
    let content = Array(scalars[start..<end])
    if name == "code" {
      result += MarkdownEscapes.code(TextBuffer(content).text)
    } else {
      // For itself, so that nothing that begins in it reaches beyond it.
      var inner = MarkdownInline(content, isOneLine: true, depth: depth + 1)
      result += "<\(name)>\(inner.run())</\(name)>"
    }
    index = end + name.unicodeScalars.count + 3
    return true
  }

  private func end(ofElement name: String, from start: Int) -> Int? {
    let tag = Array("</\(name)>".unicodeScalars)
    let last = min(scalars.count, start + Self.longestElement) - tag.count
    guard start <= last else { return nil }
    return (start...last).first { position in
      scalars[position] == "<"
        && zip(scalars[position...], tag).allSatisfy {
          $0.properties.lowercaseMapping == String($1)
        }
    }
  }
}
