#if Kerberos
  import CGSSAPI

  /// One exchange of tokens between a client and a server (RFC 2743, section 1.1.3).
  ///
  /// - Note: Not for two threads at once. An exchange has two steps, and the second begins when the
  ///   first has ended.
  final class SecurityContext: @unchecked Sendable {
    private let target: KerberosTarget
    private let cache: TicketCache
    private let name: GSSName
    private let credential: GSSCredential
    private var handle: gss_ctx_id_t?

    /// Finds what the exchange needs. This may ask the KDC.
    init(for target: KerberosTarget, with cache: TicketCache) throws(KerberosError) {
      self.target = target
      self.cache = cache
      do {
        name = try GSSName(target.description, type: cgssapi_hostbased_service())
        credential = try GSSCredential(cache)
      } catch {
        throw KerberosError(noTokenFor: target, cache.credentials, error)
      }
    }

    deinit {
      var minor: OM_uint32 = 0
      gss_delete_sec_context(&minor, &handle, nil)
    }

    /// The client's token. This may ask the KDC.
    func firstToken() throws(KerberosError) -> [UInt8] {
      do {
        try credential.offerKerberosAlone()
        return try step(nil).token
      } catch {
        throw KerberosError(noTokenFor: target, cache.credentials, error)
      }
    }

    /// Checks the server's token.
    func check(_ token: [UInt8]) throws(KerberosError) {
      let message = "the server's token does not prove that it is \(target)"
      let isProven: Bool
      do {
        isProven = try step(token).isProven
      } catch {
        throw KerberosError(.unprovenServer, message, error)
      }
      guard isProven else { throw KerberosError(.unprovenServer, message) }
    }

    private func step(
      _ token: [UInt8]?
    ) throws(GSSStatus) -> (token: [UInt8], isProven: Bool) {
      var input = token ?? []
      var output = gss_buffer_desc()
      var flags: OM_uint32 = 0
      let status = input.withUnsafeMutableBytes { bytes in
        var buffer = gss_buffer_desc(length: bytes.count, value: bytes.baseAddress)
        return GSSStatus { minor in
          gss_init_sec_context(
            &minor,
            credential.handle,
            &handle,
            name.handle,
            cgssapi_spnego(),
            // No delegation: the server gets nothing that it could act with for the user.
            OM_uint32(GSS_C_MUTUAL_FLAG),
            0,
            nil,
            &buffer,
            nil,
            &output,
            &flags,
            nil
          )
        }
      }
      defer {
        var minor: OM_uint32 = 0
        gss_release_buffer(&minor, &output)
      }
      try status.check()
      return (
        Array(UnsafeRawBufferPointer(start: output.value, count: output.length)),
        status.isComplete && flags & OM_uint32(GSS_C_MUTUAL_FLAG) != 0
      )
    }
  }
#endif
