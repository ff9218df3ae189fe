#if Metrics
  import Metrics
#endif
#if Tracing
  import Tracing
#endif

/// What tracing and metrics learn of one call of an operation, with all of its requests. Without the
/// package traits `Tracing` and `Metrics` it is nothing.
struct CallObservation {
  #if Tracing
    private let span: any Span
  #endif
  #if Metrics
    private let operationID: String
    private let factory: any MetricsFactory
    private let start = ContinuousClock.now
  #endif

  init(of operationID: String, _ configuration: APIConfiguration) {
    #if Tracing
      span = (configuration.tracer ?? InstrumentationSystem.tracer).startSpan(operationID)
    #endif
    #if Metrics
      self.operationID = operationID
      factory = configuration.metricsFactory ?? MetricsSystem.factory
    #endif
  }

  /// Runs what belongs to the call.
  func within<Value, Failure: Error>(
    _ body: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    #if Tracing
      // Swift's task-local values do not keep the type of what is thrown.
      let result = await ServiceContext.withValue(span.context) { () -> Result<Value, Failure> in
        do throws(Failure) {
          return .success(try await body())
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    #else
      return try await body()
    #endif
  }

  /// Ends with a value, or with an error of a type.
  ///
  /// - Parameters:
  ///   - errorType: What went wrong, in a word; nil if nothing did.
  ///   - attempts: How often the request was sent.
  func end(errorType: @autoclosure () -> String?, attempts: @autoclosure () -> Int) {
    #if Tracing || Metrics
      let errorType = errorType()
      let attempts = attempts()
    #endif
    #if Tracing
      span.attributes["api.attempts"] = attempts
      if let errorType {
        span.attributes["error.type"] = errorType
        span.setStatus(SpanStatus(code: .error))
      }
      span.end()
    #endif
    #if Metrics
      var dimensions = [("api.operation", operationID)]
      if attempts > 1 {
        Counter(label: "api.client.retries", dimensions: dimensions, factory: factory)
          .increment(by: attempts - 1)
      }
      if let errorType { dimensions.append(("error.type", errorType)) }
      Timer(label: "api.client.call.duration", dimensions: dimensions, factory: factory)
        .record(duration: ContinuousClock.now - start)
    #endif
  }
}
