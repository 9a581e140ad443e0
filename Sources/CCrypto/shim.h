#ifndef ASSAY_CCRYPTO_SHIM_H
#define ASSAY_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
