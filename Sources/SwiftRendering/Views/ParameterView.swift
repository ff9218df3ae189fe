import ClientIR
import Templating

/// A parameter of a request that an argument becomes.
struct ParameterView: SwiftView {
  let name: StringLiteral
  let form: ParameterForm

  static let fields: [ViewField<Self>] = [
    .text("parameter", "The parameter's name on the wire, as a string literal.") {
      SwiftText($0.name)
    },
    .flag("isJSON", "Whether the value is written as JSON.") { $0.form == .json },
    .flag("isList", "Whether the value is a list of values that are text each.") {
      if case .list = $0.form { true } else { false }
    },
    .optionalText("style", "The style, as a static member, if the value may be anything.") {
      guard case .styled(let style, _, _) = $0.form else { return nil }
      return SwiftText(style)
    },
    .optionalText("explode", "Whether each of several values stands for itself: `true` or `false`.")
    {
      switch $0.form {
      case .list(let explode), .styled(_, let explode, _): SwiftText(.boolean(explode))
      case .scalar, .json: nil
      }
    },
    .flag("allowsReserved", "Whether reserved characters stand for themselves.") {
      guard case .styled(_, _, let allowReserved) = $0.form else { return false }
      return allowReserved
    },
  ]
}
