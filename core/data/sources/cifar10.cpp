#include "core/data/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <new>

namespace workbench {

namespace {

struct CifarText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

constexpr std::int64_t side = 32;
constexpr std::int64_t imageBytes = 3 * side * side;
constexpr std::int64_t recordBytes = 1 + imageBytes;
constexpr std::int64_t mostBytes = std::int64_t{4} << 30;

const QString testName = QStringLiteral("test_batch.bin");

QStringList standardClasses()
{
    return {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"};
}

QStringList trainNames()
{
    QStringList names;
    for (int batch = 1; batch <= 5; ++batch)
        names << QStringLiteral("data_batch_%1.bin").arg(batch);
    return names;
}

class Cifar10
{
public:
    Cifar10(const DataSpec &spec, const LoadControl &control) : m_folder(spec.location), m_control(control) {}

    Result<SourceContent> read()
    {
        if (!QFileInfo(m_folder).isDir())
            return failure(CifarText::tr("there is no such folder"), m_folder);
        findFolder();
        m_content.title = QStringLiteral("CIFAR-10");
        m_content.shape = Shape::image(3, side, side);
        m_content.classNames = readClassNames();
        if (auto read = readBatches(); !read)
            return tl::unexpected(read.error());
        return std::move(m_content);
    }

private:
    /// The archive has a folder of its own.
    void findFolder()
    {
        const QDir inside(QDir(m_folder).filePath(QStringLiteral("cifar-10-batches-bin")));
        if (present(trainNames() + QStringList{testName}).isEmpty() && inside.exists())
            m_folder = inside.path();
    }

    QStringList present(const QStringList &names) const
    {
        QStringList found;
        for (const auto &name : names) {
            if (QFileInfo(QDir(m_folder).filePath(name)).isFile())
                found << name;
        }
        return found;
    }

    QStringList readClassNames()
    {
        QFile file(QDir(m_folder).filePath(QStringLiteral("batches.meta.txt")));
        if (!file.open(QIODevice::ReadOnly))
            return standardClasses();
        QStringList names = QString::fromUtf8(file.read(4096)).split(QLatin1Char('\n'));
        for (auto &name : names)
            name = name.trimmed();
        names.removeAll(QString());
        if (names.size() == standardClasses().size())
            return names;
        m_content.findings.note(CifarText::tr("the file does not name 10 classes; the usual names are taken"),
                                file.fileName());
        return standardClasses();
    }

    Result<void> readBatches()
    {
        const QStringList train = present(trainNames());
        const QStringList test = present({testName});
        if (train.isEmpty())
            return failure(missingBatches(), m_folder);
        if (train.size() < trainNames().size())
            m_content.findings.note(CifarText::tr("only %1 of %2 training batches are there")
                                        .arg(train.size())
                                        .arg(trainNames().size()),
                                    m_folder);
        if (test.isEmpty())
            m_content.findings.note(CifarText::tr("the test batch %1 is missing").arg(testName), m_folder);
        for (const auto &name : train + test)
            m_total += QFileInfo(QDir(m_folder).filePath(name)).size();
        if (m_total > mostBytes)
            return failure(CifarText::tr("the files hold more than %1 GB of pixels").arg(mostBytes >> 30),
                           m_folder);
        for (const auto &name : train + test) {
            if (auto read = readBatch(name, name == testName ? m_content.test : m_content.train); !read)
                return read;
        }
        return {};
    }

    QString missingBatches() const
    {
        const bool isPython =
            QFileInfo::exists(QDir(m_folder).filePath(QStringLiteral("data_batch_1"))) ||
            QFileInfo::exists(QDir(m_folder).filePath(QStringLiteral("cifar-10-batches-py")));
        return isPython
                   ? CifarText::tr("this is CIFAR-10 for Python; the binary version is needed")
                   : CifarText::tr("there is no file data_batch_1.bin to data_batch_5.bin in the folder");
    }

    Result<void> readBatch(const QString &name, SourcePart &part)
    {
        QFile file(QDir(m_folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(CifarText::tr("the file cannot be opened: %1").arg(file.errorString()),
                           file.fileName());
        part.pixels.reserve(part.pixels.size() + static_cast<std::size_t>(file.size()));
        for (std::int64_t record = 1;; ++record) {
            if (m_control.stop.stop_requested())
                return tl::unexpected(loadStopped());
            const QByteArray bytes = file.read(recordBytes);
            if (bytes.isEmpty() && file.error() != QFileDevice::NoError)
                return failure(CifarText::tr("the file cannot be read: %1").arg(file.errorString()),
                               file.fileName());
            if (bytes.isEmpty())
                return {};
            takeRecord(bytes, QStringLiteral("%1:%2").arg(name).arg(record), part);
            m_done += bytes.size();
            if (m_control.progress && record % 1000 == 0)
                m_control.progress(m_done, m_total);
        }
    }

    void takeRecord(const QByteArray &bytes, const QString &where, SourcePart &part)
    {
        const auto label = static_cast<std::uint8_t>(bytes.front());
        if (bytes.size() < recordBytes) {
            m_content.findings.fault(CifarText::tr("the record is cut short: it has %1 of %2 bytes")
                                         .arg(bytes.size())
                                         .arg(recordBytes),
                                     where);
        } else if (label >= standardClasses().size()) {
            m_content.findings.fault(
                CifarText::tr("the record's label is %1, but there are 10 classes").arg(label), where);
        } else {
            part.labels.push_back(label);
            part.pixels.insert(part.pixels.end(), bytes.begin() + 1, bytes.end());
        }
    }

    QString m_folder;
    const LoadControl &m_control;
    SourceContent m_content;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace

Result<SourceContent> readCifar10(const DataSpec &spec, const LoadControl &control)
{
    try {
        return Cifar10(spec, control).read();
    } catch (const std::bad_alloc &) {
        return failure(CifarText::tr("there is not enough memory for the data set"), spec.location);
    }
}

} // namespace workbench
