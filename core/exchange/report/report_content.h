#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QStringList>
#include <functional>
#include <variant>
#include <vector>

class QPainter;

namespace workbench {

struct RunReport;

// What a report says, in the language in use and in the order in which it is read. HTML and PDF are made of
// the same content.

struct ReportCell
{
    QString text;
    double shade = 0; ///< how deep its ground is, up to 1: of what is right, or below 0 of what is wrong
};

struct ReportColumn
{
    QString title;
    bool isNumber = false;
    bool isFormula = false;
    QString shortTitle = {}; ///< where the title does not fit; empty: it does
};

/// The first column names the rows.
struct ReportTable
{
    QString label;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows = {};
    std::size_t totals = 0;   ///< the last rows, which sum up the others
    bool isNarrow = false;    ///< names and values, side by side
    QString corner = {};      ///< of a matrix: what its rows and columns are
    QStringList remarks = {}; ///< below it
};

/// A drawing, in black on white; curves and shapes stay such.
struct ReportFigure
{
    QString label; ///< what it shows, also for those who do not see it
    QSizeF size;
    std::function<void(QPainter &)> paint;
    std::vector<qreal> gaps = {}; ///< where it may be cut into rows, from left to right
};

struct ReportPicture
{
    QImage image; ///< at its own size
    QString label;
    QStringList lines = {}; ///< below it
};

/// Small pictures, enlarged by whole numbers to about one size.
struct ReportPictures
{
    QString label;
    int side = 64; ///< about so wide, in pixels of a screen
    std::vector<ReportPicture> pictures = {};
};

struct ReportText
{
    enum class Kind { Plain, Remark, Warning };
    QString text;
    Kind kind = Kind::Plain;
};

/// What is typed into a terminal.
struct ReportCommands
{
    QString text;
};

/// A file that the report carries with it.
struct ReportFile
{
    QString name;
    QByteArray content;
};

using ReportBlock =
    std::variant<ReportText, ReportTable, ReportFigure, ReportPictures, ReportCommands, ReportFile>;

struct ReportSection
{
    QString title;
    std::vector<ReportBlock> blocks = {};
};

/// "87.31 %", "test accuracy"
struct ReportKeyNumber
{
    QString value;
    QString name;
};

struct ReportContent
{
    QString language; ///< as HTML names it: "en"
    QString title;
    QString subtitle;
    QStringList warnings = {};
    std::vector<ReportKeyNumber> keyNumbers = {};
    std::vector<ReportSection> sections = {};
    QString footer;
};

ReportContent contentOf(const RunReport &report);

/// By which whole number a picture of that size is enlarged to be about `side` long.
int zoomOf(const QSize &size, int side);

/// From where to where a figure reaches in each of its rows, none wider than `widest` unless it cannot be
/// cut.
std::vector<std::pair<qreal, qreal>> rowsOf(const ReportFigure &figure, qreal widest);

// Parts of the content, for contentOf.
ReportSection networkSection(const RunReport &report);
ReportSection settingsSection(const RunReport &report);
ReportSection trainingSection(const RunReport &report);
/// How well it answers, which answers are worst, and what its filters look like.
std::vector<ReportSection> answerSections(const RunReport &report);
/// "test images"
QString partName(const RunReport &report);

} // namespace workbench
