#include "ui/data/normalization_section.h"

#include "core/data/split.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/parameter_form.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace workbench {

namespace {

constexpr int meanDigits = 4;

/// "grey", or the colour.
QString channelName(std::size_t channel, std::size_t channels)
{
    if (channels == 1)
        return NormalizationSection::tr("grey");
    const QStringList colours{NormalizationSection::tr("red"), NormalizationSection::tr("green"),
                              NormalizationSection::tr("blue")};
    return channels == 3 ? colours[qsizetype(channel)] : NormalizationSection::tr("channel %1").arg(channel);
}

QString meanName(std::size_t channel)
{
    return QStringLiteral("mean:%1").arg(channel);
}

QString deviationName(std::size_t channel)
{
    return QStringLiteral("std:%1").arg(channel);
}

/// A mean and a deviation for each channel.
ParameterFields givenFields(std::size_t channels)
{
    ParameterFields fields;
    for (std::size_t i = 0; i < channels; ++i) {
        ParameterSpec mean{
            .name = meanName(i),
            .kind = ParameterKind::Real,
            .minimum = -1e6,
            .maximum = 1e6,
            .help = QT_TRANSLATE_NOOP("ParameterHelp", "Is taken from each pixel, which is between 0 and 1")};
        ParameterSpec deviation{
            .name = deviationName(i),
            .kind = ParameterKind::Real,
            .minimum = 1e-6,
            .maximum = 1e6,
            .help = QT_TRANSLATE_NOOP("ParameterHelp", "Each pixel is divided by it, less the mean")};
        const QString channel = channelName(i, channels);
        fields.push_back({mean, NormalizationSection::tr("mean, %1").arg(channel)});
        fields.push_back({deviation, NormalizationSection::tr("deviation, %1").arg(channel)});
    }
    return fields;
}

Parameters givenValues(const Normalization &given)
{
    Parameters values;
    for (std::size_t i = 0; i < given.mean.size(); ++i) {
        values[meanName(i)] = given.mean[i];
        values[deviationName(i)] = given.deviation[i];
    }
    return values;
}

} // namespace

NormalizationSection::NormalizationSection(Workspace &workspace, QWidget *parent)
    : Section(tr("Normalization"), parent), m_workspace(workspace), m_kinds(new QButtonGroup(this)),
      m_numbers(readingLabel(this)), m_given(new ParameterForm(this)), m_fault(readingLabel(this)),
      m_measuring(
          [this](const Measured &measured) {
              m_measured = measured;
              showNumbers();
          },
          this)
{
    addChoice(Normalization::Kind::None, QStringLiteral("normalizeNot"), tr("None: pixels from 0 to 1"),
              tr("The network reads 0 for black and 1 for white"));
    addChoice(Normalization::Kind::Standard, QStringLiteral("normalizeStandard"),
              tr("Mean and deviation of the training images"),
              tr("Every channel gets mean 0 and deviation 1 over the training images; networks often learn "
                 "faster so"));
    addChoice(Normalization::Kind::Given, QStringLiteral("normalizeGiven"), tr("Given numbers"),
              tr("Numbers of your own, as those another model was trained with"));
    m_numbers->setObjectName(QStringLiteral("measuredNumbers"));
    m_given->setObjectName(QStringLiteral("givenForm"));
    m_given->setAccessibleName(tr("Given mean and deviation"));
    m_fault->setObjectName(QStringLiteral("normalizationFault"));
    add(m_numbers);
    add(m_given);
    add(m_fault);
    connect(m_given, &ParameterForm::valueEdited, this, &NormalizationSection::edit);
    connect(m_kinds, &QButtonGroup::idClicked, this,
            [this](int kind) { choose(static_cast<Normalization::Kind>(kind)); });
}

void NormalizationSection::addChoice(Normalization::Kind kind, const QString &name, const QString &text,
                                     const QString &help)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(name);
    button->setToolTip(help);
    // Fusion draws the ring darker than the window: on a dark one nobody would see it.
    QPalette ring = button->palette();
    ring.setColor(QPalette::Window, themeColors().mutedText);
    button->setPalette(ring);
    button->setAccessibleDescription(help);
    m_kinds->addButton(button, int(kind));
    add(button);
}

void NormalizationSection::choose(Normalization::Kind kind)
{
    const auto &shown = m_workspace.document().project().data.normalization;
    if (kind == shown.kind)
        return;
    Normalization wanted{.kind = kind};
    if (kind == Normalization::Kind::Given) {
        // From what is shown there, or from numbers that change nothing.
        const bool known = shown.kind == Normalization::Kind::Standard && m_measured && m_measured->numbers &&
                           !m_measured->numbers->mean.empty();
        const auto channels = std::size_t(m_workspace.document().network().input.channels());
        wanted.mean = known ? m_measured->numbers->mean : std::vector<double>(channels, 0);
        wanted.deviation = known ? m_measured->numbers->deviation : std::vector<double>(channels, 1);
    }
    const QString text = kind == Normalization::Kind::None       ? tr("Do not normalize")
                         : kind == Normalization::Kind::Standard ? tr("Normalize by the training images")
                                                                 : tr("Normalize by given numbers");
    m_workspace.document().edit(text, [&](Project &project) { project.data.normalization = wanted; });
}

void NormalizationSection::edit(const QString &name, const ParameterValue &value)
{
    const auto channel = std::size_t(name.section(QLatin1Char(':'), 1).toInt());
    const bool isMean = name == meanName(channel);
    m_workspace.document().edit(
        isMean ? tr("Set mean to %1").arg(displayText(value))
               : tr("Set deviation to %1").arg(displayText(value)),
        [&](Project &project) {
            auto &given = project.data.normalization;
            (isMean ? given.mean : given.deviation).at(channel) = std::get<double>(value);
        },
        QStringLiteral("normalize:%1").arg(name));
}

void NormalizationSection::refresh()
{
    const Project &project = m_workspace.document().project();
    const Normalization &normalization = project.data.normalization;
    m_kinds->button(int(normalization.kind))->setChecked(true);
    const bool given = normalization.kind == Normalization::Kind::Given;
    m_given->setVisible(given);
    m_given->show(givenFields(normalization.mean.size()), givenValues(normalization));
    showFault(m_fault, channelFault());
    if (normalization.kind == Normalization::Kind::Standard && m_workspace.data() &&
        m_measuredOf != splitSettings(project))
        measure();
    showNumbers();
}

void NormalizationSection::forget()
{
    m_measuring.drop();
    m_measured.reset();
    m_measuredOf.reset();
}

void NormalizationSection::measure()
{
    const Project &project = m_workspace.document().project();
    m_measuredOf = splitSettings(project);
    m_measured.reset();
    m_measuring.ask([dataSet = m_workspace.data(), project](const std::stop_token &stop) {
        const auto images = std::ssize(splitOf(dataSet->train, project).training);
        const bool all = !dataSet->train.pixels || dataSet->train.pixels->inMemory();
        return Measured{resolvedNormalization(dataSet, project, stop),
                        all ? images : std::min(images, mostMeasuredFiles)};
    });
}

void NormalizationSection::showNumbers()
{
    const bool standard =
        m_workspace.document().project().data.normalization.kind == Normalization::Kind::Standard;
    m_numbers->setVisible(standard);
    if (standard)
        m_numbers->setText(measuredText());
}

QString NormalizationSection::measuredText() const
{
    if (!m_workspace.data())
        return tr("The numbers are measured as soon as the data set is there.");
    if (!m_measured)
        return tr("Mean and deviation are being measured…");
    if (!m_measured->numbers)
        return tr("They cannot be measured: %1").arg(m_measured->numbers.error().message());
    const Normalization &numbers = *m_measured->numbers;
    if (numbers.mean.empty())
        return tr("There are no training images to measure.");
    QStringList lines;
    for (std::size_t i = 0; i < numbers.mean.size(); ++i)
        lines << tr("%1: mean %2, deviation %3")
                     .arg(channelName(i, numbers.mean.size()),
                          QString::number(numbers.mean[i], 'f', meanDigits),
                          QString::number(numbers.deviation[i], 'f', meanDigits));
    lines << tr("Measured on %1 training images; validation and test images are normalized with the same "
                "numbers.")
                 .arg(groupedText(m_measured->images));
    return lines.join(QLatin1Char('\n'));
}

QString NormalizationSection::channelFault() const
{
    const Project &project = m_workspace.document().project();
    const Normalization &normalization = project.data.normalization;
    const auto dataSet = m_workspace.data();
    const std::int64_t channels = dataSet ? dataSet->imageShape.channels() : project.network.input.channels();
    if (normalization.kind != Normalization::Kind::Given || std::ssize(normalization.mean) == channels)
        return {};
    return tr("These are numbers for %1 channels, but the images have %2. Choose the numbers of the training "
              "images, and then given numbers again.")
        .arg(normalization.mean.size())
        .arg(channels);
}

} // namespace workbench
