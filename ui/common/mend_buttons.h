#pragma once

#include "core/document/document.h"
#include "core/layers/mends.h"

#include <QWidget>

class QVBoxLayout;

namespace workbench {

/// A button for each mend; a click makes it, as one undo step.
class MendButtons : public QWidget
{
    Q_OBJECT

public:
    explicit MendButtons(Document &document, QWidget *parent = nullptr);

    /// Hidden when there are none.
    void showMends(const std::vector<Mend> &mends);

private:
    Document &m_document;
    QVBoxLayout *m_column;
};

} // namespace workbench
