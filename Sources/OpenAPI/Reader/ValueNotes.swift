import YAML

// What extensions say of the values of an enumeration. OpenAPI has no words for it; these are what
// generators and frameworks agree on. They are for people, so that what does not fit the values is passed
// over.
extension Mapping {
  private static let nameKeys = [
    "x-enum-varnames", "x-enumNames", "x-enum-names", "x-speakeasy-enums",
  ]
  private static let descriptionKeys = [
    "x-enum-descriptions", "x-enumDescriptions", "x-enum-comments",
  ]

  /// What extensions say of each value, null left out.
  func notes(of values: [Node]) -> [ValueNote] {
    if let notes = listedNotes(of: values) { return notes }
    let names = texts(Self.nameKeys, of: values, or: nil)
    let descriptions = texts(Self.descriptionKeys, of: values, or: names)
    guard names != nil || descriptions != nil else { return [] }
    return values.indices.filter { !values[$0].isNull }.map {
      ValueNote(name: names?[$0], description: descriptions?[$0])
    }
  }

  /// What `x-ms-enum` says in its list, in which each has the value that it is about.
  private func listedNotes(of values: [Node]) -> [ValueNote]? {
    guard case .mapping(let fields)? = self["x-ms-enum"]?.value,
      case .sequence(let items)? = fields["values"]?.value
    else { return nil }
    var notes: [ExactText: ValueNote] = [:]
    for case .mapping(let item) in items.map(\.value) {
      guard let value = item["value"]?.text else { continue }
      notes[ExactText(value)] = ValueNote(
        name: item["name"]?.text,
        description: item["description"]?.text
      )
    }
    return values.filter { !$0.isNull }.map { value in
      value.text.flatMap { notes[ExactText($0)] } ?? ValueNote(name: nil, description: nil)
    }
  }

  /// A text for each value: a list that is as long as that of the values, with or without null, or a
  /// mapping of values or of their names.
  private func texts(_ keys: [String], of values: [Node], or names: [String?]?) -> [String?]? {
    for key in keys {
      switch self[key]?.value {
      case .sequence(let nodes) where nodes.count == values.count:
        return nodes.map(\.text)
      case .sequence(let nodes) where nodes.count == values.count(where: { !$0.isNull }):
        var rest = nodes[...]
        return values.map { $0.isNull ? nil : rest.popFirst()?.text }
      case .mapping(let mapping):
        return values.indices.map { index in
          let text = values[index].text.flatMap { mapping[$0]?.text }
          return text ?? names?[index].flatMap { mapping[$0]?.text }
        }
      case .scalar, .sequence, nil: continue
      }
    }
    return nil
  }
}

extension Node {
  /// The text of a scalar that is not null.
  fileprivate var text: String? {
    if case .scalar(let scalar) = value, scalar.value != .null { scalar.text } else { nil }
  }
}
