import Diagnostics
import OpenAPI
import YAML

/// Operations of a document, by what the document calls them.
public struct OperationFilter: Sendable, Equatable {
  /// Tags that operations have.
  public var tags: [String]
  /// Operations, each by its ID, or by method and path as `GET /pets`.
  public var operations: [String]
  /// Paths. One that ends with `*` stands for all that begin with what is before it.
  public var paths: [String]

  /// Creates a filter.
  public init(tags: [String] = [], operations: [String] = [], paths: [String] = []) {
    self.tags = tags
    self.operations = operations
    self.paths = paths
  }

  /// Whether nothing is named.
  public var isEmpty: Bool { tags.isEmpty && operations.isEmpty && paths.isEmpty }
}

/// A filter, for asking it of many operations.
struct OperationMatcher {
  private let tags: Set<ExactText>
  private let operations: Set<ExactText>
  private let paths: Set<ExactText>
  /// The beginnings of paths.
  private let prefixes: [String]

  init(_ filter: OperationFilter) {
    tags = Set(filter.tags.map { ExactText($0) })
    operations = Set(filter.operations.map { ExactText($0) })
    paths = Set(filter.paths.map { ExactText($0) })
    prefixes = filter.paths.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  func names(tag: String) -> Bool { tags.contains(ExactText(tag)) }

  /// Whether an operation is named by itself or by its path.
  func names(_ operation: OpenAPI.Operation) -> Bool {
    operations.contains(ExactText(operation.methodAndPath))
      || operation.id.map { operations.contains(ExactText($0)) } == true
      || names(path: operation.path.text)
  }

  private func names(path: String) -> Bool {
    paths.contains(ExactText(path)) || prefixes.contains { path.hasPrefix($0) }
  }
}

extension OperationFilter {
  /// What the filter names and a document has not, each as an error.
  func strays(in document: Document, tags: [String]) -> [Diagnostic] {
    let mark = document.operations.first?.mark ?? document.mark
    let knownTags = Set(tags.map { ExactText($0) })
    var strays = self.tags.filter { !knownTags.contains(ExactText($0)) }.map { name in
      Diagnostic(
        .unknownTag,
        "no operation has the tag '\(name)'; the tags are: \(tags.joined(separator: ", "))",
        at: mark
      )
    }
    if !operations.isEmpty {
      let names = document.operations.flatMap { [$0.id, $0.methodAndPath].compactMap(\.self) }
      let known = Set(names.map { ExactText($0) })
      for name in operations where !known.contains(ExactText(name)) {
        strays.append(.stray("operation", name, nearest: names.nearest(to: name), at: mark))
      }
    }
    guard !paths.isEmpty else { return strays }
    let known = document.operations.map(\.path.text)
    for path in paths {
      let filter = OperationMatcher(OperationFilter(paths: [path]))
      if !document.operations.contains(where: filter.names) {
        strays.append(.stray("path", path, nearest: known.nearest(to: path), at: mark))
      }
    }
    return strays
  }
}

extension Diagnostic {
  fileprivate static func stray(
    _ what: String,
    _ name: String,
    nearest: String?,
    at mark: Mark
  ) -> Diagnostic {
    let advice = nearest.map { "; the nearest is '\($0)'" } ?? ""
    return Diagnostic(
      .unknownOperation,
      "the document has no \(what) '\(name)'\(advice)",
      at: mark
    )
  }
}
