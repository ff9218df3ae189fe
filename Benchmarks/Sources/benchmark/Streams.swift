import APIClientRuntime
import Foundation
import Runs

extension Benchmark {
  /// Streams of 10,000 changes, which arrive in pieces of 16 KiB.
  static func streams(rounds: Int) async throws {
    let texts = SampleChanges.texts(10_000)
    let lines = texts.flatMap { $0 + [newLine] }
    let events = texts.flatMap { Array("event: change\ndata: ".utf8) + $0 + [newLine, newLine] }
    try await reading(
      "10,000 JSON lines",
      lines,
      texts: { lines.split(separator: newLine).map { Data($0) } },
      throughACall: {
        try await total(changes(lines, "application/x-ndjson").changeLines()) { $0 }
      }
    ).run(rounds: rounds)
    try await reading(
      "10,000 server-sent events",
      events,
      texts: {
        events.split(separator: newLine).filter { $0.starts(with: field) }
          .map { Data($0.dropFirst(field.count)) }
      },
      throughACall: {
        try await total(changes(events, "text/event-stream").changeEvents(), \.data)
      }
    ).run(rounds: rounds)
  }

  private static let newLine = UInt8(ascii: "\n")
  private static let field = Array("data: ".utf8)

  private static func changes(_ body: [UInt8], _ contentType: String) -> ChangeApi {
    ChangeApi(
      configuration: APIConfiguration(
        server: "http://memory.example",
        transport: MemoryTransport(body, contentType, pieceSize: 16 << 10)
      )
    )
  }

  /// The sum of all attempts, for which each change has to be read.
  private static func total<Stream: AsyncSequence>(
    _ stream: Stream,
    _ change: (Stream.Element) -> Change
  ) async throws -> Int {
    var total = 0
    for try await element in stream { total += change(element).attempt ?? 0 }
    return total
  }

  /// What reads a body: `texts` splits it into the texts of the changes, `throughACall` makes a call that
  /// it is the answer to, and gives the sum of all attempts.
  private static func reading(
    _ name: String,
    _ body: [UInt8],
    texts: @escaping () -> [Data],
    throughACall: @escaping () async throws -> Int
  ) -> Comparison {
    func check(_ total: Int) throws {
      guard total == 9999 else { throw Failure("\(name): the sum is \(total) and not 9999") }
    }
    return Comparison(
      group: "streams",
      name: name,
      measure: .milliseconds,
      alternatives: [
        .init("split, JSONSerialization", count: 1) { _ in
          try check(
            try texts().reduce(0) { total, text in
              let change = try JSONSerialization.jsonObject(with: text) as? [String: Any]
              return total + (change?["attempt"] as? Int ?? 0)
            }
          )
        },
        .init("split, JSONDecoder", count: 1) { _ in
          let decoder = JSONDecoder()
          try check(
            try texts().reduce(0) { total, text in
              total + (try decoder.decode(Change.self, from: text).attempt ?? 0)
            }
          )
        },
        .init("a call", count: 1) { _ in try check(try await throughACall()) },
      ]
    )
  }
}
