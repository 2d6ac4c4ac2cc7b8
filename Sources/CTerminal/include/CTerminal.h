// The terminal as the adapter sees it: the only door to curses.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// What opening a terminal came to.
enum {
  CT_OPEN = 0,
  CT_OPEN_AS_XTERM = 1,
  CT_CANNOT_START = 2,
  CT_CANNOT_PLACE_CURSOR = 3,
};

// What a wait ended with: any of these together, 0 for the end of the time.
enum {
  CT_INPUT = 1,
  CT_WOKEN = 2,
  CT_RESIZED = 4,
  CT_HANGUP = 8,
  CT_INTERRUPTED = 16,
  CT_STOP = 32,
  CT_CONTINUED = 64,
};

// How a cell is shown.
enum {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_UNDERLINE = 4,
  CT_REVERSE = 8,
};

// Takes the character set from the environment, UTF-8 where that is another; false where there is none.
bool ct_set_locale(void);
// The width of a scalar in the present locale, -1 where it is unknown.
int ct_width(uint32_t scalar);
// Whether a descriptor is a terminal.
bool ct_is_terminal(int descriptor);

// Asks the terminal how many columns a line-drawing sign takes: 1, 2, 3 for something else, 0 for no
// answer. What was typed meanwhile is put into `rest`, its length into `rest_length`.
int ct_probe_width(int input, int output, int milliseconds, uint8_t *rest, int capacity,
                   int *rest_length);

// Looks a type up among the descriptions of terminals, with no screen open: how many colours it has,
// -1 where it is in no table; and whether it can put the cursor where it is told to.
int ct_describe(const char *type, bool *places_cursor);
// The size of the window of a terminal; false where it has none.
bool ct_window_size(int descriptor, int *rows, int *columns);

// Opens a terminal of a type; `rows` and `columns` count only where the output is none.
int ct_open(const char *type, int input, int output, bool colored, int rows, int columns);
// Gives the terminal back; harmless when none is open.
void ct_close(void);
// Sends the standard error stream to a descriptor while the terminal is open, and names the note
// that a crash leaves on the screen.
void ct_redirect_errors(int descriptor, const char *crash_note);

int ct_rows(void);
int ct_columns(void);
int ct_colors(void);
// What the terminal's description sends for a key, by its terminfo name; NULL for nothing.
const char *ct_key_string(const char *name);

void ct_erase(void);
// Puts a character with up to four marks into a cell; colours are 0 to 7, -1 for the terminal's own.
void ct_put(int row, int column, uint32_t base, uint32_t mark1, uint32_t mark2, uint32_t mark3,
            uint32_t mark4, int attributes, int foreground, int background);
// Sends what changed; a negative row hides the cursor.
void ct_show(int row, int column);
// The scalar that stands in a cell, for tests.
uint32_t ct_scalar_at(int row, int column);
// Makes the next `ct_show` send everything.
void ct_repaint(void);
// Reads the window's size; true where it has changed.
bool ct_take_size(void);
void ct_clear_scrollback(void);
// Stops the process group and comes back when it is continued.
void ct_suspend(void);
// Takes the terminal again after somebody else has stopped the process.
void ct_resume(void);

// Reads and writes lines, with no screen: takes signals, and keeps the modes for a crash, which leaves
// the note; false where something is open already.
bool ct_lines_open(int input, int output, const char *crash_note);
// Shows what is typed, or hides it; what was typed before it is hidden is thrown away.
void ct_lines_echo(bool on);
// Stops the process group and comes back when it is continued.
void ct_lines_stop(void);
// Waits as `ct_wait` does; for input only where it is to be read.
int ct_lines_wait(bool reading, int milliseconds);
void ct_lines_write(int output, const uint8_t *bytes, int length);
// Gives the modes back; harmless when nothing is open.
void ct_lines_close(void);

// Waits for input, a signal or a wake-up; a negative time is for ever.
int ct_wait(int milliseconds);
// Reads bytes that are waiting: their number, 0 at the end, -1 for none.
int ct_read(uint8_t *bytes, int capacity);
// Ends a wait, from any thread.
void ct_wake(void);
// A clock that only runs forward, in milliseconds.
int64_t ct_milliseconds(void);

#endif
