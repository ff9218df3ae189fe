import ClientIR
import Templating

/// A property of any kind, where nothing but its name counts.
struct MemberView: SwiftView {
  let name: Identifier

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property.") { SwiftText($0.name) }
  ]
}
