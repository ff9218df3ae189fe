/// What a tag takes of the template, and what of its line belongs to the section that it begins or
/// ends.
///
/// Mustache, manual page 5, and its specification, "Standalone Lines": a line with nothing but a tag
/// that prints nothing leaves no line. Beyond that, a line that is one section from its beginning to
/// its end belongs to that section: it is there as often as what stands in the section.
struct TagPlace {
  /// What is no text of the template.
  var taken: Range<Int>
  /// The white space that begins the line, or the end of the line, where a section has that to itself.
  var line: Range<Int>?
  /// The white space before a partial that has a line of its own.
  var indentation: Range<Int>?

  private init(_ tag: TemplateTag) {
    switch tag.kind {
    case .section, .invertedSection, .end, .comment, .partial:
      let isAlone = tag.beginsLine && tag.endsLine
      taken = isAlone ? tag.lineRange : tag.range
      if isAlone, tag.kind == .partial { indentation = tag.leadingSpace }
    case .variable, .listOpening, .separator, .listClosing, .unsupported, .unfinished:
      taken = tag.range
    }
  }

  /// The places of all tags.
  static func places(of tags: [TemplateTag]) -> [TagPlace] {
    var places = tags.map(TagPlace.init)
    let ends = sectionEnds(tags)
    for (first, last) in ends
    where tags[first].beginsLine && tags[last].endsLine && tags[first].line == tags[last].line {
      places[first].taken = tags[first].lineRange.lowerBound..<tags[first].range.upperBound
      places[last].taken = tags[last].range.lowerBound..<tags[last].lineRange.upperBound
      // A section that is all that another contains has its line.
      var (inner, innerEnd) = (first, last)
      while ends[inner + 1] == innerEnd - 1, tags[inner].touches(tags[inner + 1]),
        tags[innerEnd - 1].touches(tags[innerEnd])
      {
        (inner, innerEnd) = (inner + 1, innerEnd - 1)
      }
      let isPartial =
        innerEnd == inner + 2 && tags[inner + 1].kind == .partial
        && tags[inner].touches(tags[inner + 1]) && tags[inner + 1].touches(tags[innerEnd])
      if isPartial {
        places[inner + 1].indentation = tags[first].leadingSpace
      } else {
        places[inner].line = tags[first].leadingSpace
        places[innerEnd].line = tags[last].range.upperBound..<tags[last].lineRange.upperBound
      }
    }
    return places
  }

  /// The ends of the sections, as far as each ends where it should.
  private static func sectionEnds(_ tags: [TemplateTag]) -> [Int: Int] {
    var open: [Int] = []
    var ends: [Int: Int] = [:]
    for (index, tag) in tags.enumerated() {
      switch tag.kind {
      case .section, .invertedSection, .listOpening: open.append(index)
      case .listClosing: _ = open.popLast()
      case .end:
        guard let section = open.popLast(), tags[section].name == tag.name else { return ends }
        ends[section] = index
      case .variable, .partial, .separator, .comment, .unsupported, .unfinished: break
      }
    }
    return ends
  }
}

extension TemplateTag {
  /// The white space before a tag that begins its line.
  fileprivate var leadingSpace: Range<Int> { lineRange.lowerBound..<range.lowerBound }

  /// Whether another tag stands right behind this one.
  fileprivate func touches(_ next: TemplateTag) -> Bool {
    range.upperBound == next.range.lowerBound
  }
}
