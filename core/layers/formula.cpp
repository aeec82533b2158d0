#include "core/layers/formula.h"

#include <QRegularExpression>
#include <QStringList>
#include <utility>

namespace workbench {

namespace {

QStringList partsOf(const FormulaLine &line)
{
    QStringList parts{line.symbolic, line.substituted.plain(), line.result};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts;
}

/// Names of more than one letter stand upright; what follows an underscore is an index.
QString latexNames(QString text)
{
    static const QRegularExpression name(QStringLiteral("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*"));
    qsizetype from = 0;
    for (auto match = name.match(text); match.hasMatch(); match = name.match(text, from)) {
        QStringList parts = match.captured().split(QLatin1Char('_'));
        QString written;
        if (parts.first().size() == 1 && parts.size() == 2) {
            written = parts[1].size() == 1 ? parts.join(QLatin1Char('_'))
                                           : QStringLiteral("%1_{\\text{%2}}").arg(parts[0], parts[1]);
        } else if (parts.size() > 1 || parts.first().size() > 1) {
            written = QStringLiteral("\\text{%1}").arg(parts.join(QStringLiteral("\\_")));
        } else {
            written = parts.first();
        }
        text.replace(match.capturedStart(), match.capturedLength(), written);
        from = match.capturedStart() + written.size();
    }
    return text;
}

QString latexOf(const QString &text)
{
    static const std::vector<std::pair<QString, QString>> signs{
        {QStringLiteral("⌊"), QStringLiteral("\\left\\lfloor ")},
        {QStringLiteral("⌋"), QStringLiteral("\\right\\rfloor ")},
        {QStringLiteral("⌈"), QStringLiteral("\\left\\lceil ")},
        {QStringLiteral("⌉"), QStringLiteral("\\right\\rceil ")},
        {QStringLiteral("·"), QStringLiteral(" \\cdot ")},
        {QStringLiteral("×"), QStringLiteral(" \\times ")},
        {QStringLiteral("−"), QStringLiteral("-")},
        {QStringLiteral("Σ"), QStringLiteral("\\sum ")},
        {QStringLiteral("Π"), QStringLiteral("\\prod ")},
        {QStringLiteral("Φ"), QStringLiteral("\\Phi ")},
        {QStringLiteral("√"), QStringLiteral("\\sqrt ")},
        {QStringLiteral("%"), QStringLiteral("\\%")},
    };
    QString latex = latexNames(text);
    for (const auto &[sign, command] : signs)
        latex.replace(sign, command);
    return latex.simplified();
}

} // namespace

FormulaText::FormulaText(const QString &pattern, std::initializer_list<FormulaTerm> numbers)
{
    const std::vector<FormulaTerm> all(numbers);
    QString signs;
    const auto flush = [&] {
        if (!signs.isEmpty())
            m_terms.push_back({std::exchange(signs, QString())});
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace =
            pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!isPlace) {
            signs += pattern[i];
            continue;
        }
        flush();
        m_terms.push_back(all.at(std::size_t(pattern[++i].digitValue() - 1)));
    }
    flush();
}

FormulaText::FormulaText(qint64 number, const QString &source) : m_terms{{QString::number(number), source}} {}

void FormulaText::add(const FormulaText &more)
{
    m_terms.insert(m_terms.end(), more.m_terms.begin(), more.m_terms.end());
}

QString FormulaText::plain() const
{
    QString text;
    for (const auto &term : m_terms)
        text += term.text;
    return text;
}

QString plainText(const FormulaLine &line)
{
    return partsOf(line).join(QStringLiteral(" = "));
}

QString latexText(const FormulaLine &line)
{
    QStringList parts;
    for (const auto &part : partsOf(line))
        parts << latexOf(part);
    return parts.join(QStringLiteral(" = "));
}

} // namespace workbench
