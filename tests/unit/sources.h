#pragma once

#include "core/data/source.h"
#include "tests/unit/files.h"

#include <map>

// Reading a data source in tests, and what it has to tell.

namespace workbench::test {

inline Result<SourceContent> readSource(const QString &text, const LoadControl &control = {})
{
    const auto spec = parseDataSpec(text);
    if (!spec)
        return tl::unexpected(spec.error());
    static const std::map<QString, Result<SourceContent> (*)(const DataSpec &, const LoadControl &)> readers{
        {QStringLiteral("csv"), readCsvWithImages}, {QStringLiteral("folders"), readClassFolders},
        {QStringLiteral("pixels"), readPixelCsv},   {QStringLiteral("cifar10"), readCifar10},
        {QStringLiteral("synthetic"), makeShapes},
    };
    return readers.at(spec->source)(*spec, control);
}

inline QStringList messages(const Findings &findings, Finding::Severity severity)
{
    QStringList found;
    for (const auto &finding : findings.kept()) {
        if (finding.severity == severity)
            found << finding.message();
    }
    return found;
}
inline QStringList faults(const SourceContent &content)
{
    return messages(content.findings, Finding::Severity::Fault);
}
inline QStringList notes(const SourceContent &content)
{
    return messages(content.findings, Finding::Severity::Note);
}

/// "NAME CLASS" of every file or image of a part; "?" where the class is unknown.
inline QStringList images(const SourceContent &content, const SourcePart &part)
{
    const auto className = [&](std::int32_t label) {
        return label == unknownLabel ? QStringLiteral("?") : content.classNames[label];
    };
    QStringList found;
    for (const auto &file : part.files)
        found << QStringLiteral("%1 %2").arg(file.name, className(file.label));
    for (std::size_t i = 0; i < part.labels.size(); ++i)
        found << QStringLiteral("%1 %2").arg(
            part.names.isEmpty() ? QString::number(i) : part.names[qsizetype(i)], className(part.labels[i]));
    return found;
}

/// A file that is a picture by its name only: sources do not look inside.
inline void writePictures(const QString &folder, const QStringList &names)
{
    for (const auto &name : names)
        writeFile(QStringLiteral("%1/%2").arg(folder, name), "picture");
}

/// The same 5 MB each time, of every byte.
inline QByteArray randomBytes()
{
    std::uint64_t state = 1;
    QByteArray bytes(5'000'000, '\0');
    for (char &byte : bytes) {
        state = state * 6364136223846793005 + 1442695040888963407;
        byte = static_cast<char>(state >> 56);
    }
    return bytes;
}

/// Progress that asks to stop as soon as anything is told.
class StopAtOnce
{
public:
    LoadControl control()
    {
        m_source.request_stop();
        return {m_source.get_token(), {}};
    }

private:
    std::stop_source m_source;
};

} // namespace workbench::test
