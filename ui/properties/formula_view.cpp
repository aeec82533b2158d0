#include "ui/properties/formula_view.h"

#include "core/layers/memory.h"
#include "core/layers/registry.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/section.h"
#include "ui/properties/unused_pixels_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

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
    return QStringLiteral("<nobr>%1</nobr>")
        .arg(spanOf(QStringLiteral("font-weight:bold; color:%1").arg(themeColors().accent.name()),
                    withGroupedNumbers(text)));
}

QString codeStyle()
{
    return QStringLiteral("font-family:'%1'").arg(formulaFont().family());
}

/// A number is a link to its source, drawn like the rest.
QString termText(const FormulaTerm &term)
{
    if (term.source.isEmpty())
        return spanOf(codeStyle(), term.text);
    return QStringLiteral("<a href=\"%1\" style=\"%2; color:%3; text-decoration:none\">%4</a>")
        .arg(term.source.toHtmlEscaped(), codeStyle(), themeColors().text.name(),
             withGroupedNumbers(term.text).toHtmlEscaped());
}

QString lineText(const FormulaLine &line)
{
    QStringList parts;
    if (!line.symbolic.isEmpty())
        parts << spanOf(codeStyle(), line.symbolic);
    QString numbers;
    for (const auto &term : line.substituted.terms())
        numbers += termText(term);
    if (!numbers.isEmpty() && line.substituted.plain() != line.result)
        parts << numbers;
    if (!line.result.isEmpty())
        parts << result(line.result);
    return QStringLiteral("<p style=\"margin-top:0; margin-bottom:5px\">%1&nbsp; %2</p>")
        .arg(muted(line.label), parts.join(spanOf(codeStyle(), QStringLiteral(" = "))));
}

QString tensorText(const TensorInfo &tensor)
{
    QStringList sizes;
    for (const auto size : tensor.sizes)
        sizes << QString::number(size);
    const QString text = QStringLiteral("%1 %2").arg(tensor.name, sizes.join(QStringLiteral("×")));
    return tensor.trainable ? text : FormulaView::tr("%1 (not trained)").arg(text);
}

/// "2", or "2 × 3" where height and width differ.
QString pairText(const RealPair &pair)
{
    const auto number = [](double value) { return valueText(value, 6); };
    return pair.first == pair.second ? number(pair.first)
                                     : QStringLiteral("%1 × %2").arg(number(pair.first), number(pair.second));
}

QString factsText(const LayerAnalysis &analysis)
{
    QStringList facts{
        FormulaView::tr("Output %1").arg(result(analysis.output->text())),
        FormulaView::tr("Receptive field %1").arg(result(displayText(analysis.receptiveField)))};
    if (analysis.output->isImage())
        facts << FormulaView::tr("step %1").arg(result(pairText(analysis.jump)))
              << FormulaView::tr("starts at %1").arg(result(pairText(analysis.start)));
    QStringList tensors;
    for (const auto &tensor : analysis.cost->tensors)
        tensors << QStringLiteral("<nobr>%1</nobr>").arg(tensorText(tensor).toHtmlEscaped());
    if (!tensors.isEmpty())
        facts << FormulaView::tr("Tensors %1").arg(tensors.join(QStringLiteral(", ")));
    return facts.join(QStringLiteral(" &nbsp;·&nbsp; "));
}

std::vector<FormulaLine> linesOf(const Document &document, const LayerAnalysis *analysis, const QString &id)
{
    auto lines = formulaOf(document.network(), document.analysis(), id);
    if (!analysis || !analysis->output)
        return lines;
    const auto memory = memoryFormula(*analysis->output, document.project().training.batchSize);
    lines.insert(lines.end(), memory.begin(), memory.end());
    return lines;
}

QToolButton *copyButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(QStringLiteral("edit-copy")));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

/// A text with its button at the right.
QWidget *rowOf(QLabel *text, QToolButton *button, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(button, 0, Qt::AlignTop);
    return row;
}

} // namespace

FormulaView::FormulaView(QWidget *parent) : QWidget(parent), m_unused(new UnusedPixelsView(this))
{
    m_formulaRow = makeFormulaRow();
    m_facts = readingLabel(this);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setToolTip(tr("Receptive field: the pixels of the network's input that one output can see.\n"
                           "Step: input pixels between neighbouring outputs.\n"
                           "Start: the first pixel that the first output sees; negative in the padding."));
    m_pythonRow = makePythonRow();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *part :
         {m_formulaRow, static_cast<QWidget *>(m_unused), static_cast<QWidget *>(m_facts), m_pythonRow})
        column->addWidget(part);
}

QWidget *FormulaView::makeFormulaRow()
{
    m_formulas = readingLabel(this);
    m_formulas->setObjectName(QStringLiteral("formulaText"));
    m_formulas->setTextFormat(Qt::RichText);
    m_formulas->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_formulas, &QLabel::linkHovered, this, &FormulaView::showSource);
    connect(m_formulas, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT parameterChosen(link.section(QLatin1Char(','), 0, 0)); });
    auto *copy = copyButton(tr("Copy the arithmetic"), this);
    copy->setObjectName(QStringLiteral("copyFormula"));
    copy->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(copy);
    menu->addAction(tr("Copy as &text"), this, [this] { copyLines(plainText); });
    menu->addAction(tr("Copy as &LaTeX"), this, [this] { copyLines(latexText); });
    copy->setMenu(menu);
    return rowOf(m_formulas, copy, this);
}

QWidget *FormulaView::makePythonRow()
{
    m_python = readingLabel(this);
    m_python->setObjectName(QStringLiteral("pythonLine"));
    m_python->setTextFormat(Qt::PlainText);
    m_python->setFont(formulaFont());
    m_python->setAccessibleName(tr("PyTorch source"));
    auto *copy = copyButton(tr("Copy the PyTorch line"), this);
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_python->text()); });
    return rowOf(m_python, copy, this);
}

void FormulaView::showSource(const QString &link)
{
    // Without the new place an open tool tip would stay where the last number was.
    QToolTip::hideText();
    if (!link.isEmpty())
        QToolTip::showText(QCursor::pos(), link, m_formulas);
}

void FormulaView::copyLines(QString (*write)(const FormulaLine &)) const
{
    QStringList texts;
    for (const auto &line : m_lines)
        texts << write(line);
    QApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void FormulaView::showLayer(const Document &document, const QString &id)
{
    const LayerAnalysis *analysis = document.analysis().find(id);
    m_lines = linesOf(document, analysis, id);
    QString text;
    for (const auto &line : m_lines)
        text += lineText(line);
    m_formulas->setText(text);
    m_formulaRow->setVisible(!text.isEmpty());
    const bool known = analysis && analysis->output && analysis->cost;
    m_facts->setText(known ? factsText(*analysis) : tr("The output shape is unknown."));
    m_python->setText(pythonLineOf(document.network(), document.analysis(), id));
    m_pythonRow->setVisible(!m_python->text().isEmpty());
    const Layer *layer = document.network().find(id);
    const auto context = layer ? contextOf(document.analysis(), *layer) : std::nullopt;
    const auto window =
        context ? findLayerType(layer->type)->slidingWindow(*context) : std::optional<SlidingWindow>();
    m_unused->show(window ? std::optional(context->input()) : std::nullopt, window.value_or(SlidingWindow{}));
}

} // namespace workbench
