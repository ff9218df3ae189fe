#if Kerberos
  import CGSSAPI

  /// How a call of GSSAPI ended (RFC 2744, section 3.9).
  struct GSSStatus: Error {
    let major: OM_uint32
    let minor: OM_uint32
    /// What GSSAPI says of it. It is asked at once, because it keeps details for the last call of a
    /// thread alone.
    let message: String
    private(set) var reason: KerberosError.Reason?

    init(_ call: (inout OM_uint32) -> OM_uint32) {
      var minor: OM_uint32 = 0
      major = call(&minor)
      self.minor = minor
      guard cgssapi_is_error(major) != 0 else {
        message = ""
        return
      }
      let detail = Self.text(minor, of: GSS_C_MECH_CODE, cgssapi_spnego())
      // The rest of the major status' text would say no more than that there is a minor status.
      let isUnspecified = Self.routineError(major) == Self.failure
      let general = Self.text(major, of: GSS_C_GSS_CODE, nil)
      message =
        if detail.isEmpty { general } else if isUnspecified { detail } else {
          "\(general): \(detail)"
        }
      reason = Self.reason(major, detail)
    }

    var isComplete: Bool { major == 0 }

    func check() throws(GSSStatus) {
      if cgssapi_is_error(major) != 0 { throw self }
    }

    /// The error that a major status holds (RFC 2744, section 3.9.1).
    private static func routineError(_ major: OM_uint32) -> OM_uint32 { major >> 16 & 0xFF }

    private static let noCredential: OM_uint32 = 7
    private static let credentialsExpired: OM_uint32 = 11
    private static let failure: OM_uint32 = 13

    /// What the error means, so far as it is known.
    ///
    /// SPNEGO hands out numbers of its own for the minor status, so its text is compared with the text
    /// of the errors of Kerberos, which is made from the same details.
    private static func reason(_ major: OM_uint32, _ detail: String) -> KerberosError.Reason? {
      // GSSAPI has no text for an error that has not occurred.
      for (code, reason) in KerberosError.Reason.codes where !detail.isEmpty {
        let status = OM_uint32(bitPattern: Int32(truncatingIfNeeded: code))
        if text(status, of: GSS_C_MECH_CODE, cgssapi_kerberos()) == detail { return reason }
      }
      return switch routineError(major) {
      case noCredential: .noTicket
      case credentialsExpired: .expiredTicket
      default: nil
      }
    }

    /// A status as one line of text.
    private static func text(_ status: OM_uint32, of type: Int32, _ mechanism: gss_OID?) -> String {
      guard status != 0 else { return "" }
      var texts: [String] = []
      var position: OM_uint32 = 0
      repeat {
        var minor: OM_uint32 = 0
        var buffer = gss_buffer_desc()
        let major = gss_display_status(&minor, status, type, mechanism, &position, &buffer)
        guard cgssapi_is_error(major) == 0 else { break }
        let bytes = UnsafeRawBufferPointer(start: buffer.value, count: buffer.length)
        texts.append(String(decoding: bytes, as: UTF8.self))
        gss_release_buffer(&minor, &buffer)
      } while position != 0
      return texts.joined(separator: ": ").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
  }
#endif
