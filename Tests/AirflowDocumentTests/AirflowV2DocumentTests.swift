import Foundation
import TestSupport
import Testing
import YAML

/// Our document of Airflow 3 beside those that three of its versions ship: the same facts, in other
/// words, and in one document.
///
/// `scripts/airflow-documents` fetches them into a folder, for `AIRFLOW_DOCUMENTS`.
@Suite(
  .enabled(
    if: AirflowReleases.folder != nil,
    "AIRFLOW_DOCUMENTS does not name a folder with what scripts/airflow-documents fetches"
  )
)
struct AirflowV2DocumentTests {
  private static let document = Project.root.appendingPathComponent("openapi/airflow-v2.yaml")

  private func tree(of file: URL) throws -> Node {
    let source = Source(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    return try YAMLParser.parse(source)
  }

  private func ours() throws -> OperationFacts {
    OperationFacts(of: try tree(of: Self.document), names: AirflowV2Differences.ourNames)
  }

  private func theirs(_ operations: Set<String>) throws -> [OperationFacts] {
    try AirflowReleases.versions.map { version in
      var facts = try AirflowReleases.documents.map { name in
        OperationFacts(
          of: try tree(ofVersion: version, name),
          operations: operations,
          names: AirflowV2Differences.theirNames
        )
      }
      for other in facts.dropFirst() { facts[0].merge(other) }
      return facts[0]
    }
  }

  private func tree(ofVersion version: String, _ name: String) throws -> Node {
    let folder = try #require(AirflowReleases.folder)
    return try tree(of: folder.appendingPathComponent("airflow-\(version)-\(name).yaml"))
  }

  @Test func theFactsAreAirflows() throws {
    let ours = try ours()
    let expected = VersionComparison(of: try theirs(ours.operations)).expected
    var differences: [String: String] = [:]
    for place in Set(expected.keys).union(ours.values.keys) where !Self.isOfAnError(place) {
      let (theirs, ours) = (expected[place], ours.values[place])
      if theirs != ours {
        differences[place] = "\(theirs?.description ?? "-") -> \(ours?.description ?? "-")"
      }
    }
    #expect(differences == AirflowV2Differences.intended)
    // So that a comparison of nothing with nothing does not pass.
    #expect(ours.values.count > 900)
  }

  @Test(arguments: VersionComparison.Rule.allCases)
  func theVersionsDifferWhereItIsNamed(rule: VersionComparison.Rule) throws {
    let found = VersionComparison(of: try theirs(try ours().operations)).places[rule] ?? []
    let places = found.filter { !Self.isOfAnError($0) }
    #expect(places.sorted() == AirflowV2Differences.places(of: rule).sorted())
  }

  @Test func whatIsNewSaysSinceWhen() throws {
    let ours = try ours()
    let places = VersionComparison(of: try theirs(ours.operations)).places
    for (rule, versions) in [
      (VersionComparison.Rule.newIn31, ["3.1"]), (.newSince31, ["3.2", "3.3"]),
    ] {
      for place in places[rule] ?? [] {
        guard let text = ours.descriptions[place] else { continue }
        #expect(versions.contains { text.contains("Since \($0)") }, "\(place): \(text)")
      }
    }
    let new = (places[.newIn31] ?? []).union(places[.newSince31] ?? [])
    let said = ours.descriptions.filter { $0.value.contains("Since 3.") }.keys
    #expect(Set(said).subtracting(new).sorted() == AirflowV2Differences.saidToBeNew.sorted())
  }

  @Test func propertiesStandInTheOrderOfTheNewestVersion() throws {
    let ours = try ours()
    let theirs = try #require(try theirs(ours.operations).last)
    for (schema, order) in theirs.propertyOrder where ours.propertyOrder[schema] != nil {
      let mine = (ours.propertyOrder[schema] ?? []).filter(order.contains)
      #expect(mine == order.filter(mine.contains), "\(schema)")
    }
  }

  /// Airflow has two schemas of errors, told apart by the status, and ours is both: what an error is
  /// like is compared on its own.
  private static func isOfAnError(_ place: String) -> Bool {
    place == "Error" || place.hasPrefix("Error.")
  }

  @Test func anErrorIsWhatAnyOfTheirsIs() throws {
    for version in AirflowReleases.versions {
      let schemas = try tree(ofVersion: version, "v2")["components"]?["schemas"]
      let detail = schemas?["HTTPExceptionResponse"]?["properties"]?["detail"]
      #expect(detail?["anyOf"]?.items.compactMap { $0["type"]?.text } == ["string", "object"])
      let invalid = schemas?["HTTPValidationError"]?["properties"]?["detail"]
      #expect(invalid?["items"]?["$ref"]?.text == "#/components/schemas/ValidationError")
    }
    #expect(
      try ours().values["Error.detail"]?.description
        == "string | [ValidationError] | {any}, required"
    )
  }
}
