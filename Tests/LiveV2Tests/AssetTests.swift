import AirflowV2
import Testing

extension LiveV2Tests {
  /// What DAGs make and wait for.
  @Suite(.serialized) struct Assets {
    let api = Live.assets

    private func produced() async throws -> AssetResponse {
      let page = try await api.getAssets(dagIDs: ["live_producer"], namePattern: "live_produced")
      return try #require(page.assets.first)
    }

    @Test func anAssetAndWhoMakesIt() async throws {
      let asset = try await produced()
      #expect(asset.name == "live_produced")
      #expect(asset.group == "live")
      #expect(asset.producingTasks.map(\.taskID) == ["produce"])
      // 3.0 has another name for them.
      let waiting = asset.scheduledDags ?? asset.consumingDags
      #expect(waiting?.map(\.dagID) == ["live_consumer"])
      #expect(try await api.getAsset(assetID: asset.id) == asset)
      let none = await Live.error { () async throws(APIError) in
        try await api.getAsset(assetID: 999_999)
      }
      #expect(none?.status == .notFound)
    }

    @Test func aRunMakesAnAssetAndAnotherIsTriggered() async throws {
      let run = try await Live.triggerAndFinish("live_producer")
      #expect(run.state == .success)
      let event = try await settled { () async throws(APIError) in
        try await api.getAssetEvents(
          orderBy: ["-timestamp"],
          sourceDagID: run.dagID,
          sourceRunID: run.dagRunID
        ).assetEvents.first { !$0.createdDagruns.isEmpty }
      }
      #expect(event.sourceTaskID == "produce")
      let consumer = try #require(event.createdDagruns.first)
      #expect(consumer.dagID == "live_consumer")
      // Its ID holds a date with a plus and colons.
      let upstream = try await settled { () async throws(APIError) in
        try await Live.runs.getUpstreamAssetEvents(
          dagID: consumer.dagID,
          dagRunID: consumer.runID
        )
      }
      #expect(upstream.assetEvents.contains { $0.sourceRunID == run.dagRunID })
      #expect(upstream.totalEntries == upstream.assetEvents.count)
    }

    /// What the server answers once it can: it cannot write of a run that was triggered and has not begun.
    private func settled<Value>(
      _ question: () async throws(APIError) -> Value?
    ) async throws -> Value {
      try await Live.eventually("there are events whose runs have begun") {
        do throws(APIError) {
          return try await question()
        } catch {
          guard error.status == .internalServerError else { throw error }
          return nil
        }
      }
    }

    @Test func anEventFromOutside() async throws {
      let asset = try await produced()
      let event = try await api.createAssetEvent(
        body: .init(assetID: asset.id, extra: ["rows": 3, "by": "hand"])
      )
      #expect(event.assetID == asset.id)
      #expect(event.extra == ["rows": 3, "by": "hand", "from_rest_api": true])
      #expect(event.sourceDagID == nil)
      let page = try await settled { () async throws(APIError) in
        try await api.getAssetEvents(
          limit: 5,
          orderBy: ["-timestamp"],
          assetID: asset.id,
          timestampGTE: event.timestamp
        )
      }
      #expect(page.assetEvents.contains { $0.id == event.id })
      let none = await Live.error { () async throws(APIError) in
        try await api.createAssetEvent(body: .init(assetID: 999_999))
      }
      #expect(none?.status == .notFound)
    }

    @Test func anAssetIsMadeByTheDagThatMakesIt() async throws {
      let asset = try await produced()
      let run = try await api.materializeAsset(assetID: asset.id)
      #expect(run.dagID == "live_producer")
      #expect(run.runType == (Live.isSince(minor: 2) ? .assetMaterialization : .manual))
      #expect(try await Live.finished(run).state == .success)
      let none = await Live.error { () async throws(APIError) in
        try await api.materializeAsset(assetID: 999_999)
      }
      #expect(none?.status == .notFound)
    }

    @Test(.enabled(if: Live.isSince(minor: 2), "before 3.2, what is sent is passed over"))
    func anAssetIsMadeWithAConfiguration() async throws {
      let id = Live.runID("made")
      let run = try await api.materializeAsset(
        assetID: produced().id,
        body: .init(dagRunID: id, conf: ["day": 1], note: "by hand")
      )
      #expect(run.dagRunID == id)
      #expect(run.conf == ["day": 1])
      #expect(run.note == "by hand")
      // Two that end at the same time can trigger one run alone.
      _ = try await Live.finished(run)
    }
  }
}
