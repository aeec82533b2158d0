#pragma once

#include "ui/epochs/epoch_travel.h"
#include "ui/epochs/film_file.h"

#include <QElapsedTimer>

namespace workbench {

/// What is filmed.
struct FilmWish
{
    std::vector<std::int64_t> epochs;
    QList<QPointer<QWidget>> views; ///< side by side
    double scale = 1;
    std::shared_ptr<FilmFile> file;
};

/// These views as they are now, side by side, with the caption below; smaller by `scale`.
QImage filmFrame(const QList<QPointer<QWidget>> &views, double scale, const QString &caption);

/// Goes from one epoch to the next, takes a picture when all views show it, and has it encoded on a pool
/// thread meanwhile. Afterwards it goes back to where it began. GUI thread only.
class FilmMaker : public QObject
{
    Q_OBJECT

public:
    explicit FilmMaker(EpochTravel &travel, QObject *parent = nullptr);
    ~FilmMaker() override;

    void start(const FilmWish &wish);
    /// Answered at once; nothing is written.
    void cancel();
    bool isRunning() const { return m_running; }
    int done() const { return m_encoded; }
    int total() const { return int(m_wish.epochs.size()); }
    /// None before the first frame.
    std::optional<double> secondsLeft() const;

Q_SIGNALS:
    void progressed();
    /// False: it was cancelled.
    void ended(const workbench::Result<bool> &written);

private:
    void goOn();
    void takePicture();
    void encode(const QImage &frame, std::int64_t epoch);
    void encoded(const std::shared_ptr<FilmFile> &file, const Result<void> &result);
    void write();
    void end(const Result<bool> &written);

    EpochTravel &m_travel;
    FilmWish m_wish;
    std::optional<std::int64_t> m_origin; ///< where it goes back to
    bool m_running = false;
    bool m_encoding = false;
    std::size_t m_next = 0; ///< of the epochs
    int m_encoded = 0;
    QSize m_size; ///< of the first picture
    QElapsedTimer m_clock;
};

} // namespace workbench
