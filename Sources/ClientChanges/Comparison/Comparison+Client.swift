import ClientIR

extension Comparison {
  /// Compares what belongs to no operation and to no model.
  mutating func compareClients() {
    compareServers()
    compareSchemes()
    if let sharedAuthentication { report(sharedAuthentication, "All operations take", of: nil) }
    compareErrors()
    compareAPIs()
  }

  private mutating func compareErrors() {
    let subject = Subject(.error, new.error.name.dotted)
    if old.error.name != new.error.name {
      report(
        .renamed,
        subject,
        breaks: .renamed,
        "The error type is called \(new.error.name.dotted); it was \(old.error.name.dotted)."
      )
    }
    let (oldBody, newBody) = (old.error.body, new.error.body)
    if pairs.renamed(oldBody) != newBody {
      report(
        .changed,
        subject,
        breaks: .resultRetyped(reads: values.oldReads(oldBody, newBody)),
        "The body of an error is \(newBody.text); it was \(oldBody.text)."
      )
    }
  }

  private mutating func compareAPIs() {
    for match in Matching(old.apis, new.apis, key: { apiNames[$0.name] ?? $0.name }).all {
      switch match {
      case .removed(let api):
        report(
          .removed,
          Subject(.api, api.name.dotted),
          breaks: .apiRemoved,
          "The type \(api.name.dotted) is gone."
        )
      case .added(let api):
        report(
          .added,
          Subject(.api, api.name.dotted),
          breaks: .nothing,
          "The type \(api.name.dotted) is new."
        )
      case .kept(let old, let new):
        guard old.name != new.name else { continue }
        report(
          .renamed,
          Subject(.api, new.name.dotted),
          breaks: .renamed,
          "The type \(new.name.dotted) was called \(old.name.dotted)."
        )
      }
    }
  }

  private mutating func compareServers() {
    let servers = Matching(old.servers.servers, new.servers.servers, key: \.text)
    for match in servers.all {
      switch match {
      case .removed(let server):
        report(
          .removed,
          server.subject,
          breaks: .serverRemoved(server),
          "The server \(server.text) is gone."
        )
      case .added(let server):
        report(.added, server.subject, breaks: .nothing, "The server \(server.text) is new.")
      case .kept(let old, let new):
        compare(old, new)
      }
    }
    if let old = old.servers.servers.first, let new = new.servers.servers.first,
      old.text != new.text
    {
      report(
        .changed,
        new.subject,
        breaks: .firstServerChanged,
        "The first server is \(new.text); it was \(old.text)."
      )
    }
  }

  private mutating func compare(_ old: ServerList.Server, _ new: ServerList.Server) {
    if let oldName = old.name, let newName = new.name, oldName != newName {
      report(
        .renamed,
        new.subject,
        breaks: .renamed,
        "The function for the server \(new.text) is called \(newName.name); it was \(oldName.name)."
      )
    }
    for pair in Matching(old.variables, new.variables, key: \.name).kept {
      compareTypes(of: pair.old, pair.new, in: new)
    }
    for pair in Matching(old.variables, new.variables, key: \.name).kept
    where pair.old.defaultValue != pair.new.defaultValue {
      report(
        .changed,
        new.subject,
        breaks: .serverVariableChanged,
        "The variable \(pair.new.name.name) of the server \(new.text) is \(pair.new.defaultValue?.value ?? "nothing") by default; it was \(pair.old.defaultValue?.value ?? "nothing")."
      )
    }
  }

  private mutating func compareTypes(
    of old: ServerList.Variable,
    _ new: ServerList.Variable,
    in server: ServerList.Server
  ) {
    let (oldType, newType) = (old.typeText, new.typeText)
    if oldType != newType {
      report(
        .changed,
        server.subject,
        breaks: .serverVariableChanged,
        "The variable \(new.name.name) of the server \(server.text) is \(newType); it was \(oldType)."
      )
    }
    let values = Set((new.openEnum?.values ?? []).map(\.name))
    for value in old.openEnum?.values ?? []
    where new.openEnum != nil && !values.contains(value.name) {
      report(
        .removed,
        server.subject,
        breaks: .serverVariableChanged,
        "The value \(value.name.name) of the variable \(new.name.name) of the server \(server.text) is gone."
      )
    }
  }

  private mutating func compareSchemes() {
    for match in Matching(old.securitySchemes, new.securitySchemes, key: \.name).all {
      switch match {
      case .removed(let scheme):
        report(
          .removed,
          scheme.subject,
          breaks: .schemeRemoved(isAPIKey: scheme.isAPIKey),
          "The security scheme \(scheme.name.value) is gone."
        )
      case .added(let scheme):
        report(
          .added,
          scheme.subject,
          breaks: .nothing,
          "The security scheme \(scheme.name.value) is new: \(scheme.text(new.apiKeys))."
        )
      case .kept(let oldScheme, let newScheme):
        compare(oldScheme, newScheme)
      }
    }
  }

  private mutating func compare(_ oldScheme: SecurityScheme, _ newScheme: SecurityScheme) {
    if case .apiKey(let oldName) = oldScheme.kind, case .apiKey(let newName) = newScheme.kind,
      oldName != newName
    {
      report(
        .renamed,
        newScheme.subject,
        breaks: .renamed,
        "The function for the security scheme \(newScheme.name.value) is called \(newName.name); it was \(oldName.name)."
      )
    }
    let (oldText, newText) = (oldScheme.text(old.apiKeys), newScheme.text(new.apiKeys))
    guard oldText != newText else { return }
    report(
      .changed,
      newScheme.subject,
      breaks: .schemeRemoved(isAPIKey: oldScheme.isAPIKey && !newScheme.isAPIKey),
      "The security scheme \(newScheme.name.value) is \(newText); it was \(oldText)."
    )
  }
}

extension ServerList.Server {
  fileprivate var subject: Subject { Subject(.server, name?.name ?? text, wireName: text) }
}

extension SecurityScheme {
  fileprivate var subject: Subject {
    if case .apiKey(let name) = kind {
      return Subject(.authentication, name.name, wireName: self.name.value)
    }
    return Subject(.authentication, name.value, wireName: name.value)
  }

  fileprivate var isAPIKey: Bool {
    if case .apiKey = kind { true } else { false }
  }

  /// What credentials are, and where they go.
  fileprivate func text(_ keys: [APIKeyScheme]) -> String {
    switch kind {
    case .http(let scheme): "HTTP \(scheme.value)"
    case .oauth2: "OAuth 2.0"
    case .openIDConnect(let url): "OpenID Connect \(url.value)"
    case .mutualTLS: "mutual TLS"
    case .apiKey:
      keys.first { $0.scheme == name }.map { "\($0.location.rawValue) \($0.parameter.value)" } ?? ""
    }
  }
}
