#pragma once

#include "ui/scenes/presentation_settings.h"

#include <QDialog>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QListWidget;

namespace workbench {

/// What stays visible while presenting, and how large type is.
class PresentationDialog : public QDialog
{
    Q_OBJECT

public:
    struct Panel
    {
        QString name;
        QString title;
    };

    PresentationDialog(const PresentationSettings &settings, const std::vector<Panel> &panels,
                       QWidget *parent = nullptr);

    PresentationSettings settings() const;

private:
    QCheckBox *addBox(QFormLayout *form, const QString &name, const QString &text, bool checked);
    void makeSizes(qreal scale);
    void makePanels(const std::vector<Panel> &panels, const QStringList &hidden);

    PresentationSettings m_before;
    QComboBox *m_size;
    QCheckBox *m_menuBar;
    QCheckBox *m_toolBar;
    QCheckBox *m_statusBar;
    QCheckBox *m_titles;
    QCheckBox *m_caption;
    QCheckBox *m_pointer;
    QListWidget *m_panels;
};

} // namespace workbench
