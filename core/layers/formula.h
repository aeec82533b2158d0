#pragma once

#include <QString>
#include <initializer_list>
#include <vector>

namespace workbench {

/// A piece of arithmetic: a number with where it came from ("padding, height"), or signs without a source.
struct FormulaTerm
{
    QString text;
    QString source = {};
    bool operator==(const FormulaTerm &) const = default;
};

/// Arithmetic in a layer's own numbers, each of which knows its source.
class FormulaText
{
public:
    FormulaText() = default;
    /// `pattern` with %1, %2, … (at most nine) in place of the numbers.
    FormulaText(const QString &pattern, std::initializer_list<FormulaTerm> numbers);
    /// One number.
    FormulaText(qint64 number, const QString &source);

    void add(const FormulaText &more);
    void add(const QString &signs) { m_terms.push_back({signs}); }

    const std::vector<FormulaTerm> &terms() const { return m_terms; }
    bool isEmpty() const { return m_terms.empty(); }
    /// "6·(1·5·5) + 6"
    QString plain() const;

    bool operator==(const FormulaText &) const = default;

private:
    std::vector<FormulaTerm> m_terms;
};

/// One line of arithmetic: "Output height", "⌊(H + 2p …) / s⌋ + 1", "⌊(28 + 2·2 …) / 1⌋ + 1", "28".
struct FormulaLine
{
    /// The output's shape or values, the parameter count, multiply-adds.
    enum class Subject { Output, Count, Work };
    Subject subject;
    QString label;
    QString symbolic;
    FormulaText substituted = {};
    QString result = {};
};

/// "H = … = 28" in plain text, empty parts left out.
QString plainText(const FormulaLine &line);

/// The line as LaTeX source, without dollar signs.
QString latexText(const FormulaLine &line);

} // namespace workbench
