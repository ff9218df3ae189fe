/// What a JSON value has to look like to be a certain variant of a union.
public indirect enum JSONShape: Hashable, Sendable {
  /// An object, with the names of all properties it declares and of those it must have, and with the
  /// values that the document lists for properties.
  case object(properties: [String] = [], required: [String] = [], constants: Constants = [:])
  /// An array, and what its items look like.
  case array(of: JSONShape = .any)
  /// A string.
  case string
  /// A number.
  case number
  /// A number without a fraction.
  case integer
  /// `true` or `false`.
  case boolean
  /// One of the strings, integers and booleans that the document lists, or another of their kind that
  /// it does not know yet.
  case oneOf([JSONValue])
  /// Any of several, as a union within a union is.
  case anyOf([JSONShape])
  /// Any value at all.
  case any
}

extension JSONShape {
  /// The values that a document lists for properties of an object: strings, integers and booleans.
  ///
  /// ```swift
  /// ["type": ["cell"], ["definition", "type"]: ["chart", "graph"]]
  /// ```
  public struct Constants: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The name of a property, or the names that lead to a property of an object in the object.
    public struct Path: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
      let names: [JSONMemberName]

      /// Creates the path of a property.
      public init(stringLiteral name: String) {
        names = [JSONMemberName(name)]
      }

      /// Creates the path of a property within others, the outermost first.
      public init(arrayLiteral names: String...) {
        self.names = names.map(JSONMemberName.init)
      }
    }

    struct Property: Hashable, Sendable {
      let path: Path
      let values: [JSONValue]
    }

    /// The properties, each once, in the order of the document.
    let properties: [Property]

    /// Creates a list of properties, each with the values that the document lists for it.
    public init(dictionaryLiteral elements: (Path, [JSONValue])...) {
      properties = elements.map { Property(path: $0.0, values: $0.1) }
    }
  }
}
