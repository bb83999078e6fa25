// The kernel sets that `Choice.c` chooses among, one a file.
#ifndef READOUT_KERNELS_H
#define READOUT_KERNELS_H

#include "CKernels.h"

extern const struct KernelSet portableKernels;
#if defined(__x86_64__)
extern const struct KernelSet avx2Kernels;
extern const struct KernelSet avxVNNIKernels;
extern const struct KernelSet avx512VNNIKernels;
#endif

#endif
