/// A tag in front of a scalar that settles its type, whatever the text looks like.
enum ScalarTag: Sendable, Hashable {
  case null
  case bool
  case integer
  case float
  case string

  /// Creates the tag with a full name. The core schema does not know what other tags than its own
  /// make of a text, so those leave it the text that it is.
  init(name: String) {
    self =
      switch name {
      case "tag:yaml.org,2002:null": .null
      case "tag:yaml.org,2002:bool": .bool
      case "tag:yaml.org,2002:int": .integer
      case "tag:yaml.org,2002:float": .float
      default: .string
      }
  }

  /// The value of a text that has this tag, or `nil` if the text does not fit the tag.
  func value(of text: String) -> Scalar.ScalarValue? {
    switch (self, CoreSchema.value(of: text)) {
    case (.string, _): .string(text)
    case (.float, .integer): .float(text)
    case (.null, .null), (.bool, .bool), (.integer, .integer), (.float, .float):
      CoreSchema.value(of: text)
    case (.null, _), (.bool, _), (.integer, _), (.float, _): nil
    }
  }

  /// The tag as a document writes it.
  var shorthand: String {
    switch self {
    case .null: "!!null"
    case .bool: "!!bool"
    case .integer: "!!int"
    case .float: "!!float"
    case .string: "!!str"
    }
  }
}
