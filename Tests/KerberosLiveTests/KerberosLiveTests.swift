import Testing

#if Kerberos
  /// The runtime against a real KDC and a real Airflow.
  @Suite(
    .serialized,
    .enabled(
      if: KerberosLive.ticket != nil,
      "no KDC is running; scripts/live-test-kerberos starts one"
    )
  )
  struct KerberosLiveTests {}
#else
  @Suite(.disabled("built without Kerberos; scripts/live-test-kerberos enables the trait"))
  struct KerberosLiveTests {
    @Test func kerberos() {}
  }
#endif
