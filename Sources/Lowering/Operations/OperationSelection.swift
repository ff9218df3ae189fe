import Diagnostics
import OpenAPI

/// The operations that a client has, by their tags.
struct OperationSelection {
  /// The operations of each tag, in the order of the document's tags.
  private(set) var groups: [(tag: Tag, operations: [OpenAPI.Operation])] = []

  /// The tag of operations without one.
  static let defaultTag = "Default"

  /// - Parameters:
  ///   - document: The document.
  ///   - options: Which operations are kept, and which are left out.
  ///   - report: Takes an error for each tag, operation or path that is named and that the document has
  ///     not.
  init(of document: Document, _ options: LoweringOptions, report: (Diagnostic) -> Void) {
    let tags = Self.tags(of: document)
    if !options.passesOverUnknownNames {
      let names = tags.map(\.name)
      for filter in [options.kept, options.leftOut] {
        for stray in filter.strays(in: document, tags: names) { report(stray) }
      }
    }
    let kept = options.kept.isEmpty ? nil : OperationMatcher(options.kept)
    let leftOut = OperationMatcher(options.leftOut)
    var found: [String: [OpenAPI.Operation]] = [:]
    for operation in document.operations {
      let tags = operation.tags.isEmpty ? [Self.defaultTag] : operation.tags
      guard !leftOut.names(operation), !tags.contains(where: leftOut.names(tag:)) else { continue }
      let isKept = kept?.names(operation) ?? true
      // A tag may be there twice.
      for tag in Set(tags) where isKept || kept?.names(tag: tag) == true {
        found[tag, default: []].append(operation)
      }
    }
    groups = tags.compactMap { tag in found[tag.name].map { (tag, $0) } }
  }

  /// The operations, in the order of the tags. One of several tags is there several times.
  var operations: [OpenAPI.Operation] { groups.flatMap(\.operations) }

  /// The tags that the document describes, then those that operations only name.
  static func tags(of document: Document) -> [Tag] {
    var tags = document.tags
    for operation in document.operations {
      for name in operation.tags where !tags.contains(where: { $0.name == name }) {
        tags.append(Tag(name: name))
      }
    }
    let isNeeded = document.operations.contains(where: \.tags.isEmpty)
    if isNeeded, !tags.contains(where: { $0.name == defaultTag }) {
      tags.append(Tag(name: defaultTag))
    }
    return tags
  }
}
