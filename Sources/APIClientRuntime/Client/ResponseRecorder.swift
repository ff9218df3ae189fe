/// Keeps the last response that a client has received.
actor ResponseRecorder {
  private(set) var response: Response?

  func record(_ response: Response) {
    self.response = response
  }
}
