#pragma once

#include "core/graph/parameters.h"

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;
class QSlider;

namespace workbench {

/// A slider beside a number: from the least value to `end`, in steps of `step`. Other values are typed.
struct SliderRange
{
    double end = 1;
    double step = 0.01;
    bool operator==(const SliderRange &) const = default;
};

/// One value to be edited: what it may be, and how it is shown.
struct ParameterField
{
    ParameterSpec spec;
    QString label = {};       ///< empty: the parameter's own name
    QString minimumText = {}; ///< what the smallest integer means: "whole set"
    QString emptyText = {};   ///< what an emptied line of an optional value means: "the training's"
    std::optional<SliderRange> slider = std::nullopt; ///< for an integer or a real number

    QString labelText() const { return label.isEmpty() ? spec.name : label; }
};

/// The editor of one value, with the reason below it when what was typed is refused. A refused value is not
/// told to anyone.
class ParameterEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterEditor(ParameterField field, QWidget *parent = nullptr);

    const ParameterField &field() const { return m_field; }
    /// Shows the value in effect; leaves alone what is being typed if it means the same.
    void setValue(const std::optional<ParameterValue> &value);
    /// The widget that takes the focus.
    QWidget *input() const { return m_input; }

Q_SIGNALS:
    void edited(const workbench::ParameterValue &value);
    /// The value was taken away: it follows another parameter again.
    void cleared();
    /// The keyboard came to the editor, or left it.
    void focusChanged(bool focused);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeInput();
    QWidget *makeCheckBox();
    QWidget *makeSpinBox();
    QWidget *makeComboBox();
    QWidget *makeLineEdit();
    void addSlider(const SliderRange &range, QHBoxLayout *row);
    void showOnSlider(const ParameterValue &value);
    void textTyped(const QString &text);
    void offer(const ParameterValue &value);
    void showRefusal(const QString &sentence);

    ParameterField m_field;
    std::optional<ParameterValue> m_shown; ///< the value in effect
    /// Writes a value into the input, which sets it when it is made: it stands before it.
    std::function<void(const ParameterValue &)> m_show;
    QWidget *m_input;
    QSlider *m_slider = nullptr; ///< of a field that has one
    QLabel *m_refusal;
};

} // namespace workbench
