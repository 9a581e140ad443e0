#ifndef ASSAY_CCURL_SHIM_H
#define ASSAY_CCURL_SHIM_H

#include <curl/curl.h>

// Typed shims: curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift refuses.

typedef size_t (*assay_curl_write_callback)(char *bytes, size_t size, size_t count, void *context);
typedef int (*assay_curl_prereq_callback)(
    void *context, char *remote_address, char *local_address, int remote_port, int local_port);

static inline CURLcode assay_curl_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode assay_curl_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode assay_curl_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode assay_curl_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode assay_curl_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

// For CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION.
static inline CURLcode assay_curl_setopt_write(CURL *handle, CURLoption option, assay_curl_write_callback value) {
    return curl_easy_setopt(handle, option, value);
}

// Called when the connection stands (TLS included), just before the request is sent. libcurl 7.80 or newer.
static inline CURLcode assay_curl_setopt_prereq(CURL *handle, assay_curl_prereq_callback value) {
    return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

// HTTPS, and plain HTTP where asked for; nothing else that libcurl speaks. The option has another form since 7.85.
static inline CURLcode assay_curl_setopt_protocols(CURL *handle, int allows_plain) {
#if LIBCURL_VERSION_NUM >= 0x075500
    return curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, allows_plain ? "http,https" : "https");
#else
    return curl_easy_setopt(
        handle, CURLOPT_PROTOCOLS, (long)(allows_plain ? CURLPROTO_HTTP | CURLPROTO_HTTPS : CURLPROTO_HTTPS));
#endif
}

// Without it, ending a transfer that is still looking up its host blocks the thread until the look-up is over.
// libcurl 7.87 or newer; an older one blocks.
static inline CURLcode assay_curl_setopt_quick_exit(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075700
    return curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
#else
    (void)handle;
    return CURLE_OK;
#endif
}

static inline CURLcode assay_curl_getinfo_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode assay_curl_getinfo_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode assay_curl_multi_setopt_long(CURLM *handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}

#endif
