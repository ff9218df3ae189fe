/// Keeps the last response that a client has received.
actor ResponseRecorder {
  private(set) var response: APIResponse?

  func record(_ response: APIResponse) {
    self.response = response
  }
}
