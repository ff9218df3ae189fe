import ClientIR
import OpenAPI
import YAML

/// The names of operations without what frameworks add to them: FastAPI the path and the method behind
/// a name, springfox the method, NestJS the class before it, others the tag.
struct FrameworkNames {
  /// A shorter name of an operation.
  struct Short {
    /// The name of the method.
    let method: String
    /// What types that belong to the operation are named for; nil where nothing shorter tells it from
    /// all others.
    let base: String?
  }

  private var names: [ExactText: Short] = [:]
  /// What FastAPI calls the bodies that it makes of an operation's form fields, and what they are
  /// called without the path.
  private(set) var bodies: [ExactText: String] = [:]

  /// - Parameters:
  ///   - document: The document.
  ///   - given: The names that the caller of the generator gives, which no other operation may have.
  init(of document: Document, given: GivenNames) {
    let tags = TagPrefixes(of: document)
    var plans: [(operation: OpenAPI.Operation, names: OperationIDParts)] = []
    // How many operations may have a name, by their tags; and how many in all may be named for a base.
    var methods: [ExactText: [ExactText: Int]] = [:]
    var bases: [ExactText: Int] = [:]
    for operation in document.operations {
      if let name = given[.operation(operation.key)] {
        for tag in operation.tagNames {
          methods[tag, default: [:]][ExactText(name.name), default: 0] += 1
        }
        continue
      }
      guard let id = operation.id else { continue }
      let parts = OperationIDParts(of: operation, id: id, tags: tags)
      plans.append((operation, parts))
      for name in parts.methods(besides: id).union([ExactText(Words(id).lowerCamelCase)]) {
        for tag in operation.tagNames {
          methods[tag, default: [:]][name, default: 0] += 1
        }
      }
      for base in Set([parts.base ?? id, id].map { ExactText(Words($0).upperCamelCase) }) {
        bases[base, default: 0] += 1
      }
    }
    let reserved = NameScope.methods
    for (operation, parts) in plans {
      let method = parts.candidates.map { Words($0).lowerCamelCase }.first { name in
        name.unicodeScalars.first?.properties.isLowercase == true && !reserved.isTaken(name)
          && operation.tagNames.allSatisfy { methods[$0]?[ExactText(name)] == 1 }
      }
      guard let method else { continue }
      let base = parts.base.flatMap {
        bases[ExactText(Words($0).upperCamelCase)] == 1 ? $0 : nil
      }
      names[ExactText(operation.methodAndPath)] = Short(method: method, base: base)
      if let id = operation.id, let base, parts.isOfFastAPI {
        bodies[ExactText("Body_\(id)")] = "Body_\(base)"
      }
    }
  }

  /// The shorter name of an operation, if it has one that no other beside it may have.
  subscript(operation: OpenAPI.Operation) -> Short? {
    names[ExactText(operation.methodAndPath)]
  }
}

extension OpenAPI.Operation {
  /// The names of the operation's tags; of one without tags, that for such.
  var tagNames: Set<ExactText> {
    Set((tags.isEmpty ? [OperationSelection.defaultTag] : tags).map { ExactText($0) })
  }
}

/// What an operation's ID consists of.
private struct OperationIDParts {
  /// Shorter names, the shortest first.
  private(set) var candidates: [String] = []
  /// What is left without what says no more than the request does.
  private(set) var base: String?
  private(set) var isOfFastAPI = false

  init(of operation: OpenAPI.Operation, id: String, tags: TagPrefixes) {
    var name = id
    if let rest = id.dropping(suffix: operation.suffixOfFastAPI) {
      isOfFastAPI = true
      name = rest
    } else if let rest = id.droppingSuffixOfSpringfox(method: operation.method) {
      name = rest
    }
    if name != id { base = name }
    if let (owner, rest) = name.dividedAtController {
      base = "\(owner)_\(rest)"
      candidates = [rest, "\(owner)_\(rest)"]
    } else if let rest = operation.tags.lazy.compactMap({ tags.rest(of: name, behind: $0) }).first {
      candidates = [rest]
    }
    if name != id { candidates.append(name) }
  }

  /// The names as Swift has them, without the operation's own.
  func methods(besides id: String) -> Set<ExactText> {
    Set(candidates.map { ExactText(Words($0).lowerCamelCase) })
  }
}

extension OpenAPI.Operation {
  /// What FastAPI puts behind the name of a function: the path, each sign that is no letter, digit or
  /// underscore replaced, and the method.
  fileprivate var suffixOfFastAPI: String {
    let path = path.text.unicodeScalars.map { scalar in
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        ? String(scalar) : "_"
    }
    return "\(path.joined())_\(method.lowercased())"
  }
}

extension String {
  /// What stands before a suffix, if it does and is more than nothing.
  fileprivate func dropping(suffix: String) -> String? {
    guard utf8.count > suffix.utf8.count, hasSuffix(suffix) else { return nil }
    return String(dropLast(suffix.count))
  }

  /// What stands before `UsingGET` or `UsingGET_1`.
  fileprivate func droppingSuffixOfSpringfox(method: String) -> String? {
    if let rest = dropping(suffix: "Using\(method)") { return rest }
    let head = reversed().drop { $0.isASCII && $0.isNumber }
    guard head.count < count, head.first == "_" else { return nil }
    return String(head.dropFirst().reversed()).dropping(suffix: "Using\(method)")
  }

  /// What stands before and behind `Controller_`.
  fileprivate var dividedAtController: (owner: String, rest: String)? {
    guard utf8.indices.contains(where: { utf8[$0...].starts(with: "Controller".utf8) }) else {
      return nil
    }
    for separator in ["Controller_", "Controller.", "Controller-"] {
      let parts = split(separator: separator, maxSplits: 1)
      if parts.count == 2 { return (String(parts[0]), String(parts[1])) }
    }
    return nil
  }
}
