#pragma once

#include "ui/explain/convolution_state.h"
#include "ui/properties/section.h"

namespace workbench {

class PlaneGrid;

/// What each input channel gives to the output channel looked at, their sum, the bias and the result, as
/// pictures of one scale. Computed on a pool thread, while it is seen.
class ChannelSums : public Section
{
    Q_OBJECT

public:
    explicit ChannelSums(ConvolutionState &state, QWidget *parent = nullptr);
    ~ChannelSums() override;

    void refresh();

private:
    struct Answer
    {
        Convolution convolution;
        std::int64_t channel = 0;
        Result<Planes> partial;
    };
    void show(const Answer &answer);

    ConvolutionState &m_state;
    PlaneGrid *m_grid;
    QLabel *m_note;
    NewestAnswer<Answer> *m_computing;
};

} // namespace workbench
