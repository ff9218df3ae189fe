import ConformanceNamesOfValues
import LoopbackServer
import Testing

@Suite("names-of-values: names that a document gives to values, and names that need no change")
struct NamesOfValuesTests {
  @Test("Values are called what the document calls them, and are on the wire what they are")
  func names() throws {
    let channel = Channel(
      id2: "2",
      id: "1",
      inName2: "n",
      inName: 3,
      kind: .guildText,
      access: .readWrite,
      state: .failed,
      level: .highest,
      sku: .premium,
      tooFew: .x,
      alike: .y,
      plan: .gold,
      spelling: .aB
    )
    #expect(
      try json(channel)
        == #"{"_id":"2","id":"1","in_name":"n","inName":3,"kind":0,"access":"rw","state":-1,"#
        + #""level":"b","sku":"P1","tooFew":"x","alike":"y","plan":"gold","spelling":"aB"}"#
    )
    #expect(Kind.knownValues == [.guildText, .dm])
    #expect(Channel.Spelling.knownValues == [.aB2, .aB, .aB3])
  }

  @Test("A value that others may stand beside is one of several")
  func extensible() throws {
    let text = #"{"_id":"","id":"","kind":7,"plan":"bronze"}"#
    let channel = try JSONCoding.decode(Channel.self, from: Array(text.utf8))
    #expect(channel.plan?.isKnown == false)
    #expect(channel.kind.isKnown == false)
    #expect(try json(channel) == text)
  }

  @Test("Whether a property that can only be null is there can be read, and sent")
  func presence() async throws {
    let server = try LoopbackServer.echo()
    let api = ChannelApi(at: server)
    var channel = Channel(id2: "", id: "", kind: .dm)
    #expect(try await api.putChannel(channel: channel).$isHere == .absent)
    channel.$isHere = .null
    #expect(try await api.putChannel(channel: channel).$isHere == .null)
    #expect(
      server.sent.map(\.body) == [
        #"{"_id":"","id":"","kind":1}"#, #"{"_id":"","id":"","kind":1,"isHere":null}"#,
      ]
    )
  }
}
