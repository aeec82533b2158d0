#pragma once

#include "core/data/normalization.h"
#include "core/data/split.h"
#include "ui/common/workspace.h"
#include "ui/common/newest_answer.h"
#include "ui/properties/section.h"

class QButtonGroup;

namespace workbench {

class ParameterForm;

/// How pixels are brought to what the network reads: not at all, with the training images' mean and deviation
/// (told in numbers), or with given numbers.
class NormalizationSection : public Section
{
    Q_OBJECT

public:
    explicit NormalizationSection(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the settings, and measures unless that was done for this very split.
    void refresh();
    /// The data set is another one: what was measured does not hold.
    void forget();

private:
    struct Measured
    {
        Result<Normalization> numbers;
        std::int64_t images = 0;
    };
    void addChoice(Normalization::Kind kind, const QString &name, const QString &text, const QString &help);
    void choose(Normalization::Kind kind);
    void edit(const QString &name, const ParameterValue &value);
    void measure();
    void showNumbers();
    QString measuredText() const;
    /// Numbers for another count of channels than the images have.
    QString channelFault() const;

    Workspace &m_workspace;
    QButtonGroup *m_kinds;
    QLabel *m_numbers;
    ParameterForm *m_given;
    QLabel *m_fault;
    NewestAnswer<Measured> m_measuring;
    std::optional<Measured> m_measured;
    std::optional<Project> m_measuredOf;
};

} // namespace workbench
