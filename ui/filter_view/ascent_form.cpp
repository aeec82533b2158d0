#include "ui/filter_view/ascent_form.h"

#include "ui/common/menu_text.h"
#include "ui/common/wheel_guard.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>

namespace workbench {

namespace {

const QString settings = QStringLiteral("ascent/");

void addRow(QFormLayout *form, QWidget *editor, const char *name, const QString &text, const QString &help)
{
    editor->setObjectName(QString::fromLatin1(name));
    editor->setAccessibleName(withoutMnemonic(text));
    editor->setToolTip(help);
    guardWheel(editor);
    auto *label = new QLabel(text, form->parentWidget());
    label->setBuddy(editor);
    label->setToolTip(help);
    form->addRow(label, editor);
}

} // namespace

AscentForm::AscentForm(QWidget *parent) : QWidget(parent), m_goal(new QComboBox(this))
{
    makeRows();
    show({});
    QSettings stored;
    for (auto *editor : findChildren<QSpinBox *>())
        editor->setValue(stored.value(settings + editor->objectName(), editor->value()).toInt());
    for (auto *editor : findChildren<QDoubleSpinBox *>())
        editor->setValue(stored.value(settings + editor->objectName(), editor->value()).toDouble());
    m_goal->setCurrentIndex(std::clamp(stored.value(settings + m_goal->objectName()).toInt(), 0, 1));
    for (auto *editor : findChildren<QSpinBox *>())
        connect(editor, &QSpinBox::valueChanged, this, &AscentForm::remember);
    for (auto *editor : findChildren<QDoubleSpinBox *>())
        connect(editor, &QDoubleSpinBox::valueChanged, this, &AscentForm::remember);
    connect(m_goal, &QComboBox::currentIndexChanged, this, &AscentForm::remember);
}

void AscentForm::makeRows()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_goal->addItems({tr("the mean of the map"), tr("its middle number")});
    addRow(form, m_goal, "ascentGoal", tr("E&xcite"),
           tr("What is to become large: the mean of the channel's whole map, or the number in its middle, "
              "whose receptive field is all that the picture then shows"));
    m_steps = addCount(form, "ascentSteps", tr("Ste&ps"), 1, 100'000, tr("Steps uphill"));
    m_stepSize = addShare(form, "ascentStepSize", tr("Step si&ze"), 0.5,
                          tr("By how much pixels change in one step (root mean square), black being 0 and "
                             "white 1"));
    makeRegularisers(form);
    m_seed = addCount(form, "ascentSeed", tr("See&d"), 0, 1'000'000,
                      tr("Of the noise that is started from: the same seed gives the same picture"));
}

void AscentForm::makeRegularisers(QFormLayout *form)
{
    m_decay = addShare(form, "ascentDecay", tr("Deca&y"), 0.5,
                       tr("L2 decay: the share by which every pixel goes back to grey after a step. K. "
                          "Simonyan, A. Vedaldi, A. Zisserman 2014; J. Yosinski and others 2015"));
    m_variation = addShare(form, "ascentVariation", tr("&Smoothness"), 5,
                           tr("Total variation: how strongly differences between neighbours are held down, "
                              "against the step uphill. A. Mahendran, A. Vedaldi 2015"));
    m_jitter = addCount(form, "ascentJitter", tr("&Jitter, px"), 0, 64,
                        tr("The picture is moved at random by up to so many pixels before each step, and "
                           "back after it: what excites must not depend on a place. A. Mordvintsev and "
                           "others 2015; C. Olah, A. Mordvintsev, L. Schubert: Feature Visualization 2017"));
    m_blur = addShare(form, "ascentBlur", tr("&Blur, px"), 8,
                      tr("The deviation of a Gaussian that the picture is blurred with now and then, "
                         "against high frequencies. J. Yosinski and others 2015"));
    m_blurEvery = addCount(form, "ascentBlurEvery", tr("…every (steps)"), 1, 1000,
                           tr("Steps from one blur to the next"));
}

QDoubleSpinBox *AscentForm::addShare(QFormLayout *form, const char *name, const QString &text, double most,
                                     const QString &help)
{
    auto *editor = new QDoubleSpinBox(this);
    editor->setDecimals(3);
    editor->setRange(0, most);
    editor->setSingleStep(most / 50);
    addRow(form, editor, name, text, help);
    return editor;
}

QSpinBox *AscentForm::addCount(QFormLayout *form, const char *name, const QString &text, int least, int most,
                               const QString &help)
{
    auto *editor = new QSpinBox(this);
    editor->setRange(least, most);
    addRow(form, editor, name, text, help);
    return editor;
}

void AscentForm::show(const ActivationQuestion &question)
{
    m_goal->setCurrentIndex(int(question.goal));
    m_steps->setValue(int(question.steps));
    m_stepSize->setValue(question.stepSize);
    m_decay->setValue(question.regularisers.decay);
    m_variation->setValue(question.regularisers.totalVariation);
    m_jitter->setValue(int(question.regularisers.jitter));
    m_blur->setValue(question.regularisers.blur);
    m_blurEvery->setValue(int(question.regularisers.blurEvery));
    m_seed->setValue(int(question.seed));
}

ActivationQuestion AscentForm::question() const
{
    return {.goal = ActivationGoal(m_goal->currentIndex()),
            .regularisers = {.decay = m_decay->value(),
                             .totalVariation = m_variation->value(),
                             .jitter = m_jitter->value(),
                             .blur = m_blur->value(),
                             .blurEvery = m_blurEvery->value()},
            .steps = m_steps->value(),
            .stepSize = m_stepSize->value(),
            .seed = std::uint64_t(m_seed->value())};
}

void AscentForm::setHasMaps(bool hasMaps)
{
    m_goal->setEnabled(hasMaps);
}

void AscentForm::reset()
{
    show({});
}

void AscentForm::remember() const
{
    QSettings stored;
    for (const auto *editor : findChildren<QSpinBox *>())
        stored.setValue(settings + editor->objectName(), editor->value());
    for (const auto *editor : findChildren<QDoubleSpinBox *>())
        stored.setValue(settings + editor->objectName(), editor->value());
    stored.setValue(settings + m_goal->objectName(), m_goal->currentIndex());
}

} // namespace workbench
