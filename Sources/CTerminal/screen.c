#include <curses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"
#include "internal.h"

enum { COLORS_AND_DEFAULT = 9 };

static SCREEN *screen = NULL;
static FILE *input_file = NULL;
static FILE *output_file = NULL;
static int output_fd = -1;
static bool is_terminal = false;
static int color_count = 0;
static int pairs[COLORS_AND_DEFAULT][COLORS_AND_DEFAULT];
static int pair_count = 0;

static const char paste_on[] = "\x1B[?2004h";
static const char paste_off[] = "\x1B[?2004l";

static const char *capability(const char *name) {
  char *value = tigetstr((char *)(uintptr_t)name);
  return value == NULL || value == (char *)-1 ? NULL : value;
}

const char *ct_key_string(const char *name) { return capability(name); }

static void close_files(void) {
  if (input_file != NULL) fclose(input_file);
  if (output_file != NULL) fclose(output_file);
  input_file = output_file = NULL;
}

static FILE *open_copy(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (file == NULL && copy >= 0) close(copy);
  return file;
}

static void paste_mode(bool on) {
  if (!is_terminal) return;
  fflush(output_file);
  if (on) {
    ct_write_all(output_fd, paste_on, (int)sizeof paste_on - 1);
  } else {
    ct_write_all(output_fd, paste_off, (int)sizeof paste_off - 1);
  }
}

// The bytes that give the screen back, without the padding marks that only tputs understands.
static void arm(int output) {
  static const char *const names[] = {"rmkx", "sgr0", "cnorm", "rmcup"};
  char bytes[512];
  size_t used = strlen(paste_off);
  memcpy(bytes, paste_off, used);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    const char *text = capability(names[i]);
    while (text != NULL && *text != 0 && used < sizeof bytes) {
      if (text[0] == '$' && text[1] == '<') {
        const char *end = strchr(text, '>');
        if (end == NULL) break;
        text = end + 1;
        continue;
      }
      bytes[used++] = *text++;
    }
  }
  ct_crash_arm(output, bytes, (int)used);
}

static void set_modes(bool colored) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  // Terminals disagree on what inserting a column does to a wide character.
  idcok(stdscr, FALSE);
  color_count = 0;
  pair_count = 0;
  memset(pairs, 0, sizeof pairs);
  if (colored && has_colors() && start_color() == OK) {
    use_default_colors();
    color_count = COLORS < 0 ? 0 : COLORS;
  }
}

int ct_open(const char *type, int input, int output, bool colored, int rows, int columns) {
  if (screen != NULL || !ct_signals_open()) return CT_CANNOT_START;
  is_terminal = isatty(input) == 1 && isatty(output) == 1;
  output_fd = output;
  input_file = open_copy(input, "r");
  output_file = open_copy(output, "w");
  // The window knows its size better than LINES and COLUMNS do.
  use_env(FALSE);
  // Without this, curses would ask the description alone, and that of the console has no size.
  use_tioctl(TRUE);
  int result = CT_OPEN;
  if (input_file != NULL && output_file != NULL) {
    // Before curses touches the modes: this is what a crash brings back.
    ct_crash_keep_modes(input);
    screen = newterm((char *)(uintptr_t)type, output_file, input_file);
    if (screen == NULL) {
      screen = newterm((char *)(uintptr_t)"xterm-256color", output_file, input_file);
      result = CT_OPEN_AS_XTERM;
    }
  }
  if (screen == NULL || capability("cup") == NULL) {
    result = screen == NULL ? CT_CANNOT_START : CT_CANNOT_PLACE_CURSOR;
    if (screen != NULL) {
      endwin();
      delscreen(screen);
      screen = NULL;
    }
    close_files();
    ct_signals_close();
    return result;
  }
  arm(output);
  set_modes(colored);
  ct_wait_on(input);
  if (is_terminal) {
    ct_take_size();
  } else {
    resize_term(rows, columns);
  }
  erase();
  refresh();
  paste_mode(true);
  return result;
}

void ct_close(void) {
  if (screen == NULL) return;
  paste_mode(false);
  endwin();
  ct_crash_disarm();
  delscreen(screen);
  screen = NULL;
  close_files();
  ct_errors_restore();
  ct_signals_close();
}

int ct_rows(void) { return screen == NULL ? 0 : getmaxy(stdscr); }
int ct_columns(void) { return screen == NULL ? 0 : getmaxx(stdscr); }
int ct_colors(void) { return color_count; }

bool ct_take_size(void) {
  struct winsize window;
  if (screen == NULL || !is_terminal || ioctl(output_fd, TIOCGWINSZ, &window) != 0) return false;
  if (window.ws_row == 0 || window.ws_col == 0) return false;
  if (window.ws_row == getmaxy(stdscr) && window.ws_col == getmaxx(stdscr)) return false;
  resize_term(window.ws_row, window.ws_col);
  clearok(curscr, TRUE);
  return true;
}

static int pair_of(int foreground, int background) {
  if (color_count < 8 || (foreground < 0 && background < 0)) return 0;
  int *pair = &pairs[foreground + 1][background + 1];
  if (*pair == 0 && pair_count + 1 < COLOR_PAIRS) {
    if (init_extended_pair(pair_count + 1, foreground, background) == OK) *pair = ++pair_count;
  }
  return *pair;
}

void ct_erase(void) { erase(); }

void ct_put(int row, int column, uint32_t base, uint32_t mark1, uint32_t mark2, uint32_t mark3,
            uint32_t mark4, int attributes, int foreground, int background) {
  wchar_t text[6] = {(wchar_t)base,  (wchar_t)mark1, (wchar_t)mark2,
                     (wchar_t)mark3, (wchar_t)mark4, 0};
  attr_t shown = A_NORMAL;
  if (attributes & CT_BOLD) shown |= A_BOLD;
  if (attributes & CT_DIM) shown |= A_DIM;
  if (attributes & CT_UNDERLINE) shown |= A_UNDERLINE;
  if (attributes & CT_REVERSE) shown |= A_REVERSE;
  int pair = pair_of(foreground, background);
  cchar_t cell;
  if (setcchar(&cell, text, shown, 0, &pair) != OK) return;
  // The last cell of the screen is written and reported as an error.
  (void)mvadd_wch(row, column, &cell);
}

void ct_show(int row, int column) {
  if (screen == NULL) return;
  curs_set(row >= 0);
  if (row >= 0) move(row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

uint32_t ct_scalar_at(int row, int column) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes;
  short pair;
  if (mvin_wch(row, column, &cell) != OK) return 0;
  if (getcchar(&cell, text, &attributes, &pair, NULL) != OK) return 0;
  return (uint32_t)text[0];
}

void ct_repaint(void) { clearok(curscr, TRUE); }

void ct_clear_scrollback(void) {
  static const char wipe[] = "\x1B[3J";
  if (screen == NULL || !is_terminal) return;
  fflush(output_file);
  ct_write_all(output_fd, wipe, (int)sizeof wipe - 1);
}

void ct_suspend(void) {
  if (screen == NULL || !is_terminal) return;
  paste_mode(false);
  def_prog_mode();
  endwin();
  ct_signals_allow_stop(true);
  kill(0, SIGTSTP);
  ct_signals_allow_stop(false);
  ct_resume();
}

void ct_resume(void) {
  if (screen == NULL || !is_terminal) return;
  reset_prog_mode();
  paste_mode(true);
  ct_take_size();
  clearok(curscr, TRUE);
}
