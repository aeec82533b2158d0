#pragma once

#include "core/lessons/facts.h"

#include <memory>

namespace workbench {

/// A small expression over the program's own numbers: "parameters(conv1)", "output(conv1).height / 2",
/// "macs(conv2) > macs(fc1)", "fault_layer == 'fc3'". Comparisons give 1 or 0.
class Expression
{
public:
    /// Refuses what cannot be read and names that are not known, in one sentence.
    static Result<Expression> parse(const QString &text);

    /// The value as things are now, or a sentence about what is not known (yet).
    Result<FactValue> evaluate(const LessonFacts &facts) const;
    /// The same, where it has to be a number.
    Result<double> number(const LessonFacts &facts) const;
    /// Whether a comparison holds.
    Result<bool> holds(const LessonFacts &facts) const;

    QString text() const { return m_text; }
    bool operator==(const Expression &other) const { return m_text == other.m_text; }

    struct Node;

private:
    Expression(QString text, std::shared_ptr<const Node> root);

    QString m_text;
    std::shared_ptr<const Node> m_root;
};

} // namespace workbench
