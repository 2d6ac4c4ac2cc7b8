#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

static const int handled[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { HANDLED = sizeof handled / sizeof handled[0] };

static struct sigaction before[HANDLED];
static volatile sig_atomic_t raised[HANDLED];
static volatile int pipe_ends[2] = {-1, -1};
static bool is_open = false;

static void poke(char byte) {
  int end = pipe_ends[1];
  if (end < 0) return;
  int saved = errno;
  // A full pipe wakes as well as a byte more would.
  if (write(end, &byte, 1) < 0) errno = saved;
  errno = saved;
}

static void note(int signal) {
  for (int i = 0; i < HANDLED; i++) {
    if (handled[i] == signal) raised[i] = 1;
  }
  poke(CT_PIPE_SIGNAL);
}

void ct_wake(void) { poke(CT_PIPE_WAKE); }

int ct_pipe_input(void) { return pipe_ends[0]; }

bool ct_signals_open(void) {
  if (is_open) return true;
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    pipe_ends[i] = ends[i];
  }
  for (int i = 0; i < HANDLED; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    action.sa_handler = note;
    raised[i] = 0;
    sigaction(handled[i], &action, &before[i]);
  }
  is_open = true;
  return true;
}

void ct_signals_close(void) {
  if (!is_open) return;
  for (int i = 0; i < HANDLED; i++) sigaction(handled[i], &before[i], NULL);
  int ends[2] = {pipe_ends[0], pipe_ends[1]};
  pipe_ends[0] = pipe_ends[1] = -1;
  close(ends[0]);
  close(ends[1]);
  is_open = false;
}

// While the process stops itself, SIGTSTP must do what it does by nature.
void ct_signals_allow_stop(bool stopping) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = stopping ? SIG_DFL : note;
  sigaction(SIGTSTP, &action, NULL);
}

int ct_take_signals(void) {
  int flags = 0;
  for (int i = 0; i < HANDLED; i++) {
    if (!raised[i]) continue;
    raised[i] = 0;
    switch (handled[i]) {
      case SIGWINCH: flags |= CT_RESIZED; break;
      case SIGTERM:
      case SIGHUP: flags |= CT_HANGUP; break;
      case SIGINT: flags |= CT_INTERRUPTED; break;
      case SIGTSTP: flags |= CT_STOP; break;
      case SIGCONT: flags |= CT_CONTINUED; break;
      default: break;
    }
  }
  return flags;
}
