import ClientIR

extension Matching<Argument> {
  /// Matches the arguments of an operation: those of one name in one place, then those that moved to
  /// another place, then those in the path from left to right, then the bodies.
  static func arguments(of old: Operation, _ new: Operation) -> Matching<Argument> {
    let oldPath = old.pathNames
    let newPath = new.pathNames
    return Matching(
      old.flatArguments,
      new.flatArguments,
      by: [
        { $0.wirePlace(in: old) == $1.wirePlace(in: new) },
        { oldArgument, newArgument in
          guard let name = oldArgument.wireName(in: old) else { return false }
          return name == newArgument.wireName(in: new)
        },
        { oldArgument, newArgument in
          guard oldPath.count == newPath.count,
            let place = oldPath.firstIndex(of: oldArgument.name)
          else { return false }
          return newPath[place] == newArgument.name
        },
      ]
    )
  }
}

extension Comparison {
  mutating func compareArguments(
    of old: Operation,
    _ new: Operation,
    _ owner: Subject
  ) {
    let arguments = Matching.arguments(of: old, new)
    compareOptions(of: old, new, owner)
    for match in arguments.all {
      switch match {
      case .removed(let argument):
        report(
          .removed,
          argument.subject(in: old),
          of: owner,
          breaks: .argumentRemoved,
          "\(argument.title(in: old)) is gone."
        )
      case .added(let argument):
        report(
          .added,
          argument.subject(in: new),
          of: owner,
          breaks: .added(argument),
          "\(argument.title(in: new)) is new: \(argument.declaration)."
        )
      case .kept(let oldArgument, let newArgument):
        compare(oldArgument, of: old, with: newArgument, of: new, owner)
      }
    }
    if let (first, second) = arguments.inversion {
      report(
        .changed,
        owner,
        breaks: .orderChanged,
        "The method takes \(first.name.name) before \(second.name.name); it was the other way round."
      )
    }
  }

  /// Says that the optional parameters have moved into a structure, or out of it.
  private mutating func compareOptions(of old: Operation, _ new: Operation, _ owner: Subject) {
    guard old.optionsType.map(pairs.renamed) != new.optionsType else { return }
    let sentence: Sentence =
      if let type = new.optionsType {
        "The optional parameters are in a structure: \(type.text)."
      } else {
        "The optional parameters are arguments of the method again."
      }
    report(.changed, owner, breaks: .renamed, sentence)
  }

  private mutating func compare(
    _ old: Argument,
    of oldOperation: Operation,
    with new: Argument,
    of newOperation: Operation,
    _ owner: Subject
  ) {
    let subject = new.subject(in: newOperation)
    let title = new.title(in: newOperation)
    if old.name != new.name {
      report(
        .renamed,
        subject,
        of: owner,
        breaks: .renamed,
        "\(title) is called \(new.name.name); it was \(old.name.name)."
      )
    }
    if old.place != new.place {
      report(
        .changed,
        subject,
        of: owner,
        breaks: .encodingChanged,
        "\(title) was \(old.title(in: oldOperation, article: .a))."
      )
    }
    let (oldForm, newForm) = (old.form(in: oldOperation), new.form(in: newOperation))
    let isText = oldForm?.isText == true && newForm?.isText == true
    if pairs.renamed(old.type) != new.type {
      var breaks = Breakage.retyped(
        from: pairs.renamed(old.type),
        to: new.type,
        .init(isSent: true, isReceived: false),
        accepts: values.newAccepts(new.type, old.type, asText: isText),
        reads: true
      )
      if old.place == new.place, !isText, oldForm != newForm { breaks.insert(.wire) }
      report(
        .changed,
        subject,
        of: owner,
        breaks: breaks,
        "The type of \(new.title(in: newOperation, article: .the)) is \(new.type.text); it was \(old.type.text)."
      )
    } else if old.place == new.place, oldForm != newForm {
      report(
        .changed,
        subject,
        of: owner,
        breaks: .encodingChanged,
        "\(title) is written in another way: \(newForm?.text ?? ""); it was \(oldForm?.text ?? "")."
      )
    }
    if old.isOptional != new.isOptional {
      report(
        .changed,
        subject,
        of: owner,
        breaks: .optionalityChanged(isOptional: new.isOptional),
        new.isOptional
          ? "\(title) is optional; it was required." : "\(title) is required; it was optional."
      )
    }
    compareBodies(old, new, subject, of: owner)
    compareDefaults(
      old.defaultValue,
      new.defaultValue,
      isSent: true,
      subject,
      of: owner,
      called: new.title(in: newOperation, article: .the)
    )
    compareServerDefaults(old.serverDefault, new.serverDefault, subject, of: owner, title: title)
    compareDeprecation(old.isDeprecated, new.isDeprecated, subject, of: owner, called: title)
  }

  private mutating func compareBodies(
    _ old: Argument,
    _ new: Argument,
    _ subject: Subject,
    of owner: Subject
  ) {
    guard case .body(let oldForm) = old.destination, case .body(let newForm) = new.destination
    else {
      return
    }
    if case .alternatives(let name) = oldForm, case .alternatives(pairs.newNames[name]) = newForm {
      // What differs is said of the model.
      return
    }
    let oldTypes = self.old.contentTypes(of: oldForm).map(\.value)
    let newTypes = self.new.contentTypes(of: newForm).map(\.value)
    if oldTypes != newTypes {
      report(
        .changed,
        subject,
        of: owner,
        breaks: .contentTypesChanged(oldTypes, newTypes),
        "The content type of the request body is \(newTypes); it was \(oldTypes)."
      )
    }
    let encodings = Matching(oldForm.encodings, newForm.encodings, key: \.field).all
    for match in encodings {
      let field: FieldEncoding
      switch match {
      case .removed(let encoding), .added(let encoding): field = encoding
      case .kept(let old, let new):
        if old.text == new.text { continue }
        field = new
      }
      report(
        .changed,
        subject,
        of: owner,
        breaks: .encodingChanged,
        "The field \(field.field.value) of the request body is written in another way."
      )
    }
  }
}

extension Operation {
  /// The type of the structure of options, if there is one.
  fileprivate var optionsType: TypeReference? {
    arguments.first { if case .options = $0.destination { true } else { false } }?.type
  }

  /// The names of the arguments in the path, from left to right.
  fileprivate var pathNames: [Identifier] {
    path.compactMap { if case .argument(let name, _, _) = $0 { name } else { nil } }
  }
}

extension Argument {
  /// Where an argument goes, without its name there.
  fileprivate enum Place: Hashable {
    case path, query, header, cookie, body, server, options
  }

  fileprivate var place: Place {
    switch destination {
    case .path: .path
    case .query: .query
    case .header, .idempotencyKey: .header
    case .cookie: .cookie
    case .body: .body
    case .server: .server
    case .options: .options
    }
  }

  fileprivate func wireName(in operation: Operation) -> String? {
    switch destination {
    case .path: operation.pathPart(of: self)?.name.value
    case .query(let name, _), .cookie(let name, _): name.value
    // Names of header fields ignore case (RFC 9110, section 5.1).
    case .header(let name, _), .idempotencyKey(let name): name.value.lowercased()
    case .body, .server, .options: nil
    }
  }

  fileprivate func form(in operation: Operation) -> ParameterForm? {
    switch destination {
    case .path: operation.pathPart(of: self)?.form
    case .query(_, let form), .cookie(_, let form), .header(_, let form): form
    case .idempotencyKey: .scalar
    case .body, .server, .options: nil
    }
  }

  /// An identity on the wire: bodies and servers have only a place.
  fileprivate func wirePlace(in operation: Operation) -> String {
    "\(place) \(wireName(in: operation) ?? "")"
  }

  fileprivate func subject(in operation: Operation) -> Subject {
    Subject(place == .body ? .body : .parameter, name.name, wireName: wireName(in: operation))
  }

  fileprivate enum Article {
    case capital, the, a
  }

  /// Such as: The query parameter `limit`.
  fileprivate func title(in operation: Operation, article: Article = .capital) -> Sentence {
    let first: Sentence =
      switch article {
      case .capital: "The"
      case .the: "the"
      case .a: "a"
      }
    let name = wireName(in: operation) ?? name.name
    return switch place {
    case .body: "\(first) request body"
    case .options: "\(first) argument \(name)"
    case .path: "\(first) path parameter \(name)"
    case .query: "\(first) query parameter \(name)"
    case .header: "\(first) header field \(name)"
    case .cookie: "\(first) cookie \(name)"
    case .server: "\(first) argument for the server"
    }
  }
}
