#include "CPage.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// What is needed of the libraries, with the types written as plain C has them.
typedef struct cairo cairo;
typedef struct surface surface;
typedef struct layout layout;
typedef struct description description;
typedef struct attribute attribute;
typedef struct attributes attributes;
typedef struct context context;
typedef int (*writer)(void *closure, const unsigned char *data, unsigned int length);

#define EACH(F)                                                                                  \
  F(0, surface *, cairo_pdf_surface_create_for_stream, (writer, void *, double, double))         \
  F(0, void, cairo_pdf_surface_set_metadata, (surface *, int, const char *))                     \
  F(0, cairo *, cairo_create, (surface *))                                                       \
  F(0, void, cairo_destroy, (cairo *))                                                           \
  F(0, int, cairo_status, (cairo *))                                                             \
  F(0, void, cairo_surface_finish, (surface *))                                                  \
  F(0, int, cairo_surface_status, (surface *))                                                   \
  F(0, void, cairo_surface_destroy, (surface *))                                                 \
  F(0, void, cairo_show_page, (cairo *))                                                         \
  F(0, void, cairo_move_to, (cairo *, double, double))                                           \
  F(0, void, cairo_line_to, (cairo *, double, double))                                           \
  F(0, void, cairo_set_line_width, (cairo *, double))                                            \
  F(0, void, cairo_stroke, (cairo *))                                                            \
  F(1, description *, pango_font_description_from_string, (const char *))                        \
  F(1, void, pango_font_description_free, (description *))                                       \
  F(1, void *, pango_language_from_string, (const char *))                                       \
  F(1, void, pango_context_set_language, (context *, void *))                                    \
  F(1, context *, pango_layout_get_context, (layout *))                                          \
  F(1, void, pango_layout_context_changed, (layout *))                                           \
  F(1, void, pango_layout_set_single_paragraph_mode, (layout *, int))                            \
  F(1, void, pango_layout_set_text, (layout *, const char *, int))                               \
  F(1, void, pango_layout_set_font_description, (layout *, const description *))                 \
  F(1, void, pango_layout_set_attributes, (layout *, attributes *))                              \
  F(1, void, pango_layout_get_size, (layout *, int *, int *))                                    \
  F(1, int, pango_layout_get_baseline, (layout *))                                               \
  F(1, int, pango_layout_get_unknown_glyphs_count, (layout *))                                   \
  F(1, attributes *, pango_attr_list_new, (void))                                                \
  F(1, void, pango_attr_list_unref, (attributes *))                                              \
  F(1, void, pango_attr_list_insert, (attributes *, attribute *))                                \
  F(1, attribute *, pango_attr_letter_spacing_new, (int))                                        \
  F(2, layout *, pango_cairo_create_layout, (cairo *))                                           \
  F(2, void, pango_cairo_show_layout, (cairo *, layout *))                                       \
  F(3, void, g_object_unref, (void *))

#define DECLARE(library, type, name, parameters) static type(*p_##name) parameters;
EACH(DECLARE)

static const char *const libraries[] = {"libcairo.so.2", "libpango-1.0.so.0",
                                        "libpangocairo-1.0.so.0", "libgobject-2.0.so.0"};
enum { COUNT = sizeof libraries / sizeof libraries[0], TITLE = 0, CREATED = 5, MODIFIED = 6 };
static const double unit = 1024;

static const char *missing;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handles[COUNT];
  for (size_t i = 0; i < COUNT; i++) {
    handles[i] = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
    if (!handles[i]) {
      missing = libraries[i];
      return;
    }
  }
  // Through memcpy, since C knows no way from a pointer to data to one to a function.
#define LOAD(library, type, name, parameters)                                                    \
  if (!missing) {                                                                                \
    void *found = dlsym(handles[library], #name);                                                \
    if (found)                                                                                   \
      memcpy(&p_##name, &found, sizeof found);                                                   \
    else                                                                                         \
      missing = #name;                                                                           \
  }
  EACH(LOAD)
}

bool cpage_available(void) { return cpage_missing() == NULL; }

const char *cpage_missing(void) {
  pthread_once(&once, load);
  return missing;
}

struct CPageDocument {
  surface *surface;
  cairo *cairo;
  layout *layout;
  unsigned char *bytes;
  size_t length, room;
  int unknown;
  bool failed, finished;
};

static int keep(void *closure, const unsigned char *data, unsigned int length) {
  CPageDocument *document = closure;
  if (document->length + length > document->room) {
    size_t room = document->room ? document->room : 65536;
    while (room < document->length + length) room *= 2;
    unsigned char *bytes = realloc(document->bytes, room);
    if (!bytes) {
      document->failed = true;
      return 11;  // CAIRO_STATUS_WRITE_ERROR
    }
    document->bytes = bytes;
    document->room = room;
  }
  memcpy(document->bytes + document->length, data, length);
  document->length += length;
  return 0;
}

CPageDocument *cpage_open(double width, double height, const char *title, const char *created) {
  if (!cpage_available()) return NULL;
  CPageDocument *document = calloc(1, sizeof *document);
  if (!document) return NULL;
  document->surface = p_cairo_pdf_surface_create_for_stream(keep, document, width, height);
  p_cairo_pdf_surface_set_metadata(document->surface, TITLE, title);
  p_cairo_pdf_surface_set_metadata(document->surface, CREATED, created);
  p_cairo_pdf_surface_set_metadata(document->surface, MODIFIED, created);
  document->cairo = p_cairo_create(document->surface);
  document->layout = p_pango_cairo_create_layout(document->cairo);
  p_pango_context_set_language(p_pango_layout_get_context(document->layout),
                               p_pango_language_from_string("zh-cn"));
  p_pango_layout_context_changed(document->layout);
  p_pango_layout_set_single_paragraph_mode(document->layout, 1);
  return document;
}

static int characters(const char *text) {
  int count = 0;
  for (; *text; text++)
    if (((unsigned char)*text & 0xC0) != 0x80) count++;
  return count;
}

static double measure(CPageDocument *document, double spacing) {
  attributes *list = p_pango_attr_list_new();
  p_pango_attr_list_insert(list, p_pango_attr_letter_spacing_new((int)(spacing * unit)));
  p_pango_layout_set_attributes(document->layout, list);
  p_pango_attr_list_unref(list);
  int width = 0, height = 0;
  p_pango_layout_get_size(document->layout, &width, &height);
  return width / unit;
}

double cpage_text(CPageDocument *document, const char *text, const char *font, double spacing,
                  double x, double baseline, double room, int side, int fit) {
  int count = characters(text);
  if (count == 0) return 0;
  description *described = p_pango_font_description_from_string(font);
  p_pango_layout_set_font_description(document->layout, described);
  p_pango_font_description_free(described);
  p_pango_layout_set_text(document->layout, text, -1);
  double width = measure(document, spacing);
  if ((fit == CPAGE_EXACTLY && width != room) || (fit == CPAGE_WITHIN && width > room)) {
    // Half of the spacing stands before the first character and half behind the last one.
    spacing += (room - width) / count;
    width = measure(document, spacing);
  }
  double start = x + (side == CPAGE_LEFT ? 0 : (room - width) / (side == CPAGE_CENTER ? 2 : 1));
  document->unknown += p_pango_layout_get_unknown_glyphs_count(document->layout);
  p_cairo_move_to(document->cairo, start,
                  baseline - p_pango_layout_get_baseline(document->layout) / unit);
  p_pango_cairo_show_layout(document->cairo, document->layout);
  return width;
}

void cpage_rule(CPageDocument *document, double x1, double y1, double x2, double y2,
                double thickness) {
  p_cairo_set_line_width(document->cairo, thickness);
  p_cairo_move_to(document->cairo, x1, y1);
  p_cairo_line_to(document->cairo, x2, y2);
  p_cairo_stroke(document->cairo);
}

void cpage_next(CPageDocument *document) { p_cairo_show_page(document->cairo); }

int cpage_unknown(const CPageDocument *document) { return document->unknown; }

const unsigned char *cpage_finish(CPageDocument *document, size_t *length) {
  if (!document->finished) {
    document->finished = true;
    if (p_cairo_status(document->cairo)) document->failed = true;
    p_cairo_surface_finish(document->surface);
    if (p_cairo_surface_status(document->surface)) document->failed = true;
  }
  if (document->failed) return NULL;
  *length = document->length;
  return document->bytes;
}

void cpage_close(CPageDocument *document) {
  if (!document) return;
  p_g_object_unref(document->layout);
  p_cairo_destroy(document->cairo);
  p_cairo_surface_destroy(document->surface);
  free(document->bytes);
  free(document);
}
