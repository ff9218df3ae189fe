extension String {
  /// The text as a message can show it: in one line, and not longer than a line.
  var forMessage: String {
    let longestCount = 60
    var shown = ""
    for scalar in unicodeScalars.prefix(longestCount) {
      let isPrintable = scalar.value >= 0x20 && scalar.value != 0x7F
      shown += isPrintable ? String(scalar) : scalar.escaped(asASCII: true)
    }
    return unicodeScalars.count > longestCount ? shown + "…" : shown
  }
}
