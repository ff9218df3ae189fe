import ClientIR
import OpenAPI

extension OperationLowering {
  /// The type of the data of a stream's events.
  ///
  /// Most documents describe the data alone. Where a schema describes the event, with `data` beside
  /// `event` and `id` as OpenAPI Specification 3.2.0, section 4.14.3, has it, the data is what that
  /// property says: a JSON value where it has a schema for its content, or else is no text.
  mutating func eventType(of media: MediaType, at place: String) -> TypeReference {
    guard var id = media.itemSchema ?? media.schema else { return .builtIn(.string) }
    // A schema of a list describes all events together.
    if media.itemSchema == nil, case .array(let item?) = schemas.form(of: schemas.resolved(id)) {
      id = item
    }
    guard let data = eventData(of: id) else { return dataType(of: id, at: place) }
    switch data {
    case .json(let schema): return dataType(of: schema, at: "\(place)_data")
    case .text: return .builtIn(.string)
    }
  }

  private mutating func dataType(of id: SchemaID, at place: String) -> TypeReference {
    let type = types.type(of: id, at: .named(place))
    return switch type {
    // Bytes of an event are its text.
    case .builtIn(.multipartFile): .builtIn(.string)
    case .builtIn, .array, .dictionary, .optional, .model: type
    }
  }

  private enum EventData {
    case json(SchemaID)
    case text
  }

  /// What the data is of an event that a schema describes; nil where the schema describes data.
  private func eventData(of id: SchemaID) -> EventData? {
    let object = document[schemas.resolved(id)]
    let fields: Set = ["event", "data", "id", "retry", "comment"]
    let names = object.properties.map(\.name)
    guard !names.isEmpty, names.allSatisfy(fields.contains),
      names.contains("data") || names.contains("event")
    else { return nil }
    // What the data is depends on the event's name: whoever reads the event knows.
    guard (object.oneOf + object.anyOf).isEmpty,
      let property = object.properties.first(where: { $0.name == "data" })
    else { return .text }
    let data = document[schemas.resolved(property.schema)]
    if let content = data.contentSchema { return .json(content) }
    return data.types == [.string] && data.format != "date-time" ? .text : .json(property.schema)
  }
}
