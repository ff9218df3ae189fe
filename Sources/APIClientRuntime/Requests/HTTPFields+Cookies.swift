extension HTTPFields {
  /// Sets the one field Cookie (RFC 6265, section 5.4).
  ///
  /// The subscript would make a field of each cookie, which only HTTP/2 allows.
  mutating func setCookies(_ cookies: String) {
    self[values: .cookie] = [cookies]
  }
}
