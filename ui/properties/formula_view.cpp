#include "ui/properties/formula_view.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/section.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QToolButton>

namespace workbench {

namespace {

QString spanOf(const QString &style, const QString &text)
{
    return QStringLiteral("<span style=\"%1\">%2</span>").arg(style, text.toHtmlEscaped());
}

QString muted(const QString &text)
{
    return spanOf(QStringLiteral("color:%1").arg(themeColors().mutedText.name()), text);
}

QString result(const QString &text)
{
    return spanOf(QStringLiteral("font-weight:bold; color:%1").arg(themeColors().accent.name()),
                  withGroupedNumbers(text));
}

QString lineText(const FormulaLine &line)
{
    const QString code = QStringLiteral("font-family:'%1'").arg(formulaFont().family());
    QStringList parts;
    if (!line.symbolic.isEmpty())
        parts << spanOf(code, line.symbolic);
    if (const QString numbers = line.substituted.plain(); !numbers.isEmpty() && numbers != line.result)
        parts << spanOf(code, withGroupedNumbers(numbers));
    if (!line.result.isEmpty())
        parts << result(line.result);
    return QStringLiteral("<p style=\"margin-top:0; margin-bottom:5px\">%1&nbsp; %2</p>")
        .arg(muted(line.label), parts.join(spanOf(code, QStringLiteral(" = "))));
}

QString tensorText(const TensorInfo &tensor)
{
    QStringList sizes;
    for (const auto size : tensor.sizes)
        sizes << QString::number(size);
    const QString text = QStringLiteral("%1 %2").arg(tensor.name, sizes.join(QStringLiteral("×")));
    return tensor.trainable ? text : FormulaView::tr("%1 (not trained)").arg(text);
}

QString factsText(const LayerAnalysis &analysis)
{
    QStringList facts{
        FormulaView::tr("Output %1").arg(result(analysis.output->text())),
        FormulaView::tr("Receptive field %1").arg(result(displayText(analysis.receptiveField)))};
    QStringList tensors;
    for (const auto &tensor : analysis.cost->tensors)
        tensors << tensorText(tensor).toHtmlEscaped();
    if (!tensors.isEmpty())
        facts << FormulaView::tr("Tensors %1").arg(tensors.join(QStringLiteral(", ")));
    return facts.join(QStringLiteral(" &nbsp;·&nbsp; "));
}

} // namespace

FormulaView::FormulaView(QWidget *parent)
    : QWidget(parent), m_formulas(readingLabel(this)), m_facts(readingLabel(this)),
      m_pythonRow(new QWidget(this)), m_python(readingLabel(m_pythonRow))
{
    m_formulas->setObjectName(QStringLiteral("formulaText"));
    m_formulas->setTextFormat(Qt::RichText);
    m_facts->setTextFormat(Qt::RichText);
    m_python->setObjectName(QStringLiteral("pythonLine"));
    m_python->setTextFormat(Qt::PlainText);
    m_python->setFont(formulaFont());
    m_python->setAccessibleName(tr("PyTorch source"));
    auto *copy = new QToolButton(m_pythonRow);
    copy->setIcon(themeIcon(QStringLiteral("edit-copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the PyTorch line"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_python->text()); });
    auto *row = new QHBoxLayout(m_pythonRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_python, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_formulas);
    column->addWidget(m_facts);
    column->addWidget(m_pythonRow);
}

void FormulaView::showLayer(const Document &document, const QString &id)
{
    QString text;
    for (const auto &line : formulaOf(document.network(), document.analysis(), id))
        text += lineText(line);
    m_formulas->setText(text);
    m_formulas->setVisible(!text.isEmpty());
    const LayerAnalysis *analysis = document.analysis().find(id);
    const bool known = analysis && analysis->output && analysis->cost;
    m_facts->setText(known ? factsText(*analysis) : tr("The output shape is unknown."));
    m_python->setText(pythonLineOf(document.network(), document.analysis(), id));
    m_pythonRow->setVisible(!m_python->text().isEmpty());
}

} // namespace workbench
