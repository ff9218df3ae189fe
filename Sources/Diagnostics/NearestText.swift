extension Sequence<String> {
  /// The text that is most like another one, whatever the case: the first of several.
  ///
  /// - Parameters:
  ///   - text: The other one, which is misspelt as a rule.
  ///   - most: How many letters may have to be added, taken away or replaced.
  /// - Returns: The text; nil where none is so like it.
  public func nearest(to text: String, within most: Int = .max) -> String? {
    let nearest = map { (text: $0, distance: $0.editDistance(to: text)) }
      .min { $0.distance < $1.distance }
    return nearest.flatMap { $0.distance <= most ? $0.text : nil }
  }
}

extension String {
  /// How many letters have to be added, taken away or replaced to make another text of it. Of long texts
  /// the beginning counts.
  fileprivate func editDistance(to other: String) -> Int {
    let left = lowercased().unicodeScalars.prefix(100)
    let right = Array(other.lowercased().unicodeScalars.prefix(100))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
