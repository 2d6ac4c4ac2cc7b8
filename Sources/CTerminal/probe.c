#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

enum { GATHERED = 4096 };

// Finds `ESC [ row ; column R` in the bytes; gives its place, length and column.
static bool find_answer(const uint8_t *bytes, int count, int *place, int *length, int *column) {
  for (int start = 0; start + 5 < count; start++) {
    if (bytes[start] != 0x1B || bytes[start + 1] != '[') continue;
    int numbers[2] = {0, 0};
    int which = 0;
    for (int i = start + 2; i < count; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        numbers[which] = (numbers[which] * 10 + bytes[i] - '0') % 100000;
      } else if (bytes[i] == ';' && which == 0) {
        which = 1;
      } else if (bytes[i] == 'R' && which == 1) {
        *place = start;
        *length = i - start + 1;
        *column = numbers[1];
        return true;
      } else {
        break;
      }
    }
  }
  return false;
}

int ct_probe_width(int input, int output, int milliseconds, uint8_t *rest, int capacity,
                   int *rest_length) {
  *rest_length = 0;
  struct termios cooked;
  if (tcgetattr(input, &cooked) != 0) return 0;
  struct termios raw = cooked;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(input, TCSANOW, &raw);
  static const char question[] = "\r\xE2\x94\x80\x1B[6n";
  ct_write_all(output, question, (int)sizeof question - 1);

  uint8_t bytes[GATHERED];
  int count = 0;
  int place = 0;
  int length = 0;
  int column = 0;
  bool found = false;
  int64_t end = ct_milliseconds() + milliseconds;
  while (!found && count < GATHERED) {
    int64_t left = end - ct_milliseconds();
    if (left <= 0) break;
    struct pollfd source = {.fd = input, .events = POLLIN};
    if (poll(&source, 1, (int)left) <= 0) continue;
    ssize_t got = read(input, bytes + count, (size_t)(GATHERED - count));
    if (got <= 0) break;
    count += (int)got;
    found = find_answer(bytes, count, &place, &length, &column);
  }
  static const char wipe[] = "\r\x1B[K";
  ct_write_all(output, wipe, (int)sizeof wipe - 1);
  tcsetattr(input, TCSANOW, &cooked);

  if (found) {
    memmove(bytes + place, bytes + place + length, (size_t)(count - place - length));
    count -= length;
  }
  *rest_length = count < capacity ? count : capacity;
  memcpy(rest, bytes, (size_t)*rest_length);
  if (!found) return 0;
  return column == 2 ? 1 : column == 3 ? 2 : 3;
}
