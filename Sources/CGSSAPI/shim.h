#ifndef CGSSAPI_SHIM_H
#define CGSSAPI_SHIM_H

#if __has_include(<gssapi/gssapi_ext.h>) && __has_include(<krb5/krb5.h>)
#include <gssapi/gssapi.h>
#include <gssapi/gssapi_ext.h>
#include <gssapi/gssapi_krb5.h>
#include <krb5/krb5.h>

// Swift sees a global variable of C as shared state that may change, and no macro with a cast. So
// what never changes is handed out by functions.

// What a host-based service is named with (RFC 2744, section 4.1).
static inline gss_OID cgssapi_hostbased_service(void) { return GSS_C_NT_HOSTBASED_SERVICE; }

// What a principal is named with.
static inline gss_OID cgssapi_principal_name(void) { return (gss_OID)GSS_KRB5_NT_PRINCIPAL_NAME; }

// The mechanism Kerberos version 5 (RFC 4121, section 1).
static inline gss_OID cgssapi_kerberos(void) { return (gss_OID)gss_mech_krb5; }

// The mechanism SPNEGO, 1.3.6.1.5.5.2 (RFC 4178, section 3), which Negotiate is (RFC 4559).
static inline gss_OID cgssapi_spnego(void) {
  static gss_OID_desc spnego = {6, (void *)"\x2b\x06\x01\x05\x05\x02"};
  return &spnego;
}

static inline int cgssapi_is_error(OM_uint32 major) { return GSS_ERROR(major) != 0; }

#else
#error "MIT Kerberos is missing: apt-get install libkrb5-dev, or brew install krb5"
#endif

#endif
