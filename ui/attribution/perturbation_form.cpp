#include "ui/attribution/perturbation_form.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

namespace workbench {

namespace {

constexpr double blurStep = 0.1;   ///< pixels
constexpr double noiseStep = 0.01; ///< of the range from black to white
constexpr int mostBlur = 50;
constexpr int mostNoise = 50;

} // namespace

PerturbationForm::PerturbationForm(QWidget *parent)
    : QWidget(parent), m_otherNoise(new QPushButton(tr("Other &noise"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    addRow(grid, ShiftX, "perturbShiftX", tr("Shift right"), -14, 14);
    addRow(grid, ShiftY, "perturbShiftY", tr("Shift down"), -14, 14);
    addRow(grid, Rotation, "perturbRotation", tr("Rotate"), -180, 180);
    addRow(grid, Blur, "perturbBlur", tr("Blur"), 0, mostBlur);
    addRow(grid, Noise, "perturbNoise", tr("Noise"), 0, mostNoise);
    m_sliders[Blur]->setToolTip(tr("Deviation of a Gaussian"));
    m_sliders[Noise]->setToolTip(tr("Deviation, as a share of the range from black to white"));
    for (const auto row : {ShiftX, ShiftY, Rotation})
        m_sliders[row]->setToolTip(tr("What comes in from outside has the mean colour of the border"));
    m_otherNoise->setObjectName(QStringLiteral("otherNoise"));
    m_otherNoise->setToolTip(tr("Draw the noise from the next seed"));
    grid->addWidget(m_otherNoise, RowCount, 1, 1, 2, Qt::AlignRight);
    connect(m_otherNoise, &QPushButton::clicked, this, [this] {
        ++m_seed;
        Q_EMIT changed();
    });
    showValues();
}

void PerturbationForm::addRow(QGridLayout *grid, Row row, const char *name, const QString &text, int least,
                              int most)
{
    auto *slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(QString::fromLatin1(name));
    slider->setAccessibleName(text);
    slider->setRange(least, most);
    slider->setValue(0);
    auto *label = new QLabel(text, this);
    label->setBuddy(slider);
    auto *value = new QLabel(this);
    value->setFont(numberFont(0.9));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(QStringLiteral("−180°00")));
    grid->addWidget(label, row, 0);
    grid->addWidget(slider, row, 1);
    grid->addWidget(value, row, 2);
    m_sliders[row] = slider;
    m_values[row] = value;
    connect(slider, &QSlider::valueChanged, this, [this] {
        showValues();
        Q_EMIT changed();
    });
}

Perturbation PerturbationForm::perturbation() const
{
    const auto value = [this](Row row) { return double(m_sliders[row]->value()); };
    return {.shiftX = value(ShiftX),
            .shiftY = value(ShiftY),
            .rotation = value(Rotation),
            .blur = value(Blur) * blurStep,
            .noise = value(Noise) * noiseStep,
            .noiseSeed = m_seed};
}

void PerturbationForm::reset()
{
    {
        const QSignalBlocker silence(this);
        for (auto *slider : m_sliders)
            slider->setValue(0);
        m_seed = 0;
    }
    Q_EMIT changed();
}

void PerturbationForm::setPictureSize(int height, int width)
{
    m_sliders[ShiftX]->setRange(-width / 2, width / 2);
    m_sliders[ShiftY]->setRange(-height / 2, height / 2);
}

QString PerturbationForm::valueText(Row row) const
{
    const Perturbation now = perturbation();
    switch (row) {
    case ShiftX:
        return tr("%1 px").arg(workbench::valueText(now.shiftX));
    case ShiftY:
        return tr("%1 px").arg(workbench::valueText(now.shiftY));
    case Rotation:
        return tr("%1°").arg(workbench::valueText(now.rotation));
    case Blur:
        return tr("%1 px").arg(workbench::valueText(now.blur));
    case Noise:
    case RowCount:
        break;
    }
    return percentText(now.noise, 0);
}

void PerturbationForm::showValues()
{
    for (int row = 0; row < RowCount; ++row) {
        if (m_values[std::size_t(row)] && m_sliders[Noise])
            m_values[std::size_t(row)]->setText(valueText(Row(row)));
    }
    m_otherNoise->setEnabled(m_sliders[Noise] && m_sliders[Noise]->value() > 0);
}

} // namespace workbench
