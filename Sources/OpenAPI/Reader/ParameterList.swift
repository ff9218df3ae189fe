import YAML

/// The parameters of an operation or a path item.
struct ParameterList {
  /// What tells parameters of one list apart.
  private struct Key: Hashable {
    let name: ExactText
    let location: Parameter.Location

    init(_ parameter: Parameter) {
      name = ExactText(parameter.name)
      location = parameter.location
    }
  }

  private(set) var parameters: [Parameter] = []
  private var keys: Set<Key> = []

  /// Adds a parameter, unless the list has it.
  ///
  /// - Returns: Whether the parameter is new.
  mutating func append(_ parameter: Parameter) -> Bool {
    guard keys.insert(Key(parameter)).inserted else { return false }
    parameters.append(parameter)
    return true
  }

  /// The list with the parameters of a path item, those that the list has itself left out.
  func inheriting(_ shared: ParameterList) -> ParameterList {
    var all = ParameterList()
    all.parameters = shared.parameters.filter { !keys.contains(Key($0)) } + parameters
    all.keys = keys.union(shared.keys)
    return all
  }
}
