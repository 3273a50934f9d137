/* A log in column files, and what this process has used so far. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct {
  size_t rows;
  double *at, *weight;
  uint32_t *from, *to;
  uint8_t *kind;
} Log;

static void *checked(void *memory) {
  if (memory) return memory;
  fprintf(stderr, "ties: out of memory\n");
  exit(1);
}

static FILE *opened(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (file) return file;
  perror(path);
  exit(1);
}

/* As many as there are bytes of kinds. */
static size_t rows_in(const char *folder) {
  FILE *file = opened(folder, "kind.u8");
  fseek(file, 0, SEEK_END);
  long rows = ftell(file);
  fclose(file);
  return (size_t)rows;
}

static void *column(const char *folder, const char *name, size_t rows, size_t width) {
  FILE *file = opened(folder, name);
  void *values = checked(malloc(rows * width + 1));
  if (fread(values, width, rows, file) != rows) {
    fprintf(stderr, "ties: %s ends early\n", name);
    exit(1);
  }
  fclose(file);
  return values;
}

static Log read_log(const char *folder) {
  size_t rows = rows_in(folder);
  return (Log){
      .rows = rows,
      .at = column(folder, "at.f64", rows, 8),
      .weight = column(folder, "weight.f64", rows, 8),
      .from = column(folder, "from.u32", rows, 4),
      .to = column(folder, "to.u32", rows, 4),
      .kind = column(folder, "kind.u8", rows, 1),
  };
}

static double cpu_seconds(void) {
  struct rusage use;
  getrusage(RUSAGE_SELF, &use);
  return use.ru_utime.tv_sec + use.ru_stime.tv_sec + (use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
}

static double wall_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

/* Megabytes of this process, where /proc tells; else 0. */
static double megabytes(const char *name) {
  char line[256];
  double kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  while (file && fgets(line, sizeof line, file))
    if (!strncmp(line, name, strlen(name))) kilobytes = strtod(line + strlen(name), NULL);
  if (file) fclose(file);
  return kilobytes / 1024;
}
