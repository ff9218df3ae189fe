/// A part of a template as it is read, before anything is known of its views.
enum TemplateNode {
  /// Text that stands as it is.
  case text(TemplateLines)
  /// The value behind a name.
  case variable(TemplateTag)
  /// Parts that are there for each view behind a name, or if its condition holds.
  case section(TemplateTag, [TemplateNode])
  /// Parts that are there if they would not be in a section.
  case invertedSection(TemplateTag, [TemplateNode])
  /// Another template, with the white space before it if it has a line of its own.
  case partial(TemplateTag, indentation: [UInt8])
  /// A list, in one line of the template, or with its elements in lines of their own.
  case list(ListDelimiter, isInLine: Bool, [TemplateNode])
  /// What separates elements of the list around it.
  case separator
}
