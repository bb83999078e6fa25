// Which kernels this processor runs, asked once at run time.
#include "Kernels.h"

#if defined(__x86_64__)
static bool supports(enum KernelKind kind) {
  __builtin_cpu_init();  // looks at the operating system's support of the registers too
  switch (kind) {
    case KernelKindPortable:
      return true;
    case KernelKindAVX2:
      return __builtin_cpu_supports("avx2");
    case KernelKindAVXVNNI:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni");
    case KernelKindAVX512VNNI:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
             __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  }
  return false;
}
#endif

const struct KernelSet *kernelSet(enum KernelKind kind) {
#if defined(__x86_64__)
  if (!supports(kind)) return NULL;
  switch (kind) {
    case KernelKindPortable:
      return &portableKernels;
    case KernelKindAVX2:
      return &avx2Kernels;
    case KernelKindAVXVNNI:
      return &avxVNNIKernels;
    case KernelKindAVX512VNNI:
      return &avx512VNNIKernels;
  }
  return NULL;
#else
  return kind == KernelKindPortable ? &portableKernels : NULL;
#endif
}

const struct KernelSet *fastestKernelSet(void) {
  for (int kind = KernelKindAVX512VNNI; kind > KernelKindPortable; kind--) {
    const struct KernelSet *set = kernelSet((enum KernelKind)kind);
    if (set) return set;
  }
  return &portableKernels;
}

size_t attentionScratchSize(struct AttentionShape shape) {
  size_t pieces = ((size_t)shape.pieces + 15) / 16 * 16;
  size_t width = (size_t)shape.headWidth;
  // Keys and values of one head, queries, their steps, and eight rows of scores and shares.
  return pieces * width * 3 * sizeof(float) + 2 * pieces * sizeof(float) +
         8 * pieces * (sizeof(float) + sizeof(int16_t)) + 4096;
}
