#include "core/data/sources/csv_columns.h"

namespace workbench {

namespace {

QString bare(QString name)
{
    name = std::move(name).toLower();
    name.removeIf([](QChar c) { return c == QLatin1Char('_') || c == QLatin1Char('-') || c.isSpace(); });
    return name;
}

/// The column with the name that comes first in `names`.
std::optional<qsizetype> firstOf(const QStringList &names, const QStringList &header)
{
    QStringList columns;
    for (const auto &column : header)
        columns << bare(column);
    for (const auto &name : names) {
        if (const qsizetype column = columns.indexOf(name); column >= 0)
            return column;
    }
    return std::nullopt;
}

} // namespace

std::optional<qsizetype> findColumn(const QStringList &header, const QString &name)
{
    if (const qsizetype column = header.indexOf(name); column >= 0)
        return column;
    for (qsizetype column = 0; column < header.size(); ++column) {
        if (header[column].compare(name, Qt::CaseInsensitive) == 0)
            return column;
    }
    return std::nullopt;
}

std::optional<qsizetype> guessFileColumn(const QStringList &header)
{
    // What leads to the file most surely comes first.
    static const QStringList names{
        "filepath", "imagepath", "path", "filename", "imagename", "imagefile", "file",  "files",
        "image",    "images",    "img",  "picture",  "photo",     "imageid",   "imgid", "pictureid",
        "photoid",  "fileid",    "id",   "uuid",     "name",      "文件路径",  "路径",  "文件名",
        "图片名",   "图像名",    "文件", "图片",     "图像",      "照片",      "编号"};
    return firstOf(names, header);
}

std::optional<qsizetype> guessIdColumn(const QStringList &header)
{
    static const QStringList names{"id",      "imageid", "imgid", "pictureid",
                                   "photoid", "fileid",  "uuid",  "编号"};
    return firstOf(names, header);
}

std::optional<qsizetype> guessLabelColumn(const QStringList &header)
{
    static const QStringList names{"label",        "labels",    "class",   "classname", "classlabel",
                                   "target",       "category",  "classid", "labelid",   "categoryid",
                                   "categoryname", "labelname", "y",       "标签",      "类别",
                                   "分类",         "种类"};
    return firstOf(names, header);
}

} // namespace workbench
