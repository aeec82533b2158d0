#include "ui/data/split_section.h"

#include "core/number_text.h"
#include "ui/data/split_model.h"
#include "ui/data/split_text.h"
#include "ui/properties/parameter_form.h"
#include "ui/training/fold_training.h"
#include "ui/training/validation_field.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

namespace workbench {

namespace {

constexpr int mostVisibleRows = 13; ///< of the table; it scrolls beyond
constexpr std::int64_t mostFolds = 1000;

ParameterSpec integerSpec(const char *name, double minimum, double maximum, const char *help)
{
    return {.name = QString::fromLatin1(name), .minimum = minimum, .maximum = maximum, .help = help};
}

ParameterFields partFields(const SplitSettings &split)
{
    if (split.folds == 0)
        return {validationField()};
    return {{integerSpec("fold", 1, double(split.folds),
                         QT_TRANSLATE_NOOP("ParameterHelp", "The fold that validates; the others train")),
             SplitSection::tr("validating fold")}};
}

ParameterFields splitFields()
{
    ParameterSpec stratified{
        .name = QStringLiteral("stratified"),
        .kind = ParameterKind::Boolean,
        .defaultValue = false,
        .help = QT_TRANSLATE_NOOP("ParameterHelp", "Every class gives its share of the validation images")};
    ParameterSpec seed =
        integerSpec("seed", 0, 9e15,
                    QT_TRANSLATE_NOOP("ParameterHelp", "Draws the validation images; without one the "
                                                       "training's seed does, and another seed there makes "
                                                       "another split"));
    seed.optional = true;
    // One fold is none: a spin box has no gap.
    const ParameterSpec folds =
        integerSpec("folds", 1, double(mostFolds),
                    QT_TRANSLATE_NOOP("ParameterHelp", "So many parts of equal size, each of which can be "
                                                       "the one that validates (k-fold)"));
    return {{folds, SplitSection::tr("folds"), SplitSection::tr("off")},
            {stratified, SplitSection::tr("stratified")},
            {seed, SplitSection::tr("own seed"), {}, SplitSection::tr("the training's")}};
}

Parameters splitValues(const Project &project)
{
    const SplitSettings &split = project.data.split;
    Parameters values{{QStringLiteral("validation_split"), validationPercent(project)},
                      {QStringLiteral("stratified"), split.stratified},
                      {QStringLiteral("folds"), std::max<std::int64_t>(1, split.folds)},
                      {QStringLiteral("fold"), split.fold}};
    if (split.seed)
        values[QStringLiteral("seed")] = *split.seed;
    return values;
}

void setFolds(SplitSettings &split, std::int64_t folds)
{
    split.folds = folds > 1 ? folds : 0;
    split.fold = std::clamp<std::int64_t>(split.fold, 1, std::max<std::int64_t>(1, split.folds));
}

void apply(SplitSettings &split, const QString &name, const ParameterValue &value)
{
    if (name == QLatin1String("stratified"))
        split.stratified = std::get<bool>(value);
    else if (name == QLatin1String("seed"))
        split.seed = std::get<std::int64_t>(value);
    else if (name == QLatin1String("fold"))
        split.fold = std::get<std::int64_t>(value);
    else
        setFolds(split, std::get<std::int64_t>(value));
}

} // namespace

SplitSection::SplitSection(Workspace &workspace, QWidget *parent)
    : Section(tr("Split"), parent), m_workspace(workspace), m_part(new ParameterForm(this)),
      m_form(new ParameterForm(this)), m_note(readingLabel(this)), m_trainFolds(new QToolButton(this)),
      m_model(new SplitModel(this)), m_table(new QTableView(this)), m_test(readingLabel(this)),
      m_counts([this](const SplitCounts &counts) { takeCounts(counts); }, this)
{
    m_part->setObjectName(QStringLiteral("splitPart"));
    m_form->setObjectName(QStringLiteral("splitForm"));
    m_note->setObjectName(QStringLiteral("splitNote"));
    m_note->setProperty("muted", true);
    m_test->setObjectName(QStringLiteral("testPart"));
    m_test->setProperty("muted", true);
    m_trainFolds->setObjectName(QStringLiteral("trainAllFolds"));
    m_trainFolds->setDefaultAction(FoldTraining::of(workspace).makeAction(this));
    m_trainFolds->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_trainFolds->setFocusPolicy(Qt::StrongFocus);
    makeTable();
    add(m_part);
    add(m_form);
    add(m_note);
    add(m_trainFolds);
    add(m_table);
    add(m_test);
    for (auto *form : {m_part, m_form})
        connect(form, &ParameterForm::valueEdited, this, &SplitSection::edit);
    connect(m_form, &ParameterForm::valueCleared, this, &SplitSection::clearSeed);
}

void SplitSection::makeTable()
{
    m_table->setObjectName(QStringLiteral("splitTable"));
    m_table->setAccessibleName(tr("Images of each class in each part"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ShareDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 3);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SplitModel::Class, QHeaderView::Stretch);
}

void SplitSection::edit(const QString &name, const ParameterValue &value)
{
    if (name == validationField().spec.name)
        return setValidationPercent(m_workspace.document(), std::get<double>(value));
    m_workspace.document().edit(
        tr("Set %1 to %2").arg(name, displayText(value)),
        [&](Project &project) { apply(project.data.split, name, value); },
        QStringLiteral("split:%1").arg(name));
}

void SplitSection::clearSeed()
{
    m_workspace.document().edit(
        tr("Split by the training's seed"), [](Project &project) { project.data.split.seed.reset(); },
        QStringLiteral("split:seed"));
}

void SplitSection::refresh()
{
    const Project &project = m_workspace.document().project();
    const Parameters values = splitValues(project);
    m_part->show(partFields(project.data.split), values);
    m_form->show(splitFields(), values);
    const QStringList notes{foldText(), limitText()};
    m_note->setText(notes.join(QLatin1Char('\n')).trimmed());
    m_note->setVisible(!m_note->text().isEmpty());
    m_trainFolds->setVisible(project.data.split.folds > 0);
    const DataSetPointer dataSet = m_workspace.data();
    m_table->setVisible(dataSet != nullptr);
    m_test->setText(dataSet ? testPartText(*dataSet) : missingDataText(m_workspace));
    if (dataSet && m_countsOf != splitSettings(project))
        askForCounts();
}

void SplitSection::forget()
{
    m_counts.drop();
    m_countsOf.reset();
    m_model->setCounts({}, {});
}

void SplitSection::askForCounts()
{
    m_countsOf = splitSettings(m_workspace.document().project());
    m_counts.ask([dataSet = m_workspace.data(), project = m_workspace.document().project()] {
        return splitCounts(*dataSet, project);
    });
}

void SplitSection::takeCounts(const SplitCounts &counts)
{
    const DataSetPointer dataSet = m_workspace.data();
    if (!dataSet)
        return;
    m_model->setCounts(counts, dataSet->classNames);
    m_table->setColumnHidden(SplitModel::Test, dataSet->test.count() == 0);
    const int rows = std::min(m_model->rowCount(), mostVisibleRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

QString SplitSection::foldText() const
{
    const SplitSettings &split = m_workspace.document().project().data.split;
    if (split.folds == 0)
        return {};
    return tr("Fold %1 of %2 validates, the others train. A run with each fold in turn uses every image once "
              "for validation.")
        .arg(split.fold)
        .arg(split.folds);
}

QString SplitSection::limitText() const
{
    const auto dataSet = m_workspace.data();
    const auto limit = m_workspace.document().project().data.limit;
    if (!dataSet || !limit || *limit >= dataSet->train.count())
        return {};
    return tr("Only the first %1 of %2 training images are used (Settings, data limit).")
        .arg(groupedText(*limit), groupedText(dataSet->train.count()));
}

} // namespace workbench
