#include "ui/lessons/question_box.h"

#include "ui/common/theme.h"
#include "ui/lessons/step_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace workbench {

QuestionBox::QuestionBox(QWidget *parent)
    : QWidget(parent), m_text(new StepText(this)), m_field(new QLineEdit(this)), m_choices(new QVBoxLayout),
      m_buttons(new QButtonGroup(this)), m_check(new QPushButton(tr("Chec&k"), this)),
      m_solve(new QPushButton(tr("Do it for me"), this)), m_verdict(new QLabel(this))
{
    setObjectName(QStringLiteral("questionBox"));
    setAccessibleName(tr("Question"));
    m_text->setObjectName(QStringLiteral("questionText"));
    m_text->setAccessibleName(tr("Question"));
    m_field->setObjectName(QStringLiteral("answerField"));
    m_field->setAccessibleName(tr("Your answer"));
    m_field->setPlaceholderText(tr("a number"));
    m_field->setMaxLength(40);
    m_check->setObjectName(QStringLiteral("checkAnswer"));
    m_solve->setObjectName(QStringLiteral("doItForMe"));
    m_verdict->setObjectName(QStringLiteral("answerVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_check);
    row->addWidget(m_solve);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_text);
    column->addLayout(m_choices);
    column->addLayout(row);
    column->addWidget(m_verdict);
    connect(m_field, &QLineEdit::textChanged, this, &QuestionBox::updateCheck);
    connect(m_field, &QLineEdit::returnPressed, m_check, &QPushButton::click);
    connect(m_buttons, &QButtonGroup::idClicked, this, &QuestionBox::updateCheck);
    connect(m_check, &QPushButton::clicked, this, &QuestionBox::checked);
    connect(m_solve, &QPushButton::clicked, this, &QuestionBox::solutionWanted);
}

void QuestionBox::showQuestion(const LessonQuestion &question, bool answered)
{
    m_text->showMarkdown(question.text);
    m_field->clear();
    m_field->setVisible(question.answer.has_value());
    showChoices(question.choices);
    m_solve->hide();
    m_verdict->hide();
    if (answered)
        showVerdict({Verdict::Kind::Right, tr("You have answered this already.")}, false);
    updateCheck();
}

void QuestionBox::showChoices(const std::vector<LessonChoice> &choices)
{
    for (auto *button : m_buttons->buttons())
        delete button;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto *button =
            new QRadioButton(QString(choices[i].text).replace(QLatin1Char('&'), QLatin1String("&&")), this);
        button->setObjectName(QStringLiteral("choice%1").arg(i));
        m_buttons->addButton(button, int(i));
        m_choices->addWidget(button);
    }
}

void QuestionBox::updateCheck()
{
    const bool isTyped = !m_field->isHidden();
    m_check->setEnabled(isTyped                          ? !m_field->text().trimmed().isEmpty()
                        : m_buttons->buttons().isEmpty() ? true
                                                         : m_buttons->checkedId() >= 0);
}

QString QuestionBox::answer() const
{
    return m_buttons->buttons().isEmpty() ? m_field->text() : QString::number(m_buttons->checkedId());
}

void QuestionBox::showVerdict(const Verdict &verdict, bool offerSolution)
{
    const ThemeColors &colors = themeColors();
    const bool isRight = verdict.kind == Verdict::Kind::Right;
    const bool isWrong = verdict.kind == Verdict::Kind::Wrong;
    const QString mark = isRight ? QStringLiteral("✓ ") : isWrong ? QStringLiteral("✗ ") : QString();
    m_verdict->setText(mark + verdict.sentence);
    QPalette palette = m_verdict->palette();
    palette.setColor(QPalette::WindowText, isRight ? colors.good : isWrong ? colors.bad : colors.mutedText);
    m_verdict->setPalette(palette);
    m_verdict->show();
    m_solve->setVisible(offerSolution);
}

} // namespace workbench
