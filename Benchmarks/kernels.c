// The rates of the kernels, beside the rate at which this machine's registers multiply bytes.
//
// Usage: Benchmarks/kernels [THREADS]. Every figure is the best of 200 short runs (20 of the slow portable kernels), because a shared
// machine is seldom quiet for long. Billions of operations a second; a product and its sum are two.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "CKernels.h"

enum { rows = 192, most = 1536 };

static pthread_barrier_t gate;
static int threads = 1, runs;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

/// What one thread works on.
struct Place {
  const struct KernelSet *kernels;
  struct LinearLayer layer;
  struct ByteRows bytes;
  struct LinearOutput output;
  float *numbers;
  void *scratch;
};

typedef void Work(struct Place *);

static void product(struct Place *p) { p->kernels->linear(&p->layer, p->bytes, rows, p->output); }
static void quantise(struct Place *p) { p->kernels->quantise(p->numbers, rows, 255, p->bytes); }
static void gelu(struct Place *p) { p->kernels->gelu(p->numbers, rows * most); }
static void attend(struct Place *p) {
  struct AttentionShape shape = {rows, 12, 32};
  p->kernels->attend(p->numbers, shape, p->scratch, p->output.values);
}

#if defined(__x86_64__)
#define SUM(i, t)                            \
  "vpmaddubsw %%ymm13,%%ymm12,%%ymm" #t "\n" \
  "vpmaddwd %%ymm14,%%ymm" #t ",%%ymm" #t "\n" \
  "vpaddd %%ymm" #t ",%%ymm" #i ",%%ymm" #i "\n"
/// 100,000 times eight sums of 32 products in registers, as a tile has them in AVX2.
static void registers(struct Place *p) {
  (void)p;
  for (int round = 0; round < 100000; round++)
    __asm__ volatile(SUM(0, 8) SUM(1, 9) SUM(2, 10) SUM(3, 11) SUM(4, 8) SUM(5, 9) SUM(6, 10)
                         SUM(7, 11)::
                             : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",
                               "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14");
}
#endif

struct Job {
  Work *work;
  struct Place *place;
};

static void *follow(void *job) {
  for (int run = 0; run < runs; run++) {
    pthread_barrier_wait(&gate);
    ((struct Job *)job)->work(((struct Job *)job)->place);
    pthread_barrier_wait(&gate);
  }
  return NULL;
}

/// The seconds of the quickest run of the same work on all threads.
static double best(Work *work, struct Place places[]) {
  pthread_t others[64];
  struct Job jobs[64];
  double least = 1e9;
  pthread_barrier_init(&gate, NULL, (unsigned)threads);
  for (int at = 1; at < threads; at++) {
    jobs[at] = (struct Job){work, &places[at]};
    pthread_create(&others[at], NULL, follow, &jobs[at]);
  }
  for (int run = 0; run < runs; run++) {
    pthread_barrier_wait(&gate);
    const double start = now();
    work(&places[0]);
    pthread_barrier_wait(&gate);
    const double taken = now() - start;
    least = taken < least ? taken : least;
  }
  for (int at = 1; at < threads; at++) pthread_join(others[at], NULL);
  pthread_barrier_destroy(&gate);
  return least;
}

static void *space(size_t bytes) { return aligned_alloc(64, (bytes + 63) / 64 * 64); }

static struct Place place(const struct KernelSet *kernels) {
  struct AttentionShape shape = {rows, 12, 32};
  struct Place p = {.kernels = kernels, .scratch = space(attentionScratchSize(shape))};
  int8_t *weights = space(most * most);
  float *scale = space(most * 4), *bias = space(most * 4);
  int32_t *sums = space(most * 4);
  // Spread like trained weights: deviation 18.5, at most 62.
  for (int at = 0; at < most * most; at++)
    weights[at] = (int8_t)(rand() % 32 + rand() % 32 + rand() % 32 + rand() % 32 - 62);
  for (int at = 0; at < most; at++) scale[at] = bias[at] = 0.01f, sums[at] = 0;
  p.layer = (struct LinearLayer){.weights = weights, .scale = scale, .bias = bias, .sums = sums};
  p.bytes = (struct ByteRows){space(rows * most), space(rows * 4), space(rows * 4), most};
  for (int at = 0; at < rows * most; at++) p.bytes.values[at] = (uint8_t)(rand() % 128);
  for (int at = 0; at < rows; at++) p.bytes.scale[at] = 0.01f, p.bytes.zero[at] = 7;
  p.numbers = space(rows * most * 4);
  for (int at = 0; at < rows * most; at++) p.numbers[at] = (float)(rand() % 2001 - 1000) / 500;
  p.output.values = space(rows * most * 4);
  return p;
}

static void measureProducts(struct Place places[]) {
  static const int shapes[4][2] = {{384, 1152}, {384, 384}, {384, 1536}, {1536, 384}};
  static uint16_t order[most * (most / 4 + 2)];
  for (int ordered = 0; ordered < 2; ordered++)
    for (int shape = 0; shape < 4; shape++) {
      for (int at = 0; at < threads; at++) {
        struct Place *p = &places[at];
        p->layer.inputs = p->bytes.width = shapes[shape][0];
        p->layer.outputs = shapes[shape][1];
        p->layer.order = NULL;
        p->output.stride = shapes[shape][1];
      }
      arrangeSteps(&places[0].layer, 255, order);
      for (int at = 0; at < threads && ordered; at++) places[at].layer.order = order;
      const double work = 2.0 * rows * shapes[shape][0] * shapes[shape][1] * threads;
      printf("  %4d inputs, %4d outputs, %s: %5.0f\n", shapes[shape][0],
             shapes[shape][1], ordered ? "steps in order" : "step by step", work / best(product, places) * 1e-9);
    }
}

int main(int count, char **arguments) {
  threads = count > 1 ? atoi(arguments[1]) : 1;
  if (threads < 1 || threads > 64) return fprintf(stderr, "1 to 64 threads\n"), 2;
  struct Place places[64];
  for (int kind = KernelKindPortable; kind <= KernelKindAVX512VNNI; kind++) {
    const struct KernelSet *kernels = kernelSet((enum KernelKind)kind);
    if (!kernels) continue;
    runs = kind == KernelKindPortable ? 20 : 200;
    for (int at = 0; at < threads; at++) places[at] = place(kernels);
    printf("%s, %d threads\n", kernels->name, threads);
#if defined(__x86_64__)
    if (kind == KernelKindAVX2)
      printf("  registers alone: %5.0f\n",
             threads * 100000 * 8 * 64.0 / best(registers, places) * 1e-9);
#endif
    measureProducts(places);
    for (int at = 0; at < threads; at++) places[at].bytes.width = 384;
    const double each = 1e6 / (rows * (double)threads);
    printf("  µs a row: attention to %d %.2f", rows, best(attend, places) * each);
    printf(", rounding 384 %.2f", best(quantise, places) * each);
    printf(", GELU of 1536 %.2f\n", best(gelu, places) * each);
  }
  return 0;
}
