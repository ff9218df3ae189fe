#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#if __has_include(<curl/curl.h>)
#include <curl/curl.h>

#if LIBCURL_VERSION_NUM < 0x074400
#error "libcurl is older than 7.68, the first that can be woken while it waits"
#endif

static inline CURLcode ccurl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

// Swift cannot call a function with a variable number of arguments, so each kind of argument has a
// function of its own. The parentheses keep the macros of the same names out of it.

static inline CURLcode ccurl_set_number(CURL *easy, CURLoption option, long value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode ccurl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return (curl_easy_setopt)(easy, option, value);
}

// For the body, the lines of the head, and the request's body: their callbacks are of one type.
static inline CURLcode ccurl_set_callback(CURL *easy, CURLoption option, curl_write_callback value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode ccurl_set_debug_callback(CURL *easy, curl_debug_callback value) {
  return (curl_easy_setopt)(easy, CURLOPT_DEBUGFUNCTION, value);
}

static inline CURLcode ccurl_set_multi_number(CURLM *multi, CURLMoption option, long value) {
  return (CURLcode)(curl_multi_setopt)(multi, option, value);
}

static inline long ccurl_number(CURL *easy, CURLINFO info) {
  long value = 0;
  return (curl_easy_getinfo)(easy, info, &value) == CURLE_OK ? value : 0;
}

static inline void *ccurl_private(CURL *easy) {
  void *value = 0;
  return (curl_easy_getinfo)(easy, CURLINFO_PRIVATE, &value) == CURLE_OK ? value : 0;
}

// What came after 7.68. A library that is older than its header says so by the result.

typedef int (*ccurl_prerequest_callback)(
  void *context, char *remote_address, char *local_address, int remote_port, int local_port);

// Calls back before each sending of a request, from 7.80 on.
static inline CURLcode ccurl_set_prerequest_callback(
  CURL *easy, ccurl_prerequest_callback callback, void *context) {
#if LIBCURL_VERSION_NUM >= 0x075000
  CURLcode code = (curl_easy_setopt)(easy, CURLOPT_PREREQDATA, context);
  return code ? code : (curl_easy_setopt)(easy, CURLOPT_PREREQFUNCTION, callback);
#else
  return CURLE_UNKNOWN_OPTION;
#endif
}

// The trust roots in memory that has to stay, from 7.77 on and not with every library for TLS.
static inline CURLcode ccurl_set_trust_roots(CURL *easy, void *text, size_t length) {
#if LIBCURL_VERSION_NUM >= 0x074d00
  struct curl_blob blob = {text, length, CURL_BLOB_NOCOPY};
  return (curl_easy_setopt)(easy, CURLOPT_CAINFO_BLOB, &blob);
#else
  return CURLE_UNKNOWN_OPTION;
#endif
}

// The file of trust roots that the library was built for; null before 7.84.
static inline const char *ccurl_trust_file(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075400
  char *path = 0;
  return (curl_easy_getinfo)(easy, CURLINFO_CAINFO, &path) == CURLE_OK ? path : 0;
#else
  return 0;
#endif
}

// Whoever gives up a request does not wait for the system to look a name up, from 7.87 on.
static inline CURLcode ccurl_leave_lookups(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
  return (curl_easy_setopt)(easy, CURLOPT_QUICK_EXIT, 1L);
#else
  return CURLE_UNKNOWN_OPTION;
#endif
}

// The protocols that a request may use, named by text from 7.85 on and by numbers before.
static inline CURLcode ccurl_allow_http_alone(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  if ((curl_easy_setopt)(easy, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK) return CURLE_OK;
#endif
  return (curl_easy_setopt)(easy, (CURLoption)(CURLOPTTYPE_LONG + 181), 3L);
}

// HTTP/2 where TLS agrees on it, or HTTP/1.1.
static inline CURLcode ccurl_negotiate_http2(CURL *easy) {
  return (curl_easy_setopt)(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
}

// Whether a connection was made, TLS included, and a request begun.
static inline int ccurl_has_begun(CURL *easy) {
  curl_off_t time = 0;
  return (curl_easy_getinfo)(easy, CURLINFO_PRETRANSFER_TIME_T, &time) == CURLE_OK && time > 0;
}

static inline CURLcode ccurl_result(const CURLMsg *message) { return message->data.result; }

#else
#error "libcurl is missing: apt-get install libcurl4-openssl-dev, or yum install libcurl-devel"
#endif

#endif
