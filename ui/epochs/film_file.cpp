#include "ui/epochs/film_file.h"

#include "core/files.h"
#include "ui/epochs/palette.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <array>
#include <cmath>
#include <gif_lib.h>
#include <vector>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FilmFile)
};

/// GIF counts time in these.
constexpr double ticksPerSecond = 100;
/// Players take what is shorter for something else.
constexpr int shortestDelay = 2;
/// GIF has two bytes for a side.
constexpr int longestSide = 65'535;

class GifFilm : public FilmFile
{
public:
    GifFilm(const QString &path, double framesPerSecond)
        : m_path(path), m_delay(std::max(shortestDelay, int(std::lround(ticksPerSecond / framesPerSecond))))
    {
        int error = 0;
        m_file = EGifOpen(&m_bytes, &GifFilm::append, &error);
    }
    ~GifFilm() override { close(); }

    Result<void> add(const QImage &frame, std::int64_t) override
    {
        if (std::max(frame.width(), frame.height()) > longestSide)
            return failure(Text::tr("the picture is too large"), m_path);
        const bool begun = m_size.isEmpty() ? begin(frame.size()) : frame.size() == m_size;
        if (!begun || !put(withPalette(frame)))
            return failure(Text::tr("the animated picture cannot be made"), m_path);
        return {};
    }

    Result<void> finish() override
    {
        if (m_size.isEmpty() || !close())
            return failure(Text::tr("the animated picture cannot be made"), m_path);
        return writeWhole(m_path, m_bytes);
    }

private:
    static int append(GifFileType *file, const GifByteType *bytes, int count)
    {
        static_cast<QByteArray *>(file->UserData)->append(reinterpret_cast<const char *>(bytes), count);
        return count;
    }

    bool begin(const QSize &size)
    {
        m_size = size;
        if (!m_file)
            return false;
        EGifSetGifVersion(m_file, true);
        constexpr int bitsOfColors = 8;
        const std::array<GifByteType, 3> forEver{1, 0, 0};
        return EGifPutScreenDesc(m_file, size.width(), size.height(), bitsOfColors, 0, nullptr) &&
               EGifPutExtensionLeader(m_file, APPLICATION_EXT_FUNC_CODE) &&
               EGifPutExtensionBlock(m_file, 11, "NETSCAPE2.0") &&
               EGifPutExtensionBlock(m_file, int(forEver.size()), forEver.data()) &&
               EGifPutExtensionTrailer(m_file);
    }

    bool put(const QImage &frame)
    {
        const GraphicsControlBlock control{DISPOSE_DO_NOT, false, m_delay, NO_TRANSPARENT_COLOR};
        std::array<GifByteType, 4> bytes{};
        EGifGCBToExtension(&control, bytes.data());
        ColorMapObject *colors = colorsOf(frame);
        const bool described =
            colors && EGifPutExtension(m_file, GRAPHICS_EXT_FUNC_CODE, int(bytes.size()), bytes.data()) &&
            EGifPutImageDesc(m_file, 0, 0, m_size.width(), m_size.height(), false, colors);
        GifFreeMapObject(colors);
        for (int row = 0; described && row < frame.height(); ++row) {
            // It takes the line as one that may be changed.
            std::vector<GifPixelType> line(frame.constScanLine(row),
                                           frame.constScanLine(row) + frame.width());
            if (!EGifPutLine(m_file, line.data(), frame.width()))
                return false;
        }
        return described;
    }

    static ColorMapObject *colorsOf(const QImage &frame)
    {
        // A power of two, as the format wants it.
        std::array<GifColorType, 256> colors{};
        const auto table = frame.colorTable();
        for (qsizetype i = 0; i < table.size(); ++i)
            colors[std::size_t(i)] = {GifByteType(qRed(table[i])), GifByteType(qGreen(table[i])),
                                      GifByteType(qBlue(table[i]))};
        return GifMakeMapObject(int(colors.size()), colors.data());
    }

    bool close()
    {
        int error = 0;
        return m_file && EGifCloseFile(std::exchange(m_file, nullptr), &error);
    }

    QString m_path;
    int m_delay;
    QByteArray m_bytes;
    QSize m_size;
    GifFileType *m_file = nullptr;
};

class PngSeries : public FilmFile
{
public:
    PngSeries(const QString &folder, const QString &name) : m_folder(folder), m_name(name) {}

    Result<void> add(const QImage &frame, std::int64_t epoch) override
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!frame.save(&buffer, "PNG"))
            return failure(Text::tr("the picture is too large"), m_folder);
        const QString name = QStringLiteral("%1-%2.png").arg(m_name).arg(epoch, 4, 10, QLatin1Char('0'));
        m_files.emplace_back(QDir(m_folder).filePath(name), buffer.data());
        return {};
    }

    Result<void> finish() override
    {
        for (const auto &[path, bytes] : m_files) {
            if (QFileInfo::exists(path))
                return failure(Text::tr("there is such a picture already; choose another folder"), path);
        }
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            const auto written = writeWhole(m_files[i].first, m_files[i].second);
            if (written)
                continue;
            for (std::size_t before = 0; before < i; ++before)
                QFile::remove(m_files[before].first);
            return written;
        }
        return {};
    }

private:
    QString m_folder;
    QString m_name;
    std::vector<std::pair<QString, QByteArray>> m_files;
};

} // namespace

std::unique_ptr<FilmFile> gifFilm(const QString &path, double framesPerSecond)
{
    return std::make_unique<GifFilm>(path, framesPerSecond);
}

std::unique_ptr<FilmFile> pngSeries(const QString &folder, const QString &name)
{
    return std::make_unique<PngSeries>(folder, name);
}

} // namespace workbench
