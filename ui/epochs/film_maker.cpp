#include "ui/epochs/film_maker.h"

#include "core/elapsed.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"
#include "ui/epochs/epoch_text.h"

#include <QPainter>
#include <QTimer>
#include <QWidget>
#include <algorithm>

namespace workbench {

namespace {

constexpr int margin = 8;

QImage sideBySide(const QList<QImage> &pictures, int below)
{
    QSize size(0, 0);
    for (const auto &picture : pictures)
        size = {size.width() + picture.width(), std::max(size.height(), picture.height())};
    QImage all(size.width(), size.height() + below, QImage::Format_RGB32);
    all.fill(themeColors().window);
    QPainter painter(&all);
    int left = 0;
    for (const auto &picture : pictures) {
        painter.drawImage(left, 0, picture);
        left += picture.width();
    }
    return all;
}

/// `picture` as large as the first one was, should a view have changed its size on the way.
QImage fitted(const QImage &picture, const QSize &size)
{
    if (picture.size() == size)
        return picture;
    QImage fit(size, picture.format());
    fit.fill(themeColors().window);
    QPainter(&fit).drawImage(0, 0, picture);
    return fit;
}

} // namespace

QImage filmFrame(const QList<QPointer<QWidget>> &views, double scale, const QString &caption)
{
    QList<QImage> pictures;
    for (const auto &view : views) {
        if (!view)
            continue;
        QImage picture = view->grab().toImage();
        picture.setDevicePixelRatio(1);
        const QSize size = (QSizeF(picture.size()) * scale).toSize().expandedTo({1, 1});
        pictures << (size == picture.size()
                         ? picture
                         : picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    const QFont font = numberFont();
    const int height = QFontMetrics(font).height() + margin;
    QImage frame = sideBySide(pictures, height);
    QPainter painter(&frame);
    painter.setFont(font);
    painter.setPen(themeColors().text);
    const QRect line(margin, frame.height() - height, frame.width() - 2 * margin, height);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(caption, Qt::ElideRight, line.width()));
    return frame;
}

FilmMaker::FilmMaker(EpochTravel &travel, QObject *parent) : QObject(parent), m_travel(travel)
{
    // Later: what is drawn at the end of this turn belongs into the picture.
    const auto later = [this] { QTimer::singleShot(0, this, &FilmMaker::takePicture); };
    connect(&travel, &EpochTravel::settled, this, later);
    connect(&travel, &EpochTravel::failed, this, [this](const Error &error) {
        if (m_running)
            end(tl::unexpected(error));
    });
    connect(&travel, &EpochTravel::changed, this, [this] {
        if (const auto obstacle = m_travel.whyNot(); m_running && obstacle)
            end(tl::unexpected(*obstacle));
    });
}

FilmMaker::~FilmMaker() = default;

void FilmMaker::start(const FilmWish &wish)
{
    if (m_running || wish.epochs.empty() || m_travel.whyNot())
        return;
    m_wish = wish;
    m_origin = m_travel.position();
    m_next = 0;
    m_encoded = 0;
    m_size = {};
    m_running = true;
    m_clock.start();
    goOn();
    Q_EMIT progressed();
}

void FilmMaker::cancel()
{
    // Once all is encoded it is being written, which takes a moment.
    if (m_running && m_encoded < total())
        end(false);
}

std::optional<double> FilmMaker::secondsLeft() const
{
    if (!m_running || m_encoded == 0)
        return std::nullopt;
    return secondsOf(m_clock) * double(total() - m_encoded) / double(m_encoded);
}

void FilmMaker::goOn()
{
    if (m_next < m_wish.epochs.size())
        m_travel.goTo(m_wish.epochs[m_next]);
}

void FilmMaker::takePicture()
{
    if (!m_running || m_encoding || m_next >= m_wish.epochs.size() || !m_travel.isSettled() ||
        m_travel.position() != m_wish.epochs[m_next])
        return;
    const std::int64_t epoch = m_wish.epochs[m_next];
    const QImage frame = filmFrame(m_wish.views, m_wish.scale, epochText(m_travel, epoch));
    if (m_size.isEmpty())
        m_size = frame.size();
    encode(fitted(frame, m_size), epoch);
    ++m_next;
    goOn();
}

void FilmMaker::encode(const QImage &frame, std::int64_t epoch)
{
    m_encoding = true;
    onPool([self = QPointer<FilmMaker>(this), file = m_wish.file, frame, epoch] {
        const auto added = file->add(frame, epoch);
        onGui([self, file, added] {
            if (self)
                self->encoded(file, added);
        });
    });
}

void FilmMaker::encoded(const std::shared_ptr<FilmFile> &file, const Result<void> &result)
{
    // Of a film that was given up.
    if (!m_running || file != m_wish.file)
        return;
    m_encoding = false;
    if (!result)
        return end(tl::unexpected(result.error()));
    ++m_encoded;
    Q_EMIT progressed();
    if (m_encoded == total())
        write();
    else
        takePicture();
}

void FilmMaker::write()
{
    onPool([self = QPointer<FilmMaker>(this), file = m_wish.file] {
        const auto written = file->finish();
        onGui([self, file, written] {
            if (self && self->m_running && self->m_wish.file == file)
                self->end(written.map([] { return true; }));
        });
    });
}

void FilmMaker::end(const Result<bool> &written)
{
    m_running = false;
    m_encoding = false;
    m_wish.file.reset();
    if (m_origin)
        m_travel.goTo(*m_origin);
    else
        m_travel.goBack();
    Q_EMIT ended(written);
}

} // namespace workbench
