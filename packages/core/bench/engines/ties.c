/*
 * The ties of a log in order of time, in one pass over an open-addressing table: what the machine
 * can do when nothing but the arithmetic and the memory stand in the way.
 *
 *   ties FOLDER AS_OF RESULT WEIGHT,MUTUAL...     (a pair of numbers for each kind)
 *
 * Writes the columns of the result, in the order of definition.mjs, and one line of figures.
 */
#include <math.h>

#include "log.h"

#define MS_PER_DAY 86400000.0
#define WARMTH_RATE (M_LN2 / 180 / MS_PER_DAY)
#define SPACING_RATE (M_LN2 / 30)
#define LONG_RATE (M_LN2 / 3652.5)
#define BATCH 32
#define NEVER INT32_MIN

typedef struct {
  uint32_t a, b;
  uint32_t contacts[3], days, days_one_way[2], longest_gap;
  int32_t day, day_one_way[2];
  double first, last, warmth[2], depth, gap_squares, gap_logs;
} Tie;

typedef struct { double weight; int mutual; } Kind;

/* What depends on nothing but a gap in whole days. */
typedef struct { double fade, gain, log; } Gap;

typedef struct {
  Tie *ties;
  uint32_t *slots; /* tie + 1; 0 is free */
  uint32_t size, room, mask, shift;
} Table;

static uint32_t slot_of(const Table *table, uint32_t a, uint32_t b) {
  return (uint32_t)((((uint64_t)a << 32 | b) * 0x9e3779b97f4a7c15u) >> table->shift);
}

static void make_slots(Table *table, uint32_t bits) {
  free(table->slots);
  table->slots = checked(calloc((size_t)1 << bits, sizeof *table->slots));
  table->mask = (1u << bits) - 1;
  table->shift = 64 - bits;
  for (uint32_t tie = 0; tie < table->size; tie++) {
    uint32_t slot = slot_of(table, table->ties[tie].a, table->ties[tie].b);
    while (table->slots[slot]) slot = (slot + 1) & table->mask;
    table->slots[slot] = tie + 1;
  }
}

/* Room for a whole batch of new ties, so that nothing moves within one. */
static void make_room(Table *table) {
  if (table->size + BATCH > table->room) {
    table->room *= 2;
    table->ties = checked(realloc(table->ties, table->room * sizeof(Tie)));
  }
  if ((uint64_t)(table->size + BATCH) * 2 > table->mask) make_slots(table, 64 - table->shift + 1);
}

static Tie *find(Table *table, uint32_t a, uint32_t b, uint32_t slot) {
  for (; table->slots[slot]; slot = (slot + 1) & table->mask) {
    Tie *tie = &table->ties[table->slots[slot] - 1];
    if (tie->a == a && tie->b == b) return tie;
  }
  Tie *tie = &table->ties[table->size++];
  *tie = (Tie){.a = a, .b = b, .day_one_way = {NEVER, NEVER}};
  table->slots[slot] = table->size;
  return tie;
}

static void add(Tie *tie, double at, double warmth, int mutual, int back, const Gap *gaps) {
  int32_t day = (int32_t)floor(at / MS_PER_DAY);
  if (mutual) {
    tie->contacts[2]++;
    tie->warmth[0] += warmth / 2;
    tie->warmth[1] += warmth / 2;
  } else {
    tie->contacts[back]++;
    tie->warmth[back] += warmth;
    tie->days_one_way[back] += tie->day_one_way[back] != day;
    tie->day_one_way[back] = day;
  }
  if (tie->days == 0) {
    tie->first = at;
    tie->days = 1;
    tie->depth = 1;
  } else if (day != tie->day) {
    uint32_t gap = (uint32_t)(day - tie->day);
    tie->days++;
    tie->depth = tie->depth * gaps[gap].fade + gaps[gap].gain;
    tie->gap_squares += (double)gap * gap;
    tie->gap_logs += gaps[gap].log;
    if (gap > tie->longest_gap) tie->longest_gap = gap;
  }
  tie->day = day;
  tie->last = at;
}

static Gap *gap_table(size_t days) {
  Gap *gaps = checked(malloc((days + 1) * sizeof *gaps));
  for (size_t gap = 0; gap <= days; gap++)
    gaps[gap] = (Gap){exp(-LONG_RATE * gap), -expm1(-SPACING_RATE * gap), log((double)gap)};
  return gaps;
}

static void write_result(const char *path, const Table *table) {
  FILE *file = fopen(path, "wb");
#define WRITE(value)                                        \
  for (uint32_t i = 0; file && i < table->size; i++) {      \
    double number = table->ties[i].value;                   \
    fwrite(&number, sizeof number, 1, file);                \
  }
  WRITE(a) WRITE(b) WRITE(contacts[0]) WRITE(contacts[1]) WRITE(contacts[2])
  WRITE(days) WRITE(days_one_way[0]) WRITE(days_one_way[1]) WRITE(first) WRITE(last)
  WRITE(warmth[0]) WRITE(warmth[1]) WRITE(depth) WRITE(gap_squares) WRITE(gap_logs) WRITE(longest_gap)
  if (!file || fclose(file)) {
    perror(path);
    exit(1);
  }
}

/* Slots, then ties, are asked for some rows ahead of their use. */
static void add_batch(Table *table, const Log *log, size_t begin, uint32_t size, const Kind *kinds, const Gap *gaps,
                      double as_of) {
  uint32_t slot[BATCH];
  for (uint32_t i = 0; i < size; i++) {
    uint32_t x = log->from[begin + i], y = log->to[begin + i];
    slot[i] = slot_of(table, x < y ? x : y, x < y ? y : x);
    __builtin_prefetch(&table->slots[slot[i]]);
  }
  for (uint32_t i = 0; i < size; i++) {
    uint32_t known = table->slots[slot[i]];
    if (known == 0) continue;
    __builtin_prefetch(&table->ties[known - 1]);
    __builtin_prefetch(&table->ties[known - 1].gap_logs);
  }
  for (uint32_t i = 0; i < size; i++) {
    size_t row = begin + i;
    uint32_t x = log->from[row], y = log->to[row];
    Tie *tie = find(table, x < y ? x : y, x < y ? y : x, slot[i]);
    Kind kind = kinds[log->kind[row]];
    double warmth = log->weight[row] * kind.weight * exp(WARMTH_RATE * (log->at[row] - as_of));
    add(tie, log->at[row], warmth, kind.mutual, x > y, gaps);
  }
}

static Table ties_of(const Log *log, const Kind *kinds, double as_of) {
  Table table = {.room = 1024, .ties = checked(malloc(1024 * sizeof(Tie)))};
  make_slots(&table, 12);
  size_t rows = log->rows;
  while (rows > 0 && log->at[rows - 1] > as_of) rows--;
  if (rows == 0) return table;

  int32_t today = (int32_t)floor(as_of / MS_PER_DAY);
  Gap *gaps = gap_table((size_t)(today - floor(log->at[0] / MS_PER_DAY)));
  for (size_t begin = 0; begin < rows; begin += BATCH) {
    make_room(&table);
    add_batch(&table, log, begin, rows - begin < BATCH ? rows - begin : BATCH, kinds, gaps, as_of);
  }
  for (uint32_t i = 0; i < table.size; i++)
    table.ties[i].depth *= exp(-LONG_RATE * (today - table.ties[i].day));
  free(gaps);
  return table;
}

int main(int count, char **given) {
  if (count < 5) return 1;
  Log log = read_log(given[1]);
  Kind kinds[256] = {{0}};
  for (int i = 4; i < count; i++) sscanf(given[i], "%lf,%d", &kinds[i - 4].weight, &kinds[i - 4].mutual);

  double start = megabytes("VmRSS:"), cpu = cpu_seconds(), wall = wall_seconds();
  Table table = ties_of(&log, kinds, strtod(given[2], NULL));
  cpu = cpu_seconds() - cpu;
  wall = wall_seconds() - wall;
  double peak = megabytes("VmHWM:");

  write_result(given[3], &table);
  printf("{\"cpu\":%.6f,\"wall\":%.6f,\"start\":%.1f,\"peak\":%.1f}\n", cpu, wall, start, peak);
  return 0;
}
