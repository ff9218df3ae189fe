/// Text that a template has itself, over as many lines as it has.
struct TemplateLines: Sendable {
  let bytes: [UInt8]
  /// Where its lines end: behind each line break.
  let lineEnds: [Int]

  init(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)
    lineEnds = self.bytes.indices.filter { [bytes = self.bytes] in
      bytes[$0] == UInt8(ascii: "\n")
    }.map { $0 + 1 }
  }
}
