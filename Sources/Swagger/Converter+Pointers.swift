import YAML

// Where a part of the document is afterwards. Tools that gather a document from several files like to
// refer to the first place where a part is used: `#/paths/~1pets/get/responses/200/schema`.
extension Converter {
  /// The pointer to what a pointer leads to in the document as it was.
  ///
  /// - Returns: nil where the pointer stays as it is.
  func newPointer(_ tokens: [String]) -> [Fragment.Piece]? {
    guard let section = tokens.first else { return nil }
    switch section {
    case "definitions": return components("schemas") + kept(tokens, from: 1)
    case "securityDefinitions": return components("securitySchemes") + kept(tokens, from: 1)
    case "parameters":
      guard tokens.count > 1 else { return components("parameters") }
      let kind = node(at: Place(file: 0, tokens: Array(tokens.prefix(2)))).map(parameterKind)
      guard kind == .body else {
        return components("parameters") + kept(tokens, from: 1, to: 2)
          + insideParameter(tokens, from: 2)
      }
      return components("requestBodies") + kept(tokens, from: 1, to: 2)
        + insideBody(tokens, from: 2, of: mediaTypes)
    case "responses":
      return components("responses") + kept(tokens, from: 1, to: 2)
        + insideResponse(tokens, from: 2, of: mediaTypes)
    case "paths": return insidePaths(tokens)
    default: return nil
    }
  }

  private func insidePaths(_ tokens: [String]) -> [Fragment.Piece]? {
    guard tokens.count > 3 else { return nil }
    if tokens[2] == "parameters" {
      // One that is shared by the operations of the path is in the body of each; no place is its own.
      return insideParameters(tokens, at: 2, of: mediaTypes)
    }
    guard tokens.count > 4 else { return nil }
    let operation = node(at: Place(file: 0, tokens: Array(tokens.prefix(3))))?.fields
    let types = mediaTypes.overridden(in: operation ?? Mapping(entries: []))
    switch tokens[3] {
    case "responses":
      return kept(tokens, from: 0, to: 5) + insideResponse(tokens, from: 5, of: types)
    case "parameters": return insideParameters(tokens, at: 3, of: types)
    default: return nil
    }
  }

  /// The pointer into a list of parameters, out of which bodies are taken.
  private func insideParameters(
    _ tokens: [String],
    at index: Int,
    of types: MediaTypes
  ) -> [Fragment.Piece]? {
    let list = node(at: Place(file: 0, tokens: Array(tokens.prefix(index + 1))))?.items
    guard let list, let number = Int(tokens[index + 1]), list.indices.contains(number) else {
      return nil
    }
    switch parameterKind(of: list[number]) {
    case .body:
      guard index > 2 else { return nil }
      return kept(tokens, from: 0, to: index) + [.made("requestBody")]
        + insideBody(tokens, from: index + 2, of: types)
    case .form, .unknown: return nil
    case .other:
      let before = list[..<number].count { parameterKind(of: $0) == .other }
      return kept(tokens, from: 0, to: index + 1) + [.made(String(before))]
        + insideParameter(tokens, from: index + 2)
    }
  }

  private func insideParameter(_ tokens: [String], from index: Int) -> [Fragment.Piece] {
    guard tokens.count > index, Self.isSchemaField(tokens[index]) else {
      return kept(tokens, from: index)
    }
    return [.made("schema")] + kept(tokens, from: index)
  }

  private func insideBody(
    _ tokens: [String],
    from index: Int,
    of types: MediaTypes
  ) -> [Fragment.Piece] {
    guard tokens.count > index, tokens[index] == "schema" else { return kept(tokens, from: index) }
    let schema = node(at: Place(file: 0, tokens: Array(tokens[...index])))
    let type = types.ofBody(isFile: schema.map(isFile) ?? false, at: noMark)[0].text
    return [.made("content"), .made(type)] + kept(tokens, from: index)
  }

  private func insideResponse(
    _ tokens: [String],
    from index: Int,
    of types: MediaTypes
  ) -> [Fragment.Piece] {
    guard tokens.count > index, tokens[index] == "schema" else {
      guard tokens.count > index + 2, tokens[index] == "headers" else {
        return kept(tokens, from: index)
      }
      return kept(tokens, from: index, to: index + 2) + insideParameter(tokens, from: index + 2)
    }
    let schema = node(at: Place(file: 0, tokens: Array(tokens[...index])))
    let type = types.ofResponse(isFile: schema.map(isFile) ?? false, at: noMark)[0].text
    return [.made("content"), .made(type)] + kept(tokens, from: index)
  }

  private func components(_ section: String) -> [Fragment.Piece] {
    [.made("components"), .made(section)]
  }

  private func kept(_ tokens: [String], from start: Int, to end: Int = .max) -> [Fragment.Piece] {
    let end = min(end, tokens.count)
    return start < end ? (start..<end).map { .kept($0) } : []
  }

  private var noMark: Mark { Mark(line: 1, column: 1) }
}
