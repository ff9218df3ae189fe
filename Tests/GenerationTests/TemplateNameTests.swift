import BuiltInTemplates
import ClientIR
import TestSupport
import Testing

@testable import Lowering
@testable import Templating

@Suite("What templates say by themselves is what the code around them expects")
struct TemplateNameTests {
  @Test("No argument of a method has a name that the method's body uses")
  func arguments() throws {
    let names = try TemplateCode("API.swift").names
    #expect(names == ["client", "request"])
    #expect(names.filter { !NameScope.arguments.isTaken($0) }.isEmpty)
  }

  @Test("No constant of an example has a name that the program uses")
  func examples() throws {
    let names = try TemplateCode("ExampleProgram").names
    #expect(names == ["api", "error", "part", "print"])
    #expect(names.filter { !NameScope.exampleConstants.isTaken($0) }.isEmpty)
  }

  @Test(
    "No member for something in the document has a name that the declaration has itself",
    arguments: [
      ("OpenEnumDeclaration", NameScope.values, ["rawValue", "knownValues"]),
      ("UnionDeclaration", NameScope.cases, ["variants"]),
      ("API.swift", NameScope.methods, ["client"]),
      ("ObjectDeclaration", NameScope.properties, []),
      ("TupleDeclaration", NameScope.properties, []),
      ("ResponseByStatusDeclaration", NameScope.cases, []),
      ("BodyAlternativesDeclaration", NameScope.cases, []),
    ]
  )
  func members(template: String, scope: NameScope, expected: [String]) throws {
    let names = try TemplateCode(template).members
    #expect(names == Set(expected))
    #expect(names.filter { !scope.isTaken($0) }.isEmpty)
  }

  @Test(
    "What a declaration's functions bind hides no property: those are called by `self`",
    arguments: ["ObjectDeclaration", "TupleDeclaration"]
  )
  func properties(template: String) throws {
    let uses = try TemplateCode(template).lines.flatMap { line in
      line.matches(of: /(\S*?)\{\{(?:name|storage)\}\}/).map { (line, String($0.1)) }
    }
    #expect(!uses.isEmpty)
    for (line, before) in uses where !before.hasSuffix("self.") {
      let isDeclared = line.contains(/(?:var|struct) \{\{name\}\}/)
      // The initialiser's parameters are the properties' names and nothing else.
      let isParameter = line.contains("self.{{name}} = {{name}}")
      #expect(isDeclared || isParameter, "\(line)")
    }
  }

  @Test("A page's own headings have several words, so that no name has their anchor")
  func headings() throws {
    for template in ["API.md", "Model.md", "README.md"] {
      for line in try Template.builtIn(template).source.split(separator: "\n")
      where line.hasPrefix("#") && !line.contains("{{") {
        #expect(line.split(separator: " ").count > 2, "\(template): \(line)")
      }
    }
  }
}

/// The lines of a template for Swift that are no comments.
private struct TemplateCode {
  let lines: [String]

  init(_ template: String) throws {
    lines = try Template.builtIn(template).source.split(separator: "\n").map(String.init).filter {
      // The tags of a section may stand before a comment.
      !$0.hasPrefix("{{!") && !$0.contains(/^\s*(\{\{[#^].*?\}\})*\/\//)
    }
  }

  /// The members that the template declares in a type, other than functions.
  var members: Set<String> {
    names(/^  (?:public|private|\{\{.*\}\})? ?(?:static )?(?:let|var) (\w+)/)
  }

  /// The names that the template binds or uses by themselves.
  var names: Set<String> {
    let keywords: Set = ["self", "init", "throws", "Self"]
    // Constants and variables, parameters of closures, what is called or has something called on it,
    // and what is interpolated.
    return names(/(?:let|var|for try await|for) (\w+)/)
      .union(names(/[{,] (\w+)(?=[^{]* in$)/))
      .union(names(/(?:^|[^\w.@`}])([a-z]\w*)(?=[.(?])/))
      .union(names(/\\\((\w+)\)/))
      .subtracting(keywords)
  }

  private func names(_ pattern: Regex<(Substring, Substring)>) -> Set<String> {
    Set(lines.flatMap { line in line.matches(of: pattern).map { String($0.1) } })
  }
}

extension Template {
  fileprivate static func builtIn(_ name: String) throws -> Template {
    try #require(BuiltInTemplates.all.first { $0.name == name })
  }
}
