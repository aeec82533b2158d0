#include "ui/properties/parameter_form.h"

#include <QGridLayout>
#include <QLabel>
#include <algorithm>

namespace workbench {

namespace {

/// Two columns of label and editor need this width, in multiples of an average character.
constexpr int twoColumnCharacters = 54;

constexpr int labelCharacters = 14;

bool sameField(const ParameterField &left, const ParameterField &right)
{
    return left.spec.name == right.spec.name && left.spec.kind == right.spec.kind &&
           left.spec.choices == right.spec.choices && left.spec.minimum == right.spec.minimum &&
           left.spec.maximum == right.spec.maximum && left.label == right.label &&
           left.slider == right.slider;
}

QString tooltip(const ParameterSpec &spec)
{
    if (spec.defaultValue)
        return ParameterForm::tr("%1.\nDefault: %2").arg(spec.helpText(), displayText(*spec.defaultValue));
    if (!spec.follows.isEmpty())
        return ParameterForm::tr("%1.\nDefault: same as %2").arg(spec.helpText(), spec.follows);
    return ParameterForm::tr("%1.").arg(spec.helpText());
}

} // namespace

ParameterFields fieldsOf(const ParameterSpecs &specs)
{
    ParameterFields fields;
    for (const auto &spec : specs)
        fields.push_back({spec});
    return fields;
}

Parameters suggestedValues(const ParameterSpecs &specs)
{
    Parameters values;
    for (const auto &spec : specs) {
        if (spec.suggested)
            setParameter(values, spec, *spec.suggested);
    }
    return values;
}

ParameterForm::ParameterForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    // Forms below one another line up.
    m_grid->setColumnMinimumWidth(0, labelCharacters * fontMetrics().averageCharWidth());
}

void ParameterForm::show(const ParameterFields &fields, const Parameters &values)
{
    if (!hasFields(fields))
        rebuild(fields);
    ParameterSpecs specs;
    for (const auto &field : fields)
        specs.push_back(field.spec);
    for (const auto &[label, editor] : m_rows) {
        const ParameterSpec &spec = editor->field().spec;
        const auto value = effectiveValue(specs, values, spec.name);
        editor->setValue(value);
        QFont font = label->font();
        font.setBold(values.contains(spec.name) && (spec.defaultValue || !spec.follows.isEmpty()) &&
                     value != spec.defaultValue);
        label->setFont(font);
    }
}

void ParameterForm::focusOn(const QString &name)
{
    for (const auto &[label, editor] : m_rows) {
        if (editor->field().spec.name == name)
            editor->input()->setFocus(Qt::OtherFocusReason);
    }
}

bool ParameterForm::hasFields(const ParameterFields &fields) const
{
    return std::equal(
        m_rows.begin(), m_rows.end(), fields.begin(), fields.end(),
        [](const Row &row, const ParameterField &field) { return sameField(row.editor->field(), field); });
}

void ParameterForm::rebuild(const ParameterFields &fields)
{
    for (const auto &[label, editor] : m_rows) {
        // An editor may be the sender that led here.
        label->hide();
        editor->hide();
        label->deleteLater();
        editor->deleteLater();
    }
    m_rows.clear();
    QWidget *previous = nullptr;
    for (const auto &field : fields) {
        auto *editor = new ParameterEditor(field, this);
        auto *label = new QLabel(field.labelText(), this);
        label->setBuddy(editor->input());
        label->setToolTip(tooltip(field.spec));
        editor->setToolTip(tooltip(field.spec));
        const QString name = field.spec.name;
        connect(editor, &ParameterEditor::edited, this,
                [this, name](const ParameterValue &value) { Q_EMIT valueEdited(name, value); });
        connect(editor, &ParameterEditor::cleared, this, [this, name] { Q_EMIT valueCleared(name); });
        connect(editor, &ParameterEditor::focusChanged, this,
                [this, name](bool focused) { Q_EMIT focusChanged(name, focused); });
        if (previous)
            setTabOrder(previous, editor->input());
        previous = editor->input();
        m_rows.push_back({label, editor});
    }
    m_columns = 0;
    arrange();
}

int ParameterForm::columnsThatFit() const
{
    const bool sliders = std::any_of(m_rows.begin(), m_rows.end(),
                                     [](const Row &row) { return row.editor->field().slider.has_value(); });
    const bool wide = width() >= twoColumnCharacters * fontMetrics().averageCharWidth();
    return wide && !sliders ? 2 : 1;
}

void ParameterForm::arrange()
{
    const int columns = columnsThatFit();
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const int column = 2 * (i % columns);
        const auto &[label, editor] = m_rows[std::size_t(i)];
        m_grid->addWidget(label, i / columns, column, Qt::AlignTop);
        m_grid->addWidget(editor, i / columns, column + 1, Qt::AlignTop);
        label->setMinimumHeight(editor->input()->minimumHeight());
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, columns == 2 ? 1 : 0);
    m_grid->setColumnMinimumWidth(2, columns == 2 ? m_grid->columnMinimumWidth(0) : 0);
}

void ParameterForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace workbench
