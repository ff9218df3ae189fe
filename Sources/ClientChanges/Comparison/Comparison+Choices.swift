import ClientIR

// Models whose values are one of several.
extension Comparison {
  mutating func compare(
    _ old: OpenEnumModel,
    _ new: OpenEnumModel,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    guard old.rawType == new.rawType else {
      // No value is the same.
      compareTypes(old.rawType, new.rawType, use, owner, of: nil, called: "the values")
      return
    }
    for match in Matching(old.values, new.values, key: \.rawValue).all {
      switch match {
      case .removed(let value):
        report(
          .removed,
          value.subject,
          of: owner,
          breaks: .valueRemoved(use),
          "The value \(value.rawValue.wireText) is gone."
        )
      case .added(let value):
        report(
          .added,
          value.subject,
          of: owner,
          breaks: .nothing,
          "The value \(value.rawValue.wireText) is new: \(".\(value.name.name)")."
        )
      case .kept(let old, let new):
        let name: Sentence = "The value \(new.rawValue.wireText)"
        compareNames(old.name, new.name, new.subject, of: owner, called: name)
      }
    }
  }

  mutating func compare(
    _ old: UnionModel,
    _ new: UnionModel,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    let variants = Matching(
      old.variants,
      new.variants,
      by: [
        { [pairs] in $0.name == $1.name && pairs.renamed($0.type) == $1.type },
        { [pairs] in pairs.renamed($0.type) == $1.type },
        { $0.name == $1.name },
      ]
    )
    for match in variants.all {
      switch match {
      case .removed(let variant):
        report(
          .removed,
          variant.subject,
          of: owner,
          breaks: .variantRemoved(use),
          "The case \(variant.declaration) is gone."
        )
      case .added(let variant):
        report(
          .added,
          variant.subject,
          of: owner,
          breaks: .variantAdded(use),
          "The case \(variant.declaration) is new."
        )
      case .kept(let oldVariant, let newVariant):
        compare(oldVariant, newVariant, areTagsKnown: !new.isErrorBody, use, owner)
      }
    }
    compareCommonProperties(old, new, owner)
    compareNames(
      old.unrecognized,
      new.unrecognized,
      Subject(.variant, new.unrecognized.name),
      of: owner,
      called: "The case for what fits none of the types"
    )
    if old.discriminator != new.discriminator {
      let none = "none"
      report(
        .changed,
        owner,
        breaks: .discriminatorChanged(isLost: old.discriminator != nil, use),
        "The property that says which type a value has is \(new.discriminator?.value ?? none); it was \(old.discriminator?.value ?? none)."
      )
    }
  }

  private mutating func compare(
    _ old: UnionModel.Variant,
    _ new: UnionModel.Variant,
    areTagsKnown: Bool,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    let name = new.name.name
    let title: Sentence = "The case of the type \(new.type.text)"
    compareNames(old.name, new.name, new.subject, of: owner, called: title)
    compareTypes(old.type, new.type, use, new.subject, of: owner, called: "the case \(name)")
    // The tags of error bodies are the client's own.
    guard areTagsKnown, Set(old.tags) != Set(new.tags) else { return }
    report(
      .changed,
      new.subject,
      of: owner,
      breaks: .discriminatorChanged(isLost: !Set(old.tags).isSubset(of: new.tags), use),
      "The discriminator of the case \(name) is \(new.tags.map(\.value)); it was \(old.tags.map(\.value))."
    )
  }

  mutating func compare(
    _ old: BodyAlternativesModel,
    _ new: BodyAlternativesModel,
    _ owner: Subject
  ) {
    let use = ModelUse.Directions(isSent: true, isReceived: false)
    for match in Matching(old.cases, new.cases, key: \.form.contentType).all {
      switch match {
      case .removed(let body):
        report(
          .removed,
          body.subject,
          of: owner,
          breaks: .variantRemoved(use),
          "The content type \(body.form.contentTypeText) is gone."
        )
      case .added(let body):
        report(
          .added,
          body.subject,
          of: owner,
          breaks: .variantAdded(use),
          "The content type \(body.form.contentTypeText) is new."
        )
      case .kept(let old, let new):
        let name: Sentence = "The case for the content type \(new.form.contentTypeText)"
        compareNames(old.name, new.name, new.subject, of: owner, called: name)
        compareTypes(
          old.type,
          new.type,
          use,
          new.subject,
          of: owner,
          called: "the case \(new.name.name)"
        )
      }
    }
  }

  mutating func compare(
    _ old: TupleModel,
    _ new: TupleModel,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    for (place, (old, new)) in zip(old.items, new.items).enumerated() {
      let title: Sentence = "The item at the place \(String(place))"
      compareNames(old.name, new.name, new.subject, of: owner, called: title)
      compareTypes(
        old.isOptional ? old.type.orNil : old.type,
        new.isOptional ? new.type.orNil : new.type,
        use,
        new.subject,
        of: owner,
        called: "the item \(new.name.name)"
      )
    }
    for item in old.items.dropFirst(new.items.count) {
      report(
        .removed,
        item.subject,
        of: owner,
        breaks: .itemRemoved(isOptional: item.isOptional, use),
        "The item \(item.name.name) is gone."
      )
    }
    for item in new.items.dropFirst(old.items.count) {
      report(
        .added,
        item.subject,
        of: owner,
        breaks: .itemAdded(isOptional: item.isOptional, use),
        "The item \(item.name.name) is new: \(item.type.text)."
      )
    }
    switch (old.rest, new.rest) {
    case (nil, nil): break
    case (let old?, nil):
      report(
        .removed,
        Subject(.item, old.name.name),
        of: owner,
        breaks: .additionalPropertiesRemoved(use),
        "The property \(old.name.name), for the items behind the others, is gone."
      )
    case (nil, let new?):
      report(
        .added,
        Subject(.item, new.name.name),
        of: owner,
        breaks: .nothing,
        "The property \(new.name.name), for the items behind the others, is new: \(TypeReference.array(new.type).text)."
      )
    case (let old?, let new?):
      let subject = Subject(.item, new.name.name)
      let name: Sentence = "The property for the items behind the others"
      compareNames(old.name, new.name, subject, of: owner, called: name)
      compareTypes(
        .array(old.type),
        .array(new.type),
        use,
        subject,
        of: owner,
        called: "the property \(new.name.name)"
      )
    }
  }
}

extension OpenEnumModel.Value {
  fileprivate var subject: Subject { Subject(.value, name.name, wireName: rawValue.wireText) }
}

extension UnionModel.Variant {
  fileprivate var subject: Subject { Subject(.variant, name.name) }

  /// Such as `cat(Cat)`.
  fileprivate var declaration: String { "\(name.name)(\(type.text))" }
}

extension BodyAlternativesModel.Case {
  fileprivate var subject: Subject {
    Subject(.variant, name.name, wireName: form.contentType?.value)
  }
}

extension TupleModel.Item {
  fileprivate var subject: Subject { Subject(.item, name.name) }
}
