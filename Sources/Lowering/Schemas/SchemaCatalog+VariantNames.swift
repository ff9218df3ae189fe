import ClientIR
import OpenAPI

extension SchemaCatalog {
  /// What to call an alternative, and the type nested for it: by what the document calls it, or by
  /// what it is. A number is the last resort, for it changes when another alternative comes before.
  func variantName(of id: SchemaID, tag: String?, number: Int) -> String {
    if let name = componentName(of: id) { return name }
    if let tag, !Words(tag).words.isEmpty { return tag }
    let last = wrappers(from: id).last ?? id
    return kindName(of: last) ?? document[id].usableTitle ?? document[last].usableTitle
      ?? "variant\(number)"
  }

  /// What values of a schema are, in one word; nil for objects with properties, and for unions.
  private func kindName(of id: SchemaID) -> String? {
    switch form(of: id) {
    case .openEnum(let type), .constant(let type):
      document[id].usableTitle ?? (type == .string ? "string" : "integer")
    case .scalar(let type): type.kindName
    case .array, .tuple: "list"
    case .map(values: .some): "map"
    case .map(values: nil): "object"
    case .alias, .object, .union, .intersection, .any: nil
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
    case .base64: "bytes"
    case .multipartFile: "file"
    case .string: "string"
    case .jsonObject: "object"
    case .jsonValue: "value"
    }
  }
}
