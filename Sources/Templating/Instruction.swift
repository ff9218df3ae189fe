/// A part of a template that fits its views, with names replaced by the places of fields.
indirect enum Instruction: Sendable {
  /// Text that stands as it is.
  case text(TemplateLines)
  /// Text.
  case variable(FieldPlace)
  /// The elements of a list.
  case elements(FieldPlace)
  /// What is there if a condition holds, or a list has elements; or else if it does not.
  case condition(FieldPlace, isInverted: Bool, [Instruction])
  /// What is there for each of several views. The view around them is so many views out from the
  /// innermost.
  case views(FieldPlace, outer: Int, [Instruction])
  /// What is there if there are no views.
  case noViews(FieldPlace, [Instruction])
  /// Another template by its place among all, indented.
  case partial(Int, indentation: [UInt8])
  /// A list within a line.
  case list(ListDelimiter, [Instruction])
  /// A list whose elements have lines of their own in the template.
  case block(ListDelimiter, [Instruction])
  /// What separates elements of a list within a line.
  case separator
  /// What separates elements that have lines of their own.
  case blockSeparator
}
