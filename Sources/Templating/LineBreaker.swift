/// A place where a line may break.
struct LineBreak {
  enum Kind: Hashable {
    /// Behind the opening delimiter of a list.
    case opening
    /// Between two elements: behind the comma, before the space.
    case separator
    /// Before the closing delimiter of a list; whether a comma stands there if the list is broken.
    case closing(hasTrailingComma: Bool)
  }

  let kind: Kind
  /// Where in the text, in bytes.
  let offset: Int

  /// Where the next element begins, or the first, or what is behind the last.
  var end: Int { kind == .separator ? offset + 1 : offset }

  var isClosing: Bool {
    if case .closing = kind { true } else { false }
  }
}

/// Breaks a line that is too wide, as Oppen does ("Prettyprinting", 1980): a list stays on its line if
/// it fits there with what follows up to the next place where the line may break. Else each element
/// has a line of its own, indented by two columns more, and what is behind the list goes on at the
/// indentation before it. A list within an element is looked at for itself.
struct LineBreaker {
  private let line: [UInt8]
  private let breaks: [LineBreak]
  private let width: Int
  private let indentation: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var column = 0
  private var position = 0
  /// Whether the lists that are open are broken.
  private var open: [Bool] = []

  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - breaks: Where it may break.
  ///   - width: How many columns a line may have. A column is a Unicode scalar.
  init(line: [UInt8], breaks: [LineBreak], width: Int) {
    self.line = line
    self.breaks = breaks
    self.width = width
    indentation = line.prefix(while: \.isBlank)
  }

  /// The lines that the line becomes, without the end of the last.
  consuming func lines() -> [UInt8] {
    for (index, place) in breaks.enumerated() {
      copy(upTo: place.offset)
      switch place.kind {
      case .opening:
        let isBroken = open.last ?? true && !fits(index)
        open.append(isBroken)
        if isBroken { breakLine() }
      case .separator where open.last == true:
        position = place.end
        breakLine()
      case .closing(let hasTrailingComma) where open.popLast() == true:
        if hasTrailingComma { output.append(UInt8(ascii: ",")) }
        breakLine()
      case .separator, .closing: break
      }
    }
    copy(upTo: line.count)
    return output
  }

  /// Whether a list can stay on the line, with what is behind it.
  private func fits(_ opening: Int) -> Bool {
    guard let closing = closing(of: opening) else { return true }
    let start = breaks[opening].offset
    if breaks[closing].offset == start { return true }
    let next = closing + 1 < breaks.count ? breaks[closing + 1] : nil
    let comma = next?.kind == .closing(hasTrailingComma: true) ? 1 : 0
    let end = next?.offset ?? line.count
    return column + line[start..<end].scalarCount + comma <= width
  }

  private func closing(of opening: Int) -> Int? {
    var depth = 0
    for index in breaks.indices[opening...] {
      switch breaks[index].kind {
      case .opening: depth += 1
      case .separator: break
      case .closing: depth -= 1
      }
      if depth == 0 { return index }
    }
    return nil
  }

  private mutating func copy(upTo end: Int) {
    let text = line[position..<end]
    output += text
    column += text.scalarCount
    position = end
  }

  private mutating func breakLine() {
    let depth = open.count { $0 }
    output.append(UInt8(ascii: "\n"))
    output += indentation
    output += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    column = indentation.count + 2 * depth
  }
}
