#include "core/exchange/onnx/onnx_shares.h"

namespace workbench {

std::vector<float> averagingRows(std::int64_t size, std::int64_t parts)
{
    std::vector<float> rows(std::size_t(size * parts), 0.0F);
    for (std::int64_t part = 0; part < parts; ++part) {
        const OnnxShare share = onnxShare(part, size, parts);
        for (std::int64_t i = share.first; i < share.end; ++i)
            rows[std::size_t(part * size + i)] = 1.0F / float(share.end - share.first);
    }
    return rows;
}

std::vector<float> averagingColumns(std::int64_t size, std::int64_t parts)
{
    const std::vector<float> rows = averagingRows(size, parts);
    std::vector<float> columns(rows.size());
    for (std::int64_t part = 0; part < parts; ++part) {
        for (std::int64_t i = 0; i < size; ++i)
            columns[std::size_t(i * parts + part)] = rows[std::size_t(part * size + i)];
    }
    return columns;
}

} // namespace workbench
