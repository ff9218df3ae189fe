#if !os(Linux) || URLSession
  import HTTPTypes
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  extension URLRequest {
    /// The request in Foundation's terms.
    init(_ request: HTTPRequest, body: [UInt8]?) throws {
      let text = "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
      guard let url = URL(string: text) else {
        throw TransportError(.other, "Foundation takes the request's URL for none")
      }
      self.init(url: url)
      httpMethod = request.method.rawValue
      for field in request.headerFields where field.name != .cookie {
        addValue(field.value, forHTTPHeaderField: field.name.rawName)
      }
      // Several values would be joined by commas, which mean nothing between cookies.
      if let cookies = request.headerFields[.cookie] {
        setValue(cookies, forHTTPHeaderField: HTTPField.Name.cookie.rawName)
      }
      httpBody = body.map { Data($0) }
    }
  }

  extension HTTPResponse {
    /// The head of a response in the terms of HTTP.
    init(_ response: HTTPURLResponse) throws {
      guard (100...999).contains(response.statusCode) else {
        throw TransportError(.malformed, "the status is \(response.statusCode)")
      }
      self.init(status: .init(code: response.statusCode))
      let fields = response.allHeaderFields.compactMap { name, value -> HTTPField? in
        guard let name = HTTPField.Name("\(name)"), HTTPField.isValidValue("\(value)") else {
          return nil
        }
        return HTTPField(name: name, value: "\(value)")
      }
      // Foundation has lost the order of the fields; by name is at least the same each time.
      headerFields = HTTPFields(fields.sorted { $0.name.canonicalName < $1.name.canonicalName })
    }
  }
#endif
