#include "ui/explain/channel_sums.h"

#include "core/explain/convolve.h"
#include "ui/common/newest_answer.h"
#include "ui/common/plane_grid.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr std::int64_t mostPictures = 64;

/// The first pictures of `partial`, then their whole sum, the bias, and LibTorch's result.
Planes withSums(const Planes &partial, const Convolution &convolution, std::int64_t channel)
{
    const auto size = std::size_t(partial.height * partial.width);
    const auto shown = std::min(partial.count, mostPictures);
    Planes all{shown + 3, partial.height, partial.width, {}};
    all.values.assign(partial.values.begin(), partial.values.begin() + std::ptrdiff_t(size) * shown);
    std::vector<double> sum(size);
    for (std::size_t i = 0; i < partial.values.size(); ++i)
        sum[i % size] += double(partial.values[i]);
    all.values.insert(all.values.end(), sum.begin(), sum.end());
    all.values.insert(all.values.end(), size, float(convolution.biasOf(channel)));
    const float *result = convolution.output->plane(channel);
    all.values.insert(all.values.end(), result, result + size);
    return all;
}

} // namespace

ChannelSums::ChannelSums(ConvolutionState &state, QWidget *parent)
    : Section(tr("All input channels"), parent), m_state(state), m_grid(new PlaneGrid(this)),
      m_note(readingLabel(this)),
      m_computing(new NewestAnswer<Answer>([this](const Answer &answer) { show(answer); }, this))
{
    m_grid->setObjectName(QStringLiteral("channelSums"));
    m_grid->setAccessibleName(tr("What each input channel gives, their sum, the bias and the result"));
    m_note->setProperty("muted", true);
    add(m_grid);
    add(m_note);
}

ChannelSums::~ChannelSums() = default;

void ChannelSums::refresh()
{
    const Convolution *convolution = m_state.shown();
    if (!convolution)
        return;
    m_computing->ask([convolution = *convolution, channel = m_state.outputChannel()] {
        return Answer{convolution, channel, partialOutputs(convolution, channel)};
    });
}

void ChannelSums::show(const Answer &answer)
{
    if (!answer.partial) {
        m_grid->clear();
        m_note->setText(answer.partial.error().what);
        return;
    }
    const auto shown = std::min(answer.partial->count, mostPictures);
    const auto first = answer.convolution.geometry.firstInputChannel(answer.channel);
    setRemark(tr("each with its kernel, for output channel %1").arg(answer.channel));
    m_grid->setPictures({withSums(*answer.partial, answer.convolution, answer.channel), ColorMap::Diverging},
                        [shown, first](std::int64_t index) {
                          if (index == shown)
                              return tr("= sum");
                          if (index == shown + 1)
                              return tr("+ bias");
                          if (index == shown + 2)
                              return tr("= output");
                          return index == 0 ? tr("input %1").arg(first) : tr("+ input %1").arg(first + index);
                      });
    const auto hidden = int(answer.partial->count - shown);
    m_note->setVisible(hidden > 0);
    m_note->setText(tr("%n more input channel(s) are in the sum but not shown.", nullptr, hidden));
}

} // namespace workbench
