/// The elements of a list, which stand on one line if that is short enough, and else have a line each.
///
/// A template prints one between delimiters of its own, as in `({{parameters}})`.
public struct TextList<Text: TemplateText>: Sendable {
  /// An element: text, or a list in text.
  public enum Element: Sendable {
    case text(Text)
    case list(opening: Text, TextList, closing: Text)
  }

  package let elements: [Element]
  /// Whether a comma stands behind the last element where each has a line of its own.
  package let hasTrailingComma: Bool

  package init(_ elements: [Element], hasTrailingComma: Bool = false) {
    self.elements = elements
    self.hasTrailingComma = hasTrailingComma
  }

  /// A list of elements that are text each.
  public init(_ texts: [Text]) {
    self.init(texts.map(Element.text))
  }
}

/// The elements of a list, whatever its text is.
public protocol TextElements: Sendable {
  /// Whether there are none.
  var isEmpty: Bool { get }
  /// Writes the elements where a line may break between them.
  func write(to layout: inout TextLayout)
}

extension TextList: TextElements {
  /// Whether there are no elements.
  public var isEmpty: Bool { elements.isEmpty }

  /// Writes the elements where a line may break between them.
  public func write(to layout: inout TextLayout) {
    guard !isEmpty else { return }
    layout.beginList()
    for element in elements {
      switch element {
      case .text(let text): layout.append(text.source)
      case .list(let opening, let list, let closing):
        layout.append(opening.source)
        list.write(to: &layout)
        layout.append(closing.source)
      }
      layout.separate()
    }
    layout.endList(hasTrailingComma: hasTrailingComma)
  }
}
