import Foundation
import Testing

extension CompilerTests {
  @Suite(
    "Text of a document arrives as it is, and is never code",
    .enabled(if: Linking.current != nil, "there is no swiftc, or no built runtime to link with")
  )
  struct HostileDocumentTests {
    @Test(
      "What is generated from nothing but hostile strings compiles, and passes them on unchanged"
    )
    func everyString() throws {
      let folder = try TemporaryFolder()
      try HostileDocument.json().write(to: folder.place("document.json"))
      let generation = try Program.run(
        ["--spec", "document.json", "--output", "out", "--module", "Hostile"],
        in: folder.url
      )
      try #require(generation.status == 0, "\(generation.errors)")
      let sources = folder.tree("out").keys.filter { $0.hasSuffix(".swift") }.sorted()
      let texts = try sources.map { try folder.text("out/\($0)") }
      #expect(sources.allSatisfy { $0.utf8.allSatisfy(isPlain) }, "\(sources)")

      let main = try HostileProgram(
        generated: texts.joined(),
        value: HostileDocument.text("value"),
        answer: JSONSerialization.data(withJSONObject: HostileDocument.answer())
      ).source
      try folder.write(main, to: "Main.swift")
      let compilation = try #require(Linking.current).compile(
        ["Main.swift"] + sources.map { "out/\($0)" },
        in: folder
      )
      try #require(compilation.status == 0, "\(compilation.errors)\n\(main)")

      let run = try Program.run(folder.place("program"), [], in: folder.url)
      try #require(run.status == 0, "\(run.errors)")
      try check(JSONDecoder().decode(HostileProgram.Report.self, from: Data(run.output.utf8)))
    }

    /// Names of files have letters, digits and little else.
    private func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "+._-/".utf8.contains(byte)
      }
    }

    private func check(_ report: HostileProgram.Report) throws {
      let text = HostileDocument.text
      #expect(report.servers == [HostileDocument.server])
      #expect(report.kinds == HostileDocument.kinds)
      #expect(report.operationID == text("send"))

      let path =
        "/base" + HostileDocument.path.replacingOccurrences(of: "{id}", with: text("value"))
      #expect(report.path.removingPercentEncoding == "\(path)?\(text("query"))=\(text("value"))")
      #expect(report.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(
        report.headerNames.contains { $0.lowercased() == HostileDocument.headerName.lowercased() }
      )

      let sent = try JSONDecoder().decode([String: String].self, from: Data(report.sent.utf8))
      #expect(sent == HostileDocument.thing)
      let answer = try JSONSerialization.jsonObject(with: Data(report.answer.utf8))
      #expect(answer as? NSDictionary == HostileDocument.answer() as NSDictionary)
    }
  }
}
