#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

static int input = -1;
static bool has_modes = false;
static bool is_silent = false;
static struct termios before;

bool ct_lines_open(int from, int to, const char *crash_note) {
  if (input >= 0 || !ct_signals_open()) return false;
  input = from;
  ct_wait_on(from);
  has_modes = tcgetattr(from, &before) == 0;
  ct_crash_keep_modes(from);
  ct_crash_arm(to, "", 0);
  ct_redirect_errors(-1, crash_note);
  return true;
}

void ct_lines_echo(bool on) {
  if (!has_modes || is_silent == !on) return;
  struct termios modes = before;
  // The end of the line is shown all the same.
  if (!on) modes.c_lflag = (modes.c_lflag & ~(tcflag_t)ECHO) | ECHONL;
  // What was typed before a password is asked for was meant for something else.
  tcsetattr(input, on ? TCSADRAIN : TCSAFLUSH, &modes);
  is_silent = !on;
}

void ct_lines_stop(void) {
  bool was_silent = is_silent;
  ct_lines_echo(true);
  ct_signals_allow_stop(true);
  kill(0, SIGTSTP);
  ct_signals_allow_stop(false);
  if (was_silent) ct_lines_echo(false);
}

int ct_lines_wait(bool reading, int milliseconds) {
  // Input that nobody asked for yet would end every wait at once.
  ct_wait_on(reading ? input : -1);
  return ct_wait(milliseconds);
}

void ct_lines_write(int to, const uint8_t *bytes, int length) {
  ct_write_all(to, (const char *)bytes, length);
}

void ct_lines_close(void) {
  if (input < 0) return;
  ct_lines_echo(true);
  ct_crash_disarm();
  ct_signals_close();
  input = -1;
  has_modes = false;
}
