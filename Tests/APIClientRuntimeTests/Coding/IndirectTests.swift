import Foundation
import Testing

@testable import APIClientRuntime

@Suite("A value type can hold a value of its own type")
struct IndirectTests {
  /// As generated code has it.
  struct Folder: Codable, Hashable, Sendable {
    var name: String
    @Indirect var parent: Folder?
    @IndirectNullable var link: Folder?

    init(name: String, parent: Folder? = nil, link: Folder? = nil) {
      self.name = name
      self.parent = parent
      self.link = link
    }

    init(from decoder: any Decoder) throws {
      let object = try ObjectDecoder(decoder)
      self.name = try object.decode("name")
      self.parent = try object.decodeIfPresent("parent")
      self._link = try object.decodeNullable("link")
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encode(self.name, for: "name")
      try object.encodeIfPresent(self.parent, for: "parent")
      try object.encodeNullable(self._link, for: "link")
    }
  }

  struct Synthesized: Codable, Hashable, Sendable {
    @Indirect var parent: Synthesized?
    @IndirectNullable var link: Synthesized?
  }

  struct Pair: Codable, Hashable, Sendable {
    @Indirect var left: Tree
    @Indirect var right: Tree
  }

  indirect enum Tree: Codable, Hashable, Sendable {
    case leaf, node(Pair)
  }

  static let texts = [
    #"{"name":"a"}"#,
    #"{"name":"a","link":null}"#,
    #"{"name":"a","parent":{"name":"b","parent":{"name":"c"}}}"#,
    #"{"name":"a","parent":{"name":"b","link":null},"link":{"name":"d","link":{"name":"e"}}}"#,
  ]

  @Test("It is decoded and encoded again", arguments: texts)
  func roundTrip(text: String) throws {
    let folder = try JSONCoding.decode(Folder.self, from: text)
    #expect(try JSONCoding.text(folder) == text)
    #expect(try JSONDecoder().decode(Folder.self, from: Data(text.utf8)) == folder)
    #expect(try JSONDecoder().decode(Folder.self, from: JSONEncoder().encode(folder)) == folder)
  }

  @Test(
    "It works in the compiler's own Codable code",
    arguments: [
      "{}", #"{"link":null}"#, #"{"parent":{"parent":{}}}"#,
      #"{"parent":{"link":null},"link":{"link":{"parent":{}}}}"#,
    ]
  )
  func synthesized(text: String) throws {
    let value = try JSONCoding.decode(Synthesized.self, from: text)
    #expect(try JSONCoding.text(value) == text)
    #expect(try JSONDecoder().decode(Synthesized.self, from: Data(text.utf8)) == value)
    #expect(try JSONDecoder().decode(Synthesized.self, from: JSONEncoder().encode(value)) == value)
  }

  @Test("Required values can be indirect too")
  func required() throws {
    let pair = Pair(left: .leaf, right: .node(Pair(left: .leaf, right: .leaf)))
    #expect(try JSONCoding.decode(Pair.self, from: JSONCoding.encode(pair)) == pair)
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Pair.self, from: "{}") }
  }

  @Test("Copies are independent")
  func valueSemantics() {
    let original = Folder(name: "a", parent: Folder(name: "b"), link: Folder(name: "c"))
    var copy = original
    #expect(copy == original)
    copy.parent?.name = "x"
    copy.link?.name = "y"
    #expect(original.parent?.name == "b")
    #expect(original.link?.name == "c")
    #expect(copy.parent?.name == "x")
    #expect(copy.link?.name == "y")
    #expect(copy != original)
    #expect(Set([original, copy, original]).count == 2)
  }

  @Test("The projected value has the three states")
  func states() throws {
    var folder = Folder(name: "a")
    #expect(folder.$link == .absent)
    folder.$link = .null
    #expect(folder.link == nil)
    #expect(try JSONCoding.text(folder) == #"{"name":"a","link":null}"#)
    folder.$link = .value(Folder(name: "b"))
    #expect(folder.link?.name == "b")
    folder.link = nil
    #expect(folder.$link == .absent)
  }

  @Test("A read-only one stays out of requests")
  func readOnly() throws {
    struct Holder: Encodable {
      @IndirectNullable var link: Folder?
      func encode(to encoder: any Encoder) throws {
        var object = ObjectEncoder(encoder)
        try object.encodeReadOnlyNullable(self._link, for: "link")
      }
    }
    let holder = Holder(link: IndirectNullable(wrappedValue: Folder(name: "a")))
    #expect(try JSONCoding.text(holder) == #"{"link":{"name":"a"}}"#)
    #expect(try JSONCoding.text(holder, omittingReadOnly: true) == "{}")
  }

  @Test("Errors lead into it")
  func errors() throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode(Folder.self, from: #"{"name":"a","link":{"name":"b","parent":{}}}"#)
    }
    #expect(error?.path == "link.parent")
  }
}
