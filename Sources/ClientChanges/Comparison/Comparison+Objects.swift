import ClientIR

extension Comparison {
  mutating func compare(
    _ old: ObjectModel,
    _ new: ObjectModel,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    let properties = Matching(old.properties, new.properties, key: \.key)
    for match in properties.all {
      switch match {
      case .removed(let property):
        report(
          .removed,
          property.subject,
          of: owner,
          breaks: .removed(property, use),
          "The property \(property.key.value) is gone."
        )
      case .added(let property):
        report(
          .added,
          property.subject,
          of: owner,
          breaks: .added(property, use),
          "The property \(property.key.value) is new: \(property.declaration)."
        )
      case .kept(let old, let new):
        compare(old, new, use, owner)
      }
    }
    if use.isSent, let (first, second) = properties.inversion {
      report(
        .changed,
        owner,
        breaks: .orderChanged,
        "The initialiser takes \(first.name.name) before \(second.name.name); it was the other way round."
      )
    }
    compareFlattened(old, new, use, owner)
    compareAdditionalProperties(old, new, use, owner)
  }

  private mutating func compare(
    _ old: Property,
    _ new: Property,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    let subject = new.subject
    let name: Sentence = "The property \(new.key.value)"
    compareNames(old.name, new.name, subject, of: owner, called: name)
    let isSent = use.isSent && !old.isReadOnly
    compareTypes(
      old.type,
      new.type,
      .init(isSent: isSent, isReceived: use.isReceived),
      subject,
      of: owner,
      called: "the property \(new.key.value)"
    )
    if old.presence != new.presence, !old.differsInReadOnlyAlone(from: new) {
      report(
        .changed,
        subject,
        of: owner,
        breaks: .presenceChanged(from: old, to: new, use),
        "\(name) is \(new.presence.words); it was \(old.presence.words)."
      )
    }
    if old.isReadOnly != new.isReadOnly {
      report(
        .changed,
        subject,
        of: owner,
        breaks: .readOnlyChanged(isReadOnly: new.isReadOnly, use),
        new.isReadOnly
          ? "\(name) is read-only: requests leave it out."
          : "\(name) is no longer read-only; in requests it is \(new.presence.words)."
      )
    }
    compareDefaults(
      old.defaultValue,
      new.defaultValue,
      isSent: isSent,
      subject,
      of: owner,
      called: "the property \(new.key.value)"
    )
    compareServerDefaults(old.serverDefault, new.serverDefault, subject, of: owner, title: name)
    compareDeprecation(old.isDeprecated, new.isDeprecated, subject, of: owner, called: name)
  }

  private mutating func compareFlattened(
    _ old: ObjectModel,
    _ new: ObjectModel,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    let values = Matching(
      old.flattened,
      new.flattened,
      by: [{ [pairs] in pairs.renamed($0.type) == $1.type }, { $0.name == $1.name }]
    )
    for match in values.all {
      switch match {
      case .removed(let value):
        report(
          .removed,
          Subject(.property, value.name.name),
          of: owner,
          breaks: .flattenedRemoved(use),
          "The property \(value.name.name) is gone."
        )
      case .added(let value):
        report(
          .added,
          Subject(.property, value.name.name),
          of: owner,
          breaks: .flattenedAdded(use),
          "The property \(value.name.name) is new: \("\(value.name.name): \(value.type.text)")."
        )
      case .kept(let old, let new):
        let subject = Subject(.property, new.name.name)
        let name: Sentence = "The property of the type \(new.type.text)"
        compareNames(old.name, new.name, subject, of: owner, called: name)
        compareTypes(
          old.type,
          new.type,
          use,
          subject,
          of: owner,
          called: "the property \(new.name.name)"
        )
      }
    }
  }

  private mutating func compareAdditionalProperties(
    _ old: ObjectModel,
    _ new: ObjectModel,
    _ use: ModelUse.Directions,
    _ owner: Subject
  ) {
    switch (old.additionalProperties, new.additionalProperties) {
    case (nil, nil): break
    case (let old?, nil):
      report(
        .removed,
        Subject(.property, old.name.name),
        of: owner,
        breaks: .additionalPropertiesRemoved(use),
        "The property \(old.name.name), for what the document does not name, is gone."
      )
    case (nil, let new?):
      report(
        .added,
        Subject(.property, new.name.name),
        of: owner,
        breaks: .nothing,
        "The property \(new.name.name), for what the document does not name, is new: \(TypeReference.dictionary(new.type).text)."
      )
    case (let old?, let new?):
      let subject = Subject(.property, new.name.name)
      compareNames(
        old.name,
        new.name,
        subject,
        of: owner,
        called: "The property for what the document does not name"
      )
      compareTypes(
        .dictionary(old.type),
        .dictionary(new.type),
        use,
        subject,
        of: owner,
        called: "the property \(new.name.name)"
      )
    }
  }
}

extension Property {
  /// Whether what may stand for the property is the same in Swift, and differs because only one of the
  /// two is ever sent.
  fileprivate func differsInReadOnlyAlone(from other: Property) -> Bool {
    isReadOnly != other.isReadOnly && presence.isOptional == other.presence.isOptional
  }

  fileprivate var subject: Subject { Subject(.property, name.name, wireName: key.value) }
}

extension Property.Presence {
  fileprivate var words: Sentence {
    switch self {
    case .required: "required"
    case .requiredNullable: "required, or null"
    case .optional: "optional"
    case .nullable: "optional, or null"
    }
  }
}
