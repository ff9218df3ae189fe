import Diagnostics
import OpenAPI
import YAML

extension LoweringOptions {
  /// How the pages of operations follow each other, by the operations' names.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - report: Takes a name that no operation of the document has.
  /// - Returns: The rules.
  func pagingRules(
    for document: Document,
    report: (Diagnostic) -> Void
  ) -> [ExactText: PagingRule] {
    guard !paging.isEmpty else { return [:] }
    let known = Set(document.operations.map { ExactText($0.displayID) })
    var rules: [ExactText: PagingRule] = [:]
    for entry in paging {
      guard known.contains(ExactText(entry.operation)) else {
        if passesOverUnknownNames { continue }
        report(
          Diagnostic(
            .unfitPaging,
            "'paging' in the project file names the operation '\(entry.operation)', which the document has "
              + "not",
            at: document.mark
          )
        )
        continue
      }
      rules[ExactText(entry.operation)] = entry.rule
    }
    return rules
  }
}
