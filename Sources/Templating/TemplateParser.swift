/// Reads the parts of a template, and finds what is wrong with them whatever the views.
struct TemplateParser {
  struct Fault {
    let tag: TemplateTag
    let message: String
  }

  /// A section or a list that has not ended yet, or the template itself.
  private struct Block {
    /// The tag that begins it; nil for the template itself.
    let tag: TemplateTag?
    var nodes: [TemplateNode] = []
  }

  private let bytes: [UInt8]
  private var open = [Block(tag: nil)]
  /// Where the tags begin that have nothing behind them in their lines but the ends of sections.
  private let lastTags: Set<Int>
  private(set) var faults: [Fault] = []

  /// Reads a template.
  init(_ source: String) {
    bytes = Array(source.utf8)
    let tags = TemplateScanner.tags(of: bytes)
    lastTags = Self.lastTags(among: tags)
    var position = 0
    for (tag, place) in zip(tags, TagPlace.places(of: tags)) {
      append(text: position..<place.taken.lowerBound)
      position = place.taken.upperBound
      // Behind a section or a list that ends wrongly, nothing can be understood.
      guard read(tag, at: place) else { return }
    }
    append(text: position..<bytes.count)
    for block in open.reversed() {
      if let tag = block.tag { report("\(tag.construct) does not end", at: tag) }
    }
    while open.count > 1 { closeInnermost() }
  }

  /// The parts.
  var nodes: [TemplateNode] { open[0].nodes }

  /// Reads a tag; false if what is behind it cannot be understood.
  private mutating func read(_ tag: TemplateTag, at place: TagPlace) -> Bool {
    switch tag.kind {
    case .variable: append(.variable(tag))
    case .comment: break
    case .partial:
      if let list = openList, !list.endsLine {
        report("a list in a line calls no partial, which has lines of its own", at: tag)
      }
      append(.partial(tag, indentation: Array(bytes[place.indentation ?? 0..<0])))
    case .section, .invertedSection:
      open.append(Block(tag: tag))
      if let line = place.line { append(text: line) }
    case .listOpening: open.append(Block(tag: tag))
    case .separator: separator(tag)
    case .end, .listClosing:
      guard tag.ends(open[open.count - 1].tag) else {
        report(endMessage(of: tag), at: tag)
        return false
      }
      if let line = place.line { append(text: line) }
      if let list = openList, tag.kind != .end { checkLines(of: list, closing: tag) }
      closeInnermost()
    case .unsupported:
      report(
        "'\(tag.text)' is not for these templates; they have variables, sections, inverted "
          + "sections, partials, lists and comments",
        at: tag
      )
    case .unfinished: report("the tag does not end with '}}'", at: tag)
    }
    return true
  }

  private mutating func separator(_ tag: TemplateTag) {
    guard let list = openList else {
      return report("'\(tag.text)' separates nothing: no list is open here", at: tag)
    }
    append(.separator)
    if list.endsLine, !lastTags.contains(tag.range.lowerBound) {
      report(
        "a list with a line for each element, as that from line \(list.line), has '\(tag.text)' at "
          + "the end of the line",
        at: tag
      )
    }
  }

  /// Checks that a list is all in one line, or has its elements in lines of their own.
  private mutating func checkLines(of list: TemplateTag, closing tag: TemplateTag) {
    if list.endsLine {
      guard !tag.beginsLine else { return }
      report("the list from line \(list.line) ends at the beginning of a line", at: tag)
    } else if list.line != tag.line {
      report(
        "the list does not end in its line; one with a line for each element begins at the end of "
          + "a line",
        at: list
      )
    }
  }
}

// What is where in its line.
extension TemplateParser {
  private static func lastTags(among tags: [TemplateTag]) -> Set<Int> {
    var found: Set<Int> = []
    var next: TemplateTag?
    for tag in tags.reversed() {
      let isBeforeEnd =
        next.map {
          $0.kind == .end && $0.range.lowerBound == tag.range.upperBound
            && found.contains($0.range.lowerBound)
        } ?? false
      if tag.endsLine || isBeforeEnd { found.insert(tag.range.lowerBound) }
      next = tag
    }
    return found
  }
}

// The sections and lists that are open.
extension TemplateParser {
  /// The innermost list.
  private var openList: TemplateTag? { open.last { $0.tag?.isListOpening == true }?.tag }

  private mutating func append(_ node: TemplateNode) {
    open[open.count - 1].nodes.append(node)
  }

  private mutating func append(text range: Range<Int>) {
    if !range.isEmpty { append(.text(TemplateLines(bytes[range]))) }
  }

  private mutating func closeInnermost() {
    guard let block = open.popLast(), let tag = block.tag else { return }
    switch tag.kind {
    case .section: append(.section(tag, block.nodes))
    case .invertedSection: append(.invertedSection(tag, block.nodes))
    case .listOpening(let delimiter):
      append(.list(delimiter, isInLine: !tag.endsLine, block.nodes))
    case .variable, .end, .partial, .separator, .listClosing, .comment, .unsupported, .unfinished:
      break
    }
  }

  private mutating func report(_ message: String, at tag: TemplateTag) {
    faults.append(Fault(tag: tag, message: message))
  }

  private func endMessage(of tag: TemplateTag) -> String {
    let construct = tag.kind == .end ? "section" : "list"
    let message = "'\(tag.text)' ends no \(construct) that is open here"
    guard let open = open.last?.tag else { return message }
    return "\(message); first comes the end of '\(open.name)' from line \(open.line)"
  }
}

extension TemplateTag {
  fileprivate var isListOpening: Bool {
    if case .listOpening = kind { true } else { false }
  }

  /// What the tag begins, for messages.
  fileprivate var construct: String {
    isListOpening ? "the list '\(name)'" : "the section '\(name)'"
  }

  /// Whether the tag is the end of what another begins.
  fileprivate func ends(_ opening: TemplateTag?) -> Bool {
    switch kind {
    case .end:
      (opening?.kind == .section || opening?.kind == .invertedSection) && opening?.name == name
    case .listClosing(let delimiter): opening?.kind == .listOpening(delimiter)
    case .variable, .section, .invertedSection, .partial, .listOpening, .separator, .comment,
      .unsupported, .unfinished:
      false
    }
  }
}
