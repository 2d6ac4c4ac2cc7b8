#include <curses.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CTerminal.h"
// Last: it makes macros of words such as `columns`.
#include <term.h>

int ct_describe(const char *type, bool *places_cursor) {
  int error = 0;
  *places_cursor = false;
  if (setupterm(type, STDOUT_FILENO, &error) == ERR) return -1;
  const char *place = tigetstr("cup");
  *places_cursor = place != NULL && place != (const char *)-1;
  int colors = tigetnum("colors");
  del_curterm(cur_term);
  return colors < 0 ? 0 : colors;
}

bool ct_window_size(int descriptor, int *height, int *width) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  *height = size.ws_row;
  *width = size.ws_col;
  return true;
}
