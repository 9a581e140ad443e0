#ifndef ASSAY_BENCHMARK_CPLAINXML_SHIM_H
#define ASSAY_BENCHMARK_CPLAINXML_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>

#endif
