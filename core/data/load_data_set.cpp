#include "core/data/load_data_set.h"

#include "core/data/decode_part.h"
#include "core/data/file_pixels.h"
#include "core/data/image_file.h"
#include "core/data/load_steps.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <unistd.h>

namespace workbench {

namespace {

struct LoadText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

/// A class with fewer training images is told of.
constexpr std::int64_t fewImages = 10;
/// Longest side of images whose size nobody has named.
constexpr int longestUnnamedSide = 256;

/// Whether images of that source have no size of their own.
bool takesAnySize(const QString &source)
{
    return source == QLatin1String("csv") || source == QLatin1String("folders") ||
           source == QLatin1String("synthetic");
}

/// The size most images have, the smaller one of two that are as frequent; brought down where it is large.
QSize usualSize(const std::map<std::pair<int, int>, std::int64_t> &counts)
{
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &one, const auto &other) {
        return one.second < other.second;
    });
    const QSize size(most->first.first, most->first.second);
    if (std::max(size.width(), size.height()) <= longestUnnamedSide)
        return size;
    return size.scaled(longestUnnamedSide, longestUnnamedSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// Makes a data set out of what a source holds.
class Loader
{
public:
    Loader(DataSpec spec, const LoadOptions &options) : m_spec(std::move(spec)), m_options(options) {}

    Result<DataSet> load()
    {
        auto content = readSource(m_spec, m_options.control);
        if (!content)
            return tl::unexpected(content.error());
        m_content = std::move(*content);
        m_data.title = m_content.title;
        m_data.classNames = m_content.classNames;
        m_data.submission = m_content.submission;
        m_data.findings = std::move(m_content.findings);
        if (const auto fault = findShape())
            return tl::unexpected(*fault);
        m_inMemory = pixelBytes() <= m_options.pixelMemory;
        for (const auto &[from, to] :
             {std::pair{&m_content.train, &m_data.train}, std::pair{&m_content.test, &m_data.test}}) {
            if (const auto filled = fill(*from, *to); !filled)
                return tl::unexpected(filled.error());
        }
        m_data.sizes = m_sizes.counts();
        noteFewImages();
        if (const auto refusal = refusalOfFaults())
            return tl::unexpected(*refusal);
        return std::move(m_data);
    }

private:
    bool hasFiles() const { return !m_content.train.files.empty() || !m_content.test.files.empty(); }

    /// Of all picture files once they are decoded.
    std::int64_t pixelBytes() const
    {
        const auto files = m_content.train.files.size() + m_content.test.files.size();
        return std::int64_t(files) * m_data.imageShape.elements();
    }

    std::optional<Error> findShape()
    {
        Shape own = m_content.shape;
        if (hasFiles()) {
            const auto seen = lookAtFiles();
            if (!seen)
                return seen.error();
            own = *seen;
        }
        if (own.sizes.empty())
            return Error{LoadText::tr("the data set holds no image that can be used"), m_spec.text()};
        m_data.imageShape = wantedShape(m_spec, own);
        return std::nullopt;
    }

    /// The shape the picture files have, or most of them.
    Result<Shape> lookAtFiles()
    {
        SizeCounts counts;
        bool grey = true;
        for (auto *part : {&m_content.train, &m_content.test}) {
            if (const auto read = readHeaders(part->files, m_options.control, m_data.findings); !read)
                return tl::unexpected(read.error());
            for (const auto &file : part->files) {
                grey = grey && file.grey;
                ++counts[{file.size.width(), file.size.height()}];
            }
        }
        if (counts.empty())
            return Shape{};
        const QSize size = usualSize(counts);
        noteSizes(counts, namedSize(m_spec).value_or(size));
        return Shape::image(grey ? 1 : 3, size.height(), size.width());
    }

    /// Of a picture in its file: width and height.
    using SizeCounts = std::map<std::pair<int, int>, std::int64_t>;

    void noteSizes(const SizeCounts &counts, QSize target)
    {
        if (counts.size() == 1 && counts.begin()->first == std::pair{target.width(), target.height()})
            return;
        m_data.findings.note(
            LoadText::tr("pictures of %n size(s) are brought to %1 × %2 (height × width): %3", nullptr,
                         int(counts.size()))
                .arg(target.height())
                .arg(target.width())
                .arg(sizesText(counts)));
    }

    /// The most frequent first.
    static QString sizesText(const SizeCounts &counts)
    {
        constexpr std::size_t mostNamed = 10;
        std::vector<std::pair<std::pair<int, int>, std::int64_t>> sizes(counts.begin(), counts.end());
        std::stable_sort(sizes.begin(), sizes.end(),
                         [](const auto &one, const auto &other) { return one.second > other.second; });
        QStringList texts;
        for (std::size_t i = 0; i < std::min(mostNamed, sizes.size()); ++i)
            texts << LoadText::tr("%1 of %2 × %3")
                         .arg(sizes[i].second)
                         .arg(sizes[i].first.second)
                         .arg(sizes[i].first.first);
        if (sizes.size() > mostNamed)
            texts << LoadText::tr("and %n size(s) more", nullptr, int(sizes.size() - mostNamed));
        return texts.join(QStringLiteral(", "));
    }

    Result<void> fill(SourcePart &from, ImageSet &to)
    {
        if (!from.files.empty())
            return fillFromFiles(from.files, to);
        countSizes(std::ssize(from.labels));
        to.labels = std::move(from.labels);
        to.names = std::move(from.names);
        if (to.labels.empty())
            return {};
        to.pixels =
            std::make_shared<MemoryPixels>(converted(std::move(from.pixels)), m_data.imageShape.elements());
        return {};
    }

    /// Of images that are bytes: all alike.
    void countSizes(std::int64_t images)
    {
        const Shape &own = m_content.shape;
        if (images > 0)
            m_sizes.add(int(own.height()), int(own.width()), own.channels() == 1, images);
    }

    std::vector<std::uint8_t> converted(std::vector<std::uint8_t> pixels) const
    {
        if (m_content.shape == m_data.imageShape)
            return pixels;
        const std::int64_t before = m_content.shape.elements();
        const std::int64_t after = m_data.imageShape.elements();
        const auto count = std::int64_t(pixels.size()) / before;
        std::vector<std::uint8_t> bytes(std::size_t(count * after));
        for (std::int64_t i = 0; i < count; ++i)
            convertImage(imageOf(pixels.data() + i * before, m_content.shape), m_data.imageShape,
                         resizeOf(m_spec), bytes.data() + i * after);
        return bytes;
    }

    Result<void> fillFromFiles(std::vector<ImageFile> &files, ImageSet &to)
    {
        std::vector<std::uint8_t> pixels;
        if (m_inMemory || m_options.checkAll) {
            auto decoded = decodeFiles(files, m_data.imageShape, resizeOf(m_spec), m_inMemory,
                                       m_options.control, m_data.findings);
            if (!decoded)
                return tl::unexpected(decoded.error());
            pixels = std::move(*decoded);
        }
        std::vector<QString> paths;
        for (const auto &file : files) {
            to.labels.push_back(file.label);
            to.names << file.name;
            paths.push_back(file.path);
            m_sizes.add(file.size.height(), file.size.width(), file.grey);
        }
        if (files.empty())
            return {};
        if (m_inMemory)
            to.pixels = std::make_shared<MemoryPixels>(std::move(pixels), m_data.imageShape.elements());
        else
            to.pixels = std::make_shared<FilePixels>(std::move(paths), m_data.imageShape, resizeOf(m_spec));
        return {};
    }

    void noteFewImages()
    {
        std::vector<std::int64_t> counts(std::size_t(m_data.classNames.size()), 0);
        for (const auto label : m_data.train.labels)
            ++counts[std::size_t(label)];
        for (std::size_t label = 0; label < counts.size(); ++label) {
            if (counts[label] < fewImages && m_data.train.count() > 0)
                m_data.findings.note(
                    LoadText::tr("the class %1 has only %n training image(s)", nullptr, int(counts[label]))
                        .arg(m_data.classNames[qsizetype(label)]));
        }
    }

    std::optional<Error> refusalOfFaults() const
    {
        const std::int64_t faults = m_data.findings.faults();
        if (faults == 0 || m_options.skipFaulty || m_spec.options.contains(QStringLiteral("faulty")))
            return std::nullopt;
        const auto &kept = m_data.findings.kept();
        const auto first = std::find_if(kept.begin(), kept.end(), [](const Finding &finding) {
            return finding.severity == Finding::Severity::Fault;
        });
        return Error{LoadText::tr("%n image(s) or line(s) cannot be used, the first because: %1; add "
                                  "\",faulty=skip\" to the data source to use the rest",
                                  nullptr, int(faults))
                         .arg(first == kept.end() ? QString() : first->what),
                     first == kept.end() ? m_spec.text() : first->where};
    }

    DataSpec m_spec;
    const LoadOptions &m_options;
    SourceContent m_content;
    DataSet m_data;
    PictureSizeCounter m_sizes;
    bool m_inMemory = true; ///< the bytes of picture files stay there
};

} // namespace

std::int64_t pixelMemory(double share)
{
    return std::int64_t(share * double(sysconf(_SC_PHYS_PAGES)) * double(sysconf(_SC_PAGESIZE)));
}

Result<DataSetPointer> loadDataSet(const QString &text, const LoadOptions &options)
{
    const auto spec = parseDataSpec(text);
    if (!spec)
        return tl::unexpected(spec.error());
    auto data = Loader(*spec, options).load();
    if (!data)
        return tl::unexpected(data.error());
    data->spec = text;
    return std::make_shared<const DataSet>(std::move(*data));
}

QString specFor(const QString &text, const Shape &input)
{
    auto spec = parseDataSpec(text);
    if (!spec || !takesAnySize(spec->source) || !input.isImage())
        return text;
    const bool isPicture = input.channels() == 1 || input.channels() == 3;
    if (!spec->options.contains(QStringLiteral("size")))
        spec->options[QStringLiteral("size")] =
            QStringLiteral("%1x%2").arg(input.height()).arg(input.width());
    if (!spec->options.contains(QStringLiteral("channels")) && isPicture)
        spec->options[QStringLiteral("channels")] = QString::number(input.channels());
    return spec->text();
}

} // namespace workbench
