#pragma once

#include "ui/common/workspace.h"
#include "ui/common/newest_answer.h"
#include "ui/properties/section.h"

class QPushButton;
class QToolButton;

namespace workbench {

class VariantGrid;

/// The selected sample, and what ten epochs make of it: the very bytes that training reads.
class AugmentationPreview : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::int64_t variants = 10;

    explicit AugmentationPreview(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the settings' effect on the selected sample, unless that is what is shown already.
    void refresh();
    /// The data set or the user's own pictures are others.
    void forget();

private:
    /// All that the pictures follow from, within one data set.
    struct Wish
    {
        SampleId sample;
        std::vector<Choice> steps;
        std::int64_t seed = 0;
        std::int64_t firstEpoch = 1;
        bool operator==(const Wish &) const = default;
    };
    struct Answer
    {
        std::int64_t firstEpoch = 1;
        Result<std::vector<QImage>> images; ///< the original, and the variants if there are steps
    };
    static Answer answerTo(const Wish &wish, const std::shared_ptr<const PixelStore> &pixels,
                           const Shape &shape);
    QLayout *makeHeader();
    void ask(const Wish &wish);
    void take(const Answer &answer);
    void showEpochs(std::int64_t first);
    void selectTrainingImage();
    bool hasFault() const;
    void showNote();
    /// What the sentence above the pictures is.
    QString noteText() const;
    QString epochsText() const;

    Workspace &m_workspace;
    QLabel *m_note;
    VariantGrid *m_grid;
    QToolButton *m_back;
    QPushButton *m_other;
    std::int64_t m_firstEpoch = 1;
    NewestAnswer<Answer> m_answers;
    std::optional<Wish> m_wish;
    std::optional<Error> m_unreadable;
};

} // namespace workbench
