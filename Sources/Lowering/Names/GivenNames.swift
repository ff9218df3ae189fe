import ClientIR
import Diagnostics
import OpenAPI
import YAML

/// The names that the caller of the generator gives, in place of those that a document leads to.
struct GivenNames {
  private var names: [Nameables.Nameable: Identifier] = [:]

  /// No names.
  init() {}

  /// - Parameters:
  ///   - renamings: What is renamed.
  ///   - schemas: The schemas of the document.
  ///   - module: The name of the module.
  ///   - passesOver: Whether what the document has not is passed over, as of an earlier document.
  ///   - report: Takes an error for each name that leads nowhere, is none, or is taken.
  init(
    _ renamings: [Renaming],
    in schemas: SchemaCatalog,
    module: Identifier,
    passesOver: Bool,
    report: (Diagnostic) -> Void
  ) {
    guard !renamings.isEmpty else { return }
    let nameables = Nameables(of: schemas)
    var marks: [Nameables.Nameable: Renaming] = [:]
    for renaming in renamings {
      guard let part = nameables[renaming.subject, renaming.path] else {
        if !passesOver {
          report(
            .nowhere(renaming, nearest: nameables.nearest(to: renaming.path, renaming.subject))
          )
        }
        continue
      }
      guard let name = Identifier(renaming.name) else {
        report(
          Diagnostic(.misfitName, "'\(renaming.name)' is not a name in Swift", at: renaming.mark)
        )
        continue
      }
      if let other = marks[part] {
        report(
          Diagnostic(
            .misfitName,
            "'\(renaming.path)' and '\(other.path)' are the same, and have two names",
            at: renaming.mark
          )
        )
        continue
      }
      marks[part] = renaming
      names[part] = name
    }
    for scope in NameNeighbours.scopes(of: marks, in: schemas, module: module) {
      for (renaming, other) in scope.clashes(with: self) {
        let what = other.map { "'\($0)' has it" } ?? "nothing there may have it"
        report(
          Diagnostic(
            .misfitName,
            "'\(renaming.path)' cannot be called '\(renaming.name)': \(what)",
            at: renaming.mark
          )
        )
      }
    }
  }

  /// The name of a part.
  subscript(part: Nameables.Nameable) -> Identifier? { names[part] }

  /// The name of a property in an object, or in the component that describes it.
  func property(_ member: FlatObject.Member, in object: SchemaID) -> Identifier? {
    let name = ExactText(member.property.name)
    return names[.property(object, name)] ?? names[.property(member.owner, name)]
  }

  /// The names that types of operations have.
  var tags: [Identifier] {
    names.compactMap { if case .tag = $0.key { $0.value } else { nil } }
  }
}

extension Diagnostic {
  fileprivate static func nowhere(_ renaming: Renaming, nearest: String?) -> Diagnostic {
    let what =
      switch renaming.subject {
      case .schemas: "schema, property or value"
      case .operations: "operation or argument"
      case .tags: "tag"
      }
    let advice = nearest.map { "; the nearest is '\($0)'" } ?? ""
    return Diagnostic(
      .misfitName,
      "the document has no \(what) '\(renaming.path)'\(advice)",
      at: renaming.mark
    )
  }
}
