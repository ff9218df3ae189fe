import APIClientRuntime
import Foundation
import Runs

extension Benchmark {
  /// A page of 100 runs, read and written.
  static func coding(rounds: Int) async throws {
    let page = SampleRuns.page(of: 100)
    let compact = JSONWriter.bytes(page, .compact)
    try await decoding("decode 100 runs", compact).run(rounds: rounds)
    try await decoding("decode 100 runs, indented and escaped", JSONWriter.bytes(page, .indented))
      .run(rounds: rounds)
    try await encoding("encode 100 runs", compact).run(rounds: rounds)
  }

  private static func decoding(_ name: String, _ bytes: [UInt8]) throws -> Comparison {
    let data = Data(bytes)
    let api = RunApi(
      configuration: APIConfiguration(
        server: "http://memory.example",
        transport: MemoryTransport(bytes, "application/json")
      )
    )
    let expected = try JSONCoding.decode(RunPage.self, from: bytes)
    guard try JSONDecoder().decode(RunPage.self, from: data) == expected else {
      throw Failure("\(name): two decoders read two pages")
    }
    return Comparison(
      group: "coding",
      name: name,
      measure: .milliseconds,
      alternatives: [
        .init("JSONSerialization", count: 40) { count in
          for _ in 0..<count {
            let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            try check((object?["dag_runs"] as? [Any])?.count)
          }
        },
        .init("JSONDecoder", count: 10) { count in
          for _ in 0..<count {
            try check(try JSONDecoder().decode(RunPage.self, from: data).dagRuns?.count)
          }
        },
        .init("the runtime alone", count: 40) { count in
          for _ in 0..<count {
            try check(try JSONCoding.decode(RunPage.self, from: bytes).dagRuns?.count)
          }
        },
        .init("a call", count: 40) { count in
          for _ in 0..<count { try check(try await api.listRuns(limit: 100).dagRuns?.count) }
        },
      ]
    )
  }

  private static func encoding(_ name: String, _ bytes: [UInt8]) throws -> Comparison {
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let page = try JSONCoding.decode(RunPage.self, from: bytes)
    let api = RunApi(
      configuration: APIConfiguration(server: "http://memory.example", transport: MemoryTransport())
    )
    return Comparison(
      group: "coding",
      name: name,
      measure: .milliseconds,
      alternatives: [
        .init("JSONEncoder", count: 20) { count in
          for _ in 0..<count { try check(written: try JSONEncoder().encode(page).count) }
        },
        .init("JSONSerialization", count: 10) { count in
          for _ in 0..<count {
            try check(written: try JSONSerialization.data(withJSONObject: object).count)
          }
        },
        .init("the runtime alone", count: 40) { count in
          for _ in 0..<count { try check(written: try JSONCoding.encode(page).count) }
        },
        .init("a call", count: 40) { count in
          for _ in 0..<count { try await api.putRuns(runPage: page) }
        },
      ]
    )
  }

  private static func check(_ count: Int?) throws {
    guard count == 100 else { throw Failure("\(count ?? 0) runs were read of 100") }
  }

  private static func check(written count: Int) throws {
    guard count > 40_000 else { throw Failure("\(count) bytes are not 100 runs") }
  }
}
