#if Kerberos
  import CGSSAPI

  extension KerberosError.Reason {
    /// What the errors of Kerberos mean for whoever has to mend them (RFC 4120, section 7.5.9, and the
    /// library's own).
    static let codes: [(code: Int, reason: KerberosError.Reason)] = [
      (Int(KRB5KRB_AP_ERR_TKT_EXPIRED), .expiredTicket),
      (Int(KRB5_FCC_NOFILE), .noTicket),
      (Int(KRB5_CC_NOTFOUND), .noTicket),
      (Int(KRB5KRB_AP_ERR_SKEW), .clockSkew),
      (Int(KRB5KRB_AP_ERR_TKT_NYV), .clockSkew),
      (Int(KRB5_KDCREP_SKEW), .clockSkew),
      (Int(KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN), .unknownService),
      (Int(KRB5_ERR_HOST_REALM_UNKNOWN), .unknownService),
      (Int(KRB5_KDC_UNREACH), .unreachableKDC),
      (Int(KRB5_REALM_UNKNOWN), .unreachableKDC),
      (Int(KRB5_REALM_CANT_RESOLVE), .unreachableKDC),
      (Int(KRB5_KT_NOTFOUND), .unusableKeytab),
      (Int(KRB5KDC_ERR_C_PRINCIPAL_UNKNOWN), .unusableKeytab),
      (Int(KRB5KDC_ERR_PREAUTH_FAILED), .unusableKeytab),
      (Int(KRB5KRB_AP_ERR_BAD_INTEGRITY), .unusableKeytab),
    ]
  }
#endif
