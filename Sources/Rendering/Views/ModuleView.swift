import ClientIR

/// The module as a whole.
struct ModuleView: FileView {
  let client: Client

  static let fields: [ViewField<Self>] =
    fileFields + [
      .list("title", "The title of the API, line by line.") {
        CommentLine.lines(of: $0.client.title).views
      },
      .list("servers", "The servers, in the order of the document.") { view in
        view.client.servers.servers.enumerated().map { index, server in
          ServerView(server: server, isLast: index == view.client.servers.servers.count - 1)
        }
      },
    ]
}

/// A server.
struct ServerView: View {
  let server: ServerList.Server
  let isLast: Bool

  static let fields: [ViewField<Self>] = [
    .text("url", "The server's URL, as a string literal.") { SwiftText($0.server.url) },
    .list("documentation", "What the server is for, line by line.") {
      CommentLine.lines(of: $0.server.documentation).views
    },
    .text("comma", "A comma, unless this is the last server.") {
      SwiftText(commaUnlessLast: $0.isLast)
    },
  ]
}
