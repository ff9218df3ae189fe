import Templating

/// A line of a comment.
struct CommentLineView: SwiftView {
  let line: CommentLine

  static let fields: [ViewField<Self>] = [
    .text("line", "The line, with the space that separates it from the slashes.") {
      SwiftText($0.line)
    }
  ]
}

extension [CommentLine] {
  var views: [CommentLineView] { map(CommentLineView.init) }
}
