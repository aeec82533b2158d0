#include "ui/properties/input_section.h"

#include "core/insight/samples.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/parameter_form.h"
#include "ui/properties/sample_card.h"
#include "ui/properties/section.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace workbench {

namespace {

constexpr int pictureScale = 4;

/// Channels, height and width, in the order of the shape.
ParameterFields sizeFields()
{
    const auto field = [](const char *name, const QString &label, const char *help) {
        return ParameterField{{.name = QString::fromLatin1(name), .minimum = 1, .maximum = 1e5, .help = help},
                              label};
    };
    return {
        field("channels", InputSection::tr("channels"),
              QT_TRANSLATE_NOOP("ParameterHelp", "1 for grey pictures, 3 for colours")),
        field("height", InputSection::tr("height"), QT_TRANSLATE_NOOP("ParameterHelp", "Rows of a picture")),
        field("width", InputSection::tr("width"), QT_TRANSLATE_NOOP("ParameterHelp", "Columns of a picture")),
    };
}

QString importLink(const QString &text)
{
    return QStringLiteral("<a href='import'>%1</a>").arg(text);
}

} // namespace

InputSection::InputSection(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_size(new ParameterForm(this)), m_data(readingLabel(this)),
      m_sample(new SampleCard(workspace, pictureScale, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Network input"));
    m_data->setTextFormat(Qt::RichText);
    m_data->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_data, &QLabel::linkActivated, this, &InputSection::importWanted);
    connect(&workspace, &Workspace::dataProgressed, this, [this](std::int64_t done, std::int64_t total) {
        m_loaded = total > 0 ? percentText(double(done) / double(total), 0) : QString();
        m_data->setText(dataText());
    });
    connect(&workspace, &Workspace::dataChanged, this, [this] { m_loaded.clear(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_size);
    column->addWidget(m_data);
    column->addLayout(makeSampleRow());
    column->addWidget(m_sample);
    connect(
        m_size, &ParameterForm::valueEdited, this, [this](const QString &name, const ParameterValue &value) {
            const std::size_t place = name == QLatin1String("channels") ? 0
                                      : name == QLatin1String("height") ? 1
                                                                        : 2;
            m_workspace.document().edit(
                tr("Set input %1 to %2").arg(name, displayText(value)),
                [&](Project &project) { project.network.input.sizes[place] = std::get<std::int64_t>(value); },
                QStringLiteral("input:%1").arg(name));
        });
    refresh();
}

QLayout *InputSection::makeSampleRow()
{
    const auto button = [this](const QString &icon, const QString &name, int step) {
        auto *made = new QToolButton(this);
        made->setIcon(themeIcon(icon));
        made->setToolTip(name);
        made->setAccessibleName(name);
        connect(made, &QToolButton::clicked, this, [this, step] { moveSample(step); });
        return made;
    };
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Selected sample")), this));
    row->addStretch();
    row->addWidget(button(QStringLiteral("go-previous"), tr("Previous sample (Left)"), -1));
    row->addWidget(button(QStringLiteral("go-next"), tr("Next sample (Right)"), 1));
    return row;
}

void InputSection::refresh()
{
    const Shape &input = m_workspace.document().network().input;
    m_size->show(sizeFields(), {{QStringLiteral("channels"), input.channels()},
                                {QStringLiteral("height"), input.height()},
                                {QStringLiteral("width"), input.width()}});
    m_data->setText(dataText());
    refreshSample();
}

void InputSection::refreshSample()
{
    m_sample->refresh();
}

QString InputSection::dataText() const
{
    if (m_workspace.isDataLoading())
        return m_loaded.isEmpty() ? tr("The data set is being loaded.")
                                  : tr("The data set is being loaded: %1").arg(m_loaded);
    if (const auto error = m_workspace.dataError())
        return QStringLiteral("<span style='color:%1'>⚠ %2</span><br>%3")
            .arg(themeColors().bad.name(), error->message().toHtmlEscaped(), importLink(tr("Look into it…")));
    const auto dataSet = m_workspace.data();
    if (!dataSet)
        return tr("There is no data set.");
    const QString counts = tr("%1 training and %2 test images of %3")
                               .arg(groupedText(dataSet->train.count()), groupedText(dataSet->test.count()),
                                    dataSet->imageShape.text());
    return QStringLiteral("<b>%1</b><br>%2<br><span style='color:%3'>%4</span><br>%5")
        .arg(dataSet->title.toHtmlEscaped(), counts, themeColors().mutedText.name(),
             tr("%n class(es): %1", nullptr, int(dataSet->classNames.size()))
                 .arg(dataSet->classNames.join(QStringLiteral(", ")).toHtmlEscaped()),
             importLink(tr("Other data…")));
}

void InputSection::moveSample(int step)
{
    const auto dataSet = m_workspace.data();
    if (!dataSet)
        return;
    SampleId sample = m_workspace.document().selectedSample();
    const auto count = SampleSource{*dataSet, m_workspace.ownSamples().get()}.partOf(sample).count();
    if (count == 0)
        return;
    sample.index = (sample.index + step + count) % count;
    m_workspace.document().selectSample(sample);
}

void InputSection::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        moveSample(-1);
    else if (event->key() == Qt::Key_Right)
        moveSample(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace workbench
