import ConformanceNamesSwift
import Dispatch
import Foundation
import LoopbackServer
import RegexBuilder
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

// Each of these names is that of a schema too, whose type has another.

struct MyError: Error, LocalizedError, Equatable, Sendable, Hashable {
  let reason: String
  var errorDescription: String? { reason }
}

@MainActor
final class Model {
  var names: Set<String> = []
  func load() async -> Result<Int, any Error> { .success(names.count) }
}

actor Counter {
  private var count: UInt8 = 0
  func next() -> UInt8? {
    count += 1
    return count
  }
}

func never() -> Never { fatalError("Nobody calls it.") }

@Suite("names-swift: schemas may have any name that Swift, Foundation or the runtime has")
struct NamesSwiftTests {
  @Test("They are models like any other")
  func roundTrip() async throws {
    let text =
      #"{"taskValue":{"id":"1"},"errorValue":{"id":"2"},"typeValue":{},"selfValue":{"id":"3"},"#
      + #""optionalValue":{"id":"4"},"stringValue":{"id":"5"},"anyValue":{"id":"6"},"#
      + #""nullableValue":{"id":"7"},"swiftValue":{"id":"8"},"text":null,"#
      + #""when":"2026-11-21T07:04:12Z","id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","#
      + #""either":{"id":"9"},"more":["a","c"]}"#
    let server = try LoopbackServer { request in
      request.body.count < 3 ? .json(text) : .json(request.text)
    }
    let api = EverythingApi(at: server)
    let everything = try await api.putEverything(everything: Everything())
    #expect(everything.taskValue == GoldenTask(id: "1"))
    #expect(everything.errorValue == GoldenError(id: "2"))
    #expect(everything.optionalValue?.id == "4")
    #expect(everything.stringValue?.id == "5")
    #expect(everything.$text == .null)
    #expect(everything.either == .task(.init(id: "9")))
    #expect(everything.more?.map(\.isKnown) == [true, false])
    #expect(try await api.putEverything(everything: everything) == everything)
    #expect(server.sent == [.json("PUT /everything", "{}"), .json("PUT /everything", text)])
  }

  @Test("Beside the client, Swift's names and Foundation's mean what they mean without it")
  func plainNames() async throws {
    #expect(await Task { 1 }.value == 1)
    #expect(try await Model().load().get() == 0)
    #expect(await Counter().next() == 1)
    let void: Void = ()
    let array: Array<Int> = [1]
    let dictionary: Dictionary<String, Optional<Bool>> = ["a": true]
    let either: Result<Double, MyError> = .failure(MyError(reason: "no"))
    #expect(throws: MyError(reason: "no")) { try either.get() }
    #expect(array.count + dictionary.count == 2 && void == ())
    #expect(Data([1]).count == 1 && Date(timeIntervalSince1970: 0) < Date())
    #expect(URL(string: "https://example.com/a")?.lastPathComponent == "a")
    #expect(UUID().uuidString.count == 36)
    #expect(Notification(name: .init("n")).name.rawValue == "n")
    #expect(BlockOperation {}.isReady && (Operation() as Operation?) != nil)
    #expect(Duration.seconds(1) > .zero && Character("a").isLetter)
    #expect(Measurement(value: 1, unit: UnitLength.meters).converted(to: .centimeters).value == 100)
    #expect(
      Locale(identifier: "en_GB").identifier == "en_GB"
        && Progress(totalUnitCount: 2).totalUnitCount == 2
    )
    #expect(Bundle.main.bundlePath != "" && Thread.isMainThread == Foundation.Thread.isMainThread)
    #expect("ab".firstMatch(of: Regex { Capture { One(.word) } })?.1 == "a")
    #expect(DispatchQueue(label: "q").sync { Swift.max(1, 2) } == 2)
    #expect(URLRequest(url: URL(filePath: "/")).httpMethod == "GET")
    #expect((URLSession.shared as Any) is URLSession)
  }
}
