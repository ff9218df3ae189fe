import ClientIR
import OpenAPI
import YAML

/// What to call the alternatives of a union, and the types nested for them: by what the document calls
/// them, or by what they are. A number is the last resort, for it changes when another alternative
/// comes before.
struct VariantNames {
  /// Enumerations that stand among the alternatives without a name, as one: `oneOf` of a `const` for
  /// each value, and of an object.
  struct JoinedEnums {
    let rawType: BuiltInType
    let schemas: [SchemaID]
  }

  let joinedEnums: [JoinedEnums]
  private let schemas: SchemaCatalog
  /// How many of the alternatives have a property.
  private var counts: [ExactText: Int] = [:]

  init(_ alternatives: [SchemaID], in schemas: SchemaCatalog) {
    self.schemas = schemas
    joinedEnums = [BuiltInType.string, .int].compactMap { type in
      let enums = alternatives.filter { schemas.inlineEnumType(of: $0) == type }
      return enums.isEmpty ? nil : JoinedEnums(rawType: type, schemas: enums)
    }
    for id in alternatives {
      for member in schemas.object(of: schemas.resolved(id)).members {
        counts[ExactText(member.property.name), default: 0] += 1
      }
    }
  }

  /// The name of an alternative.
  ///
  /// - Parameters:
  ///   - id: The alternative.
  ///   - tag: The value of the discriminator that stands for it.
  ///   - number: Its place among all, from 1.
  /// - Returns: The name, whose words become that of a case.
  func name(of id: SchemaID, tag: String?, number: Int) -> String {
    if let name = schemas.componentName(of: id) { return name }
    if let tag, !Words(tag).words.isEmpty { return tag }
    let last = schemas.wrappers(from: id).last ?? id
    if joinedEnums.contains(where: { $0.schemas.count > 1 && $0.schemas.contains(id) }) {
      return kindName(of: last, title: nil) ?? "value"
    }
    let title = schemas[id].usableTitle ?? schemas[last].usableTitle
    return kindName(of: last, title: title) ?? title ?? ownProperty(of: last) ?? "variant\(number)"
  }

  /// What values of a schema are, in one word, or in one for a list and one for its items; nil for
  /// objects with properties, and for unions.
  private func kindName(of id: SchemaID, title: String?) -> String? {
    switch schemas.form(of: id) {
    case .openEnum(let type), .constant(let type):
      title ?? (type == .string ? "string" : "integer")
    case .scalar(let type): type.kindName
    case .array(let items): "\(items.map(itemName) ?? "")_list"
    case .tuple: "list"
    case .map(let values?): "\(itemName(of: values))_map"
    case .map(values: nil): "object"
    case .any: "any"
    case .alias, .object, .hierarchy, .union, .intersection: nil
    }
  }

  /// What to call the items of a list; nothing where there is no word for them.
  private func itemName(of id: SchemaID) -> String {
    if let name = schemas.componentName(of: id) { return name }
    let last = schemas.resolved(id)
    switch schemas.form(of: last) {
    case .array, .map(values: .some): return "list"
    case .object, .hierarchy, .union, .intersection, .alias: return schemas[last].usableTitle ?? ""
    case .any: return ""
    case .openEnum, .constant, .scalar, .tuple, .map(values: nil):
      return kindName(of: last, title: schemas[last].usableTitle) ?? ""
    }
  }

  /// What tells an object by itself: the only value of a property, or the name of its only property,
  /// or of the one that no other alternative has.
  private func ownProperty(of id: SchemaID) -> String? {
    let object = schemas.object(of: id)
    guard object.isObject else { return nil }
    let members = object.members.map(\.property)
    let required = members.filter { object.required.contains(ExactText($0.name)) }
    for property in required {
      guard let values = schemas.listedScalars(of: property.schema), values.count == 1,
        case .string(let text) = values[0], !Words(text.value).words.isEmpty
      else { continue }
      return text.value
    }
    for candidates in [members, required] where candidates.count == 1 { return candidates[0].name }
    for candidates in [required, members] {
      let own = candidates.filter { counts[ExactText($0.name)] == 1 }
      if own.count == 1 { return own[0].name }
    }
    return nil
  }
}

extension SchemaCatalog {
  /// The type of the values of an enumeration that has no name of its own.
  fileprivate func inlineEnumType(of id: SchemaID) -> BuiltInType? {
    guard componentName(of: id) == nil else { return nil }
    switch form(of: resolved(id)) {
    case .openEnum(let type), .constant(let type): return type
    case .alias, .scalar, .object, .map, .array, .tuple, .union, .hierarchy, .intersection, .any:
      return nil
    }
  }
}

extension BuiltInType {
  /// What a value of the type is, as the name of a case.
  fileprivate var kindName: String {
    switch self {
    case .bool: "boolean"
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: "integer"
    case .double, .float: "number"
    case .jsonNumber: "decimal"
    case .dateTime: "dateTime"
    case .fullDate: "date"
    case .timeOfDay: "time"
    case .iso8601Duration: "duration"
    case .uuid: "uuid"
    case .base64, .requestBody: "bytes"
    case .multipartFile: "file"
    case .string: "string"
    case .jsonObject: "object"
    case .jsonValue: "value"
    }
  }
}
