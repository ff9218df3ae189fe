import JSONPath
import TestSupport
import Testing
import YAML

/// The nodes that a path selects in a document, in order, each as JSON.
func selected(_ path: String, in document: String) throws -> [String] {
  let root = try tree(document)
  var evaluation = JSONPathEvaluation(root: root)
  return try evaluation.locations(try JSONPathParser.parse(path)).map { location in
    var node = root
    for index in location { node = try #require(node.child(at: index)) }
    return node.json
  }
}

/// The column and the message of the fault of a path, or nil if there is none.
func fault(of path: String) -> String? {
  do {
    _ = try JSONPathParser.parse(path)
    return nil
  } catch {
    return "\(error.column): \(error.message)"
  }
}
