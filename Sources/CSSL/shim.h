#ifndef ASSAY_CSSL_SHIM_H
#define ASSAY_CSSL_SHIM_H

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

// Typed shims: what OpenSSL has as macros or variadic functions, which Swift cannot call.

// A new private key on the curve P-256.
static inline EVP_PKEY *assay_ssl_make_key(void) {
    return EVP_EC_gen("P-256");
}

// Adds an extension in the words of x509v3_config(5); 1 when it is done. The issuer may be the certificate itself.
static inline int assay_ssl_add_extension(X509 *certificate, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    if (extension == NULL) return 0;
    int done = X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    return done;
}

// TLS 1.2 or newer; 1 when it is done.
static inline int assay_ssl_require_tls12(SSL_CTX *context) {
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
}

#endif
