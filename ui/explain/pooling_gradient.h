#pragma once

#include "core/explain/pooling.h"
#include "ui/properties/section.h"

#include <map>

class QComboBox;

namespace workbench {

class ArithmeticText;
class GridView;

/// Where the gradients of the outputs go in the input: one at the position, one everywhere, or typed ones.
class PoolingGradient : public Section
{
    Q_OBJECT

public:
    explicit PoolingGradient(QWidget *parent = nullptr);

    /// Another layer, sample or channel.
    void showNumbers(const Pooling &pooling, std::int64_t channel);
    void showPosition(const WorkedPooling &worked, Pixel pixel, const std::optional<Pixel> &inputPixel);

Q_SIGNALS:
    void outputEntered(workbench::Pixel pixel);
    void outputLeft();
    void outputChosen(workbench::Pixel pixel);
    void inputEntered(workbench::Pixel pixel);
    void inputLeft();
    void inputChosen(workbench::Pixel pixel);

private:
    enum class Choice { Position, Everywhere, Typed };
    Choice choice() const;
    void connectGrids();
    void choose();
    void type(Pixel cell, float value);
    std::vector<float> outputGradient() const;
    void refresh();
    void showGradients();
    void markGradients();
    /// `giving`: the outputs whose gradient the lit input pixel gets.
    QString inputText(const std::vector<Pixel> &giving) const;

    std::optional<Pooling> m_pooling;
    std::int64_t m_channel = 0;
    WorkedPooling m_worked;
    Pixel m_pixel;
    std::optional<Pixel> m_inputPixel;
    std::map<Pixel, float> m_typed;
    std::vector<float> m_inputGradient; ///< row by row
    QComboBox *m_choice;
    GridView *m_output;
    GridView *m_input;
    ArithmeticText *m_text;
};

} // namespace workbench
