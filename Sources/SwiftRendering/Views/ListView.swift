package import Templating

/// The elements of a list, which stand on one line if they are short.
package struct ListView: SwiftView {
  let elements: [SwiftText]
  /// How many columns the elements may take on one line, so that some are left for what is around.
  let room: Int

  package init(elements: [SwiftText], room: Int = 56) {
    self.elements = elements
    self.room = room
  }

  /// The elements on one line; nil if that would be too long.
  private var line: SwiftText? {
    let line = SwiftText(list: elements)
    return line.source.unicodeScalars.count <= room ? line : nil
  }

  package static let fields: [ViewField<Self>] = [
    .optionalText("line", "All elements with commas between them, if they are short.") { $0.line },
    .flag("isEmpty", "Whether there are no elements.") { $0.elements.isEmpty },
    .list("elements", "The elements.") { view in
      view.elements.enumerated().map { index, element in
        ElementView(element: element, isLast: index == view.elements.count - 1)
      }
    },
  ]
}

/// An element of a list.
struct ElementView: SwiftView {
  let element: SwiftText
  let isLast: Bool

  static let fields: [ViewField<Self>] = [
    .text("element", "The element.") { $0.element },
    .text("comma", "A comma, unless this is the last element.") {
      SwiftText(commaUnlessLast: $0.isLast)
    },
  ]
}
