import AirflowRuns
import ArgumentParser

struct Events: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the dataset events that a run was triggered by."
  )

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  func run() async throws {
    let events = try await server.api.getUpstreamDatasetEvents(
      dagID: target.dagID,
      dagRunID: target.runID
    )
    for event in events.datasetEvents ?? [] {
      let source = [event.sourceDagID, event.sourceRunID, event.sourceTaskID].compactMap(\.self)
      let place = source.isEmpty ? "by hand" : "by \(source.joined(separator: " / "))"
      print("\(event.timestamp ?? "-")\t\(event.datasetURI ?? "-")\t\(place)")
    }
  }
}
