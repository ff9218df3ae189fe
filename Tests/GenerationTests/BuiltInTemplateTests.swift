import BuiltInTemplates
import Generation
import PageRendering
import TestSupport
import Testing

@testable import SwiftRendering
@testable import Templating

@Suite("The built-in templates")
struct BuiltInTemplateTests {
  @Test("They are those of the folder")
  func folder() {
    let files = Project.names(in: "Templates").filter { $0 != "README.md" }
    #expect(BuiltInTemplates.all.map { "\($0.name).mustache" } == files)
  }

  @Test("Every name in them is one of their views")
  func compile() throws {
    _ = try TemplateSet(BuiltInTemplates.all)
  }

  @Test("Each begins with a comment that names its view")
  func firstLine() throws {
    let views = Set(allShapes().map(\.name))
    for template in BuiltInTemplates.all where template.name != "Header" {
      let words = try #require(template.line(1)).split { !$0.isLetter }.map(String.init)
      #expect(words.contains(where: views.contains), "\(template.file)")
    }
  }

  @Test(
    "Without one of them there is an error with its name",
    arguments: FileKind.all.map(\.template)
  )
  func missing(template: String) throws {
    let rest = BuiltInTemplates.all.filter { $0.name != template }
    let errors = #expect(throws: TemplateErrors.self) { try TemplateSet(rest) }
    #expect(
      errors?.errors.map(\.description) == [
        "\(template).mustache:1:1: error: the template is missing"
      ]
    )
  }

  @Test("Every partial of them is called by another")
  func noDeadTemplates() throws {
    let all = BuiltInTemplates.all
    let called = all.flatMap { template in
      TemplateScanner.tags(of: Array(template.source.utf8)).filter { $0.kind == .partial }.map(
        \.name
      )
    }
    let files = FileKind.all.map(\.template)
    #expect(Set(all.map(\.name)) == Set(called + files))
  }
}

@Suite("The views are the documentation of what templates may use")
struct ViewDocumentationTests {
  @Test("Every name says what it stands for, and stands there once")
  func documented() {
    for shape in allShapes() {
      for field in shape.fields {
        #expect(field.documentation.hasSuffix("."), "\(shape.name).\(field.name)")
        #expect(field.documentation.count > 5, "\(shape.name).\(field.name)")
      }
      #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
    }
  }

  @Test("All the views are reached from the files")
  func reached() {
    #expect(allShapes().count >= 15)
  }
}

/// The shapes of all the views that templates come by.
func allShapes() -> [ViewShape] {
  var shapes: [ViewShape] = []
  var pending = FileKind.all.map(\.view)
  while let view = pending.popLast() {
    let shape = view.shape
    guard !shapes.contains(where: { $0.name == shape.name }) else { continue }
    shapes.append(shape)
    for case .section(let child) in shape.fields.map(\.kind) { pending.append(child) }
  }
  return shapes
}

extension FileKind {
  /// All kinds of files.
  static var all: [FileKind] { swift + pages }
}
