#include "core/data/data_spec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <map>

namespace workbench {

namespace {

struct DataSpecText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

const QStringList commonOptions{QStringLiteral("size"), QStringLiteral("channels"), QStringLiteral("resize"),
                                QStringLiteral("faulty")};

const std::map<QString, QStringList> &ownOptions()
{
    static const std::map<QString, QStringList> options{
        {QStringLiteral("fashion-mnist"), {}},
        {QStringLiteral("idx"), {}},
        {QStringLiteral("csv"),
         {QStringLiteral("images"), QStringLiteral("file"), QStringLiteral("label"), QStringLiteral("test"),
          QStringLiteral("test_images")}},
        {QStringLiteral("folders"), {}},
        {QStringLiteral("pixels"), {QStringLiteral("label"), QStringLiteral("test")}},
        {QStringLiteral("cifar10"), {}},
        {QStringLiteral("synthetic"),
         {QStringLiteral("count"), QStringLiteral("test_count"), QStringLiteral("noise"),
          QStringLiteral("seed")}},
    };
    return options;
}

/// What an option's value looks like, for those that are no path or column.
const std::map<QString, QRegularExpression> &valuePatterns()
{
    const auto pattern = [](const char *text) {
        return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(text)));
    };
    static const std::map<QString, QRegularExpression> patterns{
        {QStringLiteral("size"), pattern("[1-9][0-9]{0,3}(x[1-9][0-9]{0,3})?")},
        {QStringLiteral("channels"), pattern("1|3")},
        {QStringLiteral("resize"), pattern("stretch|fit|crop")},
        {QStringLiteral("faulty"), pattern("skip")},
        {QStringLiteral("count"), pattern("[1-9][0-9]{0,6}")},
        {QStringLiteral("test_count"), pattern("[0-9]{1,7}")},
        {QStringLiteral("noise"), pattern("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?")},
        {QStringLiteral("seed"), pattern("[0-9]{1,15}")},
    };
    return patterns;
}

/// The option that somebody seems to have meant by the comma in a value; empty: none.
QString optionWithin(const QString &value)
{
    static const QRegularExpression option(QStringLiteral(",\\s*([A-Za-z_-]+)\\s*="));
    return option.match(value).captured(1);
}

Error unknownOption(const QString &option, const DataSpec &spec, const QString &text)
{
    return {DataSpecText::tr("\"%1\" is no option of the data source %2; its options are %3")
                .arg(option, spec.source, dataOptions(spec.source).join(QStringLiteral(", "))),
            text};
}

std::optional<Error> faultOf(const DataSpec &spec, const QString &text)
{
    for (const auto &[key, value] : spec.options.asKeyValueRange()) {
        if (value.isEmpty())
            return Error{DataSpecText::tr("the option %1 has no value").arg(key), text};
        const auto pattern = valuePatterns().find(key);
        if (pattern == valuePatterns().end() || pattern->second.match(value).hasMatch())
            continue;
        if (const QString option = optionWithin(value); !option.isEmpty())
            return unknownOption(option, spec, text);
        return Error{DataSpecText::tr("the option %1 cannot be \"%2\"").arg(key, value), text};
    }
    const bool isMade = spec.source == QLatin1String("synthetic");
    if (const QString option = optionWithin(spec.location); isMade && !option.isEmpty())
        return unknownOption(option, spec, text);
    if (isMade && spec.location != QLatin1String("shapes"))
        return Error{DataSpecText::tr("synthetic data is \"synthetic:shapes\""), text};
    if (spec.location.isEmpty() && spec.source != QLatin1String("fashion-mnist"))
        return Error{
            DataSpecText::tr("the data source %1 needs a file or folder after the colon").arg(spec.source),
            text};
    return std::nullopt;
}

} // namespace

QStringList dataOptions(const QString &source)
{
    const auto own = ownOptions().find(source);
    return own == ownOptions().end() ? QStringList() : own->second + commonOptions;
}

QStringList dataSources()
{
    return {QStringLiteral("fashion-mnist"), QStringLiteral("idx"),     QStringLiteral("csv"),
            QStringLiteral("folders"),       QStringLiteral("cifar10"), QStringLiteral("pixels"),
            QStringLiteral("synthetic")};
}

QString DataSpec::text() const
{
    QString written = source;
    if (!location.isEmpty())
        written += QLatin1Char(':') + location;
    for (const auto &key : dataOptions(source)) {
        if (options.contains(key))
            written += QStringLiteral(",%1=%2").arg(key, options.value(key));
    }
    return written;
}

Result<DataSpec> parseDataSpec(const QString &text)
{
    static const QRegularExpression sourcePattern(QStringLiteral("^[^:,]*"));
    DataSpec spec{.source = sourcePattern.match(text).captured(), .location = {}, .options = {}};
    if (!dataSources().contains(spec.source))
        return failure(DataSpecText::tr("the data source \"%1\" is unknown; known are %2")
                           .arg(spec.source, dataSources().join(QStringLiteral(", "))),
                       text);
    const QRegularExpression optionPattern(
        QStringLiteral(",(%1)=").arg(dataOptions(spec.source).join(QLatin1Char('|'))));
    const QString rest = text.mid(spec.source.size());
    QString *value = &spec.location;
    qsizetype start = rest.startsWith(QLatin1Char(':')) ? 1 : 0;
    for (auto match = optionPattern.match(rest); match.hasMatch(); match = optionPattern.match(rest, start)) {
        *value = rest.mid(start, match.capturedStart() - start);
        if (spec.options.contains(match.captured(1)))
            return failure(DataSpecText::tr("the option %1 is there twice").arg(match.captured(1)), text);
        value = &spec.options[match.captured(1)];
        start = match.capturedEnd();
    }
    *value = rest.mid(start);
    const bool colonMissing = !spec.location.isEmpty() && !rest.startsWith(QLatin1Char(':'));
    const bool colonWithoutPlace = spec.location.isEmpty() && rest.startsWith(QLatin1Char(':'));
    if (colonMissing)
        return tl::unexpected(
            unknownOption(spec.location.mid(1).section(QLatin1Char('='), 0, 0), spec, text));
    if (colonWithoutPlace)
        return failure(
            DataSpecText::tr("the data source %1 needs a file or folder after the colon").arg(spec.source),
            text);
    if (const auto fault = faultOf(spec, text))
        return tl::unexpected(*fault);
    return spec;
}

std::optional<Error> unknownOptionIn(const DataSpec &spec)
{
    QStringList paths{spec.location};
    for (const auto *key : {"images", "test", "test_images"})
        paths << spec.option(QLatin1String(key));
    const QFileInfo location(spec.location);
    const QDir beside = location.isDir() ? QDir(spec.location) : location.dir();
    for (const auto &path : paths) {
        const QString option = optionWithin(path);
        if (!option.isEmpty() && !QFileInfo::exists(path) && !QFileInfo::exists(beside.filePath(path)))
            return unknownOption(option, spec, spec.text());
    }
    return std::nullopt;
}

Resize resizeOf(const DataSpec &spec)
{
    const QString word = spec.option(QStringLiteral("resize"));
    if (word == QLatin1String("fit"))
        return Resize::Fit;
    return word == QLatin1String("crop") ? Resize::Crop : Resize::Stretch;
}

} // namespace workbench
