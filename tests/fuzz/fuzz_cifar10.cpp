#include "tests/fuzz/source_content.h"

using namespace workbench;

/// An input is the classes' names and, behind part marks, a test batch and a training batch.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::writeParts(fuzz::bytesOf(data, size),
                     {QStringLiteral("batches.meta.txt"), QStringLiteral("test_batch.bin"),
                      QStringLiteral("data_batch_1.bin")});
    const auto content = readCifar10(
        {.source = QStringLiteral("cifar10"), .location = fuzz::folder().path(), .options = {}}, {});
    fuzz::requireWhole(content);
    fuzz::require(!content || content->classNames.size() == 10, "there are 10 classes");
    return 0;
}
