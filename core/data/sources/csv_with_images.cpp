#include "core/data/sources/csv_layout.h"
#include "core/data/sources/duplicates.h"
#include "core/data/sources/image_columns.h"
#include "core/data/sources/label_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <utility>

namespace workbench {

namespace {

struct CsvImagesText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

/// The first of these folders beside the CSV file that exists.
QString existingBeside(const QString &csvFile, const QStringList &names)
{
    const QDir here = QFileInfo(csvFile).dir();
    for (const auto &name : names) {
        if (const QString folder = here.filePath(name); QFileInfo(folder).isDir())
            return folder;
    }
    return {};
}

/// The files of one CSV file; their labels are numbers of `labels` until they are classified.
struct Part
{
    std::vector<ImageFile> files;
    LabelTable labels;
};

class PartReader
{
public:
    PartReader(const CsvFile &csv, const ImageColumns &columns, PictureFinder &pictures, Findings &findings)
        : m_csv(csv), m_columns(columns), m_pictures(pictures), m_findings(findings)
    {}

    Result<Part> read(const LoadControl &control)
    {
        bool isHeader = m_columns.hasHeader;
        const auto take = [&](const CsvRow &row) -> Result<void> {
            return std::exchange(isHeader, false) ? Result<void>() : takeRow(row);
        };
        if (auto read = m_csv.read(take, m_findings, control); !read)
            return tl::unexpected(read.error());
        m_duplicates.tell(m_findings);
        return std::move(m_part);
    }

private:
    Result<void> takeRow(const CsvRow &row)
    {
        const QString where = m_csv.place(row.line);
        const auto label = m_columns.label ? addLabel(textOf(row, *m_columns.label), where) : unknownLabel;
        if (!label)
            return tl::unexpected(label.error());
        const QString file = textOf(row, m_columns.file);
        const QString path = file.isEmpty() ? QString() : m_pictures.find(file);
        if (path.isEmpty()) {
            m_findings.fault(file.isEmpty() ? CsvImagesText::tr("the line names no picture")
                                            : CsvImagesText::tr("there is no picture \"%1\" in the folder %2")
                                                  .arg(file, m_pictures.folder()),
                             where);
            return {};
        }
        m_duplicates.look(path, where);
        m_part.files.push_back({path, *label, textOf(row, m_columns.name), where});
        return {};
    }

    Result<std::int32_t> addLabel(const QString &text, const QString &where)
    {
        return text.isEmpty() ? unknownLabel : m_part.labels.add(text, where);
    }
    QString textOf(const CsvRow &row, qsizetype column) const
    {
        return m_csv.text(row.fields[static_cast<std::size_t>(column)]);
    }

    const CsvFile &m_csv;
    const ImageColumns &m_columns;
    PictureFinder &m_pictures;
    Findings &m_findings;
    Part m_part;
    Duplicates m_duplicates;
};

class CsvWithImages
{
public:
    CsvWithImages(const DataSpec &spec, const LoadControl &control) : m_spec(spec), m_control(control) {}

    Result<SourceContent> read()
    {
        auto layout = findCsvFiles(m_spec, m_control);
        if (!layout)
            return tl::unexpected(layout.error());
        m_layout = std::move(*layout);
        m_content.title = m_layout.title;
        m_content.submission = readSubmissionColumns(m_layout.submission, m_control, m_content.findings);
        if (auto read = readParts(); !read)
            return tl::unexpected(read.error());
        return std::move(m_content);
    }

private:
    Result<void> readParts()
    {
        const auto csv = open(m_layout.train);
        if (!csv)
            return tl::unexpected(csv.error());
        const auto folder = folderOfTraining();
        if (!folder)
            return tl::unexpected(folder.error());
        PictureFinder pictures(*folder, QFileInfo(csv->path()).path());
        const auto columns = columnsOfTraining(*csv, m_spec, pictures);
        if (!columns)
            return tl::unexpected(columns.error());
        auto part = readPart(*csv, *columns, pictures);
        if (!part)
            return tl::unexpected(part.error());
        m_content.classNames = part->labels.classNames();
        m_content.train.files = classified(std::move(*part), true);
        return m_layout.test.isEmpty() ? readIdsOfSubmission() : readTest(*csv, *columns);
    }

    Result<void> readTest(const CsvFile &trainCsv, const ImageColumns &training)
    {
        const auto csv = open(m_layout.test);
        if (!csv)
            return tl::unexpected(csv.error());
        const auto folder = folderOfTest();
        if (!folder)
            return tl::unexpected(folder.error());
        PictureFinder pictures(*folder, QFileInfo(csv->path()).path());
        const ImageColumns columns = columnsOfTest(*csv, trainCsv, training, pictures);
        auto part = readPart(*csv, columns, pictures);
        if (!part)
            return tl::unexpected(part.error());
        m_content.test.files = classified(std::move(*part), false);
        if (!columns.label && !m_content.submission)
            m_content.submission =
                Submission{headerOf(*csv, columns, columns.name, QStringLiteral("id")),
                           headerOf(trainCsv, training, *training.label, QStringLiteral("label"))};
        return {};
    }

    /// Without a test CSV the sample submission tells which pictures there are to predict.
    Result<void> readIdsOfSubmission()
    {
        if (!m_content.submission)
            return {};
        const auto folder = folderOfSubmission();
        if (!folder)
            return tl::unexpected(folder.error());
        if (folder->isEmpty()) {
            m_content.findings.note(
                CsvImagesText::tr("there is no folder \"test\" with the pictures to predict"),
                m_layout.submission);
            return {};
        }
        const auto csv = open(m_layout.submission);
        if (!csv)
            return tl::unexpected(csv.error());
        PictureFinder pictures(*folder, QFileInfo(csv->path()).path());
        auto part = readPart(*csv, ImageColumns{.hasHeader = true}, pictures);
        if (!part)
            return tl::unexpected(part.error());
        m_content.test.files = std::move(part->files);
        return {};
    }

    Result<CsvFile> open(const QString &path)
    {
        auto csv = CsvFile::open(path, m_control);
        if (csv)
            m_content.findings.append(csv->notes());
        return csv;
    }

    Result<QString> namedFolder(const QString &option, const QString &csvFile) const
    {
        const QString folder = resolvePath(m_spec.option(option), csvFile);
        if (!QFileInfo(folder).isDir())
            return failure(CsvImagesText::tr("there is no such folder of pictures"), folder);
        return folder;
    }

    Result<QString> folderOfTraining() const
    {
        if (m_spec.options.contains(QStringLiteral("images")))
            return namedFolder(QStringLiteral("images"), m_layout.train);
        const QFileInfo csv(m_layout.train);
        const QString found = existingBeside(
            m_layout.train, {csv.completeBaseName(), QStringLiteral("images"), QStringLiteral("train")});
        return found.isEmpty() ? csv.path() : found;
    }

    Result<QString> folderOfTest() const
    {
        if (m_spec.options.contains(QStringLiteral("test_images")))
            return namedFolder(QStringLiteral("test_images"), m_layout.test);
        const QFileInfo csv(m_layout.test);
        const QString own = existingBeside(m_layout.test, {csv.completeBaseName(), QStringLiteral("test")});
        if (!own.isEmpty())
            return own;
        if (m_spec.options.contains(QStringLiteral("images")))
            return namedFolder(QStringLiteral("images"), m_layout.train);
        const QString shared = existingBeside(m_layout.test, {QStringLiteral("images")});
        return shared.isEmpty() ? csv.path() : shared;
    }

    /// Empty: there is none.
    Result<QString> folderOfSubmission() const
    {
        if (m_spec.options.contains(QStringLiteral("test_images")))
            return namedFolder(QStringLiteral("test_images"), m_layout.submission);
        return existingBeside(m_layout.submission, {QStringLiteral("test")});
    }

    Result<Part> readPart(const CsvFile &csv, const ImageColumns &columns, PictureFinder &pictures)
    {
        PartReader reader(csv, columns, pictures, m_content.findings);
        return reader.read(m_control);
    }

    /// The files whose label is a class, or may be missing.
    std::vector<ImageFile> classified(Part part, bool labelNeeded)
    {
        const ClassPositions classes(m_content.classNames);
        std::vector<ImageFile> files;
        files.reserve(part.files.size());
        for (auto &file : part.files) {
            if (file.label == unknownLabel && labelNeeded) {
                m_content.findings.fault(CsvImagesText::tr("the label is missing"), file.where);
                continue;
            }
            if (file.label != unknownLabel) {
                const QString &text = part.labels.text(file.label);
                const auto known = classes.find(text);
                if (!known) {
                    m_content.findings.fault(
                        CsvImagesText::tr("the label \"%1\" does not occur in the training part").arg(text),
                        file.where);
                    continue;
                }
                file.label = *known;
            }
            files.push_back(std::move(file));
        }
        return files;
    }

    const DataSpec &m_spec;
    const LoadControl &m_control;
    CsvLayout m_layout;
    SourceContent m_content;
};

} // namespace

Result<SourceContent> readCsvWithImages(const DataSpec &spec, const LoadControl &control)
{
    return CsvWithImages(spec, control).read();
}

} // namespace workbench
