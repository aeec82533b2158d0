#pragma once

#include "core/result.h"

#include <QImage>
#include <memory>

namespace workbench {

/// Pictures on their way into files: they are added one after the other, all of one size, and nothing is
/// written before `finish`, and then everything or nothing. Belongs to one thread at a time; not the GUI's.
class FilmFile
{
public:
    virtual ~FilmFile() = default;
    virtual Result<void> add(const QImage &frame, std::int64_t epoch) = 0;
    virtual Result<void> finish() = 0;
};

/// An animated picture that plays again and again.
std::unique_ptr<FilmFile> gifFilm(const QString &path, double framesPerSecond);

/// `folder`/`name`-0003.png for epoch 3. Fails where there is such a file already.
std::unique_ptr<FilmFile> pngSeries(const QString &folder, const QString &name);

} // namespace workbench
