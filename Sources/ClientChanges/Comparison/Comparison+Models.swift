import ClientIR

extension Comparison {
  /// Compares the models. What is nested in a model that is new or gone is so with it.
  mutating func compareModels() {
    for match in models.all {
      switch match {
      case .removed(let model):
        if let parent = model.name.parent, pairs.oldModels[parent] != nil,
          pairs.newNames[parent] == nil
        {
          continue
        }
        report(
          .removed,
          self.old.subject(model),
          breaks: .modelRemoved,
          "The type \(model.name.dotted) is gone."
        )
      case .added(let model):
        if let parent = model.name.parent, pairs.newModels[parent] != nil,
          !pairs.isKept(parent)
        {
          continue
        }
        report(
          .added,
          self.new.subject(model),
          breaks: .nothing,
          "The type \(model.name.dotted) is new."
        )
      case .kept(let old, let new):
        compareNames(old, new)
        compare(old, new)
      }
    }
  }

  private mutating func compareNames(_ old: Model, _ new: Model) {
    guard old.name != new.name else { return }
    if let oldParent = old.name.parent, let newParent = new.name.parent,
      pairs.newNames[oldParent] == newParent, old.name.name == new.name.name
    {
      // The type that this one is nested in is renamed.
      return
    }
    report(
      .renamed,
      self.new.subject(new),
      breaks: .renamed,
      "The type \(new.name.dotted) was called \(old.name.dotted)."
    )
  }

  private mutating func compare(_ old: Model, _ new: Model) {
    let use = use[old.name]
    switch (old, new) {
    case (.object(let oldObject), .object(let newObject)):
      compare(oldObject, newObject, use, self.new.subject(new))
    case (.openEnum(let oldEnum), .openEnum(let newEnum)):
      compare(oldEnum, newEnum, use, self.new.subject(new))
    case (.union(let oldUnion), .union(let newUnion)):
      compare(oldUnion, newUnion, use, self.new.subject(new))
    case (.tuple(let oldTuple), .tuple(let newTuple)):
      compare(oldTuple, newTuple, use, self.new.subject(new))
    case (.bodyAlternatives(let oldBody), .bodyAlternatives(let newBody)):
      compare(oldBody, newBody, self.new.subject(new))
    case (.responseByStatus, .responseByStatus), (.options, .options):
      // What differs is said of the operation.
      break
    case (.object, _), (.openEnum, _), (.union, _), (.tuple, _), (.responseByStatus, _),
      (.bodyAlternatives, _), (.options, _):
      report(
        .changed,
        self.new.subject(new),
        breaks: .modelKindChanged,
        "The type \(new.name.dotted) is \(new.kind); it was \(old.kind)."
      )
    }
  }

  /// Says that what a subject holds has another type, if it has.
  mutating func compareTypes(
    _ old: TypeReference,
    _ new: TypeReference,
    _ use: ModelUse.Directions,
    _ subject: Subject,
    of owner: Subject?,
    called name: Sentence
  ) {
    guard pairs.renamed(old) != new else { return }
    report(
      .changed,
      subject,
      of: owner,
      breaks: .retyped(
        from: pairs.renamed(old),
        to: new,
        use,
        accepts: values.newAccepts(new, old),
        reads: values.oldReads(old, new)
      ),
      "The type of \(name) is \(new.text); it was \(old.text)."
    )
  }

  /// Says that a subject has another name in Swift, if it has.
  mutating func compareNames(
    _ old: Identifier,
    _ new: Identifier,
    _ subject: Subject,
    of owner: Subject,
    called name: Sentence
  ) {
    guard old != new else { return }
    report(
      .renamed,
      subject,
      of: owner,
      breaks: .renamed,
      "\(name) is called \(new.name); it was \(old.name)."
    )
  }
}

extension Client {
  /// The subject of what is said of a model.
  fileprivate func subject(_ model: Model) -> Subject {
    Subject(.model, model.name.dotted, wireName: schemaNames[model.name]?.value)
  }
}

extension Model {
  /// What the type is in Swift.
  fileprivate var kind: Sentence {
    switch self {
    case .object: "a structure with properties"
    case .openEnum: "an enumeration of values"
    case .union: "a union of types"
    case .tuple: "a list of items"
    case .responseByStatus: "a list of responses"
    case .bodyAlternatives: "a list of request bodies"
    case .options: "a structure of optional parameters"
    }
  }
}
