#include "ui/training/settings_panel.h"

#include "ui/data/preparation_text.h"
#include "ui/properties/section.h"
#include "ui/training/validation_field.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace workbench {

namespace {

const QString typeName = QStringLiteral("type");

ParameterFields choiceFields(const std::vector<ChoiceType> &types, const Choice &choice, const QString &label)
{
    ParameterSpec type{.name = typeName, .kind = ParameterKind::Choice};
    for (const auto &candidate : types)
        type.choices << candidate.type;
    ParameterFields fields{{type, label}};
    if (const auto *known = findChoice(types, choice.type)) {
        for (const auto &spec : known->parameters)
            fields.push_back(
                {spec, spec.name == QLatin1String("lr") ? SettingsPanel::tr("learning rate") : QString()});
    }
    return fields;
}

ParameterSpec integerSpec(const char *name, double minimum, double maximum, const char *help)
{
    return {.name = QString::fromLatin1(name), .minimum = minimum, .maximum = maximum, .help = help};
}

/// Names are those of the project file.
ParameterFields weightFields()
{
    ParameterSpec init{.name = QStringLiteral("init"),
                       .kind = ParameterKind::Choice,
                       .choices = weightInitializations(),
                       .help = QT_TRANSLATE_NOOP(
                           "ParameterHelp",
                           "What weights are before training, where a layer says nothing else: a name of "
                           "torch.nn.init; default is what each layer does by itself")};
    ParameterSpec classes{.name = QStringLiteral("class_weights"),
                          .kind = ParameterKind::Choice,
                          .choices = classWeightWords(),
                          .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                                    "balanced: images of rare classes count for more in the "
                                                    "training loss, so that all classes count alike")};
    ParameterSpec autocast{.name = QStringLiteral("autocast"),
                           .kind = ParameterKind::Choice,
                           .choices = autocastWords(),
                           .help = QT_TRANSLATE_NOOP(
                               "ParameterHelp", "bfloat16: convolutions and Linear layers are computed with "
                                                "fewer digits, sooner where the device is made for it")};
    return {{init, SettingsPanel::tr("first weights")},
            {classes, SettingsPanel::tr("class weights")},
            {autocast, SettingsPanel::tr("mixed precision")}};
}

/// As `weightFields`.
ParameterFields runFields()
{
    ParameterSpec shuffle{.name = QStringLiteral("shuffle"),
                          .kind = ParameterKind::Boolean,
                          .help =
                              QT_TRANSLATE_NOOP("ParameterHelp", "A new order of the images in each epoch")};
    ParameterSpec clip{.name = QStringLiteral("clip_grad_norm"),
                       .kind = ParameterKind::Real,
                       .minimum = 0,
                       .maximum = 1e9,
                       .help = QT_TRANSLATE_NOOP(
                           "ParameterHelp", "A gradient longer than this is shortened to it; 0: none is")};
    ParameterSpec watched{.name = QStringLiteral("metric"),
                          .kind = ParameterKind::Choice,
                          .choices = stoppingMetrics(),
                          .help = QT_TRANSLATE_NOOP("ParameterHelp", "The number that must improve")};
    return {
        {integerSpec("epochs", 1, 1e7,
                     QT_TRANSLATE_NOOP("ParameterHelp", "Times that all training images are seen")),
         SettingsPanel::tr("epochs")},
        {integerSpec("batch_size", 0, 1e9,
                     QT_TRANSLATE_NOOP("ParameterHelp", "Images for one step; 0 means all")),
         SettingsPanel::tr("batch size"), SettingsPanel::tr("whole set")},
        {shuffle, SettingsPanel::tr("shuffle")},
        validationField(),
        {integerSpec(
             "seed", 0, 9e15,
             QT_TRANSLATE_NOOP("ParameterHelp", "The same seed gives the same weights, split and order")),
         SettingsPanel::tr("seed")},
        {integerSpec("limit", 0, 1e9,
                     QT_TRANSLATE_NOOP("ParameterHelp", "Only the first images of the training set")),
         SettingsPanel::tr("data limit"), SettingsPanel::tr("all images")},
        {clip, SettingsPanel::tr("clip gradient")},
        {integerSpec("patience", 0, 1e7,
                     QT_TRANSLATE_NOOP("ParameterHelp",
                                       "Ends the run after so many epochs without improvement; 0: never")),
         SettingsPanel::tr("early stopping"), SettingsPanel::tr("never")},
        {watched, SettingsPanel::tr("… watches")},
        {integerSpec(
             "time_limit", 0, 1e7,
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "Minutes after which the run ends with the best epoch's weights; 0: never")),
         SettingsPanel::tr("time limit, min"), SettingsPanel::tr("none")},
    };
}

Parameters runValues(const Project &project)
{
    const TrainingSettings &training = project.training;
    return {{QStringLiteral("epochs"), training.epochs},
            {QStringLiteral("batch_size"), training.batchSize},
            {QStringLiteral("shuffle"), training.shuffle},
            {QStringLiteral("validation_split"), validationPercent(project)},
            {QStringLiteral("seed"), training.seed},
            {QStringLiteral("limit"), project.data.limit.value_or(0)},
            {QStringLiteral("clip_grad_norm"), training.clipGradientNorm},
            {QStringLiteral("patience"), training.earlyStopping.patience},
            {QStringLiteral("metric"), stoppingMetrics()[qsizetype(training.earlyStopping.metric)]},
            {QStringLiteral("time_limit"), (training.timeLimit + 59) / 60},
            {QStringLiteral("init"), training.initialization},
            {QStringLiteral("class_weights"), classWeightWords()[training.balancedClasses]},
            {QStringLiteral("autocast"), autocastWords()[training.bfloat16]}};
}

void applyRunValue(Project &project, const QString &name, const ParameterValue &value)
{
    TrainingSettings &training = project.training;
    if (name == QLatin1String("shuffle"))
        training.shuffle = std::get<bool>(value);
    else if (name == QLatin1String("epochs"))
        training.epochs = std::get<std::int64_t>(value);
    else if (name == QLatin1String("batch_size"))
        training.batchSize = std::get<std::int64_t>(value);
    else if (name == QLatin1String("seed"))
        training.seed = std::get<std::int64_t>(value);
    else if (name == QLatin1String("clip_grad_norm"))
        training.clipGradientNorm = std::get<double>(value);
    else if (name == QLatin1String("patience"))
        training.earlyStopping.patience = std::get<std::int64_t>(value);
    else if (name == QLatin1String("time_limit"))
        training.timeLimit = 60 * std::get<std::int64_t>(value);
    else if (name == QLatin1String("init"))
        training.initialization = std::get<QString>(value);
    else if (name == QLatin1String("class_weights"))
        training.balancedClasses = value == ParameterValue(classWeightWords()[1]);
    else if (name == QLatin1String("autocast"))
        training.bfloat16 = value == ParameterValue(autocastWords()[1]);
    else if (name == QLatin1String("metric"))
        training.earlyStopping.metric =
            static_cast<EarlyStopping::Metric>(stoppingMetrics().indexOf(std::get<QString>(value)));
    else if (const auto limit = std::get<std::int64_t>(value); limit > 0)
        project.data.limit = limit;
    else
        project.data.limit.reset();
}

} // namespace

SettingsPanel::SettingsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("settingsPanel"));
    setAccessibleName(tr("Training settings"));
    auto *column = new QVBoxLayout(m_content);
    column->addWidget(makeRunNote());
    addChoiceForm(tr("Optimizer"), QStringLiteral("optimizerForm"), optimizerTypes(),
                  &TrainingSettings::optimizer);
    addRunForm(tr("Run"), QStringLiteral("runForm"), runFields);
    addPreparation();
    addChoiceForm(tr("Loss"), QStringLiteral("lossForm"), lossTypes(), &TrainingSettings::loss);
    m_lossNote = readingLabel(m_content);
    m_lossNote->setObjectName(QStringLiteral("lossNote"));
    m_lossNote->setProperty("muted", true);
    column->addWidget(m_lossNote);
    addChoiceForm(tr("Schedule"), QStringLiteral("scheduleForm"), scheduleTypes(),
                  &TrainingSettings::schedule);
    addRunForm(tr("Weights"), QStringLiteral("weightsForm"), weightFields);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&workspace.document(), &Document::settingsChanged, this, &SettingsPanel::refresh);
    connect(&workspace.document(), &Document::opened, this, &SettingsPanel::refresh);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &SettingsPanel::refresh);
    refresh();
}

QWidget *SettingsPanel::makeRunNote()
{
    m_runNote = new QWidget(m_content);
    m_note = new QLabel(m_runNote);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_apply = new QPushButton(tr("&Apply to this run"), m_runNote);
    m_apply->setObjectName(QStringLiteral("applyToRun"));
    m_apply->setToolTip(
        tr("The run goes on with the optimizer's numbers, batch size (from the next epoch on), epochs, "
           "clipping, early stopping and time limit as they stand here"));
    connect(m_apply, &QPushButton::clicked, this,
            [this] { m_workspace.session().changeSettings(m_workspace.document().project().training); });
    connect(&m_workspace.session(), &TrainingSession::settingChanged, this, &SettingsPanel::showRunNote);
    auto *column = new QVBoxLayout(m_runNote);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    column->addWidget(m_apply, 0, Qt::AlignLeft);
    return m_runNote;
}

void SettingsPanel::showRunNote()
{
    const auto running = m_workspace.session().runningSettings();
    m_runNote->setVisible(running.has_value());
    if (!running)
        return;
    const TrainingSettings &wanted = m_workspace.document().project().training;
    const bool different = !changesBetween(*running, adopted(*running, wanted), 0, 0).empty();
    m_apply->setVisible(different);
    m_note->setText(different            ? tr("ⓘ A run is on with other settings.")
                    : wanted == *running ? tr("ⓘ A run is on with these settings.")
                                         : tr("ⓘ A run is on: these changes apply to the next run."));
}

void SettingsPanel::addHeading(const QString &heading)
{
    auto *title = new QLabel(heading, m_content);
    title->setProperty("heading", true);
    title->setContentsMargins(0, 8, 0, 0);
    m_content->layout()->addWidget(title);
}

void SettingsPanel::addPreparation()
{
    addHeading(tr("Data"));
    auto *line = readingLabel(m_content);
    line->setObjectName(QStringLiteral("preparationLine"));
    auto *open = new QPushButton(tr("&Prepare the data…"), m_content);
    open->setObjectName(QStringLiteral("prepareData"));
    open->setToolTip(tr("Split, normalization and augmentation, with a preview"));
    open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(open, &QPushButton::clicked, this, &SettingsPanel::preparationWanted);
    m_content->layout()->addWidget(line);
    m_content->layout()->addWidget(open);
    m_refreshers.push_back(
        [this, line] { line->setText(preparationText(m_workspace.document().project())); });
}

ParameterForm *SettingsPanel::addForm(const QString &heading, const QString &name)
{
    addHeading(heading);
    auto *form = new ParameterForm(m_content);
    form->setObjectName(name);
    form->setAccessibleName(heading);
    m_content->layout()->addWidget(form);
    return form;
}

void SettingsPanel::addChoiceForm(const QString &heading, const QString &name,
                                  const std::vector<ChoiceType> &types, Choice TrainingSettings::*member)
{
    ParameterForm *form = addForm(heading, name);
    const auto *known = &types; // a table that is made once and lives as long as the program
    connect(form, &ParameterForm::valueEdited, this,
            [this, known, member](const QString &parameter, const ParameterValue &value) {
                editChoice(*known, member, parameter, value);
            });
    m_refreshers.push_back([this, form, known, member] {
        const Choice &choice = m_workspace.document().project().training.*member;
        Parameters values = choice.parameters;
        values[typeName] = choice.type;
        form->show(choiceFields(*known, choice, tr("type")), values);
    });
}

void SettingsPanel::addRunForm(const QString &heading, const QString &name, ParameterFields (*fields)())
{
    ParameterForm *form = addForm(heading, name);
    connect(form, &ParameterForm::valueEdited, this, &SettingsPanel::editRun);
    m_refreshers.push_back(
        [this, form, fields] { form->show(fields(), runValues(m_workspace.document().project())); });
}

void SettingsPanel::refresh()
{
    showRunNote();
    const QString &loss = m_workspace.document().project().training.loss.type;
    m_lossNote->setVisible(isOnOneHot(loss));
    m_lossNote->setText(
        tr("ⓘ %1 compares the outputs with a one-hot target: 1 at the true class, 0 at all others.")
            .arg(loss));
    for (const auto &show : m_refreshers)
        show();
    // A dock that was laid out for a wider window must not cut the fields.
    setMinimumWidth(m_content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

void SettingsPanel::editChoice(const std::vector<ChoiceType> &types, Choice TrainingSettings::*member,
                               const QString &name, const ParameterValue &value)
{
    if (name != typeName) {
        const ChoiceType *known = findChoice(types, (m_workspace.document().project().training.*member).type);
        const ParameterSpec *spec = known ? findSpec(known->parameters, name) : nullptr;
        if (spec)
            m_workspace.document().edit(
                tr("Set %1 to %2").arg(name, displayText(value)),
                [&](Project &project) { setParameter((project.training.*member).parameters, *spec, value); },
                QStringLiteral("training:%1:%2").arg(known->type, name));
        return;
    }
    Choice choice{std::get<QString>(value)};
    if (const ChoiceType *known = findChoice(types, choice.type))
        choice.parameters = suggestedValues(known->parameters);
    m_workspace.document().edit(tr("Use %1").arg(choice.type),
                                [&](Project &project) { project.training.*member = choice; });
}

void SettingsPanel::editRun(const QString &name, const ParameterValue &value)
{
    if (name == validationField().spec.name)
        return setValidationPercent(m_workspace.document(), std::get<double>(value));
    m_workspace.document().edit(
        tr("Set %1 to %2").arg(name, displayText(value)),
        [&](Project &project) { applyRunValue(project, name, value); }, QStringLiteral("run:%1").arg(name));
}

} // namespace workbench
