#pragma once

#include "core/explain/joining.h"
#include "ui/explain/map_page.h"

namespace workbench {

class ArithmeticText;

/// Add, Multiply and Concat: the inputs beside one another, and which of their numbers make an output.
class JoiningPage : public MapPage
{
    Q_OBJECT

public:
    JoiningPage(Workspace &workspace, QWidget *parent);

protected:
    Result<Extent> take(const ObservationPointer &observation) override;
    void showNumbers() override;
    void showPosition() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    GridView *inputView(std::size_t index);
    void steerBy(NumberGrid &grid, std::size_t input);
    void showInput(const JoinedPart &part);
    QString combinedHtml(const WorkedJoin &worked) const;
    QString stackedHtml(const JoinedPart &part) const;
    QString rangesHtml(std::size_t current) const;

    std::optional<Joining> m_joining;
    std::vector<GridView *> m_inputs;
    GridView *m_output;
    ArithmeticText *m_text;
};

} // namespace workbench
