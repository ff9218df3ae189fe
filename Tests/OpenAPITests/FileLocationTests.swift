import OpenAPI
import TestSupport
import Testing

@Suite("Where files are")
struct FileLocationTests {
  @Test(
    "A reference is relative to the file that it stands in",
    arguments: [
      ("openapi.yaml", "Pet.yaml", "Pet.yaml"),
      ("openapi.yaml", "./schemas/Pet.yaml#/a", "schemas/Pet.yaml"),
      ("openapi.yaml", "a/./b/../c.yaml", "a/c.yaml"),
      ("openapi.yaml", "../x.yaml", "../x.yaml"),
      ("openapi.yaml", "a/../../x.yaml", "../x.yaml"),
      ("openapi.yaml", "../../x.yaml", "../../x.yaml"),
      ("openapi.yaml", "/etc/x.yaml", "/etc/x.yaml"),
      ("openapi.yaml", "/../x.yaml", "/x.yaml"),
      ("openapi.yaml", "file:///etc/x.yaml", "/etc/x.yaml"),
      ("openapi.yaml", "my%20pet.yaml", "my pet.yaml"),
      ("openapi.yaml", "%2E%2e/x.yaml", "../x.yaml"),
      ("openapi.yaml", "a%2F..%2F..%2Fx.yaml", "../x.yaml"),
      ("openapi.yaml", "HTTPS://example.com/a/../b.yaml", "HTTPS://example.com/b.yaml"),
      ("https://h/a/openapi.yaml", "Pet.yaml", "https://h/a/Pet.yaml"),
      ("https://h/a/openapi.yaml", "../Pet.yaml", "https://h/Pet.yaml"),
      ("https://h/a/openapi.yaml", "../../Pet.yaml", "https://h/Pet.yaml"),
      ("https://h/a/openapi.yaml", "/x?y=1#z", "https://h/x?y=1"),
      ("https://h/a/openapi.yaml", "?y=1", "https://h/a/openapi.yaml?y=1"),
      ("https://h", "x", "https://h/x"),
      ("https://h/a?b=/c/", "x", "https://h/x"),
      ("https://h/a", "//other/b", "https://other/b"),
      ("https://h/a", "my%20pet.yaml", "https://h/my%20pet.yaml"),
    ]
  )
  func resolving(root: String, reference: String, expected: String) {
    #expect(FileLocation.root(named: root).resolving(reference)?.text == expected)
  }

  @Test("A file below the folder resolves from where it is")
  func nested() throws {
    let root = FileLocation.root(named: "openapi.yaml")
    let nested = try #require(root.resolving("a/b/c.yaml"))
    #expect(nested.resolving("d.yaml")?.text == "a/b/d.yaml")
    #expect(nested.resolving("../../openapi.yaml") == root)
    #expect(nested.resolving("../../../x.yaml")?.text == "../x.yaml")
  }

  @Test(
    "What stays in the file, and what names none, leads to no file",
    arguments: [
      "#/a", "", "#", "urn:x", "mailto:a@b", "ftp://h/x", "file://host/x", "a.yaml?b", "a%0", "%00",
      "a/", ".", "http://", "//h/x",
    ]
  )
  func noFile(reference: String) {
    #expect(FileLocation.root(named: "openapi.yaml").resolving(reference) == nil)
  }

  @Test(
    "Whether a place is outside of the folder, and whether it is a URL",
    arguments: [
      ("openapi.yaml", "a/x.yaml", false, false),
      ("openapi.yaml", "..x.yaml", false, false),
      ("openapi.yaml", "../x.yaml", true, false),
      ("openapi.yaml", "/x.yaml", true, false),
      ("openapi.yaml", "https://h/x", true, true),
      ("https://h/a/o.yaml", "b/x.yaml", false, true),
      ("https://h/a/o.yaml", "../x.yaml", true, true),
      ("https://h/a/o.yaml", "https://h/ab.yaml", true, true),
      ("https://h/a/o.yaml", "http://h/a/x.yaml", true, true),
      ("https://h", "x", false, true),
    ]
  )
  func folder(root: String, reference: String, leaves: Bool, isRemote: Bool) throws {
    let location = try #require(FileLocation.root(named: root).resolving(reference))
    #expect(location.leavesFolder == leaves)
    #expect(location.isRemote == isRemote)
    #expect(!FileLocation.root(named: root).leavesFolder)
  }
}
