import HTTPTypes

#if Metrics
  import Metrics
#endif
#if Tracing
  import Tracing
#endif

/// What tracing and metrics learn of one request, by the semantic conventions of OpenTelemetry for HTTP
/// clients (version 1.37). Without the package traits `Tracing` and `Metrics` it is nothing.
struct RequestObservation {
  #if Tracing
    private let span: any Span
  #endif
  #if Metrics
    private let factory: (any MetricsFactory)?
    private let start = ContinuousClock.now
    private var dimensions: [(String, String)]
  #endif

  /// Begins with a request, which gets the header fields of its trace.
  init(_ request: inout AuthenticatedRequest, attempt: Int, of configuration: APIConfiguration) {
    #if Tracing || Metrics
      let method = request.head.method.rawValue
      let (host, port) = request.head.serverAddress
    #endif
    #if Tracing
      let tracer = configuration.tracer ?? InstrumentationSystem.tracer
      span = tracer.startSpan(method, ofKind: .client)
      span.updateAttributes { attributes in
        attributes["http.request.method"] = method
        attributes["server.address"] = host
        if let port { attributes["server.port"] = port }
        attributes["url.full"] = request.printableURL
        if attempt > 1 { attributes["http.request.resend_count"] = attempt - 1 }
      }
      var fields = HTTPFields()
      tracer.inject(span.context, into: &fields, using: HeaderFieldInjector())
      for field in fields { request.setPublicField(field.name, field.value) }
    #endif
    #if Metrics
      factory = configuration.metricsFactory
      dimensions = [("http.request.method", method), ("server.address", host)]
      if let port { dimensions.append(("server.port", "\(port)")) }
    #endif
  }

  /// Runs what belongs to the request.
  func within<Value>(_ body: () async throws -> Value) async throws -> Value {
    #if Tracing
      return try await ServiceContext.withValue(span.context) { try await body() }
    #else
      return try await body()
    #endif
  }

  /// Ends with a response, or without one.
  func end(_ outcome: Result<HTTPResponse.Status, CallFailure>) {
    #if Tracing || Metrics
      let errorType = outcome.errorType
    #endif
    #if Tracing
      span.updateAttributes { attributes in
        if case .success(let status) = outcome {
          attributes["http.response.status_code"] = status.code
        }
        if let errorType { attributes["error.type"] = errorType }
      }
      if errorType != nil { span.setStatus(SpanStatus(code: .error)) }
      span.end()
    #endif
    #if Metrics
      var dimensions = dimensions
      if case .success(let status) = outcome {
        dimensions.append(("http.response.status_code", "\(status.code)"))
      }
      if let errorType { dimensions.append(("error.type", errorType)) }
      Timer(
        label: "http.client.request.duration",
        dimensions: dimensions,
        factory: factory ?? MetricsSystem.factory
      )
      .record(duration: ContinuousClock.now - start)
    #endif
  }
}

#if Tracing
  /// Puts the fields of a trace, such as `traceparent`, into those of a request.
  private struct HeaderFieldInjector: Injector {
    func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
      if let name = HTTPField.Name(key), HTTPField.isValidValue(value) { fields[name] = value }
    }
  }
#endif
