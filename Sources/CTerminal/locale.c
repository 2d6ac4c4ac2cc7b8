#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"

bool ct_set_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool ct_is_terminal(int descriptor) { return isatty(descriptor) == 1; }
