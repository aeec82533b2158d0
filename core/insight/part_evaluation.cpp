#include "core/insight/part_evaluation.h"

namespace workbench {

PartEvaluationPointer evaluateAnswers(const PartAnswersPointer &answers, const std::stop_token &stop)
{
    auto evaluation = std::make_shared<PartEvaluation>();
    evaluation->answers = answers;
    evaluation->confusion = confusionOf(*answers);
    evaluation->report = classReportOf(evaluation->confusion);
    evaluation->judged = judgedAnswersOf(*answers);
    evaluation->thresholds = thresholdCurveOf(evaluation->judged);
    for (std::size_t i = 0; i < answers->count(); ++i) {
        if (answers->labels[i] == unknownLabel)
            ++evaluation->unlabelled;
        else if (answers->predicted[i] == unknownLabel)
            ++evaluation->unanswered;
    }
    for (std::int32_t label = 0; label < answers->classes; ++label) {
        if (stop.stop_requested())
            return nullptr;
        const Ranking ranking = rankingOf(*answers, label);
        evaluation->rankings.push_back({ranking.rocArea(), ranking.averagePrecision()});
    }
    return evaluation;
}

} // namespace workbench
