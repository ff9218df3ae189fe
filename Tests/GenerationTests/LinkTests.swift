import Foundation
import TestSupport
import Testing

@Suite("Every link of a page leads somewhere")
struct LinkTests {
  @Test("In what is generated for Airflow", arguments: ["AirflowV1", "AirflowV2"])
  func airflow(module: String) throws {
    let folder = Project.root.appendingPathComponent("Generated/\(module)/docs")
    let pages = try Pages(in: folder)
    #expect(pages.texts.count > 10)
    #expect(pages.texts["README.md"] != nil)
    #expect(pages.brokenLinks == [])
  }

  @Test("In what is generated for any document", arguments: GoldenCase.all)
  func golden(of golden: GoldenCase) async throws {
    let files = try await golden.allGenerated()
    let pages = Pages(
      texts: Dictionary(
        uniqueKeysWithValues: files.filter { $0.key.hasPrefix("docs/") }.map {
          (String($0.key.dropFirst("docs/".count)), $0.value)
        }
      )
    )
    #expect(!pages.texts.isEmpty)
    #expect(pages.brokenLinks == [])
  }

  @Test("A link that leads nowhere would be found")
  func broken() {
    let pages = Pages(texts: [
      "README.md": "# A\n[a](#a) [b](#b) [c](c.md) [d](M/d.md#x) [`e`](M/d.md#y-z)",
      "M/d.md": "## Y `z`\n[up](../README.md) [out](README.md) [web](https://example.com/)",
    ])
    #expect(
      pages.brokenLinks == [
        "M/d.md: README.md", "README.md: #b", "README.md: M/d.md#x", "README.md: c.md",
      ]
    )
  }
}

/// The pages of a client, by path.
struct Pages {
  let texts: [String: String]

  init(texts: [String: String]) { self.texts = texts }

  init(in folder: URL) throws {
    var texts: [String: String] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      guard path.hasSuffix(".md") else { continue }
      texts[path] = try String(
        contentsOf: folder.appendingPathComponent(path),
        encoding: .utf8
      )
    }
    self.texts = texts
  }

  /// The links that lead to no page or to no heading, each with its page.
  var brokenLinks: [String] {
    let anchors = texts.mapValues(Self.anchors)
    var broken: [String] = []
    for (page, text) in texts {
      for link in Self.links(in: text) where !link.contains("://") && !link.hasPrefix("mailto:") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page : Self.path(String(parts[0]), from: page)
        let anchor = parts.count == 2 ? String(parts[1]) : ""
        let isThere =
          anchors[target]?.contains(anchor) == true || texts[target] != nil && anchor.isEmpty
        if !isThere { broken.append("\(page): \(link)") }
      }
    }
    return broken.sorted()
  }

  private static func path(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map { String($0) }
    for part in link.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }

  /// The lines outside of fences.
  private static func lines(of text: String) -> [Substring] {
    var isCode = false
    return text.split(separator: "\n").filter { line in
      let isFence = line.hasPrefix("```")
      if isFence { isCode.toggle() }
      return !isCode && !isFence
    }
  }

  private static func links(in text: String) -> [String] {
    lines(of: text).flatMap { line in
      line.split(separator: "](").dropFirst().compactMap { rest in
        rest.firstIndex(of: ")").map { String(rest[..<$0]) }
      }
    }
  }

  /// What GitHub does with headings (github.com/gjtorikian/html-pipeline, `toc_filter`), written apart
  /// from the generator's own idea of it.
  private static func anchors(of text: String) -> Set<String> {
    var found: Set<String> = []
    var counts: [String: Int] = [:]
    for line in lines(of: text) where line.hasPrefix("#") {
      let plain = line.drop { $0 == "#" }.dropFirst().filter { $0 != "\\" && $0 != "`" }
      let id = plain.lowercased().filter {
        $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == " "
      }.replacingOccurrences(of: " ", with: "-")
      let count = counts[id, default: 0]
      counts[id] = count + 1
      found.insert(count == 0 ? id : "\(id)-\(count)")
    }
    return found
  }
}
