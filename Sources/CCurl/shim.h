#ifndef ASSAY_CCURL_SHIM_H
#define ASSAY_CCURL_SHIM_H

#include <curl/curl.h>

// Typed shims: curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift refuses.

static inline CURLcode assay_curl_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

#endif
