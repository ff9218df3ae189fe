/// How well a value fits a shape. Of two, the greater one fits better.
struct ShapeFit: Comparable {
  /// What kind of a fit it is, the better ones later.
  enum Rank: Int {
    /// An object without any property of the shape.
    case unrelated
    /// An integer that is written with a fraction, which reading it would lose.
    case inexact
    /// The shape takes any value.
    case any
    /// The shape takes any object.
    case open
    /// What is there is what the shape says.
    case fitting
  }

  var rank = Rank.fitting
  /// How many values are the only ones that the document lists for their place.
  var constants = 0
  /// How many of the shape's properties are there.
  var properties = 0
  /// How many of them are required.
  var required = 0

  static func < (left: Self, right: Self) -> Bool {
    (left.rank.rawValue, left.constants, left.properties, left.required)
      < (right.rank.rawValue, right.constants, right.properties, right.required)
  }

  /// Both together, as one list: it fits no better than the worse of its items.
  static func + (left: Self, right: Self) -> Self {
    ShapeFit(
      rank: left.rank.rawValue < right.rank.rawValue ? left.rank : right.rank,
      constants: left.constants + right.constants,
      properties: left.properties + right.properties,
      required: left.required + right.required
    )
  }
}
