#include "ui/import/source_form.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace workbench {

namespace {

constexpr int largestSide = 4096;

struct Field
{
    const char *option;
    const char *label;
    const char *placeholder;
    enum class Kind { Text, File, Folder, Column } kind;
};

/// Options that are no size; of whichever source has them.
const std::vector<Field> &fields()
{
    using Kind = Field::Kind;
    static const std::vector<Field> all{
        {"images", QT_TRANSLATE_NOOP("SourceForm", "Folder of &pictures"),
         QT_TRANSLATE_NOOP("SourceForm", "found beside the file"), Kind::Folder},
        {"file", QT_TRANSLATE_NOOP("SourceForm", "Column of &names"), "", Kind::Column},
        {"label", QT_TRANSLATE_NOOP("SourceForm", "Column of &classes"), "", Kind::Column},
        {"test", QT_TRANSLATE_NOOP("SourceForm", "File of the &test part"),
         QT_TRANSLATE_NOOP("SourceForm", "test.csv beside it, if there is one"), Kind::File},
        {"test_images", QT_TRANSLATE_NOOP("SourceForm", "Folder of test p&ictures"),
         QT_TRANSLATE_NOOP("SourceForm", "found beside the file"), Kind::Folder},
        {"count", QT_TRANSLATE_NOOP("SourceForm", "&Training pictures"), "3000", Kind::Text},
        {"test_count", QT_TRANSLATE_NOOP("SourceForm", "T&est pictures"), "600", Kind::Text},
        {"noise", QT_TRANSLATE_NOOP("SourceForm", "N&oise, 0 to 1"), "0.05", Kind::Text},
        {"seed", QT_TRANSLATE_NOOP("SourceForm", "Seed"), "0", Kind::Text},
    };
    return all;
}

/// A text of the tables here: their context is not the class's own, which has the namespace before it.
QString translated(const char *text)
{
    return QCoreApplication::translate("SourceForm", text);
}

QString sourceTitle(const QString &source)
{
    static const QMap<QString, const char *> titles{
        {"fashion-mnist", QT_TRANSLATE_NOOP("SourceForm", "Fashion-MNIST")},
        {"idx", QT_TRANSLATE_NOOP("SourceForm", "IDX files, as MNIST has them")},
        {"csv", QT_TRANSLATE_NOOP("SourceForm", "CSV file with a folder of pictures")},
        {"folders", QT_TRANSLATE_NOOP("SourceForm", "One folder of pictures for each class")},
        {"cifar10", QT_TRANSLATE_NOOP("SourceForm", "CIFAR-10, binary version")},
        {"pixels", QT_TRANSLATE_NOOP("SourceForm", "CSV file of pixels, as on Kaggle")},
        {"synthetic", QT_TRANSLATE_NOOP("SourceForm", "Shapes drawn by the program")},
    };
    return translated(titles.value(source));
}

QSpinBox *sideField(QWidget *parent, const QString &name)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, largestSide);
    field->setSpecialValueText(SourceForm::tr("as it is"));
    field->setAccessibleName(name);
    return field;
}

void select(QComboBox *box, const QString &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

SourceForm::SourceForm(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_source(new QComboBox(this)),
      m_location(new QLineEdit(this)), m_height(sideField(this, tr("Height of the images"))),
      m_width(sideField(this, tr("Width of the images"))), m_channels(new QComboBox(this)),
      m_resize(new QComboBox(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addSource();
    addLocation();
    addOptions();
    addSize();
    showFieldsOfSource();
}

void SourceForm::addSource()
{
    m_source->setObjectName(QStringLiteral("importSource"));
    for (const auto &source : dataSources())
        m_source->addItem(sourceTitle(source), source);
    m_form->addRow(tr("&Kind"), m_source);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        showFieldsOfSource();
        Q_EMIT changed();
    });
}

void SourceForm::addLocation()
{
    m_location->setObjectName(QStringLiteral("importLocation"));
    m_locationRow = withBrowseButtons(m_location, Place::Either);
    m_form->addRow(tr("File or &folder"), m_locationRow);
}

QWidget *SourceForm::withBrowseButtons(QLineEdit *field, Place place)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 1);
    row->setFocusProxy(field);
    for (const bool folder : {false, true}) {
        if (place == (folder ? Place::File : Place::Folder))
            continue;
        auto *button = new QPushButton(folder ? tr("Folder…") : tr("File…"), row);
        connect(button, &QPushButton::clicked, this, [this, field, folder] { browse(field, folder); });
        layout->addWidget(button);
    }
    connect(field, &QLineEdit::textEdited, this, &SourceForm::changed);
    return row;
}

void SourceForm::browse(QLineEdit *field, bool folder)
{
    const QString path = folder
                             ? QFileDialog::getExistingDirectory(this, tr("Choose a folder"), field->text())
                             : QFileDialog::getOpenFileName(this, tr("Choose a file"), field->text());
    if (path.isEmpty())
        return;
    field->setText(path);
    Q_EMIT changed();
}

void SourceForm::addOptions()
{
    for (const auto &[option, label, placeholder, kind] : fields()) {
        const QString key = QString::fromLatin1(option);
        QWidget *row = nullptr;
        if (kind == Field::Kind::Column) {
            auto *box = new QComboBox(this);
            box->addItem(tr("found by its name"), QString());
            connect(box, &QComboBox::currentIndexChanged, this, &SourceForm::changed);
            m_columns.insert(key, box);
            row = box;
        } else {
            auto *field = new QLineEdit(this);
            field->setPlaceholderText(translated(placeholder));
            m_texts.insert(key, field);
            row = kind == Field::Kind::Text   ? field
                  : kind == Field::Kind::File ? withBrowseButtons(field, Place::File)
                                              : withBrowseButtons(field, Place::Folder);
            if (row == field)
                connect(field, &QLineEdit::textEdited, this, &SourceForm::changed);
        }
        row->setObjectName(QStringLiteral("importOption.%1").arg(key));
        m_rows.insert(key, row);
        m_form->addRow(translated(label), row);
    }
}

void SourceForm::addSize()
{
    m_height->setObjectName(QStringLiteral("importHeight"));
    m_width->setObjectName(QStringLiteral("importWidth"));
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_height);
    layout->addWidget(new QLabel(QStringLiteral("×"), row));
    layout->addWidget(m_width);
    auto *asNetwork = new QPushButton(tr("As the net&work's input"), row);
    connect(asNetwork, &QPushButton::clicked, this, [this] {
        if (!m_input.isImage())
            return;
        m_height->setValue(int(m_input.height()));
        m_width->setValue(int(m_input.width()));
        select(m_channels, QString::number(m_input.channels()));
    });
    layout->addWidget(asNetwork);
    layout->addStretch();
    row->setFocusProxy(m_height);
    m_form->addRow(tr("Si&ze, height × width"), row);
    for (const auto &[text, value] :
         {std::pair{tr("as they are"), ""}, {tr("grey"), "1"}, {tr("colour"), "3"}})
        m_channels->addItem(text, QString::fromLatin1(value));
    m_form->addRow(tr("Colo&urs"), m_channels);
    for (const auto &[text, value] : {std::pair{tr("stretched: each side by itself"), ""},
                                      {tr("fitted: the whole picture, black beside it"), "fit"},
                                      {tr("cropped: filled, what juts out is cut off"), "crop"}})
        m_resize->addItem(text, QString::fromLatin1(value));
    m_resize->setObjectName(QStringLiteral("importResize"));
    m_form->addRow(tr("Other shapes &are"), m_resize);
    for (auto *field : {m_height, m_width})
        connect(field, &QSpinBox::valueChanged, this, &SourceForm::changed);
    for (auto *box : {m_channels, m_resize})
        connect(box, &QComboBox::currentIndexChanged, this, &SourceForm::changed);
}

QString SourceForm::source() const
{
    return m_source->currentData().toString();
}

void SourceForm::showFieldsOfSource()
{
    const QStringList options = dataOptions(source());
    for (const auto &[key, row] : m_rows.asKeyValueRange())
        m_form->setRowVisible(row, options.contains(key));
    const bool isMade = source() == QLatin1String("synthetic");
    m_form->setRowVisible(m_locationRow, !isMade);
    m_form->setRowVisible(m_resize, !isMade);
    m_location->setPlaceholderText(source() == QLatin1String("fashion-mnist")
                                       ? tr("as the system's package has installed it")
                                       : QString());
}

DataSpec SourceForm::spec() const
{
    DataSpec spec{.source = source(), .location = m_location->text(), .options = {}};
    if (source() == QLatin1String("synthetic"))
        spec.location = QStringLiteral("shapes");
    const QStringList known = dataOptions(source());
    const auto set = [&](const QString &key, const QString &value) {
        if (known.contains(key) && !value.isEmpty())
            spec.options[key] = value;
    };
    for (const auto &[key, field] : m_texts.asKeyValueRange())
        set(key, field->text());
    for (const auto &[key, box] : m_columns.asKeyValueRange())
        set(key, box->currentData().toString());
    if (m_height->value() > 0 && m_width->value() > 0)
        set(QStringLiteral("size"), QStringLiteral("%1x%2").arg(m_height->value()).arg(m_width->value()));
    set(QStringLiteral("channels"), m_channels->currentData().toString());
    if (source() != QLatin1String("synthetic"))
        set(QStringLiteral("resize"), m_resize->currentData().toString());
    return spec;
}

void SourceForm::setSpec(const DataSpec &spec)
{
    const QSignalBlocker quiet(this);
    select(m_source, spec.source);
    m_location->setText(spec.source == QLatin1String("synthetic") ? QString() : spec.location);
    for (const auto &[key, field] : m_texts.asKeyValueRange())
        field->setText(spec.option(key));
    for (const auto &[key, box] : m_columns.asKeyValueRange()) {
        const QString column = spec.option(key);
        if (!column.isEmpty() && box->findData(column) < 0)
            box->addItem(column, column);
        select(box, column);
    }
    const QStringList sides =
        spec.option(QStringLiteral("size"), QStringLiteral("0")).split(QLatin1Char('x'));
    m_height->setValue(sides.first().toInt());
    m_width->setValue(sides.last().toInt());
    select(m_channels, spec.option(QStringLiteral("channels")));
    select(m_resize, spec.option(QStringLiteral("resize")));
}

void SourceForm::setNetworkInput(const Shape &input)
{
    m_input = input;
}

void SourceForm::setColumns(const QStringList &columns)
{
    const QSignalBlocker quiet(this);
    for (auto *box : m_columns) {
        const QString chosen = box->currentData().toString();
        while (box->count() > 1)
            box->removeItem(1);
        for (const auto &column : columns)
            box->addItem(column, column);
        if (!chosen.isEmpty() && box->findData(chosen) < 0)
            box->addItem(chosen, chosen);
        select(box, chosen);
    }
}

} // namespace workbench
