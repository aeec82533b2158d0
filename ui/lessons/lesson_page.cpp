#include "ui/lessons/lesson_page.h"

#include "ui/common/theme.h"
#include "ui/lessons/question_box.h"
#include "ui/lessons/step_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <algorithm>

namespace workbench {

LessonPage::LessonPage(LessonRunner &runner, QWidget *parent)
    : QWidget(parent), m_runner(runner), m_title(new QLabel(this)), m_place(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_scroll(new QScrollArea(this)), m_text(new StepText(this)),
      m_showMe(new QPushButton(this)), m_said(new QLabel(this)), m_question(new QuestionBox(this)),
      m_back(new QPushButton(tr("Back"), this)), m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("lessonPage"));
    m_scroll->setWidget(makeStep());
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeHeader());
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFooter());
    connectParts();
}

QWidget *LessonPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *all = new QToolButton(header);
    all->setObjectName(QStringLiteral("allLessons"));
    all->setText(tr("All lessons"));
    all->setIcon(themeIcon(QStringLiteral("go-previous")));
    all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    all->setAutoRaise(true);
    connect(all, &QToolButton::clicked, this, &LessonPage::leaving);
    auto *over = new QToolButton(header);
    over->setObjectName(QStringLiteral("startOver"));
    over->setText(tr("Start over"));
    over->setToolTip(tr("Back to the first step; answers given so far are forgotten"));
    over->setAutoRaise(true);
    connect(over, &QToolButton::clicked, this, &LessonPage::startOver);
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setObjectName(QStringLiteral("lessonProgress"));
    m_bar->setAccessibleName(tr("Progress in the lesson"));
    auto *row = new QHBoxLayout;
    row->addWidget(all);
    row->addStretch();
    row->addWidget(over);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    return header;
}

QWidget *LessonPage::makeStep()
{
    auto *content = new QWidget(this);
    m_text->setObjectName(QStringLiteral("stepText"));
    m_text->setAccessibleName(tr("The step's text"));
    m_showMe->setObjectName(QStringLiteral("showMe"));
    m_showMe->setProperty("primary", true);
    m_said->setObjectName(QStringLiteral("lessonSaid"));
    m_said->setWordWrap(true);
    m_said->setProperty("muted", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 4, 0);
    column->addWidget(m_text);
    column->addWidget(m_showMe, 0, Qt::AlignLeft);
    column->addWidget(m_said);
    column->addWidget(m_question);
    column->addStretch();
    return content;
}

QWidget *LessonPage::makeFooter()
{
    auto *footer = new QWidget(this);
    m_back->setObjectName(QStringLiteral("previousStep"));
    m_back->setShortcut(Qt::ALT | Qt::Key_Left);
    m_back->setToolTip(tr("The step before (Alt+Left)"));
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_place->setObjectName(QStringLiteral("stepPlace"));
    m_place->setAlignment(Qt::AlignCenter);
    m_place->setProperty("muted", true);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_back);
    row->addWidget(m_place, 1);
    row->addWidget(m_next);
    return footer;
}

void LessonPage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_progress.step - 1); });
    connect(m_next, &QPushButton::clicked, this, &LessonPage::next);
    connect(m_showMe, &QPushButton::clicked, this, &LessonPage::showMe);
    connect(m_question, &QuestionBox::checked, this, &LessonPage::check);
    connect(m_question, &QuestionBox::solutionWanted, this,
            [this] { m_runner.run(currentStep().question->solution); });
    connect(&m_runner, &LessonRunner::runningChanged, this, &LessonPage::updateRunning);
    connect(&m_runner, &LessonRunner::noted, this, &LessonPage::say);
    connect(&m_runner, &LessonRunner::failed, this,
            [this](const QString &sentence) { say(tr("This could not be done: %1.").arg(sentence)); });
}

void LessonPage::showLesson(const Lesson &lesson, const QString &folder, bool arrived)
{
    if (!m_lesson || m_lesson->id != lesson.id) {
        m_runner.cancel();
        m_runner.forgetNumbers();
    }
    m_lesson = lesson;
    m_folder = folder;
    m_progress = loadProgress(lesson.id);
    m_progress.step = std::clamp(m_progress.step, 0, int(lesson.steps.size()) - 1);
    m_title->setText(lesson.title);
    showStep(arrived);
}

void LessonPage::goTo(int step)
{
    if (!m_lesson || step < 0 || step >= int(m_lesson->steps.size()))
        return;
    m_runner.cancel();
    m_progress.step = step;
    keepProgress();
    showStep(true);
}

void LessonPage::next()
{
    if (m_progress.step + 1 < int(m_lesson->steps.size()))
        return goTo(m_progress.step + 1);
    m_progress.done = true;
    keepProgress();
    Q_EMIT leaving();
}

void LessonPage::startOver()
{
    m_runner.cancel();
    m_runner.forgetNumbers();
    m_progress = {};
    keepProgress();
    showStep(true);
}

void LessonPage::showStep(bool arrived)
{
    const LessonStep &step = currentStep();
    const int count = int(m_lesson->steps.size());
    m_wrongTries = 0;
    m_place->setText(tr("%1 of %2", "step").arg(m_progress.step + 1).arg(count));
    m_bar->setRange(0, count);
    m_bar->setValue(m_progress.step + 1);
    m_text->showMarkdown(step.text, m_folder);
    m_showMe->setVisible(!step.actions.empty());
    m_question->setVisible(step.question.has_value());
    if (step.question)
        m_question->showQuestion(*step.question, m_progress.answered.contains(m_progress.step));
    m_back->setEnabled(m_progress.step > 0);
    const bool isLast = m_progress.step + 1 == count;
    m_next->setText(isLast ? tr("Finish") : tr("Next"));
    m_next->setToolTip(isLast ? tr("Ends the lesson (Alt+Right)") : tr("The next step (Alt+Right)"));
    m_next->setShortcut(Qt::ALT | Qt::Key_Right); // a new text takes it away
    m_scroll->verticalScrollBar()->setValue(0);
    say({});
    updateRunning();
    if (arrived && step.isAutomatic)
        m_runner.run(step.actions, step.source, trainingsBefore());
}

void LessonPage::showMe()
{
    if (m_runner.isRunning())
        return m_runner.cancel();
    say({});
    m_runner.run(currentStep().actions, currentStep().source, trainingsBefore());
}

std::int64_t LessonPage::trainingsBefore() const
{
    std::int64_t count = 0;
    for (int i = 0; i < m_progress.step; ++i) {
        const auto &actions = m_lesson->steps[std::size_t(i)].actions;
        count += std::count_if(actions.begin(), actions.end(), [](const LessonAction &action) {
            return action.kind == LessonAction::Kind::Train;
        });
    }
    return count;
}

void LessonPage::check()
{
    const LessonQuestion &question = *currentStep().question;
    const Verdict verdict = judge(question, m_question->answer(), m_wrongTries, m_runner.facts());
    if (verdict.kind == Verdict::Kind::Wrong)
        ++m_wrongTries;
    m_question->showVerdict(verdict, verdict.kind == Verdict::Kind::Wrong && m_wrongTries > 1 &&
                                         !question.solution.empty());
    if (verdict.kind != Verdict::Kind::Right || m_progress.answered.contains(m_progress.step))
        return;
    m_progress.answered << m_progress.step;
    keepProgress();
}

void LessonPage::keepProgress()
{
    saveProgress(m_lesson->id, m_progress);
    Q_EMIT progressChanged();
}

void LessonPage::updateRunning()
{
    const bool running = m_runner.isRunning();
    m_showMe->setText(running ? tr("Stop") : tr("Sho&w me"));
    m_showMe->setIcon(
        themeIcon(running ? QStringLiteral("media-playback-stop") : QStringLiteral("media-playback-start"),
                  themeColors().accentText));
}

void LessonPage::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void LessonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateRunning();
}

} // namespace workbench
