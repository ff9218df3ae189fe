import AirflowV2
import Testing

extension LiveV2Tests {
  /// What tasks leave for each other, XComs.
  @Suite(.serialized) struct Values {
    let api = Live.values

    @Test func theValuesOfATask() async throws {
      let run = try await Live.triggerAndFinish("live_values")
      #expect(run.state == .success)
      func value(_ key: String, stringify: Bool? = nil) async throws(APIError) -> JSONValue {
        try await api.getXComEntry(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          taskID: "push",
          xcomKey: key,
          stringify: stringify
        ).value
      }
      #expect(try await value("text") == "Größe \"ok\"")
      #expect(try await value("number") == 9_007_199_254_740_993)
      #expect(try await value("object") == ["list": [1, 2.5, nil], "flag": true])
      #expect(try await value("return_value") == "returned")
      #expect(
        try await value("object", stringify: true) == "{'list': [1, 2.5, None], 'flag': True}"
      )
      let none = await Live.error { () async throws(APIError) in try await value("none") }
      #expect(none?.status == .notFound)

      var keys: [String] = ["number", "object", "return_value", "text"]
      if Live.isSince(minor: 1) {
        // 3.0 cannot take a null from a task.
        #expect(try await value("nothing") == .null)
        keys.insert("nothing", at: 0)
      }
      let entries = try await api.getXComEntries(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "push"
      )
      #expect(entries.xcomEntries.map(\.key).sorted() == keys)
      #expect(entries.totalEntries == keys.count)
      var found: [String] = []
      for try await entry in api.allXComEntries(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "push",
        pageSize: 2
      ) {
        found.append(entry.key)
      }
      #expect(found.sorted() == keys)
    }

    @Test func aMappedTaskHasAValueForEachIndex() async throws {
      let run = try await Live.triggerAndFinish("live_mapped")
      for index in 0..<3 {
        let entry = try await api.getXComEntry(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          taskID: "double",
          xcomKey: "return_value",
          mapIndex: index
        )
        #expect(entry.mapIndex == index)
        #expect(entry.value == .number(JSONNumber(2 * (index + 1))))
      }
    }
  }
}
