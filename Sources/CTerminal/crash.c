#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

// Everything that a crash handler needs is prepared here: it may only write, set modes and raise.
static const struct {
  int number;
  const char *line;
} fatal[] = {
    {SIGSEGV, "SIGSEGV\n"}, {SIGBUS, "SIGBUS\n"},   {SIGFPE, "SIGFPE\n"},
    {SIGILL, "SIGILL\n"},   {SIGABRT, "SIGABRT\n"}, {SIGTRAP, "SIGTRAP\n"},
};
enum { FATAL = sizeof fatal / sizeof fatal[0], SPARE_STACK = 64 * 1024 };

static struct sigaction before[FATAL];
static struct termios modes;
static bool has_modes = false;
static volatile sig_atomic_t is_armed = 0;
static bool is_registered = false;
static int input = -1;
static int output = -1;
static char restore[512];
static int restore_length = 0;
static char note[1024];
static int saved_errors = -1;
static char *spare_stack = NULL;

void ct_write_all(int descriptor, const char *bytes, int length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, (size_t)length);
    if (written <= 0) return;
    bytes += written;
    length -= (int)written;
  }
}

static void restore_terminal(void) {
  if (!is_armed) return;
  is_armed = 0;
  ct_write_all(output, restore, restore_length);
  if (has_modes) tcsetattr(input, TCSANOW, &modes);
  if (saved_errors >= 0) dup2(saved_errors, STDERR_FILENO);
}

static void note_in_log(int signal) {
  if (saved_errors < 0) return;
  for (int i = 0; i < FATAL; i++) {
    const char *line = fatal[i].line;
    if (fatal[i].number == signal) ct_write_all(STDERR_FILENO, line, (int)strlen(line));
  }
}

static void crashed(int signal) {
  if (is_armed) {
    note_in_log(signal);
    restore_terminal();
    ct_write_all(STDERR_FILENO, note, (int)strlen(note));
    ct_write_all(STDERR_FILENO, "\n", 1);
  }
  // Nobody else gets the signal: Swift's backtracer would print and ask on a terminal that many share.
  struct sigaction deadly;
  memset(&deadly, 0, sizeof deadly);
  deadly.sa_handler = SIG_DFL;
  sigaction(signal, &deadly, NULL);
  sigset_t these;
  sigemptyset(&these);
  sigaddset(&these, signal);
  sigprocmask(SIG_UNBLOCK, &these, NULL);
  raise(signal);
}

void ct_crash_keep_modes(int from) {
  input = from;
  has_modes = tcgetattr(from, &modes) == 0;
}

void ct_crash_arm(int to, const char *bytes, int length) {
  output = to;
  restore_length = length < (int)sizeof restore ? length : (int)sizeof restore;
  memcpy(restore, bytes, (size_t)restore_length);
  if (spare_stack == NULL) {
    // A stack that has overflowed cannot run the handler.
    spare_stack = malloc(SPARE_STACK);
    stack_t stack = {.ss_sp = spare_stack, .ss_size = SPARE_STACK, .ss_flags = 0};
    stack_t old;
    if (spare_stack != NULL && sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE)) {
      sigaltstack(&stack, NULL);
    }
  }
  for (int i = 0; i < FATAL; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = (int)SA_RESETHAND | SA_ONSTACK;
    action.sa_handler = crashed;
    sigaction(fatal[i].number, &action, &before[i]);
  }
  if (!is_registered) {
    is_registered = true;
    atexit(restore_terminal);
  }
  is_armed = 1;
}

void ct_crash_disarm(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i].number, &before[i], NULL);
}

void ct_redirect_errors(int descriptor, const char *crash_note) {
  strncpy(note, crash_note, sizeof note - 1);
  note[sizeof note - 1] = 0;
  if (descriptor < 0 || saved_errors >= 0) return;
  saved_errors = dup(STDERR_FILENO);
  dup2(descriptor, STDERR_FILENO);
}

void ct_errors_restore(void) {
  if (saved_errors < 0) return;
  dup2(saved_errors, STDERR_FILENO);
  close(saved_errors);
  saved_errors = -1;
}
