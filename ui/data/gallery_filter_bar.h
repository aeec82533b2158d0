#pragma once

#include "ui/common/refresh_later.h"
#include "ui/data/sample_filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

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
    /// Another choice in the place of the one it lets through alone, if it does; null: all again.
    void setAmong(const SampleChoicePointer &among);
    void clear() { setFilter({}); }
    void focusSearch();
    /// Says that only a choice is let through, and lets all through again; for a row of its own.
    QWidget *chip() const;

Q_SIGNALS:
    /// The filter is another; not sent by `setSet`.
    void changed();

private:
    QComboBox *addChoice(const char *name, const QString &accessibleName);
    void showAmong();
    void fillParts(const SampleSet &set);
    void fillClasses(const SampleSet &set);

    QComboBox *m_part;
    QComboBox *m_label;
    QComboBox *m_predicted;
    QComboBox *m_verdict;
    QLineEdit *m_search;
    QPushButton *m_chip; ///< seen while only a choice is let through
    SampleChoicePointer m_among;
    RefreshLater m_typed{[this] { Q_EMIT changed(); }};
};

} // namespace workbench
