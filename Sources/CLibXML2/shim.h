// libxml2's HTML parser and tree, as Reading uses them.
#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU its headers clash with the ICU inside Foundation. Only
// `xmlCharEncodingHandler`, which Reading does not touch, differs.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
