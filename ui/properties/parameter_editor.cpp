#include "ui/properties/parameter_editor.h"

#include "ui/common/theme.h"
#include "ui/common/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace workbench {

namespace {

/// A spin box holds a 32-bit number; a larger range is typed.
bool fitsSpinBox(const ParameterSpec &spec)
{
    return spec.kind == ParameterKind::Integer && spec.maximum <= std::numeric_limits<int>::max();
}

} // namespace

ParameterEditor::ParameterEditor(ParameterField field, QWidget *parent)
    : QWidget(parent), m_field(std::move(field)), m_input(makeInput()), m_refusal(new QLabel(this))
{
    m_input->setObjectName(QStringLiteral("parameter:%1").arg(m_field.spec.name));
    m_input->setAccessibleName(m_field.labelText());
    guardWheel(m_input);
    m_input->installEventFilter(this);
    m_input->setMinimumHeight(fontMetrics().height() + 10);
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_input, 1);
    if (m_field.slider)
        addSlider(*m_field.slider, row);
    layout->addLayout(row);
    layout->addWidget(m_refusal);
    setFocusProxy(m_input);
}

QWidget *ParameterEditor::makeInput()
{
    switch (m_field.spec.kind) {
    case ParameterKind::Boolean:
        return makeCheckBox();
    case ParameterKind::Choice:
        return makeComboBox();
    case ParameterKind::Integer:
        return fitsSpinBox(m_field.spec) ? makeSpinBox() : makeLineEdit();
    case ParameterKind::Real:
    case ParameterKind::IntegerPair:
    case ParameterKind::RealPair:
    case ParameterKind::IntegerSides:
    case ParameterKind::IntegerList:
    case ParameterKind::IntegerPairOrChoice:
        return makeLineEdit();
    }
    return makeLineEdit();
}

QWidget *ParameterEditor::makeCheckBox()
{
    auto *box = new QCheckBox(this);
    m_show = [box](const ParameterValue &value) { box->setChecked(std::get<bool>(value)); };
    connect(box, &QCheckBox::toggled, this, [this](bool checked) { offer(checked); });
    return box;
}

QWidget *ParameterEditor::makeSpinBox()
{
    auto *box = new QSpinBox(this);
    box->setRange(int(m_field.spec.minimum), int(m_field.spec.maximum));
    box->setSpecialValueText(m_field.minimumText);
    box->setMinimumWidth(60);
    m_show = [box](const ParameterValue &value) { box->setValue(int(std::get<std::int64_t>(value))); };
    connect(box, &QSpinBox::valueChanged, this, [this](int number) { offer(std::int64_t(number)); });
    return box;
}

QWidget *ParameterEditor::makeComboBox()
{
    auto *box = new QComboBox(this);
    box->addItems(m_field.spec.choices);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_show = [box](const ParameterValue &value) { box->setCurrentText(std::get<QString>(value)); };
    connect(box, &QComboBox::currentTextChanged, this, [this](const QString &word) { offer(word); });
    return box;
}

QWidget *ParameterEditor::makeLineEdit()
{
    auto *line = new QLineEdit(this);
    line->setMinimumWidth(60);
    if (!m_field.spec.choices.isEmpty())
        line->setCompleter(new QCompleter(m_field.spec.choices, line));
    if (m_field.spec.defaultValue)
        line->setPlaceholderText(displayText(*m_field.spec.defaultValue));
    else
        line->setPlaceholderText(!m_field.emptyText.isEmpty() ? m_field.emptyText
                                 : m_field.spec.optional      ? tr("none")
                                                              : m_field.spec.follows);
    m_show = [this, line](const ParameterValue &value) {
        // What is being typed keeps its form: "5" must not become "5 × 5" under the cursor, and an emptied
        // line waits for what comes next.
        if (line->hasFocus() && line->isModified() && line->text().isEmpty())
            return;
        if (!line->isModified() || parseValue(m_field.spec, line->text()) != value)
            line->setText(displayText(value));
    };
    connect(line, &QLineEdit::textEdited, this, &ParameterEditor::textTyped);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        const auto value = line->text().isEmpty() ? m_shown : parseValue(m_field.spec, line->text());
        if (value && !checkValue(m_field.spec, *value))
            line->setText(displayText(*value));
    });
    return line;
}

void ParameterEditor::addSlider(const SliderRange &range, QHBoxLayout *row)
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(QStringLiteral("slider:%1").arg(m_field.spec.name));
    m_slider->setAccessibleName(tr("%1, slider").arg(m_field.labelText()));
    m_slider->setRange(int(std::floor(m_field.spec.minimum / range.step)),
                       int(std::lround(range.end / range.step)));
    guardWheel(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this, step = range.step](int steps) {
        if (m_field.spec.kind == ParameterKind::Integer)
            return offer(std::int64_t(steps));
        // What binary fractions add is rounded away: 3 steps of 0.1 are 0.3.
        offer(std::max(m_field.spec.minimum, std::round(steps * step * 1e9) / 1e9));
    });
    row->addWidget(m_slider, 2);
}

void ParameterEditor::showOnSlider(const ParameterValue &value)
{
    const QSignalBlocker blocker(m_slider);
    const auto *whole = std::get_if<std::int64_t>(&value);
    const double number = whole ? double(*whole) : std::get<double>(value);
    const double steps = std::round(number / m_field.slider->step);
    m_slider->setValue(int(std::clamp(steps, double(m_slider->minimum()), double(m_slider->maximum()))));
}

void ParameterEditor::setValue(const std::optional<ParameterValue> &value)
{
    m_shown = value;
    if (m_slider && value)
        showOnSlider(*value);
    const QSignalBlocker blocker(m_input);
    if (value)
        m_show(*value);
    else if (auto *line = qobject_cast<QLineEdit *>(m_input))
        line->clear();
    showRefusal({});
}

void ParameterEditor::textTyped(const QString &text)
{
    // An emptied line means PyTorch's own value again.
    if (text.trimmed().isEmpty() && m_field.spec.defaultValue)
        return offer(*m_field.spec.defaultValue);
    if (text.trimmed().isEmpty() && !m_field.spec.isRequired()) {
        showRefusal({});
        Q_EMIT cleared();
        return;
    }
    const auto value = parseValue(m_field.spec, text);
    if (value)
        return offer(*value);
    switch (m_field.spec.kind) {
    case ParameterKind::Integer:
        return showRefusal(tr("\"%1\" is not a whole number.").arg(text));
    case ParameterKind::Real:
        return showRefusal(tr("\"%1\" is not a number; write 0.001 or 1e-3.").arg(text));
    case ParameterKind::IntegerSides:
        return showRefusal(tr("\"%1\" is not understood; write 2 or left, right, top, bottom.").arg(text));
    case ParameterKind::IntegerList:
        return showRefusal(tr("\"%1\" is not a list of whole numbers; write 30, 60, 90.").arg(text));
    case ParameterKind::RealPair:
        return showRefusal(tr("\"%1\" is not a pair of numbers; write 0.9, 0.999.").arg(text));
    case ParameterKind::IntegerPairOrChoice:
        return showRefusal(tr("\"%1\" is not understood; write 2, 2 × 3 or one of %2.")
                               .arg(text, m_field.spec.choices.join(QStringLiteral(", "))));
    default:
        return showRefusal(tr("\"%1\" is not understood; write 5 or 5 × 3.").arg(text));
    }
}

void ParameterEditor::offer(const ParameterValue &value)
{
    if (const auto refusal = checkValue(m_field.spec, value))
        return showRefusal(*refusal);
    showRefusal({});
    Q_EMIT edited(value);
}

void ParameterEditor::showRefusal(const QString &sentence)
{
    m_refusal->setVisible(!sentence.isEmpty());
    m_refusal->setText(sentence.isEmpty() ? QString() : QStringLiteral("⚠ %1").arg(sentence));
    m_input->setAccessibleDescription(sentence.isEmpty() ? m_field.spec.helpText() : sentence);
    QPalette palette = m_refusal->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_refusal->setPalette(palette);
    if (m_input->property("invalid").toBool() == !sentence.isEmpty())
        return;
    m_input->setProperty("invalid", !sentence.isEmpty());
    // The style sheet's rule depends on the property.
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

bool ParameterEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        Q_EMIT focusChanged(event->type() == QEvent::FocusIn);
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
