/// An input of the fuzzer: a document, perhaps after a byte that selects options, and perhaps with
/// further documents after it.
///
/// The byte is a control character below tab, which no document can begin with, so that any document
/// is an input as it is. Its bit 0 gives the document a name that insists on JSON; bit 1 asks for the
/// operations of one tag; bit 2 makes the second document an overlay. Other documents are the files
/// that references lead to, in the order in which they are met. Between documents is the character
/// U+001E, the record separator, which cannot be in one.
struct ProbeInput {
  let name: String
  let tags: [String]
  let document: [UInt8]
  let overlay: [UInt8]?
  let files: [[UInt8]]

  init(_ bytes: [UInt8]) {
    let hasOptions = bytes.first.map { $0 < 8 } ?? false
    let options = hasOptions ? bytes[0] : 0
    var documents = bytes.dropFirst(hasOptions ? 1 : 0)
      .split(separator: 0x1E, omittingEmptySubsequences: false).map(Array.init)
    name = options & 1 == 0 ? "document" : "document.json"
    tags = options & 2 == 0 ? [] : ["Pet"]
    document = documents.removeFirst()
    overlay = options & 4 == 0 || documents.isEmpty ? nil : documents.removeFirst()
    files = documents
  }
}
