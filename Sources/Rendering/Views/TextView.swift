/// Text that may be missing, where it is there.
struct TextView: View {
  let text: SwiftText

  static let fields: [ViewField<Self>] = [.text("text", "The text.") { $0.text }]
}
