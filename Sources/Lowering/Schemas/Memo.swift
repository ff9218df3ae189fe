import OpenAPI

/// What is found out about schemas, each once.
final class Memo<Answer> {
  private var answers: [Answer?]

  /// - Parameter document: The document of the schemas.
  init(_ document: Document) {
    answers = Array(repeating: nil, count: document.schemas.count)
  }

  /// The answer for a schema. It is asked for again while it is found out: a question about a schema
  /// must not need its own answer.
  func answer(for id: SchemaID, _ find: () -> Answer) -> Answer {
    if let known = answers[id.index] { return known }
    let answer = find()
    answers[id.index] = answer
    return answer
  }
}
