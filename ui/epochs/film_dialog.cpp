#include "ui/epochs/film_dialog.h"

#include "core/number_text.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/menu_text.h"
#include "ui/common/progress_bar.h"
#include "ui/common/reading_label.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/epochs/epoch_player.h"
#include "ui/epochs/epoch_text.h"
#include "ui/properties/maps_section.h"
#include "ui/training/run_progress.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QFormLayout>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace workbench {

namespace {

const QString settingsKey = QStringLiteral("film/%1");
constexpr QSize previewSize(430, 300);
constexpr int percents[] = {100, 75, 50, 25};

/// The panels that show the epoch that is looked at.
const QStringList following{
    QStringLiteral("propertiesDock"), QStringLiteral("predictionsDock"), QStringLiteral("evaluationDock"),
    QStringLiteral("embeddingDock"),  QStringLiteral("sampleDock"),      QStringLiteral("filterDock"),
    QStringLiteral("drawDock"),       QStringLiteral("curvesDock"),      QStringLiteral("healthDock")};

} // namespace

FilmDialog::FilmDialog(Workspace &workspace, QMainWindow *window)
    : QDialog(window), m_workspace(workspace), m_window(window), m_travel(EpochTravel::of(workspace)),
      m_maker(new FilmMaker(m_travel, this))
{
    setObjectName(QStringLiteral("filmDialog"));
    setWindowTitle(tr("Film of the past epochs"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(makeChoices(), 1);
    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("filmPreview"));
    m_preview->setAccessibleName(tr("A frame of the film"));
    m_preview->setMinimumSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    middle->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(makeFooter());
    connect(m_maker, &FilmMaker::progressed, this, &FilmDialog::showState);
    connect(m_maker, &FilmMaker::ended, this, &FilmDialog::ended);
    connect(&m_travel, &EpochTravel::changed, this, &FilmDialog::showState);
    fillViews();
    fillEpochs();
    showPreview();
    showState();
}

QComboBox *FilmDialog::choice(const char *name, const QString &title)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(withoutMnemonic(title));
    return box;
}

QWidget *FilmDialog::makeViews()
{
    m_views = new QListWidget(this);
    m_views->setObjectName(QStringLiteral("filmViews"));
    m_views->setAccessibleName(tr("What is filmed"));
    connect(m_views, &QListWidget::itemChanged, this, &FilmDialog::checked);
    return m_views;
}

QLayout *FilmDialog::makeChoices()
{
    auto *form = new QFormLayout;
    const auto add = [&](const char *name, const QString &title) {
        auto *box = choice(name, title);
        form->addRow(title, box);
        return box;
    };
    form->addRow(tr("&Filmed"), makeViews());
    m_from = add("filmFrom", tr("F&rom epoch"));
    m_to = add("filmTo", tr("&To epoch"));
    m_format = add("filmFormat", tr("F&ormat"));
    m_format->addItems({tr("Animated picture (GIF)"), tr("Series of pictures (PNG)")});
    m_speed = add("filmSpeed", tr("&Speed"));
    for (const double speed : epochSpeeds)
        m_speed->addItem(tr("%1 epochs a second").arg(QLocale::c().toString(speed)));
    m_speed->setCurrentIndex(usualEpochSpeed);
    m_scale = add("filmScale", tr("Si&ze"));
    for (const int percent : percents)
        m_scale->addItem(QStringLiteral("%1 %").arg(percent));
    rememberChoices();
    connect(m_from, &QComboBox::activated, this, &FilmDialog::keepRange);
    connect(m_to, &QComboBox::activated, this, &FilmDialog::keepRange);
    return form;
}

void FilmDialog::rememberChoices()
{
    for (auto *box : {m_format, m_speed, m_scale}) {
        const QString key = settingsKey.arg(box->objectName());
        box->setCurrentIndex(
            std::clamp(QSettings().value(key, box->currentIndex()).toInt(), 0, box->count() - 1));
        connect(box, &QComboBox::currentIndexChanged, this, [this, key](int index) {
            QSettings().setValue(key, index);
            showPreview();
            showState();
        });
    }
}

QLayout *FilmDialog::makeFooter()
{
    m_progress = new QProgressBar(this);
    prepareProgressBar(*m_progress, QStringLiteral("filmProgress"), tr("Frames of the film"));
    m_progress->setFixedHeight(6);
    m_status = new ReadingLabel(this);
    prepareStatus(*m_status, QStringLiteral("filmStatus"), 2);
    m_close = new QPushButton(tr("Close"), this);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("filmSave"));
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &FilmDialog::askAndFilm);
    auto *column = new QVBoxLayout;
    column->addWidget(m_progress);
    column->addWidget(m_status);
    column->addLayout(buttonRow({}, {m_close, m_save}));
    return column;
}

void FilmDialog::fillViews()
{
    const QSignalBlocker silent(m_views);
    const auto add = [this](const QString &title, QWidget *view, bool chosen) {
        auto *item = new QListWidgetItem(title, m_views);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, QVariant::fromValue(static_cast<QObject *>(view)));
    };
    add(tr("The whole window"), m_window, false);
    bool chosen = true;
    // All of them, also those that are scrolled out of sight.
    if (auto *maps = m_window->findChild<MapsSection *>(); maps && maps->isVisible())
        add(tr("Filters and feature maps"), maps, std::exchange(chosen, false));
    for (const auto &name : following) {
        auto *dock = m_window->findChild<QDockWidget *>(name);
        if (dock && !dock->visibleRegion().isEmpty())
            add(dock->windowTitle(), dock, std::exchange(chosen, false));
    }
    if (chosen)
        m_views->item(0)->setCheckState(Qt::Checked);
    m_views->setCurrentRow(0);
}

void FilmDialog::fillEpochs()
{
    for (const auto epoch : m_travel.epochs()) {
        m_from->addItem(groupedText(epoch), qint64{epoch});
        m_to->addItem(groupedText(epoch), qint64{epoch});
    }
    m_to->setCurrentIndex(m_to->count() - 1);
}

void FilmDialog::keepRange()
{
    if (m_from->currentIndex() > m_to->currentIndex()) {
        auto *other = sender() == m_from ? m_to : m_from;
        other->setCurrentIndex(sender() == m_from ? m_from->currentIndex() : m_to->currentIndex());
    }
    showState();
}

void FilmDialog::checked(QListWidgetItem *item)
{
    // The window shows the panels already.
    const QSignalBlocker silent(m_views);
    const bool isWindow = m_views->row(item) == 0;
    for (int row = 0; item->checkState() == Qt::Checked && row < m_views->count(); ++row) {
        if ((row == 0) != isWindow)
            m_views->item(row)->setCheckState(Qt::Unchecked);
    }
    showPreview();
    showState();
}

bool FilmDialog::isSeries() const
{
    return m_format->currentIndex() == 1;
}

QList<QPointer<QWidget>> FilmDialog::views() const
{
    QList<QPointer<QWidget>> views;
    for (int row = 0; row < m_views->count(); ++row) {
        const auto *item = m_views->item(row);
        if (item->checkState() == Qt::Checked)
            views << qobject_cast<QWidget *>(item->data(Qt::UserRole).value<QObject *>());
    }
    return views;
}

std::vector<std::int64_t> FilmDialog::epochs() const
{
    std::vector<std::int64_t> epochs;
    for (int place = m_from->currentIndex(); place >= 0 && place <= m_to->currentIndex(); ++place)
        epochs.push_back(m_from->itemData(place).toLongLong());
    return epochs;
}

double FilmDialog::scale() const
{
    return percents[m_scale->currentIndex()] / 100.0;
}

void FilmDialog::showPreview()
{
    if (m_maker->isRunning())
        return;
    if (views().isEmpty()) {
        m_preview->setText(tr("Choose at least one panel."));
        return;
    }
    const QImage frame = this->frame();
    m_preview->setToolTip(tr("%1 × %2 pixels").arg(frame.width()).arg(frame.height()));
    m_preview->setPixmap(QPixmap::fromImage(
        frame.scaled(frame.size().boundedTo(previewSize), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

QImage FilmDialog::frame() const
{
    const auto home = m_travel.home();
    const auto epoch = m_travel.position().value_or(home ? home->epoch : 0);
    return filmFrame(views(), scale(), epochText(m_travel, epoch));
}

void FilmDialog::askAndFilm()
{
    if (m_maker->isRunning())
        return m_maker->cancel();
    const QString name = runTitle(m_workspace.document().title());
    const QString path = isSeries() ? QFileDialog::getExistingDirectory(this, tr("Folder for the pictures"))
                                    : askWhereToSave(this, windowTitle(), name + QStringLiteral(".gif"),
                                                     tr("Animated picture (*.gif)"));
    if (!path.isEmpty())
        film(path);
}

void FilmDialog::film(const QString &path)
{
    m_path = path;
    m_outcome.clear();
    FilmWish wish{epochs(), views(), scale(), nullptr};
    if (isSeries())
        wish.file = pngSeries(path, runTitle(m_workspace.document().title()));
    else
        wish.file = gifFilm(path, epochSpeeds[std::size_t(m_speed->currentIndex())]);
    m_maker->start(wish);
    showState();
}

void FilmDialog::ended(const Result<bool> &written)
{
    if (!written)
        m_outcome = tr("⚠ Nothing was written: %1.").arg(written.error().message());
    else if (*written)
        m_outcome = tr("%n frame(s) were written to %1.", nullptr, m_maker->total()).arg(m_path);
    else
        m_outcome = tr("Cancelled; nothing was written.");
    showState();
}

void FilmDialog::showState()
{
    const bool filming = m_maker->isRunning();
    for (QWidget *each :
         {static_cast<QWidget *>(m_views), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to),
          static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_scale)})
        each->setEnabled(!filming);
    m_speed->setEnabled(!filming && !isSeries());
    m_save->setText(filming ? tr("&Cancel") : tr("Film and &save…"));
    const auto obstacle = m_travel.whyNot();
    m_save->setEnabled(filming || (!obstacle && !views().isEmpty()));
    if (filming)
        showDone(*m_progress, m_maker->done(), m_maker->total());
    else
        showShare(*m_progress, 0);
    QString text;
    if (filming) {
        text = withTimeLeft(tr("%1 of %2 frames").arg(m_maker->done()).arg(m_maker->total()),
                            m_maker->secondsLeft());
    } else if (!m_outcome.isEmpty()) {
        text = m_outcome;
    } else if (obstacle) {
        text = tr("⚠ Cannot film now: %1.").arg(obstacle->message());
    } else {
        text = tr("%n frame(s): one for each kept epoch.", nullptr, int(epochs().size()));
    }
    m_status->setText(text);
}

void FilmDialog::reject()
{
    if (m_maker->isRunning())
        m_maker->cancel();
    else
        QDialog::reject();
}

} // namespace workbench
