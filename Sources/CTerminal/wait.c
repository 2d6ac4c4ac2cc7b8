#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

static int source = -1;

void ct_wait_on(int input) { source = input; }

int64_t ct_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int drain_pipe(void) {
  int flags = 0;
  char bytes[64];
  ssize_t count;
  while ((count = read(ct_pipe_input(), bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; i++) {
      if (bytes[i] == CT_PIPE_WAKE) flags |= CT_WOKEN;
    }
  }
  return flags;
}

int ct_wait(int milliseconds) {
  struct pollfd ends[2] = {{.fd = source, .events = POLLIN}, {.fd = ct_pipe_input(), .events = POLLIN}};
  int64_t end = ct_milliseconds() + milliseconds;
  int ready;
  for (;;) {
    ready = poll(ends, 2, milliseconds < 0 ? -1 : milliseconds);
    if (ready >= 0 || errno != EINTR) break;
    if (milliseconds > 0) {
      int64_t left = end - ct_milliseconds();
      milliseconds = left > 0 ? (int)left : 0;
    }
  }
  if (ready < 0) return CT_HANGUP;
  int flags = 0;
  if (ends[1].revents & POLLIN) flags |= drain_pipe();
  flags |= ct_take_signals();
  if (ends[0].revents & POLLIN) {
    flags |= CT_INPUT;
  } else if (ends[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
    flags |= CT_HANGUP;
  }
  return flags;
}

int ct_read(uint8_t *bytes, int capacity) {
  for (;;) {
    ssize_t count = read(source, bytes, (size_t)capacity);
    if (count >= 0) return (int)count;
    if (errno == EINTR) continue;
    return errno == EAGAIN ? -1 : 0;
  }
}
