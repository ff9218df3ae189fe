#include <stddef.h>
#include <stdint.h>

// Declared here, because libFuzzer has no header of its own: LLVM, "Using libFuzzer as a library".
int LLVMFuzzerRunDriver(
    int *_Nonnull argc,
    char *_Nullable *_Nonnull *_Nonnull argv,
    int (*_Nonnull test)(const uint8_t *_Nullable data, size_t size));
