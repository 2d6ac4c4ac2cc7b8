// What the files of this target share.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdbool.h>

enum { CT_PIPE_WAKE = 'w', CT_PIPE_SIGNAL = 's' };

// Signals and the pipe.
bool ct_signals_open(void);
void ct_signals_close(void);
void ct_signals_allow_stop(bool stopping);
int ct_pipe_input(void);
// Takes the flags that signals have raised since the last call.
int ct_take_signals(void);

// Crashes.
void ct_crash_keep_modes(int input);
void ct_crash_arm(int output, const char *restore, int length);
void ct_crash_disarm(void);
void ct_errors_restore(void);

// Waiting.
void ct_wait_on(int input);

void ct_write_all(int descriptor, const char *bytes, int length);

#endif
