#include "ui/import/import_dialog.h"

#include "core/csv.h"
#include "core/files.h"
#include "core/layers/mends.h"
#include "core/number_text.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/import/conversion_strip.h"
#include "ui/import/findings_model.h"
#include "ui/import/source_form.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace workbench {

namespace {

constexpr int typingPause = 400;

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_form(new SourceForm(this)),
      m_strip(new ConversionStrip(this)), m_findings(new FindingsModel(this)), m_table(new QTableView(this)),
      m_noFindings(new QLabel(tr("All is well: every image can be used, and nothing is odd about them."),
                              m_table->viewport())),
      m_summary(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Stop &reading"), this)),
      m_report(new QPushButton(tr("&Save report…"), this)),
      m_use(new QPushButton(tr("&Use this data"), this)), m_fit(new QCheckBox(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import data"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout();
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &ImportDialog::check);
    connect(m_form, &SourceForm::changed, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_loader, &DataLoader::finished, this, &ImportDialog::checked);
    connect(&m_loader, &DataLoader::progressed, this, &ImportDialog::showProgress);
    connect(&m_previewer, &ImportPreviewer::looked, this, [this](const ImportPreview &preview) {
        m_strip->setImages(preview.images);
        m_form->setColumns(preview.columns);
    });
    connect(&m_previewer, &ImportPreviewer::guessProgressed, this, [this](qint64 seen) {
        m_summary->setText(tr("Finding out what this is: %1 entries seen so far").arg(groupedText(seen)));
    });
    connect(&m_previewer, &ImportPreviewer::guessed, this, [this](const Result<DataSpec> &spec) {
        if (!spec) {
            checked(tl::unexpected(spec.error()));
            return;
        }
        showSpec(spec->text());
        check();
    });
    m_form->setNetworkInput(m_workspace.document().network().input);
    showSpec(m_workspace.document().project().data.source);
    check();
}

void ImportDialog::showSpec(const QString &text)
{
    if (const auto spec = parseDataSpec(specFor(text, m_workspace.document().network().input)))
        m_form->setSpec(*spec);
}

void ImportDialog::openPath(const QString &path)
{
    m_delay.stop();
    m_loader.stop();
    beginReading(tr("Finding out what this is…"));
    m_previewer.guess(path);
}

void ImportDialog::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_strip);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    column->addWidget(m_summary);
    column->addLayout(makeProgress());
    m_table->setObjectName(QStringLiteral("importFindings"));
    m_table->setAccessibleName(tr("What was found, and what is wrong"));
    m_table->setModel(m_findings);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::Where, QHeaderView::Interactive);
    m_table->setColumnWidth(FindingsModel::Where, 240);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_noFindings->setProperty("muted", true);
    m_noFindings->setWordWrap(true);
    m_noFindings->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(m_table->viewport()))->addWidget(m_noFindings);
    column->addWidget(m_table, 1);
    column->addLayout(makeFooter());
    resize(800, 660);
}

QLayout *ImportDialog::makeProgress()
{
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_cancel->setObjectName(QStringLiteral("importStop"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_loader.stop();
        m_previewer.stop();
        checked(tl::unexpected(loadStopped()));
    });
    return row;
}

QLayout *ImportDialog::makeFooter()
{
    m_fit->setObjectName(QStringLiteral("importFit"));
    m_fit->setChecked(true);
    m_fit->hide();
    m_use->setObjectName(QStringLiteral("importUse"));
    m_use->setProperty("primary", true);
    m_use->setDefault(true);
    auto *close = new QPushButton(tr("Cancel"), this);
    auto *row = new QHBoxLayout;
    m_report->setObjectName(QStringLiteral("importReport"));
    m_report->setEnabled(false);
    connect(m_report, &QPushButton::clicked, this, &ImportDialog::saveReport);
    row->addWidget(m_report);
    row->addWidget(m_fit, 1);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_use);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &ImportDialog::use);
    return row;
}

void ImportDialog::beginReading(const QString &words)
{
    m_found.reset();
    m_use->setEnabled(false);
    m_fit->hide();
    m_findings->setFindings({});
    m_noFindings->hide();
    m_report->setEnabled(false);
    m_summary->setText(words);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->show();
}

void ImportDialog::check()
{
    beginReading(tr("Reading the data…"));
    m_since.start();
    LoadOptions everything;
    everything.skipFaulty = true;
    everything.checkAll = true;
    m_loader.load(m_form->spec().text(), everything);
    m_previewer.look(m_form->spec());
}

void ImportDialog::showProgress(std::int64_t done, std::int64_t total)
{
    if (total <= 0) {
        m_summary->setText(tr("Reading the data: %1 files found so far").arg(groupedText(done)));
        return;
    }
    m_progress->setRange(0, 1000);
    m_progress->setValue(int(done * 1000 / total));
    const auto left = done > 0 ? m_since.elapsed() * (total - done) / done / 1000 : 0;
    m_summary->setText(tr("Reading the data: %1 of %2, about %3 s left")
                           .arg(groupedText(done), groupedText(total))
                           .arg(left));
}

void ImportDialog::checked(const Result<DataSetPointer> &loaded)
{
    m_progress->hide();
    m_cancel->hide();
    m_found = loaded.value_or(nullptr);
    m_use->setEnabled(m_found != nullptr);
    if (!m_found) {
        m_summary->setText(tr("This cannot be used: %1").arg(loaded.error().message()));
        m_strip->setImages({});
        return;
    }
    const auto &kept = m_found->findings.kept();
    m_findings->setFindings(kept);
    // Words about the whole need the room of the places.
    m_table->setColumnHidden(FindingsModel::Where,
                             std::all_of(kept.begin(), kept.end(),
                                         [](const Finding &finding) { return finding.where.isEmpty(); }));
    m_noFindings->setVisible(kept.empty());
    m_report->setEnabled(!kept.empty());
    if (!m_form->spec().options.contains(QStringLiteral("size")))
        m_previewer.look(sizedSpec());
    showSummary();
    offerFit();
}

void ImportDialog::showSummary()
{
    const std::int64_t faults = m_found->findings.faults();
    QStringList sentences{
        tr("%1 training and %2 test images of %3 in %n class(es).", nullptr, int(m_found->classNames.size()))
            .arg(groupedText(m_found->train.count()), groupedText(m_found->test.count()),
                 m_found->imageShape.text())};
    if (m_found->train.pixels && !m_found->train.pixels->inMemory())
        sentences << tr(
            "They do not fit into the share of memory that is set for them, and are read from their "
            "files while training.");
    if (faults > 0)
        sentences << tr("%n image(s) or line(s) cannot be used; see below.", nullptr, int(faults));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    m_use->setText(
        faults > 0
            ? tr("&Use the %1 good images…").arg(groupedText(m_found->train.count() + m_found->test.count()))
            : tr("&Use this data"));
}

DataSpec ImportDialog::sizedSpec() const
{
    return parseDataSpec(specFor(m_form->spec().text(), m_found->imageShape)).value_or(m_form->spec());
}

Network ImportDialog::fittingNetwork() const
{
    Network network = m_workspace.document().network();
    network.input = m_found->imageShape;
    if (const auto mend = mendForClasses(network, analyse(network), m_found->classNames.size()))
        network = mend->network;
    return network;
}

void ImportDialog::offerFit()
{
    const bool fits = fittingNetwork() == m_workspace.document().network();
    m_fit->setVisible(!fits);
    m_fit->setText(
        tr("Make the network &fit: input %1, %n class(es)", nullptr, int(m_found->classNames.size()))
            .arg(m_found->imageShape.text()));
}

void ImportDialog::saveReport()
{
    QByteArray csv = csvLine({"severity", "message", "where"});
    for (const auto &finding : m_findings->findings())
        csv += csvLine(
            {finding.severity == Finding::Severity::Fault ? "fault" : "note", finding.what, finding.where});
    const auto write = [csv](const QString &path) { return writeWhole(path, csv); };
    if (const auto sentence = saveAs(this, tr("Save report"), m_found->title + QStringLiteral(".csv"),
                                     tr("Table (*.csv)"), write))
        Q_EMIT said(*sentence);
}

bool ImportDialog::mayUseTheRest()
{
    return QMessageBox::question(
               this, tr("Import data"),
               tr("%n image(s) or line(s) cannot be used and will be left out. Use the rest?", nullptr,
                  int(m_found->findings.faults())),
               QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Yes;
}

void ImportDialog::use()
{
    if (!m_found || m_delay.isActive() || (m_found->findings.faults() > 0 && !mayUseTheRest()))
        return;
    DataSpec spec = sizedSpec();
    if (m_found->findings.faults() > 0)
        spec.options[QStringLiteral("faulty")] = QStringLiteral("skip");
    const bool fit = m_fit->isVisible() && m_fit->isChecked();
    const Network network = fit ? fittingNetwork() : m_workspace.document().network();
    auto used = std::make_shared<DataSet>(*m_found);
    used->spec = specFor(spec.text(), network.input);
    m_workspace.offerData(used);
    m_workspace.document().edit(tr("Use the data of %1").arg(used->title), [&](Project &project) {
        project.data.source = spec.text();
        project.network = network;
    });
    Q_EMIT said(tr("The project now uses %1").arg(used->title));
    accept();
}

} // namespace workbench
