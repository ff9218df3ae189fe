import ClientIR

extension Comparison {
  /// Compares what can be read of a union without a switch.
  mutating func compareCommonProperties(
    _ old: UnionModel,
    _ new: UnionModel,
    _ owner: Subject
  ) {
    for match in Matching(old.common, new.common, key: \.key).all {
      switch match {
      case .removed(let property):
        report(
          .removed,
          property.subject,
          of: owner,
          breaks: .commonPropertyChanged,
          "The property \(property.name.name), which all types had, is gone."
        )
      case .added(let property):
        report(
          .added,
          property.subject,
          of: owner,
          breaks: .nothing,
          "The property \(property.name.name), which all types have, is new."
        )
      case .kept(let oldProperty, let newProperty):
        let title: Sentence = "The property \(newProperty.key.value), which all types have,"
        compareNames(
          oldProperty.name,
          newProperty.name,
          newProperty.subject,
          of: owner,
          called: title
        )
        guard pairs.renamed(oldProperty.type) != newProperty.type else { continue }
        report(
          .changed,
          newProperty.subject,
          of: owner,
          breaks: .commonPropertyChanged,
          "The type of the property \(newProperty.name.name), which all types have, is \(newProperty.type.text); it was \(oldProperty.type.text)."
        )
      }
    }
  }
}

extension UnionModel.CommonProperty {
  fileprivate var subject: Subject { Subject(.property, name.name, wireName: key.value) }
}
