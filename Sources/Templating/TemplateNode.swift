/// A part of a template, as rendering goes through it.
indirect enum TemplateNode: Sendable {
  /// Text that stands as it is.
  case text(String)
  /// The value behind a name.
  case variable(String)
  /// Parts that are there for each view behind a name, or if its condition holds.
  case section(String, [TemplateNode])
  /// Parts that are there if they would not be in a section.
  case invertedSection(String, [TemplateNode])
  /// Another template.
  case partial(String)

  /// The parts of a template in which there is no fault.
  ///
  /// Mustache, manual page 5, and its specification, "Standalone Lines": a line with nothing but a tag
  /// that prints nothing leaves no line.
  static func parts(of template: Template) -> [TemplateNode] {
    let bytes = Array(template.source.utf8)
    var open: [(tag: TemplateTag?, nodes: [TemplateNode])] = [(nil, [])]
    var position = 0
    for tag in TemplateScanner.tags(of: template.source) {
      let place = tag.kind == .variable ? tag.range : tag.line(in: bytes)
      open.append(text: bytes[position..<place.lowerBound])
      position = place.upperBound
      switch tag.kind {
      case .variable: open.append(.variable(tag.name))
      case .partial: open.append(.partial(tag.name))
      case .section, .invertedSection: open.append((tag, []))
      case .end:
        guard let (section, nodes) = open.popLast(), let section else { continue }
        open.append(
          section.kind == .section
            ? .section(section.name, nodes) : .invertedSection(section.name, nodes)
        )
      case .comment, .unsupported, .unfinished: break
      }
    }
    open.append(text: bytes[position...])
    return open[0].nodes
  }
}

extension [(tag: TemplateTag?, nodes: [TemplateNode])] {
  fileprivate mutating func append(_ node: TemplateNode) {
    self[count - 1].nodes.append(node)
  }

  fileprivate mutating func append(text: ArraySlice<UInt8>) {
    if !text.isEmpty { append(.text(String(decoding: text, as: UTF8.self))) }
  }
}

extension TemplateTag {
  /// What the tag takes of the template: its whole line, if it has that to itself.
  fileprivate func line(in bytes: [UInt8]) -> Range<Int> {
    guard isAlone else { return range }
    var start = range.lowerBound
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<Swift.min(end + 1, bytes.count)
  }
}
