import Testing

@testable import APIClientRuntime

struct UnescapedTextTests {
  /// Every byte, at every place of a word and beside every other kind of byte.
  @Test(arguments: [true, false])
  func endsBeforeTheFirstByteThatIsNotPlain(isASCII: Bool) {
    for first in UInt8.min...UInt8.max {
      for second: UInt8 in [0, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xFF] {
        for place in 0..<18 {
          var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 19)
          bytes[place] = first
          bytes[place + 1] = second
          let expected = bytes.firstIndex { isSpecial($0, isASCII) } ?? bytes.count
          let end = bytes.withUnsafeBytes { UnescapedText.end(in: $0, from: 0, isASCII: isASCII) }
          if end != expected {
            Issue.record("\(end) instead of \(expected) for \(bytes)")
            return
          }
        }
      }
    }
  }

  @Test func beginsWhereItIsTold() {
    let end = Array(#"a"bcdefghijklmnop"q"#.utf8).withUnsafeBytes { bytes in
      (2...8).map { UnescapedText.end(in: bytes, from: $0, isASCII: true) }
    }
    #expect(Set(end) == [17])
  }

  private func isSpecial(_ byte: UInt8, _ isASCII: Bool) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || isASCII && byte >= 0x80
  }
}
