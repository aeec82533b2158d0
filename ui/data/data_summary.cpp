#include "ui/data/data_summary.h"

#include "core/number_text.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/data/statistics_text.h"
#include "ui/import/findings_model.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

namespace workbench {

namespace {

const QString findingsKey = QStringLiteral("classes/findingsShown");

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    return label;
}

} // namespace

DataSummary::DataSummary(QWidget *parent)
    : QWidget(parent), m_title(new ReadingLabel(this)), m_words(new ReadingLabel(this)),
      m_findingsButton(new QToolButton(this)), m_findingsTable(new QTableView(this)),
      m_findings(new FindingsModel(this))
{
    m_title->setObjectName(QStringLiteral("dataTitle"));
    m_title->setProperty("heading", true);
    m_words->setObjectName(QStringLiteral("dataWords"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    grid->addWidget(mutedLabel(tr("Part"), this), 0, 0);
    grid->addWidget(mutedLabel(tr("Images"), this), 0, 1);
    auto *caption = mutedLabel(tr("Mean ± deviation"), this);
    caption->setToolTip(tr("Mean and standard deviation of the pixels in [0, 1], channel by channel"));
    grid->addWidget(caption, 0, 2);
    m_training = addRow(*grid, 1, tr("Training"), "trainingPart");
    m_validation = addRow(*grid, 2, tr("Validation"), "validationPart");
    m_test = addRow(*grid, 3, tr("Test"), "testPart");
    makeFindings();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(grid);
    column->addWidget(m_words);
    column->addWidget(m_findingsButton);
    column->addWidget(m_findingsTable);
    column->addStretch();
}

DataSummary::PartRow DataSummary::addRow(QGridLayout &grid, int row, const QString &name,
                                         const char *objectName)
{
    PartRow made{new QLabel(this), new QLabel(this)};
    grid.addWidget(new QLabel(name, this), row, 0);
    int column = 1;
    for (auto *label : {made.images, made.channels}) {
        label->setFont(numberFont());
        label->setWordWrap(true);
        label->setMinimumWidth(10);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid.addWidget(label, row, column++);
    }
    made.images->setMinimumWidth(QFontMetrics(numberFont()).horizontalAdvance(QStringLiteral("0 000 000")));
    made.images->setObjectName(QLatin1String(objectName) + QStringLiteral("Images"));
    made.channels->setObjectName(QLatin1String(objectName) + QStringLiteral("Channels"));
    return made;
}

void DataSummary::makeFindings()
{
    m_findingsButton->setObjectName(QStringLiteral("dataFindings"));
    m_findingsButton->setCheckable(true);
    m_findingsButton->setAutoRaise(true);
    m_findingsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findingsTable->setObjectName(QStringLiteral("dataFindingsTable"));
    m_findingsTable->setAccessibleName(tr("What was noticed about the data"));
    m_findingsTable->setModel(m_findings);
    m_findingsTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_findingsTable->setShowGrid(false);
    m_findingsTable->setTabKeyNavigation(false);
    m_findingsTable->verticalHeader()->hide();
    m_findingsTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    m_findingsTable->setMinimumHeight(fontMetrics().height() * 4);
    m_findingsTable->setMaximumHeight(fontMetrics().height() * 9);
    const auto show = [this](bool shown) {
        m_findingsButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        m_findingsTable->setVisible(shown && m_findings->rowCount() > 0);
    };
    connect(m_findingsButton, &QToolButton::toggled, this, [show](bool shown) {
        QSettings().setValue(findingsKey, shown);
        show(shown);
    });
    m_findingsButton->setChecked(QSettings().value(findingsKey, false).toBool());
    show(m_findingsButton->isChecked());
}

void DataSummary::setStatistics(const DataSet &source, const DataStatistics &statistics, bool isMeasuring)
{
    m_title->setText(tr("%1 · images of %2 · %n class(es)", nullptr, int(source.classNames.size()))
                         .arg(source.title, source.imageShape.text()));
    const auto show = [&](const PartRow &row, const PartStatistics &part) {
        row.images->setText(imagesText(part, isMeasuring));
        row.channels->setText(isMeasuring && part.channels.empty() ? tr("being looked at…")
                                                                   : channelsText(part));
    };
    show(m_training, statistics.training);
    show(m_validation, statistics.validation);
    show(m_test, statistics.test);
    QStringList words;
    if (const QString imbalance = imbalanceText(statistics.training, source.classNames); !imbalance.isEmpty())
        words << imbalance;
    if (statistics.unused > 0)
        words << tr("%1 training images behind the limit of the settings are not used.")
                     .arg(groupedText(statistics.unused));
    m_words->setText(words.join(QLatin1Char('\n')));
    m_words->setVisible(!words.isEmpty());
    showFindings(source, statistics);
}

void DataSummary::showFindings(const DataSet &source, const DataStatistics &statistics)
{
    std::vector<Finding> findings = source.findings.kept();
    const auto &unreadable = statistics.unreadable.kept();
    findings.insert(findings.end(), unreadable.begin(), unreadable.end());
    m_findings->setFindings(findings);
    m_findingsButton->setVisible(!findings.empty());
    m_findingsButton->setText(tr("%n finding(s)", nullptr, int(findings.size())));
    m_findingsTable->setVisible(m_findingsButton->isChecked() && !findings.empty());
}

} // namespace workbench
