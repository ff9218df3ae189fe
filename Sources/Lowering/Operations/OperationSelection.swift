import Diagnostics
import OpenAPI

/// The operations that a client has, by their tags.
struct TagSelection {
  /// The operations of each tag, in the order of the document's tags.
  private(set) var groups: [(tag: Tag, operations: [OpenAPI.Operation])] = []

  /// The tag of operations without one.
  static let defaultTag = "Default"

  /// - Parameters:
  ///   - document: The document.
  ///   - wanted: The tags whose operations are wanted; empty for all operations.
  ///   - report: Takes an error for each wanted tag that the document has not.
  init(of document: Document, wanted: [String], report: (Diagnostic) -> Void) {
    let tags = Self.tags(of: document)
    for name in wanted where !tags.contains(where: { $0.name == name }) {
      let known = tags.map(\.name).joined(separator: ", ")
      report(
        Diagnostic(
          .unknownTag,
          "no operation has the tag '\(name)'; the tags are: \(known)",
          at: document.operations.first?.mark ?? document.mark
        )
      )
    }
    for tag in tags where wanted.isEmpty || wanted.contains(tag.name) {
      let operations = document.operations.filter { operation in
        operation.tags.contains(tag.name)
          || operation.tags.isEmpty && tag.name == Self.defaultTag
      }
      if !operations.isEmpty { groups.append((tag, operations)) }
    }
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
