import ClientIR
import OpenAPI
import YAML

/// The types of variables whose values a document lists: open enumerations, as those of schemas are, since a
/// service has new regions before its document does. Variables of one name and the same values have one type.
struct ServerVariableTypes {
  private let owner: TypeName
  /// By the name of the variable and its values.
  private var openEnums: [[ExactText]: OpenEnumModel] = [:]

  /// - Parameter owner: The type that they are nested in.
  init(in owner: TypeName) {
    self.owner = owner
  }

  /// The type of a variable; nil if it takes any text.
  mutating func openEnum(
    of variable: ServerVariable,
    _ names: inout TypeNames
  ) -> OpenEnumModel? {
    guard !variable.values.isEmpty else { return nil }
    var seen: Set<ExactText> = []
    let values = (variable.values + [variable.defaultValue].compactMap(\.self))
      .filter { seen.insert(ExactText($0)).inserted }
    let key = ([variable.name] + values).map { ExactText($0) }
    if let known = openEnums[key] { return known }
    var scope = NameScope.values
    let members = scope.take(each: values.map { .init(member: $0) }, suffix: "Value")
    let model = OpenEnumModel(
      name: names.take(Words(variable.name).upperCamelCase, in: owner, members: []),
      documentation: DocComment(variable.description),
      rawType: .builtIn(.string),
      values: zip(values, members).map { value, name in
        OpenEnumModel.Value(
          name: name,
          rawValue: .string(StringLiteral(value)),
          documentation: nil
        )
      }
    )
    openEnums[key] = model
    return model
  }
}
