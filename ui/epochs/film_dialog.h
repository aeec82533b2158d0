#pragma once

#include "ui/epochs/film_maker.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QMainWindow;
class QProgressBar;
class QPushButton;

namespace workbench {

/// Makes a film of the kept epochs: of which panels, from which epoch to which, how fast and how large, as an
/// animated picture or as a series of PNG files. Keeps the window below still meanwhile; Esc ends filming
/// that is going on, else closes the dialog.
class FilmDialog : public QDialog
{
    Q_OBJECT

public:
    FilmDialog(Workspace &workspace, QMainWindow *window);

    FilmMaker &maker() { return *m_maker; }
    /// Begins to film into that file, or, for a series, into that folder.
    void film(const QString &path);
    /// As it would be filmed now.
    QImage frame() const;
    void reject() override;

private:
    QWidget *makeViews();
    QLayout *makeChoices();
    void rememberChoices();
    QComboBox *choice(const char *name, const QString &title);
    QLayout *makeFooter();
    void fillViews();
    void fillEpochs();
    void keepRange();
    void checked(QListWidgetItem *item);
    void askAndFilm();
    bool isSeries() const;
    QList<QPointer<QWidget>> views() const;
    std::vector<std::int64_t> epochs() const;
    double scale() const;
    void showPreview();
    void showState();
    void ended(const Result<bool> &written);

    Workspace &m_workspace;
    QMainWindow *m_window;
    EpochTravel &m_travel;
    FilmMaker *m_maker;
    QListWidget *m_views = nullptr;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_speed = nullptr;
    QComboBox *m_scale = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    QString m_path;    ///< of the film that is being made
    QString m_outcome; ///< of the last one
};

} // namespace workbench
