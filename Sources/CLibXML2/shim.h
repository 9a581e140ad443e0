#ifndef ASSAY_CLIBXML2_SHIM_H
#define ASSAY_CLIBXML2_SHIM_H

// Where libxml2 was built with ICU, its headers would bring ICU's, which clash with the ones inside Foundation. Only the
// layout of xmlCharEncodingHandler depends on it, which nothing here touches.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a global variable that holds a function, which Swift refuses to read from several threads.
static inline void assay_xml_free(void *memory) {
    xmlFree(memory);
}

#endif
