#pragma once

#include "core/insight/smallest_flip.h"
#include "ui/common/newest_answer.h"

#include <QWidget>
#include <array>

class QLabel;
class QPushButton;

namespace workbench {

/// A button that looks for the smallest change that makes the network answer another class, and what comes of
/// it: the picture, the change enlarged, the changed picture, and how small the change is.
class FlipView : public QWidget
{
    Q_OBJECT

public:
    explicit FlipView(QWidget *parent = nullptr);
    ~FlipView() override;

    /// The picture that would be changed; a result of another one goes. Null: none.
    void setPicture(const ExplainedModelPointer &model, const std::shared_ptr<const Planes> &pixels,
                    const QStringList &classNames);

private:
    using Answer = Result<std::optional<SmallestFlip>>;
    void askOrCancel();
    void show(const Answer &answer);
    void showFlip(const SmallestFlip &flip);
    void clear();
    void setRunning(bool running);
    QString className(std::int64_t index) const;
    QString answerText(const std::vector<float> &probabilities, std::int64_t index) const;

    ExplainedModelPointer m_model;
    std::shared_ptr<const Planes> m_pixels;
    QStringList m_classNames;
    bool m_running = false;
    QPushButton *m_button;
    QWidget *m_result;
    std::array<QLabel *, 3> m_pictures{}; ///< before, change, after
    std::array<QLabel *, 3> m_captions{};
    QLabel *m_text;
    NewestAnswer<Answer> *m_asking;
};

} // namespace workbench
