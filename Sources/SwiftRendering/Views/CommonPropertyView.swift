import ClientIR
import Templating

/// A property that the values of all types of a union have.
struct CommonPropertyView: SwiftView {
  let client: Client
  let union: UnionModel
  let property: UnionModel.CommonProperty

  static let fields: [ViewField<Self>] = [
    .text("property", "The name of the property of the union.") { SwiftText($0.property.name) },
    .text("member", "The name of the property of each type.") { SwiftText($0.property.property) },
    .text("propertyType", "The type of the property, with a question mark.") {
      SwiftText($0.property.type, in: $0.client.vocabulary)
    },
    .text("key", "The property's name on the wire, as a string literal.") {
      SwiftText($0.property.key)
    },
    .list("propertyDocumentation", "What the property means, line by line.") {
      CommentLine.lines(of: $0.property.documentation).views
    },
    .list("cases", "The cases of the union.") {
      $0.union.variants.map { MemberView(name: $0.name) }
    },
  ]
}
