import PageRendering

@testable import SwiftRendering
@testable import Templating

/// The page about the templates and all that they can use, made from the views themselves.
struct TemplatePage {
  private let templates: [Template]
  private let calls: [(template: String, view: String)]
  private var views: [ViewShape] = []

  init(_ templates: [Template]) {
    self.templates = templates
    var checker = TemplateChecker(templates)
    for file in FileKind.all { checker.check(file.template, with: file.view) }
    calls = checker.checked
    var pending = FileKind.all.map { $0.view.shape }
    while !pending.isEmpty {
      let view = pending.removeFirst()
      guard !views.contains(where: { $0.name == view.name }) else { continue }
      views.append(view)
      pending += view.fields.compactMap { $0.child?.shape }
    }
  }

  var markdown: String {
    """
    # Templates

    Each kind of generated file has a template in this folder. `generate --templates DIR`
    takes a template from `DIR` instead where one of the same name is there; the others stay as they
    are.

    A template is [mustache](https://mustache.github.io): `{{name}}` stands for a text, a section
    `{{#name}}…{{/name}}` appears once for each value of a list, or if a condition holds,
    `{{^name}}…{{/name}}` if there is none, `{{>Name}}` calls another template, and `{{! … }}` is a
    comment. A name that is not on this page, a template that is missing and a section that does not end
    are errors with their lines, before anything is written. Within a section the names around it can be
    used as well.

    ## Layout

    A tag of a section, a comment or a call that has a line to itself leaves no line, as in mustache.
    Three things more are done for the templates, so that they look like what they make.

    **Lines of sections.** A line that is one section from its beginning to its end is there as often as
    the section, so nothing is left of it where the section is not:

    ```
      {{#documentation}}///{{line}}{{/documentation}}
      {{#isDeprecated}}@available(*, deprecated){{/isDeprecated}}
    ```

    **Indentation.** The white space before a call that has a line to itself goes before each line of the
    template that is called, as mustache says: not before further lines of a value, and not before blank
    lines.

    ```
    {{#nested}}

      {{>Declaration}}
    {{/nested}}
    ```

    **Lists.** A list stands on its line if that is short enough. Else each of its elements has a line of
    its own, indented by two columns more than the line that the list begins in, and what is behind the
    list goes on at the indentation of that line. In Swift files a line has up to \(FileKind.swift[0].width)
    columns, in code of pages \(FileKind.pages[0].width). A list that does not fit is broken from the
    outside: one within it stays on its line if that is short enough then. A comment is no place for a
    list, because further lines of it would be code.

    A name whose value is a *list* prints the elements, between delimiters that the template has; for a
    section it is a condition, whether there are any:

    ```
      public init({{parameters}}) {
        {{#errorBodies}}request.errorBodies = [{{errorBodies}}]{{/errorBodies}}
    ```

    A template makes a list itself with tags that print what they show: `{{(}}` and `{{)}}`, or `{{[}}`
    and `{{]}}`, around it, and `{{,}}` between elements. An element that is not there leaves no comma.

    ```
        request.body{{(}}form: {{name}}{{#encoding}}{{,}}encoding: [{{encoding}}]{{/encoding}}{{)}}
    ```

    Such a list begins and ends in one line of the template. Where the opening tag ends its line, each
    element has a line of its own in any case: those that it has in the template.

    ```
      public static let all: [{{String}}] = {{[}}
    {{#servers}}
        {{url}}{{,}}
    {{/servers}}
      {{]}}
    ```

    A list that does not end, a comma in no list, and line breaks that are not where they should be are
    errors like all others.

    ## Values

    No value here is text of the document as it stands: names are valid Swift, literals are quoted,
    comments are split into lines and cannot end early, and Markdown is escaped. So no document can
    break what a template says.

    `RECORD_GOLDEN=1 swift test --filter TemplatePageTests` writes this page anew; the test fails when
    it is not what the views are.

    ## Templates

    | template | is given | called by |
    | --- | --- | --- |
    \(templates.map(row).joined(separator: "\n"))

    ## Views

    What kind of value a name has: a *text* is there always; a *list* has elements that are laid out; a
    *condition* is for sections; a view is for sections in which the names of that view can be used. `TextView` is text that may be
    missing: `{{#accept}}{{text}}{{/accept}}`.

    ### Every file

    | name | value | what it is |
    | --- | --- | --- |
    \(ModuleView.fileFields.map { row($0.shape) }.joined(separator: "\n"))

    \(views.map(section).joined(separator: "\n\n"))

    """
  }

  private func row(_ template: Template) -> String {
    let given = Set(calls.filter { $0.template == template.name }.map { "`\($0.view)`" })
    let tag = "{{>\(template.name)}}"
    let callers = templates.filter { $0.source.contains(tag) }.map { "`\($0.name)`" }
    let isFile = FileKind.all.contains { $0.template == template.name }
    let file = isFile ? ["a kind of file"] : []
    return "| `\(template.name)` | \(given.sorted().joined(separator: ", ")) "
      + "| \((file + callers).joined(separator: ", ")) |"
  }

  private func section(_ view: ViewShape) -> String {
    let isFile = view.view is any FileView.Type
    let fields = view.fields.dropFirst(isFile ? ModuleView.fileFields.count : 0)
    let note = isFile ? "What every file has, and:\n\n" : ""
    return """
      ### \(view.name)

      \(note)| name | value | what it is |
      | --- | --- | --- |
      \(fields.map(row).joined(separator: "\n"))
      """
  }

  private func row(_ field: ViewShape.Field) -> String {
    let value: String
    switch field.kind {
    case .text: value = "text"
    case .elements: value = "list"
    case .flag: value = "condition"
    case .section(let view): value = "[`\(view)`](#\(String(describing: view).lowercased()))"
    }
    let documentation = field.documentation.split(separator: "|").joined(separator: "\\|")
    return "| `\(field.name)` | \(value) | \(documentation) |"
  }
}

extension ViewShape.Field {
  fileprivate var child: (any View.Type)? {
    if case .section(let view) = kind { view } else { nil }
  }
}
