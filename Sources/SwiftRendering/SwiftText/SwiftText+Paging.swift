import ClientIR

extension SwiftText {
  /// The client that a closure is given.
  static let client = SwiftText(source: "client")

  /// A parameter of a closure that it does not use.
  static let ignored = SwiftText(source: "_")

  /// A number of the document.
  init(_ number: Int) {
    self.init(source: String(number))
  }

  /// What stands behind the backslash and the dot of a key path: `links?.next`, or `self`.
  init(_ path: Paging.PropertyPath) {
    var source = ""
    for (index, step) in path.steps.enumerated() {
      source += SwiftText(step.name).source
      if index + 1 < path.steps.count { source += step.isOptional ? "?." : "." }
    }
    self.init(source: source.isEmpty ? "self" : source)
  }

  /// A key path.
  init(keyPath path: Paging.PropertyPath) {
    self.init(source: "\\." + SwiftText(path).source)
  }

  /// What counts something, as a function of a page: a key path, unless it counts in another type than
  /// `Int`.
  init(_ count: Paging.Count, in vocabulary: Vocabulary) {
    guard count.type != .builtIn(.int) else {
      self.init(keyPath: count.path)
      return
    }
    let int = SwiftText(.int, in: vocabulary).source
    let value = "$0.\(SwiftText(count.path).source)"
    let steps = count.path.steps
    guard steps.contains(where: \.isOptional) else {
      self.init(source: "{ \(int)(clamping: \(value)) }")
      return
    }
    let optional = steps.count == 1 ? value : "(\(value))"
    self.init(source: "{ \(optional).map { \(int)(clamping: $0) } }")
  }

  /// What says whether there are more items, as a function of a page.
  init(_ hasMore: Paging.HasMore) {
    switch hasMore {
    case .flag(let path): self.init(keyPath: path)
    case .presence(let path): self.init(source: "{ $0.\(SwiftText(path).source) != nil }")
    }
  }

  /// The value that a call begins with: an argument, or a property of one.
  init(_ place: Paging.Place, in operation: Operation) {
    switch place {
    case .argument(let name): self.init(name)
    case .property(let property, of: let owner, variable: _):
      let argument = operation.arguments.first { $0.name == owner }
      let mark = argument?.isOptional == true ? "?" : ""
      self.init(source: "\(SwiftText(owner).source)\(mark).\(SwiftText(property).source)")
    }
  }

  /// The size of a page: what the method is given, or else what stands in its place.
  init(_ size: Paging.Size, in operation: Operation) {
    switch size.place {
    case .argument: self.init(size.name)
    case .property:
      let value = SwiftText(size.place, in: operation).source
      self.init(source: "\(SwiftText(size.name).source) ?? \(value)")
    }
  }

  /// An argument of a call.
  init(label: Identifier, value: SwiftText) {
    self.init(source: "\(SwiftText(label: label).source): \(value.source)")
  }

  /// A new value of a type, all of whose properties may be left out.
  init(newValueOf type: TypeReference, in vocabulary: Vocabulary) {
    self.init(source: "\(SwiftText(type, in: vocabulary).source)()")
  }
}
