#include "ui/filter_view/filter_panel.h"

#include "core/insight/logits_layer.h"
#include "core/insight/set_predictions.h"
#include "core/number_text.h"
#include "ui/attribution/run_notice.h"
#include "ui/common/empty_page.h"
#include "ui/common/menu_text.h"
#include "ui/common/wheel_guard.h"
#include "ui/data/sample_text.h"
#include "ui/data/test_looks.h"
#include "ui/filter_view/ascent_view.h"
#include "ui/filter_view/channel_strip.h"
#include "ui/filter_view/look_bar.h"
#include "ui/filter_view/response_section.h"
#include "ui/properties/section.h"

#include <QComboBox>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QStackedWidget>
#include <algorithm>

namespace workbench {

namespace {

const QString partKey = QStringLiteral("filterView/part");
/// Below this width the parts stand one above the other.
constexpr int roomForTwo = 660;

std::vector<std::int64_t> positionsOf(const ChannelResponses &channel)
{
    std::vector<std::int64_t> positions;
    for (const auto &sample : channel.strongest)
        positions.push_back(sample.position);
    return positions;
}

} // namespace

FilterPanel::FilterPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(QuestionedModel::of(workspace)),
      m_cursor(ChannelCursor::of(workspace)), m_findFields(
                                                  [this](const Fields &fields) {
                                                      m_fields = fields;
                                                      showSamples();
                                                  },
                                                  nullptr),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyPage(this)), m_layer(new QLabel(this)),
      m_channel(new QSpinBox(this)), m_count(new QLabel(this)), m_part(new QComboBox(this)),
      m_strip(new ChannelStrip(this)), m_samples(new ExcitingSamples(this)),
      m_responses(new ResponseSection(this)), m_ascent(new AscentView(this))
{
    setObjectName(QStringLiteral("filterPanel"));
    setAccessibleName(tr("What a channel looks for"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeContent());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(new RunNotice(m_model, this));
    column->addWidget(m_pages);
    connectSignals();
    refresh();
}

QWidget *FilterPanel::makeContent()
{
    auto *content = new QWidget;
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(makeSamples());
    left->addWidget(m_responses);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(makeAscent());
    right->addStretch();
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(16);
    m_body->addLayout(left, 3);
    m_body->addLayout(right, 2);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(8);
    column->addLayout(makeChoices());
    column->addWidget(m_strip);
    column->addWidget(new LookBar(m_finder, this));
    column->addLayout(m_body);
    column->addStretch();
    return content;
}

QLayout *FilterPanel::makeChoices()
{
    m_layer->setObjectName(QStringLiteral("filterLayer"));
    m_layer->setTextFormat(Qt::RichText);
    m_channel->setObjectName(QStringLiteral("filterChannel"));
    m_channel->setToolTip(tr("A click on a feature map chooses its channel, too"));
    guardWheel(m_channel);
    m_count->setObjectName(QStringLiteral("filterChannelCount"));
    m_count->setProperty("muted", true);
    m_part->setObjectName(QStringLiteral("lookedPart"));
    m_part->setToolTip(tr("Which images are looked through. Those for the test only when you ask"));
    m_part->addItem(tr("Training"), int(DataPart::Training));
    m_part->addItem(tr("Validation"), int(DataPart::Validation));
    m_part->addItem(tr("Test"), int(DataPart::Test));
    m_part->setCurrentIndex(
        std::max(0, m_part->findData(QSettings().value(partKey, int(DataPart::Validation)).toInt())));
    guardWheel(m_part);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QWidget *editor) {
        auto *label = new QLabel(text, this);
        label->setBuddy(editor);
        editor->setAccessibleName(withoutMnemonic(text));
        row->addWidget(label);
        row->addWidget(editor);
    };
    row->addWidget(m_layer);
    row->addSpacing(8);
    add(tr("&Channel"), m_channel);
    row->addWidget(m_count);
    row->addStretch();
    add(tr("I&mages"), m_part);
    return row;
}

QWidget *FilterPanel::makeSamples()
{
    m_samplesSection = new Section(tr("What excites it most"), this);
    m_samplesSection->setToolTip(tr(
        "The samples with the largest number in this channel's map, and what that number sees of them: its "
        "receptive field. M. D. Zeiler, R. Fergus: Visualizing and Understanding Convolutional Networks. "
        "ECCV 2014; J. Yosinski and others: Understanding Neural Networks Through Deep Visualization. "
        "2015"));
    m_samplesSection->add(m_samples);
    return m_samplesSection;
}

QWidget *FilterPanel::makeAscent()
{
    auto *section = new Section(tr("A picture made to excite it"), this);
    section->add(m_ascent);
    return section;
}

void FilterPanel::connectSignals()
{
    const Document &document = m_workspace.document();
    m_model.wantWhileSeen(this);
    connect(&m_model, &QuestionedModel::changed, this, &FilterPanel::refresh);
    connect(&document, &Document::selectedLayerChanged, this, &FilterPanel::refresh);
    connect(&m_workspace, &Workspace::dataChanged, this, &FilterPanel::refresh);
    connect(&document, &Document::selectedSampleChanged, this,
            [this] { m_samples->setSelected(m_workspace.document().selectedSample()); });
    connect(&m_workspace, &Workspace::sampleImagesArrived, this, [this] {
        showSamples();
        m_strip->update();
    });
    connect(&m_finder, &ResponseFinder::testAsked, this, [this] { TestLooks::of(m_workspace).addAsked(); });
    connect(m_part, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(partKey, m_part->currentData());
        refresh();
    });
    connect(m_channel, &QSpinBox::valueChanged, &m_cursor, &ChannelCursor::setChannel);
    connect(m_strip, &ChannelStrip::chosen, &m_cursor, &ChannelCursor::setChannel);
    connect(&m_cursor, &ChannelCursor::changed, this, &FilterPanel::showChannel);
    connect(m_samples, &ExcitingSamples::chosen, this,
            [this](SampleId sample) { m_workspace.document().selectSample(sample); });
    connect(&m_finder, &ResponseFinder::changed, this, &FilterPanel::showFound);
    connect(m_empty, &EmptyPage::actionClicked, &m_model, &QuestionedModel::takeNextStep);
    connect(m_responses, &ResponseSection::said, this, &FilterPanel::said);
    connect(m_ascent, &AscentView::said, this, &FilterPanel::said);
}

QString FilterPanel::missing() const
{
    if (const QString text = m_model.missing(); !text.isEmpty())
        return text;
    const Document &document = m_workspace.document();
    if (!document.network().find(document.selectedLayer()))
        return tr("Select a layer: what its channels look for is shown here.");
    return {};
}

LookWish FilterPanel::wish()
{
    if (!m_model.model())
        return {};
    const auto known = m_workspace.session().knownWeights();
    const auto project =
        std::make_shared<const Project>(known ? known->project : m_workspace.document().project());
    choosePart(partsIn(*m_workspace.data(), *project));
    return {.model = m_model.model(),
            .data = m_workspace.data(),
            .project = project,
            .part = DataPart(m_part->currentData().toInt()),
            .layer = m_workspace.document().selectedLayer()};
}

/// Where there is nothing of the chosen part, the training images.
void FilterPanel::choosePart(const std::vector<DataPart> &parts)
{
    const auto chosen = DataPart(m_part->currentData().toInt());
    if (std::find(parts.begin(), parts.end(), chosen) != parts.end())
        return;
    const QSignalBlocker silence(m_part);
    m_part->setCurrentIndex(m_part->findData(int(DataPart::Training)));
}

void FilterPanel::refresh()
{
    const QString text = missing();
    m_pages->setCurrentIndex(text.isEmpty() ? 1 : 0);
    if (!text.isEmpty()) {
        m_empty->setText(text);
        if (const QString step = m_model.nextStep(); !step.isEmpty())
            m_empty->setAction(step);
    }
    if (!isVisible())
        return;
    m_finder.setWish(text.isEmpty() ? wish() : LookWish());
    showFound();
}

/// Of the layer that is looked at; none while there is nothing to look at.
std::optional<Shape> FilterPanel::output() const
{
    const LookWish &wish = m_finder.wish();
    return wish.model ? m_workspace.document().analysis().outputOf(wish.layer) : std::nullopt;
}

/// The class that a number of the network's output stands for; empty of another layer.
QString FilterPanel::answerOf(std::int64_t channel) const
{
    const LookWish &wish = m_finder.wish();
    const Network &network = wish.model->network();
    const bool isOutput = wish.layer == network.layers.back().id || wish.layer == logitsLayer(network);
    return isOutput ? wish.data->classNames.value(qsizetype(channel)) : QString();
}

void FilterPanel::showFound()
{
    const auto shape = output();
    if (!shape)
        return;
    const auto count = shape->channels();
    m_layer->setText(QStringLiteral("<b>%1</b>").arg(m_finder.wish().layer.toHtmlEscaped()));
    m_channel->setRange(0, int(count) - 1);
    m_strip->setChannels(count, [this](std::int64_t channel) { return stripPicture(channel); });
    showChannel();
}

void FilterPanel::showChannel()
{
    const auto shape = output();
    if (!shape)
        return;
    const auto channel = std::clamp<std::int64_t>(m_cursor.channel(), 0, shape->channels() - 1);
    {
        const QSignalBlocker silence(m_channel);
        m_channel->setValue(int(channel));
    }
    m_strip->setCurrent(channel);
    const LookWish &wish = m_finder.wish();
    const QString count = tr("of %1", "channels").arg(groupedText(shape->channels()));
    const QString answer = answerOf(channel);
    m_count->setText(answer.isEmpty() ? count
                                      : tr("%1: the class %2", "of so many channels").arg(count, answer));
    const QString name =
        QStringLiteral("%1 %2 %3").arg(m_workspace.document().title(), wish.layer).arg(channel);
    m_responses->setResponses(m_finder.found(), channel, wish.data->classNames, name);
    m_responses->setRemark(partRemark());
    m_ascent->setHasMaps(shape->isImage());
    m_ascent->setChannel(wish.model, wish.layer, channel, name);
    askForFields();
    showSamples();
}

const ChannelResponses *FilterPanel::responses() const
{
    const auto found = m_finder.found();
    const auto channel = m_channel->value();
    return found && channel < std::ssize(found->channels) ? &found->channels[std::size_t(channel)] : nullptr;
}

void FilterPanel::askForFields()
{
    const auto found = m_finder.found();
    const std::int64_t channel = m_channel->value();
    if (!responses() || (m_fields.of == found && m_fields.channel == channel))
        return;
    m_findFields.ask([found, channel, model = m_finder.wish().model] {
        Fields fields{found, channel, {}};
        const NetworkAnalysis analysis = analyse(model->network());
        for (const auto position : positionsOf(found->channels[std::size_t(channel)]))
            fields.each.push_back(
                receptiveField(model->network(), analysis, found->layer, channel, position));
        return fields;
    });
}

void FilterPanel::showSamples()
{
    std::vector<ExcitingPicture> pictures;
    const bool fieldsKnown = m_fields.of == m_finder.found() && m_fields.channel == m_channel->value();
    if (const auto *channel = responses()) {
        for (std::size_t i = 0; i < channel->strongest.size(); ++i) {
            const ExcitingSample &each = channel->strongest[i];
            pictures.push_back({each.sample, m_workspace.sampleImage(each.sample),
                                fieldsKnown ? m_fields.each[i] : PixelRect(), className(each.label),
                                valueText(double(each.response))});
        }
    }
    m_samplesSection->setRemark(partRemark());
    m_samples->setPictures(std::move(pictures));
    m_samples->setSelected(m_workspace.document().selectedSample());
}

QString FilterPanel::className(std::int32_t label) const
{
    return label == unknownLabel ? tr("class unknown") : m_finder.wish().data->classNames.value(label);
}

QString FilterPanel::partRemark() const
{
    const auto found = m_finder.found();
    if (!found)
        return tr("not looked at yet");
    if (!responses())
        return tr("only the first %1 channels are kept").arg(groupedText(std::ssize(found->channels)));
    const QString remark = tr("of all %1 images: %2", "count; part of the data set")
                               .arg(groupedText(found->images), partText(found->part));
    return responses()->notFinite == 0
               ? remark
               : tr("%1; %n without a number", nullptr, int(responses()->notFinite)).arg(remark);
}

/// The part of its strongest sample that a channel sees, by the affine rule: near enough for so small a
/// picture.
QImage FilterPanel::stripPicture(std::int64_t channel) const
{
    const auto found = m_finder.found();
    if (!found || channel >= std::ssize(found->channels) ||
        found->channels[std::size_t(channel)].strongest.empty())
        return {};
    const ExcitingSample &sample = found->channels[std::size_t(channel)].strongest.front();
    const QImage picture = m_workspace.sampleImage(sample.sample);
    const LayerAnalysis *layer = m_workspace.document().analysis().find(found->layer);
    if (!layer || !layer->output || !layer->output->isImage())
        return picture;
    const auto width = layer->output->width();
    const QRectF seen(layer->start.second + double(sample.position % width) * layer->jump.second,
                      layer->start.first + double(sample.position / width) * layer->jump.first,
                      double(layer->receptiveField.width), double(layer->receptiveField.height));
    return picture.copy(seen.toAlignedRect().intersected(picture.rect()));
}

void FilterPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_body->setDirection(width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace workbench
