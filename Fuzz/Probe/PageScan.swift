/// A look at a page that knows no more of Markdown than what may not be there: a heading or HTML of the
/// document, and code that does not end.
enum PageScan {
  /// What is wrong with a page, after the number of its line; nil if nothing is.
  static func fault(in page: String) -> String? {
    var fence: (length: Int, isSwift: Bool, line: Int)?
    var code = ""
    var titles = 0
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = line.withoutMarkers
      let backticks = content.prefix { $0 == "`" }.count
      if let open = fence {
        if backticks >= open.length, backticks == content.count {
          if open.isSwift, let fault = SwiftScan.fault(in: code) {
            return "\(open.line): in the code that begins here: \(fault)"
          }
          fence = nil
        } else {
          code += line + "\n"
        }
      } else if backticks >= 3 {
        fence = (backticks, line == "```swift", index + 1)
        code = ""
      } else if line.hasPrefix("# ") {
        titles += 1
      } else if content.isForeignHeading(in: line) {
        return "\(index + 1): there is a heading that is not one of the page"
      } else if content.hasTags {
        return "\(index + 1): there is HTML"
      }
    }
    if let fence { return "\(fence.line): the code that begins here does not end" }
    return titles == 1 ? nil : "1: there are \(titles) titles"
  }
}

extension Substring {
  /// What stands in a line behind the markers of lists and quotes.
  fileprivate var withoutMarkers: Substring {
    var content = drop { $0 == " " }
    while true {
      let digits = content.prefix { $0.isASCII && $0.isNumber }
      if let marker = ["- ", "> "].first(where: { content.hasPrefix($0) }) {
        content = content.dropFirst(marker.count).drop { $0 == " " }
      } else if !digits.isEmpty, content.dropFirst(digits.count).hasPrefix(". ") {
        content = content.dropFirst(digits.count + 2).drop { $0 == " " }
      } else {
        return content
      }
    }
  }

  /// Whether what stands in a line is a heading, of a list or of a quote or deeper than a page has any.
  fileprivate func isForeignHeading(in line: Substring) -> Bool {
    let level = prefix { $0 == "#" }.count
    guard level > 0, dropFirst(level).first == " " || level == count else { return false }
    return level > 3 || self != line
  }

  /// Whether there is a tag that is not one of the page.
  fileprivate var hasTags: Bool {
    var text = String(self).replacing("\\`", with: "")
    // Code in backticks is no HTML, whatever it is.
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    text = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }
      .map { String($0.element) }.joined()
    for own in ["<br>", "<!-- -->", "\\<", "<http", "<mailto:", "<HTTP"] {
      text = text.replacing(own, with: "")
    }
    for name in ["b", "code", "em", "i", "strong", "sub", "sup"] {
      let (begin, end) = ("<\(name)>", "</\(name)>")
      // What begins in a line ends there.
      guard
        text.split(separator: begin, omittingEmptySubsequences: false).count
          == text.split(separator: end, omittingEmptySubsequences: false).count
      else { return true }
      text = text.replacing(begin, with: "").replacing(end, with: "")
    }
    return text.contains("<")
  }
}
