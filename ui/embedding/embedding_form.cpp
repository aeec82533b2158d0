#include "ui/embedding/embedding_form.h"

#include "core/number_text.h"
#include "ui/common/wheel_guard.h"
#include "ui/embedding/embedding_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <array>

namespace workbench {

namespace {

const QString settingsGroup = QStringLiteral("embedding/");
/// No layer's id has such a character.
const QString beforeOutput = QStringLiteral("*output");
const QString selectedLayer = QStringLiteral("*selected");
constexpr std::array<std::int64_t, 4> counts{500, 1000, 2000, 5000};

} // namespace

EmbeddingForm::EmbeddingForm(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_layer(addChoice("embeddingLayer", tr("Layer"))),
      m_method(addChoice("embeddingMethod", tr("Method"))),
      m_part(addChoice("embeddingPart", tr("Part of the data set"))),
      m_count(addChoice("embeddingCount", tr("Number of images"))),
      m_perplexityLabel(new QLabel(tr("&Perplexity"), this)), m_perplexity(new QSpinBox(this))
{
    makeLayers();
    makeMethods();
    makeParts();
    auto *first = new QHBoxLayout;
    first->addWidget(m_layer, 3);
    first->addWidget(m_method, 1);
    first->addWidget(m_perplexityLabel);
    first->addWidget(m_perplexity);
    m_lastRow = new QHBoxLayout;
    m_lastRow->addWidget(m_part, 1);
    m_lastRow->addWidget(m_count, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addLayout(first);
    rows->addLayout(m_lastRow);
    restore();
    showPerplexity();
}

void EmbeddingForm::addInLastRow(QWidget *widget)
{
    m_lastRow->addWidget(widget, 2);
}

QComboBox *EmbeddingForm::addChoice(const char *name, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    box->setMinimumWidth(60); // in narrow docks
    box->setMaxVisibleItems(20);
    guardWheel(box);
    return box;
}

void EmbeddingForm::makeLayers()
{
    m_layer->setToolTip(
        tr("The layer whose output compares the images: those before it see less, those after "
           "it have decided more"));
    fillLayers();
    connect(&m_document, &Document::networkChanged, this, &EmbeddingForm::fillLayers);
    connect(&m_document, &Document::opened, this, &EmbeddingForm::fillLayers);
    connect(&m_document, &Document::selectedLayerChanged, this, [this] {
        if (m_layer->currentData() == selectedLayer)
            Q_EMIT changed();
    });
}

void EmbeddingForm::makeMethods()
{
    m_method->addItem(QStringLiteral("t-SNE"), int(EmbeddingMethod::Tsne));
    m_method->addItem(QStringLiteral("PCA"), int(EmbeddingMethod::Pca));
    m_method->setToolTip(methodHelp());
    m_perplexityLabel->setBuddy(m_perplexity);
    m_perplexity->setObjectName(QStringLiteral("embeddingPerplexity"));
    m_perplexity->setAccessibleName(tr("Perplexity"));
    m_perplexity->setToolTip(
        tr("About how many neighbours of each image t-SNE keeps together: few show fine threads, many the "
           "large groups. Of few images at most a third."));
    m_perplexity->setRange(2, 100);
    m_perplexity->setKeyboardTracking(false);
    guardWheel(m_perplexity);
}

void EmbeddingForm::makeParts()
{
    m_part->addItem(tr("Validation"), int(DataPart::Validation));
    m_part->addItem(tr("Training"), int(DataPart::Training));
    m_part->addItem(tr("Test"), int(DataPart::Test));
    m_count->setToolTip(tr("Images at most, drawn by a fixed seed: t-SNE's time grows with their square"));
    for (const auto count : counts)
        m_count->addItem(tr("Up to %1", "images").arg(groupedText(count)), qint64(count));
}

void EmbeddingForm::restore()
{
    const QSettings settings;
    const auto choose = [&](QComboBox *box, const QVariant &preset) {
        const int index = box->findData(settings.value(settingsGroup + box->objectName(), preset));
        box->setCurrentIndex(std::max(0, index));
        connect(box, &QComboBox::currentIndexChanged, this, &EmbeddingForm::keep);
    };
    choose(m_layer, beforeOutput);
    choose(m_method, int(EmbeddingMethod::Tsne));
    choose(m_part, int(DataPart::Validation));
    choose(m_count, qint64(2000));
    m_perplexity->setValue(settings.value(settingsGroup + m_perplexity->objectName(), 30).toInt());
    connect(m_perplexity, &QSpinBox::valueChanged, this, &EmbeddingForm::keep);
}

void EmbeddingForm::keep()
{
    QSettings settings;
    for (const auto *box : {m_layer, m_method, m_part, m_count})
        settings.setValue(settingsGroup + box->objectName(), box->currentData());
    settings.setValue(settingsGroup + m_perplexity->objectName(), m_perplexity->value());
    showPerplexity();
    Q_EMIT changed();
}

void EmbeddingForm::fillLayers()
{
    const QSignalBlocker blocker(m_layer);
    const QVariant chosen = m_layer->currentData();
    m_layer->clear();
    m_layer->addItem(tr("Before the output"), beforeOutput);
    m_layer->addItem(tr("The selected layer"), selectedLayer);
    m_layer->addItem(tr("Input: the pixels"), QString(inputId));
    for (const auto &layer : m_document.network().layers)
        m_layer->addItem(layer.id, layer.id);
    m_layer->setCurrentIndex(std::max(0, m_layer->findData(chosen)));
}

void EmbeddingForm::showPerplexity()
{
    const bool isTsne = m_method->currentData().toInt() == int(EmbeddingMethod::Tsne);
    m_perplexity->setEnabled(isTsne);
    m_perplexityLabel->setEnabled(isTsne);
}

QString EmbeddingForm::layer() const
{
    const Network &network = m_document.network();
    const QString choice = m_layer->currentData().toString();
    if (network.layers.empty() || choice == inputId)
        return inputId;
    if (choice == selectedLayer)
        return m_document.selectedLayer();
    return choice == beforeOutput ? layerBeforeOutput(network) : choice;
}

EmbeddingOrder EmbeddingForm::order() const
{
    return {{EmbeddingMethod(m_method->currentData().toInt()), layer(), double(m_perplexity->value())},
            DataPart(m_part->currentData().toInt()),
            m_count->currentData().toLongLong()};
}

} // namespace workbench
