#pragma once

#include "core/lessons/expression.h"

namespace workbench {

/// One thing the program does when the student presses "Show me".
struct LessonAction
{
    enum class Kind {
        Open,        ///< a preset (target) as a project of the lesson's own
        Select,      ///< a layer (target)
        Set,         ///< a layer's parameter, or a setting of training (target "training") or data
        Add,         ///< a layer of type `value` below `target`, called `name` where that is given
        Remove,      ///< a layer
        Perspective, ///< the arrangement of the docks
        Show,        ///< raises a view and draws a frame around it
        Sample,      ///< selects picture `number` of the part `target`
        Train,       ///< starts a run of `number` epochs, on the first `limit` images where that is given
        Predict,     ///< lets the model answer to all images
        Wait,        ///< until the run, or the predicting, has ended
        Stop,        ///< ends the run
        Undo,
        Copy ///< the step's last block of source to the clipboard
    };
    Kind kind = Kind::Wait;
    QString target = {};
    QString name = {};
    QString value = {};
    std::int64_t number = 0;
    std::optional<std::int64_t> limit = std::nullopt;
    bool operator==(const LessonAction &) const = default;
};

/// One answer of several; right where its expression holds.
struct LessonChoice
{
    Expression right;
    QString text;
};

/// What a step asks. Exactly one of the three kinds of answer is wanted: a number, one of the choices, or
/// that the student has brought the program to where `check` holds.
struct LessonQuestion
{
    QString text; ///< Markdown
    std::optional<Expression> answer = std::nullopt;
    double within = 0; ///< how far a typed number may be off
    std::vector<LessonChoice> choices = {};
    std::optional<Expression> check = std::nullopt;
    std::vector<LessonAction> solution = {}; ///< of a check: what would bring the program there
    QString hint = {};
};

struct LessonStep
{
    QString text;        ///< Markdown
    QString source = {}; ///< the last block of Python in it
    std::vector<LessonAction> actions = {};
    bool isAutomatic = false; ///< the actions run when the step is reached
    std::optional<LessonQuestion> question = std::nullopt;
};

struct Lesson
{
    QString id; ///< what progress is kept under
    QString title;
    std::vector<LessonStep> steps;
};

/// Actions and expressions without the words around them, a line each: the same in every language.
QStringList scriptOf(const Lesson &lesson);

} // namespace workbench
