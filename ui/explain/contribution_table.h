#pragma once

#include "core/explain/inner_product.h"
#include "ui/properties/section.h"

#include <functional>

class QTableWidget;

namespace workbench {

/// The products that speak most for a high output, and those that speak most against it.
class ContributionTable : public Section
{
    Q_OBJECT

public:
    explicit ContributionTable(QWidget *parent = nullptr);

    void show(const LinearNumbers &linear, const WorkedInnerProduct &worked, std::int64_t output,
              const std::function<QString(std::int64_t)> &nameOf);

Q_SIGNALS:
    void inputChosen(qint64 input);

private:
    QTableWidget *m_table;
};

} // namespace workbench
