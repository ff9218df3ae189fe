import Diagnostics
import YAML

/// A place in one of the files of a document.
struct DocumentPlace: Hashable {
  /// The number of the file; the document itself is 0.
  let file: Int
  let pointer: JSONPointer

  /// The name under which the document's own `components` has this place, if it stands there.
  func componentName(in section: String? = nil) -> String? {
    let tokens = pointer.tokens
    guard file == 0, tokens.count == 3, tokens[0] == "components",
      section == nil || tokens[1] == section
    else { return nil }
    return tokens[2]
  }

  /// The name for a schema that stands in a file other than the document: the end of its pointer,
  /// or the file's name where it is the whole file. A schema within another one has none.
  func schemaName(in location: FileLocation) -> String? {
    let tokens = pointer.tokens
    guard let last = tokens.last else { return location.fileNameWithoutExtension }
    let container = tokens.count > 1 ? tokens[tokens.count - 2] : "schemas"
    switch container {
    case "schemas", "$defs", "definitions": return last
    case "properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems": return nil
    default:
      switch last {
      case "items", "schema", "additionalProperties", "unevaluatedProperties": return nil
      default: return last
      }
    }
  }

  /// Whether the document's `components/schemas` has this place.
  var isComponentSchema: Bool { componentName(in: "schemas") != nil }
}

/// The text of a reference, and what it is relative to.
struct ReferenceKey: Hashable {
  let file: Int
  let base: FileLocation
  let text: ExactText
}

/// What looking a reference up has come to.
enum LookUp {
  case found(DocumentPlace, Node)
  /// Nothing is there, for this reason.
  case fault(DiagnosticKind, String)
}

/// A place that a reference names, and what the reference stands for. A schema may be more than the
/// reference in it.
struct TargetKey: Hashable {
  let place: DocumentPlace
  let isSchema: Bool
}

/// What a reference leads to.
struct ReferenceTarget {
  let place: DocumentPlace
  let node: Node
  /// The description that a reference on the way there gives instead of the target's own.
  var description: String?
}
