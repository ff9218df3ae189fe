#if Kerberos
  import CGSSAPI

  /// A name in GSSAPI's own form.
  struct GSSName: ~Copyable {
    let handle: gss_name_t?

    init(_ text: String, type: gss_OID) throws(GSSStatus) {
      var handle: gss_name_t?
      var text = text
      let status = text.withUTF8 { bytes in
        GSSStatus { minor in
          var buffer = gss_buffer_desc(
            length: bytes.count,
            value: UnsafeMutableRawPointer(mutating: bytes.baseAddress)
          )
          return gss_import_name(&minor, &buffer, type, &handle)
        }
      }
      try status.check()
      self.handle = handle
    }

    deinit {
      var handle = handle
      var minor: OM_uint32 = 0
      gss_release_name(&minor, &handle)
    }
  }

  /// Tickets that a token can be made with.
  struct GSSCredential: ~Copyable {
    let handle: gss_cred_id_t?

    /// Finds the tickets of a cache, or fetches them from the KDC.
    init(_ cache: TicketCache) throws(GSSStatus) {
      let (elements, principal) = cache.store
      var handle: gss_cred_id_t?
      let status: GSSStatus
      if let principal {
        let name = try GSSName(principal, type: cgssapi_principal_name())
        status = Self.acquire(&handle, name.handle, elements)
      } else {
        status = Self.acquire(&handle, nil, elements)
      }
      try status.check()
      self.handle = handle
    }

    /// Makes SPNEGO offer Kerberos alone: plug-ins of this machine may add other mechanisms.
    func offerKerberosAlone() throws(GSSStatus) {
      var mechanisms = gss_OID_set_desc(count: 1, elements: cgssapi_kerberos())
      try GSSStatus { minor in gss_set_neg_mechs(&minor, handle, &mechanisms) }.check()
    }

    deinit {
      var handle = handle
      var minor: OM_uint32 = 0
      gss_release_cred(&minor, &handle)
    }

    private static func acquire(
      _ handle: inout gss_cred_id_t?,
      _ name: gss_name_t?,
      _ elements: [(key: String, value: String)]
    ) -> GSSStatus {
      var mechanisms = gss_OID_set_desc(count: 1, elements: cgssapi_spnego())
      return withStore(elements[...]) { store in
        return GSSStatus { minor in
          gss_acquire_cred_from(
            &minor,
            name,
            OM_uint32.max,
            &mechanisms,
            gss_cred_usage_t(GSS_C_INITIATE),
            &store,
            &handle,
            nil,
            nil
          )
        }
      }
    }

    /// Calls with the elements in the form that C takes, whose strings live as long as the call.
    private static func withStore<Value>(
      _ elements: ArraySlice<(key: String, value: String)>,
      _ converted: [gss_key_value_element_desc] = [],
      _ call: (inout gss_key_value_set_desc) -> Value
    ) -> Value {
      guard let (key, value) = elements.first else {
        var converted = converted
        return converted.withUnsafeMutableBufferPointer { list in
          var store = gss_key_value_set_desc(
            count: OM_uint32(list.count),
            elements: list.baseAddress
          )
          return call(&store)
        }
      }
      return key.withCString { key in
        value.withCString { value in
          let element = gss_key_value_element_desc(key: key, value: value)
          return withStore(elements.dropFirst(), converted + [element], call)
        }
      }
    }
  }
#endif
