#pragma once

#include "ui/common/refresh_later.h"
#include "ui/data/sample_filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace workbench {

/// Where a person says which images the gallery shows.
class GalleryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryFilterBar(QWidget *parent = nullptr);

    SampleFilter filter() const;
    /// Offers what there is in this set. A choice that is no longer offered is dropped.
    void setSet(const SampleSet &set);
    void setFilter(const SampleFilter &filter);
    void clear() { setFilter({}); }
    void focusSearch();

Q_SIGNALS:
    /// The filter is another; not sent by `setSet`.
    void changed();

private:
    QComboBox *addChoice(const char *name, const QString &accessibleName);
    void fillParts(const SampleSet &set);
    void fillClasses(const SampleSet &set);

    QComboBox *m_part;
    QComboBox *m_label;
    QComboBox *m_predicted;
    QComboBox *m_verdict;
    QLineEdit *m_search;
    RefreshLater m_typed{[this] { Q_EMIT changed(); }};
};

} // namespace workbench
