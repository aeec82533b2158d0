#include "core/data/sources/csv_columns.h"
#include "core/data/sources/csv_layout.h"
#include "core/data/sources/duplicates.h"
#include "core/data/sources/label_table.h"
#include "core/data/sources/pixel_columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <new>
#include <utility>

namespace workbench {

namespace {

struct PixelCsvText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

constexpr std::int64_t mostBytes = std::int64_t{4} << 30;

/// A whole number from 0 to 255, also where it is written "12.0".
bool parseByte(std::string_view field, std::uint8_t &value)
{
    unsigned number = 0;
    const bool isShort = !field.empty() && field.size() <= 3;
    if (isShort && std::all_of(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        for (const char digit : field)
            number = 10 * number + static_cast<unsigned>(digit - '0');
        value = static_cast<std::uint8_t>(number);
        return number <= 255;
    }
    double decimal = -1;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), decimal);
    if (error != std::errc() || end != field.data() + field.size() || !(decimal >= 0 && decimal <= 255))
        return false;
    value = static_cast<std::uint8_t>(decimal);
    return value == decimal;
}

/// Reads one file.
class PixelReader
{
public:
    /// `classes`: null in training, where the labels make the classes.
    PixelReader(const CsvFile &csv, const PixelColumns &columns, const ClassPositions *classes,
                Findings &findings)
        : m_csv(csv), m_columns(columns), m_classes(classes), m_findings(findings),
          m_faultsBefore(findings.faults())
    {}

    Result<SourcePart> read(const LoadControl &control)
    {
        // A value takes two bytes of the file at least.
        m_part.pixels.reserve(static_cast<std::size_t>(std::min(m_csv.size() / 2, mostBytes)));
        bool isHeader = m_columns.hasHeader;
        const auto take = [&](const CsvRow &row) -> Result<void> {
            return std::exchange(isHeader, false) ? Result<void>() : takeRow(row);
        };
        if (auto read = m_csv.read(take, m_findings, control); !read)
            return tl::unexpected(read.error());
        m_duplicates.tell(m_findings);
        return std::move(m_part);
    }
    const LabelTable &labels() const { return m_labels; }

private:
    Result<void> takeRow(const CsvRow &row)
    {
        if (std::ssize(m_part.pixels) + std::ssize(m_columns.pixels) > mostBytes)
            return failure(PixelCsvText::tr("the file holds more than %1 GB of pixels").arg(mostBytes >> 30),
                           m_csv.path());
        const QString name = nameOf(row);
        const auto label = labelOf(row);
        if (!label)
            return tl::unexpected(label.error());
        if (!*label || !takePixels(row))
            return {};
        m_part.labels.push_back(**label);
        if (!name.isEmpty())
            m_part.names << name;
        if (m_columns.id)
            m_duplicates.look(name, m_csv.place(row.line));
        return {};
    }

    QString textOf(const CsvRow &row, qsizetype column) const
    {
        return m_csv.text(row.fields[static_cast<std::size_t>(column)]);
    }

    /// Without an id, images to predict are called by the number of their line, as competitions do.
    QString nameOf(const CsvRow &row) const
    {
        if (m_columns.id)
            return textOf(row, *m_columns.id);
        if (m_columns.label)
            return {};
        // A line is an image, or has one fault.
        return QString::number(std::ssize(m_part.labels) + m_findings.faults() - m_faultsBefore + 1);
    }

    /// None: the line is at fault.
    Result<std::optional<std::int32_t>> labelOf(const CsvRow &row)
    {
        const QString text = m_columns.label ? textOf(row, *m_columns.label) : QString();
        if (text.isEmpty() && m_classes)
            return unknownLabel;
        if (text.isEmpty()) {
            m_findings.fault(PixelCsvText::tr("the label is missing"), m_csv.place(row.line));
            return std::nullopt;
        }
        if (!m_classes)
            return m_labels.add(text, m_csv.place(row.line));
        const auto known = m_classes->find(text);
        if (!known)
            m_findings.fault(
                PixelCsvText::tr("the label \"%1\" does not occur in the training part").arg(text),
                m_csv.place(row.line));
        return known;
    }

    bool takePixels(const CsvRow &row)
    {
        const std::size_t before = m_part.pixels.size();
        m_part.pixels.resize(before + m_columns.pixels.size());
        std::uint8_t *target = m_part.pixels.data() + before;
        for (const std::size_t column : m_columns.pixels) {
            if (parseByte(row.fields[column], *target++))
                continue;
            m_part.pixels.resize(before);
            m_findings.fault(
                PixelCsvText::tr("the value \"%1\" in column %2 is no whole number from 0 to 255")
                    .arg(m_csv.text(row.fields[column].substr(0, 40)), columnName(column)),
                m_csv.place(row.line));
            return false;
        }
        return true;
    }

    QString columnName(std::size_t column) const
    {
        return m_columns.hasHeader ? m_csv.firstRow()[static_cast<qsizetype>(column)]
                                   : QString::number(column + 1);
    }

    const CsvFile &m_csv;
    const PixelColumns &m_columns;
    const ClassPositions *m_classes;
    Findings &m_findings;
    std::int64_t m_faultsBefore;
    SourcePart m_part;
    LabelTable m_labels;
    Duplicates m_duplicates;
};

class PixelCsv
{
public:
    PixelCsv(const DataSpec &spec, const LoadControl &control) : m_spec(spec), m_control(control) {}

    Result<SourceContent> read()
    {
        auto layout = findCsvFiles(m_spec, m_control);
        if (!layout)
            return tl::unexpected(layout.error());
        m_content.title = layout->title;
        m_content.submission = readSubmissionColumns(layout->submission, m_control, m_content.findings);
        if (auto train = readTraining(layout->train); !train)
            return tl::unexpected(train.error());
        if (layout->test.isEmpty())
            return std::move(m_content);
        if (auto test = readTest(layout->test); !test)
            return tl::unexpected(test.error());
        return std::move(m_content);
    }

private:
    Result<void> readTraining(const QString &path)
    {
        const auto csv = open(path);
        if (!csv)
            return tl::unexpected(csv.error());
        const QString label = m_spec.option(QStringLiteral("label"));
        if (!label.isEmpty() && !findColumn(csv->firstRow(), label))
            return failure(PixelCsvText::tr("there is no column \"%1\"").arg(label), path);
        const auto columns = findPixelColumns(*csv, label);
        if (!columns)
            return tl::unexpected(columns.error());
        if (!columns->label)
            return failure(PixelCsvText::tr("there is no column of labels; say label=COLUMN"), path);
        PixelReader reader(*csv, *columns, nullptr, m_content.findings);
        auto part = reader.read(m_control);
        if (!part)
            return tl::unexpected(part.error());
        m_labelName = columns->hasHeader ? csv->firstRow()[*columns->label] : QString();
        m_content.shape = columns->shape;
        m_content.classNames = reader.labels().classNames();
        m_content.train = std::move(*part);
        const ClassPositions classes(m_content.classNames);
        for (auto &added : m_content.train.labels)
            added = *classes.find(reader.labels().text(added));
        return {};
    }

    Result<void> readTest(const QString &path)
    {
        const auto csv = open(path);
        if (!csv)
            return tl::unexpected(csv.error());
        const bool hasLabel = !m_labelName.isEmpty() && findColumn(csv->firstRow(), m_labelName).has_value();
        const auto columns = findPixelColumns(*csv, hasLabel ? m_labelName : QString());
        if (!columns)
            return tl::unexpected(columns.error());
        if (columns->shape != m_content.shape)
            return failure(PixelCsvText::tr("the test images are %1, but the training images are %2")
                               .arg(columns->shape.text(), m_content.shape.text()),
                           path);
        const ClassPositions classes(m_content.classNames);
        auto part = PixelReader(*csv, *columns, &classes, m_content.findings).read(m_control);
        if (!part)
            return tl::unexpected(part.error());
        m_content.test = std::move(*part);
        if (!columns->label && !m_content.submission)
            m_content.submission = columns->id
                                       ? Submission{csv->firstRow()[*columns->id], labelName()}
                                       : Submission{QStringLiteral("ImageId"), QStringLiteral("Label")};
        return {};
    }

    QString labelName() const { return m_labelName.isEmpty() ? QStringLiteral("label") : m_labelName; }

    Result<CsvFile> open(const QString &path)
    {
        auto csv = CsvFile::open(path, m_control);
        if (csv)
            m_content.findings.append(csv->notes());
        return csv;
    }

    const DataSpec &m_spec;
    const LoadControl &m_control;
    SourceContent m_content;
    QString m_labelName; ///< empty: the training file has no header
};

} // namespace

Result<SourceContent> readPixelCsv(const DataSpec &spec, const LoadControl &control)
{
    try {
        return PixelCsv(spec, control).read();
    } catch (const std::bad_alloc &) {
        return failure(PixelCsvText::tr("there is not enough memory for the data set"), spec.location);
    }
}

} // namespace workbench
