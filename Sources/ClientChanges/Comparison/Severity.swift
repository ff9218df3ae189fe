import ClientIR

// What breaks. This is the one place where it is decided.
//
// A change breaks `source` when code that calls the old client no longer compiles, or compiles and does
// something else. It breaks `wire` when a server that follows the new document may refuse what an old
// client sends or takes it for something else, or when an old client fails to read its answer.
//
// It matters which way a value goes. A property that is sent stands in initialisers that callers call;
// one that is received stands in expressions that callers read. The initialiser of a model that is only
// received is for tests, and does not count. A read-only property is never sent. Unknown properties,
// values of enumerations and variants of unions that arrive are no fault: an old client passes over
// them, or hands them over as unrecognised.
//
// Servers often ignore a parameter or a property that they do not know. Some refuse it (Airflow answers
// 400), and where it is ignored, it has lost its meaning: a filter that filters nothing. So what an old
// client still sends and the new document does not have breaks the wire.
extension Breakage {
  /// What is only additional, or only about documentation.
  static let nothing: Breakage = []

  /// A name of Swift's that callers spell. Nobody on the wire sees it.
  static let renamed: Breakage = .source

  // MARK: Operations

  static let operationRemoved: Breakage = [.source, .wire]
  static let routeChanged: Breakage = .wire

  /// Calls without an argument that has a value of its own go on compiling. What old clients do not
  /// send is missed only where the request cannot do without it.
  static func added(_ argument: Argument) -> Breakage {
    if argument.isOptional { return nothing }
    return argument.mustBeGiven ? [.source, .wire] : .wire
  }

  static let argumentRemoved: Breakage = [.source, .wire]

  /// Where an argument goes, or how it is written there.
  static let encodingChanged: Breakage = .wire

  /// Calls that name the argument go on compiling when it becomes optional.
  static func optionalityChanged(isOptional: Bool) -> Breakage {
    isOptional ? nothing : [.source, .wire]
  }

  /// Arguments have labels, and stand in the order of the declaration.
  static let orderChanged: Breakage = .source

  /// What a server takes for a value left out is the server's business: an old client sends what it
  /// sent, and it is accepted. Whoever relies on a value names it. It is said, so that they can.
  static let serverDefaultChanged: Breakage = nothing

  /// The content types of a body.
  static func contentTypesChanged(_ old: [String], _ new: [String]) -> Breakage {
    old.allSatisfy(new.contains) ? nothing : .wire
  }

  /// Callers have a switch over the responses of an operation that returns one of several.
  static func responseListChanged(isCase: Bool) -> Breakage { isCase ? .source : nothing }

  /// The body of one of several responses, or of an error. An error without a body is still read.
  static func responseBodyChanged(isReadAsType: Bool, reads: Bool) -> Breakage {
    (isReadAsType ? .source : nothing).union(reads ? nothing : .wire)
  }

  static let headerRemoved: Breakage = .wire

  /// An alternative of authentication serves an old client when it asks for no more than one that the
  /// client has met.
  static func authenticationChanged(
    _ old: [[Operation.SecurityRequirement]],
    _ new: [[Operation.SecurityRequirement]]
  ) -> Breakage {
    // Where a document says nothing, it asks for nothing.
    let (old, new) = (old.isEmpty ? [[]] : old, new.isEmpty ? [[]] : new)
    let isServed = old.allSatisfy { met in
      new.contains { asked in
        asked.allSatisfy { part in
          met.contains { part.scheme == $0.scheme && Set(part.scopes).isSubset(of: $0.scopes) }
        }
      }
    }
    return isServed ? nothing : .wire
  }

  // MARK: Properties and models

  /// Callers of an initialiser must name a property that is always there and has no value of its own.
  static func added(_ property: Property, _ use: ModelUse.Directions) -> Breakage {
    var breaks = nothing
    guard use.isSent else { return breaks }
    if !property.presence.isOptional, property.defaultValue == nil { breaks.insert(.source) }
    if !property.presence.mayBeAbsent { breaks.insert(.wire) }
    return breaks
  }

  static func removed(_ property: Property, _ use: ModelUse.Directions) -> Breakage {
    let isSent = use.isSent && !property.isReadOnly
    let isMissed = use.isReceived && !property.presence.isOptional
    return isSent || isMissed ? [.source, .wire] : .source
  }

  /// A type, whose values need not differ on the wire. Where it is only sent, callers go on passing
  /// what Swift converts to the new type.
  static func retyped(
    from old: TypeReference,
    to new: TypeReference,
    _ use: ModelUse.Directions,
    accepts: Bool,
    reads: Bool
  ) -> Breakage {
    if use.isSent && !accepts || use.isReceived && !reads { return [.source, .wire] }
    return use.isSent && !use.isReceived && old.converts(to: new) ? nothing : .source
  }

  /// What a call returns, or what an error holds.
  static func resultRetyped(reads: Bool) -> Breakage { reads ? .source : [.source, .wire] }

  /// What ends a stream of events. An old client takes a new one for an event, and fails to read it; one
  /// that never comes is not missed.
  static func streamEndChanged(hasNew: Bool) -> Breakage { hasNew ? .wire : nothing }

  /// What may stand for a property.
  ///
  /// A value that is read changes its type when it may be missing, and when it no longer may. One that
  /// is only sent does so in the second case, for callers may still pass a value in the first.
  static func presenceChanged(
    from old: Property,
    to new: Property,
    _ use: ModelUse.Directions
  ) -> Breakage {
    var breaks = nothing
    let isSent = use.isSent && !old.isReadOnly
    if old.presence.isOptional != new.presence.isOptional {
      // A model that is neither sent nor received is there to be read.
      if use.isReceived || !use.isSent || !new.presence.isOptional { breaks.insert(.source) }
    }
    // Only a property that may be absent and null has a projected value.
    if case .nullable = old.presence, !new.presence.isNullable || !new.presence.mayBeAbsent {
      breaks.insert(.source)
    }
    let mustBeThere = old.presence.mayBeAbsent && !new.presence.mayBeAbsent
    let mustNotBeNull = old.presence.isNullable && !new.presence.isNullable
    if isSent, mustBeThere || mustNotBeNull { breaks.insert(.wire) }
    if use.isReceived, !old.presence.isOptional, new.presence.isOptional { breaks.insert(.wire) }
    return breaks
  }

  /// What callers set is left out of requests when the property becomes read-only.
  static func readOnlyChanged(isReadOnly: Bool, _ use: ModelUse.Directions) -> Breakage {
    isReadOnly && use.isSent ? [.source, .wire] : nothing
  }

  /// The value that the client has for what requests always have. A caller who names none sends
  /// another one, or has to name one now.
  static func defaultChanged(from old: DefaultValue?, isSent: Bool) -> Breakage {
    isSent && old != nil ? .source : nothing
  }

  static let modelRemoved: Breakage = .source
  static let modelKindChanged: Breakage = [.source, .wire]

  /// A static member of an enumeration vanishes. Values that arrive may be any.
  static func valueRemoved(_ use: ModelUse.Directions) -> Breakage {
    use.isSent ? [.source, .wire] : .source
  }

  /// Callers have a switch over the cases of what they receive. An old client reads a new variant as
  /// unrecognised.
  static func variantAdded(_ use: ModelUse.Directions) -> Breakage {
    use.isReceived ? .source : nothing
  }

  static func variantRemoved(_ use: ModelUse.Directions) -> Breakage {
    use.isSent ? [.source, .wire] : .source
  }

  /// A property that callers read of a union, whatever its case. What the types of the cases have on the
  /// wire is theirs.
  static let commonPropertyChanged: Breakage = .source

  /// The values by which a variant is known, and the property that has them.
  static func discriminatorChanged(isLost: Bool, _ use: ModelUse.Directions) -> Breakage {
    isLost && (use.isSent || use.isReceived) ? .wire : nothing
  }

  /// A property whose value's properties stand in the same object has no default.
  static func flattenedAdded(_ use: ModelUse.Directions) -> Breakage {
    use.isSent ? [.source, .wire] : nothing
  }

  static func flattenedRemoved(_ use: ModelUse.Directions) -> Breakage {
    use.isSent || use.isReceived ? [.source, .wire] : .source
  }

  /// The property for what a document does not name. An old client that receives nothing there has an
  /// empty one.
  static func additionalPropertiesRemoved(_ use: ModelUse.Directions) -> Breakage {
    use.isSent ? [.source, .wire] : .source
  }

  static func itemAdded(isOptional: Bool, _ use: ModelUse.Directions) -> Breakage {
    use.isSent && !isOptional ? [.source, .wire] : nothing
  }

  static func itemRemoved(isOptional: Bool, _ use: ModelUse.Directions) -> Breakage {
    use.isSent || use.isReceived && !isOptional ? [.source, .wire] : .source
  }

  // MARK: The client as a whole

  static let apiRemoved: Breakage = .source

  static func serverRemoved(_ server: ServerList.Server) -> Breakage {
    server.name == nil ? .wire : [.source, .wire]
  }

  /// Callers may take the first server of the list.
  static let firstServerChanged: Breakage = .source

  /// A default that callers of the server's function rely on.
  static let serverVariableChanged: Breakage = .source

  /// Credentials for a scheme that a document no longer has are refused. A scheme of API keys has a
  /// function besides.
  static func schemeRemoved(isAPIKey: Bool) -> Breakage { isAPIKey ? [.source, .wire] : .wire }
}

extension TypeReference {
  /// Whether Swift takes a value of the type for one of another: it is that one, or may be nil there.
  fileprivate func converts(to other: TypeReference) -> Bool {
    switch (self, other) {
    case _ where self == other: true
    case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)),
      (.optional(let old), .optional(let new)):
      old.converts(to: new)
    case (_, .optional(let new)): converts(to: new)
    case (.builtIn, _), (.array, _), (.dictionary, _), (.optional, _), (.model, _): false
    }
  }
}
