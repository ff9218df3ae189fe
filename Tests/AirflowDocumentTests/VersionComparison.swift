/// One document beside those of several versions of a server, all of which it describes.
///
/// What it should say of a place follows from what they say, by the same rules everywhere; where a rule
/// had something to decide, it is noted.
struct VersionComparison {
  /// What the versions do not agree about, or what a client does otherwise on purpose.
  enum Rule: String, CaseIterable {
    /// 3.0 does not have it, so that it is optional and says "Since 3.1."
    case newIn31
    /// 3.1 does not have it either; 3.2 or 3.3 has.
    case newSince31
    /// The newest version has it no more, so that it is optional.
    case gone
    /// Some versions let it be left out.
    case sometimesLeftOut
    /// Some versions send null for it.
    case sometimesNull
    /// In a request, null says the same as leaving it out.
    case nullSaysNothing
    /// A default that not all versions have is the server's business, and in an answer nobody needs one.
    case defaultLeftOut
    /// Only answers have it, so that there is nobody to be told that it is not sent.
    case readOnly
    /// Each version knows other values.
    case moreValues
  }

  /// The places where each rule had something to decide.
  private(set) var places: [Rule: Set<String>] = [:]
  /// What follows from the documents of the versions.
  private(set) var expected: [String: OperationFacts.Fact] = [:]

  /// - Parameter versions: What the versions say of the same operations, the oldest first: 3.0, 3.1 and a
  ///   newer one.
  init(of versions: [OperationFacts]) {
    for place in Set(versions.flatMap(\.values.keys)) {
      // What belongs to something that a version has not is not missing there by itself.
      let owner = Self.owner(of: place)
      let knowing = versions.indices.filter { index in
        owner.map { versions[index].values[$0] != nil } ?? true
      }
      let having = knowing.filter { versions[$0].values[place] != nil }
      guard let newest = having.last, let fact = versions[newest].values[place] else { continue }
      let facts = having.compactMap { versions[$0].values[place] }
      expected[place] = decide(fact, among: facts, missing: having != knowing, at: place)
      let isSchema = owner == nil && !place.contains(" ") && place.first?.isUppercase == true
      if !isSchema, let first = having.first, let oldest = knowing.first, first != oldest {
        note(first == 1 ? .newIn31 : .newSince31, place)
      }
      if newest != knowing.last { note(.gone, place) }
    }
  }

  private mutating func decide(
    _ newest: OperationFacts.Fact,
    among facts: [OperationFacts.Fact],
    missing: Bool,
    at place: String
  ) -> OperationFacts.Fact {
    var fact = newest
    fact.isRequired = !missing && facts.allSatisfy(\.isRequired)
    if !missing, facts.contains(where: \.isRequired), !fact.isRequired {
      note(.sometimesLeftOut, place)
    }
    if facts.contains(where: \.isNullable) {
      fact.isNullable = !Self.isSent(place)
      if Self.isSent(place) {
        note(.nullSaysNothing, place)
      } else if !facts.allSatisfy(\.isNullable) {
        note(.sometimesNull, place)
      }
    }
    if facts.contains(where: { $0.defaultText != nil }) {
      let isShared = facts.allSatisfy { $0.defaultText == newest.defaultText }
      if missing || !isShared || !Self.isSent(place) {
        fact.defaultText = nil
        note(.defaultLeftOut, place)
      }
    }
    if facts.contains(where: \.isReadOnly) {
      fact.isReadOnly = false
      note(.readOnly, place)
    }
    if facts.contains(where: { $0.text != newest.text && $0.text.contains(" enum=[") }) {
      note(.moreValues, place)
    }
    return fact
  }

  private mutating func note(_ rule: Rule, _ place: String) {
    places[rule, default: []].insert(place)
  }

  /// Whether a client sends what stands at a place.
  private static func isSent(_ place: String) -> Bool {
    let schema = place.prefix { $0 != "." }
    return place.contains(" query ") || place.contains(" path ") || schema.hasSuffix("Body")
      || schema == "AssetEventAccessControl"
  }

  /// The operation or the schema that a place belongs to.
  static func owner(of place: String) -> String? {
    guard let end = place.firstIndex(where: { $0 == " " || $0 == "." }) else { return nil }
    return String(place[..<end])
  }
}
