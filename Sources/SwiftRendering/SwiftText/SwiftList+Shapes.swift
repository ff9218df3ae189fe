package import ClientIR
package import Templating

// What tells the variants of a union apart.
extension SwiftList {
  /// The arguments that make a variant: its tags, and what its JSON looks like. A variant that is any
  /// object needs no more than its tags.
  package init(tags: [StringLiteral], shape: JSONShape) {
    var elements: [Element] = []
    if !tags.isEmpty { elements.append(Element(label: "tags", Self(tags))) }
    if tags.isEmpty || shape != .object(ObjectShape()) { elements.append(Element(shape)) }
    self.init(elements)
  }

  fileprivate init(_ literals: [StringLiteral]) {
    self.init(literals.map { SwiftText($0) })
  }

  fileprivate init(_ object: ObjectShape) {
    var elements: [Element] = []
    if !object.properties.isEmpty {
      elements.append(Element(label: "properties", Self(object.properties)))
    }
    if !object.required.isEmpty {
      elements.append(Element(label: "required", Self(object.required)))
    }
    if !object.constants.isEmpty {
      elements.append(Element(label: "constants", Self(object.constants.map(Element.init))))
    }
    self.init(elements)
  }
}

extension SwiftList.Element {
  /// A shape, as a static member.
  fileprivate init(_ shape: JSONShape) {
    switch shape {
    case .object(let object): self.init(call: ".object", SwiftList(object))
    case .array(of: .any): self = .text(SwiftText(source: ".array()"))
    case .array(let item):
      // The label stands before what the item's shape begins with.
      switch Self(item) {
      case .text(let text): self = .text(SwiftText(source: ".array(of: \(text.source))"))
      case .list(let opening, let list, let closing):
        self = .list(
          opening: SwiftText(source: ".array(of: \(opening.source)"),
          list,
          closing: SwiftText(source: "\(closing.source))")
        )
      }
    case .string: self = .text(SwiftText(source: ".string"))
    case .integer: self = .text(SwiftText(source: ".integer"))
    case .number: self = .text(SwiftText(source: ".number"))
    case .boolean: self = .text(SwiftText(source: ".boolean"))
    case .oneOf(let values):
      self.init(call: ".oneOf", SwiftList([Self(values)]))
    case .anyOf(let shapes):
      let shapes = SwiftList(shapes.map(Self.init))
      self.init(
        call: ".anyOf",
        SwiftList([.list(opening: Self.opening, shapes, closing: Self.closing)])
      )
    case .any: self = .text(SwiftText(source: ".any"))
    }
  }

  fileprivate init(_ constant: ObjectShape.Constant) {
    let values = SwiftList(constant.values.map { .text(SwiftText($0)) })
    let names = SwiftText(list: constant.path.map { SwiftText($0) }).source
    let key = constant.path.count == 1 ? names : "[\(names)]"
    self = .list(opening: SwiftText(source: "\(key): ["), values, closing: Self.closing)
  }

  private init(_ values: [DefaultValue]) {
    let values = SwiftList(values.map { .text(SwiftText($0)) })
    self = .list(opening: Self.opening, values, closing: Self.closing)
  }

  fileprivate init(label: String, _ list: SwiftList) {
    self = .list(opening: SwiftText(source: "\(label): ["), list, closing: Self.closing)
  }

  private init(call name: String, _ arguments: SwiftList) {
    self =
      arguments.isEmpty
      ? .text(SwiftText(source: "\(name)()"))
      : .list(
        opening: SwiftText(source: "\(name)("),
        arguments,
        closing: SwiftText(source: ")")
      )
  }

  private static var opening: SwiftText { SwiftText(source: "[") }
  private static var closing: SwiftText { SwiftText(source: "]") }
}
