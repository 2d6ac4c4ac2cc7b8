// The one door to cairo and pango: pages of text and rules, as the bytes of a PDF.
//
// The libraries are opened when they are first asked for, so that the program builds and starts
// without them. Lengths are points (1/72 inch), from the upper left corner of the page.
#ifndef CPAGE_H
#define CPAGE_H

#include <stdbool.h>
#include <stddef.h>

/// A document being drawn.
typedef struct CPageDocument CPageDocument;

/// The side of its room on which a text stands.
enum { CPAGE_LEFT = 0, CPAGE_CENTER = 1, CPAGE_RIGHT = 2 };

/// How a text takes its room: as it is, never wider, or exactly.
enum { CPAGE_FREE = 0, CPAGE_WITHIN = 1, CPAGE_EXACTLY = 2 };

/// Whether cairo and pango are there.
bool cpage_available(void);

/// The library or the function that is missing; NULL when nothing is.
const char *cpage_missing(void);

/// Begins a document of pages of one size; `created` is an ISO 8601 time. NULL when there is no memory.
CPageDocument *cpage_open(double width, double height, const char *title, const char *created);

/// Draws one line of text on a baseline: `font` is a description as pango reads it, `spacing` is
/// what stands between two characters. The width that it took comes back.
double cpage_text(CPageDocument *document, const char *text, const char *font, double spacing,
                  double x, double baseline, double room, int side, int fit);

/// Draws a straight rule.
void cpage_rule(CPageDocument *document, double x1, double y1, double x2, double y2,
                double thickness);

/// Ends a page; the next drawing begins another.
void cpage_next(CPageDocument *document);

/// How many characters had no glyph in any font of the machine.
int cpage_unknown(const CPageDocument *document);

/// Ends the document: its bytes and how many they are, until it is closed; NULL when it failed.
const unsigned char *cpage_finish(CPageDocument *document, size_t *length);

/// Gives back what the document holds.
void cpage_close(CPageDocument *document);

#endif
