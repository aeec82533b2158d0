#include "core/data/idx.h"
#include "tests/fuzz/fuzz.h"

using namespace workbench;

namespace {

/// Small, so that an input costs little time: what is larger goes the same ways. The parser takes no more
/// memory than it is allowed.
constexpr std::int64_t most = 64 << 10;

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString name = QStringLiteral("file-idx3-ubyte");
    fuzz::write(name, fuzz::bytesOf(data, size));
    const auto file = readIdx(fuzz::folder().filePath(name), most);
    if (!file)
        return 0;
    std::int64_t product = 1;
    for (const std::int64_t side : file->sizes)
        product *= side;
    fuzz::require(!file->sizes.empty() && product == std::ssize(file->bytes),
                  "there are as many bytes as the sizes say");
    fuzz::require(product <= most, "the limit is kept");
    return 0;
}
