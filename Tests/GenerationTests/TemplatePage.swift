import PageRendering

@testable import SwiftRendering
@testable import Templating

/// The page about the templates and all that they can use, made from the views themselves.
struct TemplatePage {
  private let templates: [Template]
  private let calls: Set<TemplateChecker.Call>
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

    Each kind of generated file has a template in this folder. `swift run generate --templates DIR`
    takes a template from `DIR` instead where one of the same name is there; the others stay as they
    are.

    A template is [mustache](https://mustache.github.io): `{{name}}` stands for a text, a section
    `{{#name}}…{{/name}}` appears once for each value of a list, or if a condition holds,
    `{{^name}}…{{/name}}` if there is none, `{{>Name}}` calls another template, and `{{! … }}` is a
    comment. A name that is not on this page, a template that is missing and a section that does not end
    are errors with their lines, before anything is written. Within a section the names around it can be
    used as well.

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

    What kind of value a name has: a *text* is there always; a *condition* is for sections; *a view* or
    *views* are for sections in which the names of that view can be used. `TextView` is text that may be
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
