import ClientIR
import OpenAPI

/// The bodies of error responses in a document.
struct ErrorBodies {
  /// The type of all.
  var type = TypeReference.builtIn(.jsonValue)
  /// Which variant of the type each schema is; empty when all bodies have one type.
  var tags: [SchemaID: String] = [:]
  /// The type of each schema.
  var types: [SchemaID: TypeReference] = [:]
}

extension OperationLowering {
  /// What error responses carry: the type that all operations share, or one of several.
  mutating func newErrorBodies(of operations: [OpenAPI.Operation]) -> ErrorBodies {
    let uses = errorSchemas(of: operations)
    var schemas: [(tag: String, schema: SchemaID, type: TypeReference)] = []
    var bodies = ErrorBodies()
    for use in uses {
      let place = uses.count == 1 ? "error_body" : use.place
      // What several responses have is named for none of them, be it the first.
      if Set(use.schemas.map { document[$0].ownerName }).count > 1 {
        types.shared.formUnion(use.schemas)
      }
      let type = types.type(of: use.schemas[0], at: .named(place))
      let tag: String
      if case .model(let name) = type {
        tag = name.dotted
      } else {
        // Two lists, say, that several operations have: the place alone would be the tag of both.
        tag = schemas.contains { $0.tag == place } ? "\(place)_\(schemas.count + 1)" : place
      }
      schemas.append((tag, use.schemas[0], type))
    }
    var distinct: [(tag: String, schema: SchemaID, type: TypeReference)] = []
    for (entry, use) in zip(schemas, uses) {
      let known = distinct.first { $0.type == entry.type }
      if known == nil { distinct.append(entry) }
      for schema in use.schemas {
        bodies.tags[schema] = known?.tag ?? entry.tag
        bodies.types[schema] = entry.type
      }
    }
    guard distinct.count > 1 else {
      bodies.type = distinct.first?.type ?? bodies.type
      bodies.tags = [:]
      return bodies
    }
    bodies.type = types.errorBodyUnion(
      of: distinct.map { ($0.tag, $0.schema) },
      named: types.names.isTaken("ErrorBody") ? "APIErrorBody" : "ErrorBody"
    )
    return bodies
  }

  /// Schemas of error responses that describe the same, and a name for them.
  private struct ErrorSchema {
    var schemas: [SchemaID]
    var place: String
  }

  /// The schemas of error responses, in the order of the document. Many documents write the same one
  /// at each operation.
  private func errorSchemas(of operations: [OpenAPI.Operation]) -> [ErrorSchema] {
    var found: [ErrorSchema] = []
    var seen: Set<SchemaID> = []
    // Only schemas of the same properties are compared, for there may be thousands.
    var similar: [[String]: [Int]] = [:]
    for operation in operations {
      for response in operation.failures {
        guard let schema = response.jsonSchema(in: document), seen.insert(schema).inserted else {
          continue
        }
        let status = response.status.nameSuffix
        let properties = document[schema].properties.map(\.name)
        let same = similar[properties]?.first {
          SchemaComparison.isSame(found[$0].schemas[0], schema, in: document)
        }
        if let same {
          found[same].schemas.append(schema)
          // What several operations have is named for none of them.
          found[same].place = "common_error"
        } else {
          let place = "\(operationNames[operation].base)_\(status)_error"
          if document[schema].componentName == nil {
            similar[properties, default: []].append(found.count)
          }
          found.append(ErrorSchema(schemas: [schema], place: place))
        }
      }
    }
    return found
  }
}

extension ErrorBodies {
  /// Which body goes with which status, for an operation of a document with several.
  func tags(of operation: OpenAPI.Operation, in document: Document) -> [Operation.ErrorBody] {
    operation.failures.compactMap { response in
      guard let schema = response.jsonSchema(in: document), let tag = tags[schema] else {
        return nil
      }
      return Operation.ErrorBody(
        status: StringLiteral(response.status.text),
        tag: StringLiteral(tag)
      )
    }
  }
}

extension Response {
  func jsonSchema(in document: Document) -> SchemaID? {
    content.first { $0.kind(in: document) == .json }?.schema
  }
}
