/// What a client is made of, behind one reference: each call passes it on several times.
final class ClientContext: Sendable {
  let configuration: APIConfiguration
  /// Where requests go whose operation has no server of its own, or why the configuration does not say.
  let server: Result<ServerURL, CallFailure>
  let state: ClientState
  let recorder: ResponseRecorder?
  /// Where requests go instead of where their operations are: a URL from a page of a list.
  let link: String?

  init(
    _ configuration: APIConfiguration,
    state: ClientState = ClientState(),
    recorder: ResponseRecorder? = nil,
    link: String? = nil
  ) {
    self.configuration = configuration
    server = Result { () throws(CallFailure) in try ServerURL(configuration) }
    self.state = state
    self.recorder = recorder
    self.link = link
  }
}
