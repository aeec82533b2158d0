#pragma once

#include "ui/attribution/questioned_model.h"
#include "ui/common/channel_cursor.h"
#include "ui/common/newest_answer.h"
#include "ui/filter_view/exciting_samples.h"
#include "ui/filter_view/response_finder.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace workbench {

class AscentView;
class ChannelStrip;
class EmptyPage;
class ResponseSection;
class Section;

/// What a channel of the selected layer looks for: the samples that excite it most, how it answers to each
/// class, and a picture that is made to excite it.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FilterPanel(Workspace &workspace, QWidget *parent = nullptr);

    const ResponseFinder &finder() const { return m_finder; }

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fields
    {
        LayerResponsesPointer of;
        std::int64_t channel = 0;
        std::vector<PixelRect> each; ///< of the strongest samples
    };

    QWidget *makeContent();
    QLayout *makeChoices();
    QWidget *makeSamples();
    QWidget *makeAscent();
    void connectSignals();

    void refresh();
    QString missing() const;
    LookWish wish();
    void choosePart(const std::vector<DataPart> &parts);
    std::optional<Shape> output() const;
    QString answerOf(std::int64_t channel) const;
    void showFound();
    void showChannel();
    void showSamples();
    void askForFields();
    const ChannelResponses *responses() const;
    QImage stripPicture(std::int64_t channel) const;
    QString className(std::int32_t label) const;
    QString partRemark() const;

    Workspace &m_workspace;
    QuestionedModel &m_model;
    ChannelCursor &m_cursor;
    ResponseFinder m_finder;
    Fields m_fields;
    NewestAnswer<Fields> m_findFields;
    QStackedWidget *m_pages;
    EmptyPage *m_empty;
    QLabel *m_layer;
    QSpinBox *m_channel;
    QLabel *m_count;
    QComboBox *m_part;
    ChannelStrip *m_strip;
    QBoxLayout *m_body = nullptr;
    Section *m_samplesSection = nullptr;
    ExcitingSamples *m_samples;
    ResponseSection *m_responses;
    AscentView *m_ascent;
};

} // namespace workbench
