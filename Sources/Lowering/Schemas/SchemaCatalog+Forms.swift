import ClientIR
import OpenAPI

extension SchemaCatalog {
  /// A list or a map that holds itself is a structure around what it holds, for Swift cannot spell a
  /// type that is a list of itself.
  func newForm(of id: SchemaID) -> SchemaForm {
    let form = ownForm(of: id)
    switch form {
    case .map where holdsItself(id): return .object(object(of: id))
    case .array where holdsItself(id): return .tuple
    case .map, .array, .alias, .scalar, .constant, .openEnum, .object, .tuple, .union, .hierarchy,
      .intersection, .any:
      return form
    }
  }

  /// Whether a list or a map leads back to itself by way of lists and maps alone, and is the one among
  /// them to have a type of its own: a component where there is one, whoever uses which of them first.
  private func holdsItself(_ id: SchemaID) -> Bool {
    var circle: [SchemaID] = []
    var next = id
    for _ in 0..<Self.maximumWrappers {
      switch ownForm(of: next) {
      case .alias(let inner): next = inner
      case .map(values: let values?):
        circle.append(next)
        next = values
      case .array(items: let items?):
        circle.append(next)
        next = items
      case .map, .array, .scalar, .constant, .openEnum, .object, .tuple, .union, .hierarchy,
        .intersection, .any:
        return false
      }
      guard next == id else { continue }
      let components = circle.filter { document[$0].componentName != nil }
      return components.isEmpty || components.contains(id)
    }
    return false
  }

  func newOwnForm(of id: SchemaID) -> SchemaForm {
    let schema = document[id]
    if let type = constantType(of: schema) { return .constant(type) }
    if let type = enumType(of: id) { return .openEnum(type) }
    if let hierarchy = hierarchy(of: id) { return .hierarchy(hierarchy) }
    // A component that includes an object is an object of its own.
    if let inner = wrapped(by: id), schema.componentName == nil || !isPlainObject(inner) {
      return .alias(of: inner)
    }
    let alternatives = alternatives(of: id)
    if !alternatives.isEmpty, isUnion(id) { return unionForm(of: alternatives) }
    let object = object(of: id)
    let isFlattened = !flattenedParts(of: object).isEmpty
    if object.isObject || isFlattened {
      if !object.members.isEmpty || isFlattened { return .object(object) }
      guard case .schema(let values) = object.additionalProperties else { return .map(values: nil) }
      return .map(values: values)
    }
    let parts = schema.allOf.filter { document[$0].saysType }
    return parts.isEmpty ? plainForm(of: id, schema) : .intersection(parts)
  }

  private func unionForm(of alternatives: [SchemaID]) -> SchemaForm {
    if alternatives.count == 1 { return .alias(of: alternatives[0]) }
    if isAnything(alternatives) { return .any }
    return commonType(of: alternatives).map { .scalar($0) } ?? .union(alternatives)
  }

  /// Whether one of several schemas allows any value, and the others say no more than that a value is
  /// text, a number or an object: what is read then is any JSON, and nothing is known of it.
  private func isAnything(_ alternatives: [SchemaID]) -> Bool {
    alternatives.contains { document[$0].saysNothing }
      && alternatives.allSatisfy { document[$0].saysNothing || isPlainJSON($0) }
  }

  private func isPlainJSON(_ id: SchemaID) -> Bool {
    if let type = commonType(of: [id]) { return type.isPlainJSON }
    let schema = document[wrappers(from: id).last ?? id]
    return schema.types == [.object] && schema.isBare
      || schema.types == [.array] && schema.isPlainList
  }

  private func plainForm(of id: SchemaID, _ schema: Schema) -> SchemaForm {
    if let type = scalarType(of: id) { return .scalar(type) }
    guard schema.isArray else { return .any }
    if let item = commonItem(of: schema) { return .array(items: item) }
    return schema.prefixItems.isEmpty ? .array(items: schema.items) : .tuple
  }

  /// The schema of every item of a list whose first items have schemas of their own, if all have the
  /// same type: the list is then like any other.
  private func commonItem(of schema: Schema) -> SchemaID? {
    guard let first = schema.prefixItems.first else { return nil }
    let items = schema.prefixItems + (schema.items.map { [$0] } ?? [])
    guard items.allSatisfy({ isNullable($0) == isNullable(first) }) else { return nil }
    return Set(items).count == 1 || commonType(of: items) != nil ? first : nil
  }

  /// Whether a schema is an object with properties of its own, and not just alternatives.
  private func isPlainObject(_ id: SchemaID) -> Bool {
    guard let last = wrappers(from: id).last else { return false }
    return !object(of: last).members.isEmpty && !isUnion(last)
  }

  /// The schema that a schema is another way to write, in the end; the schema itself if it is none.
  func resolved(_ id: SchemaID) -> SchemaID {
    var last = id
    // A chain that leads back to itself ends too.
    for _ in 0..<Self.maximumWrappers {
      guard case .alias(let inner) = form(of: last) else { break }
      last = inner
    }
    return last
  }
}

extension BuiltInType {
  /// Whether the type says no more of a value than JSON does itself.
  fileprivate var isPlainJSON: Bool {
    switch self {
    case .string, .double, .int, .int64, .bool, .jsonNumber, .jsonObject, .jsonValue: true
    case .base64, .dateTime, .float, .fullDate, .int8, .int16, .int32, .iso8601Duration,
      .multipartFile, .requestBody, .timeOfDay, .uint, .uint8, .uint16, .uint32, .uint64, .uuid:
      false
    }
  }
}

extension Schema {
  /// Whether the schema, which stands where it is used, allows any value.
  fileprivate var saysNothing: Bool {
    isBare && types.isEmpty && format == nil && required.isEmpty && !isNullable
      && additionalProperties == .unspecified
  }

  /// Whether the schema, which is that of a list, says nothing of the items.
  fileprivate var isPlainList: Bool {
    componentName == nil && items == nil && prefixItems.isEmpty && enumeration == nil
  }

  /// Whether values are lists, by the type or by what is said of items where there is no type.
  fileprivate var isArray: Bool {
    types == [.array] || types.isEmpty && (items != nil || !prefixItems.isEmpty)
  }

  /// Whether the schema says anything of a value's type.
  fileprivate var saysType: Bool {
    !types.isEmpty || enumeration != nil || items != nil || !(allOf + anyOf + oneOf).isEmpty
  }
}
