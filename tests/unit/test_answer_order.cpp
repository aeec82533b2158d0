#include "core/insight/answer_order.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace workbench;

using Order = AnswerOrder;
using Verdict = AnswerFilter::Verdict;
using Places = std::vector<std::size_t>;

namespace {

constexpr float noNumber = std::numeric_limits<float>::quiet_NaN();

/// Three classes; the label comes first.
PartAnswers someAnswers()
{
    PartAnswers answers;
    const auto add = [&](std::int32_t label, const std::vector<float> &probabilities) {
        answers.add(10 * std::int64_t(answers.count()), label, probabilities);
    };
    add(0, {0.9F, 0.06F, 0.04F});            // 0: right and sure
    add(1, {0.7F, 0.1F, 0.2F});              // 1: wrong
    add(2, {0.25F, 0.375F, 0.375F});         // 2: as probable as another, which is predicted
    add(unknownLabel, {0.4F, 0.35F, 0.25F}); // 3: nobody knows
    add(0, {noNumber, noNumber, noNumber});  // 4: no number
    add(1, {0.0F, 0.0F, 1.0F});              // 5: as wrong as can be
    add(1, {0.25F, 0.7F, 0.05F});            // 6: right
    add(2, {0.7F, 0.2F, 0.1F});              // 7: as wrong as 1
    return answers;
}

} // namespace

class TestAnswerOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sorts_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("label"); // -2: any
        QTest::addColumn<Places>("expected");
        const auto row = [](const char *name, Order order, Verdict verdict, int label, const Places &places) {
            QTest::newRow(name) << int(order) << int(verdict) << label << places;
        };
        row("as given", Order::AsGiven, Verdict::Any, -2, {0, 1, 2, 3, 4, 5, 6, 7});
        // 1 is behind by 0.6, and so is 7; 2 by nothing. What cannot be told comes last.
        row("most wrong", Order::MostWrong, Verdict::Any, -2, {5, 1, 7, 2, 6, 0, 3, 4});
        row("least sure", Order::LeastSure, Verdict::Any, -2, {2, 3, 1, 6, 7, 0, 5, 4});
        row("near the boundary", Order::NearBoundary, Verdict::Any, -2, {2, 3, 6, 1, 7, 0, 5, 4});
        row("wrong", Order::MostWrong, Verdict::Wrong, -2, {5, 1, 7, 2});
        row("right", Order::LeastSure, Verdict::Right, -2, {6, 0});
        row("of a class", Order::MostWrong, Verdict::Any, 1, {5, 1, 6});
        row("wrong of a class", Order::AsGiven, Verdict::Wrong, 2, {2, 7});
        row("no label", Order::LeastSure, Verdict::Any, unknownLabel, {3});
        row("right without a label", Order::LeastSure, Verdict::Right, unknownLabel, {});
    }
    void sorts()
    {
        QFETCH(int, order);
        QFETCH(int, verdict);
        QFETCH(int, label);
        QFETCH(Places, expected);
        AnswerFilter filter{Verdict(verdict)};
        if (label != -2)
            filter.label = label;
        QCOMPARE(answersInOrder(someAnswers(), Order(order), filter), expected);
    }

    void keysAreWhatTheirNamesSay()
    {
        const PartAnswers answers = someAnswers();
        QCOMPARE(orderKeyOf(answers, 1, Order::MostWrong), std::optional(0.1F - 0.7F));
        QCOMPARE(orderKeyOf(answers, 0, Order::MostWrong), std::optional(0.9F - 0.06F));
        QCOMPARE(orderKeyOf(answers, 1, Order::LeastSure), std::optional(0.7F));
        QCOMPARE(orderKeyOf(answers, 1, Order::NearBoundary), std::optional(0.7F - 0.2F));
        QCOMPARE(orderKeyOf(answers, 2, Order::NearBoundary), std::optional(0.0F));
        QVERIFY(!orderKeyOf(answers, 3, Order::MostWrong));
        QVERIFY(orderKeyOf(answers, 3, Order::LeastSure));
        for (const auto each : {Order::MostWrong, Order::LeastSure, Order::NearBoundary})
            QVERIFY(!orderKeyOf(answers, 4, each));
    }

    void oneClassHasNoOther()
    {
        PartAnswers answers;
        answers.add(0, 0, std::vector{1.0F});
        QCOMPARE(orderKeyOf(answers, 0, Order::NearBoundary), std::optional(1.0F));
        QCOMPARE(answersInOrder({}, Order::MostWrong), Places());
    }

    void manyAnswersAreSortedByTheirKeys()
    {
        std::mt19937 random(3);
        PartAnswers answers;
        for (int i = 0; i < 3000; ++i) {
            std::vector<float> probabilities(7);
            for (auto &each : probabilities)
                each = float(random() % 5) / 16; // many are equal
            if (random() % 50 == 0)
                probabilities[3] = noNumber;
            answers.add(i, random() % 20 == 0 ? unknownLabel : std::int32_t(random() % 7), probabilities);
        }
        for (const auto order : {Order::MostWrong, Order::LeastSure, Order::NearBoundary}) {
            const Places places = answersInOrder(answers, order);
            QCOMPARE(places.size(), answers.count());
            for (std::size_t i = 1; i < places.size(); ++i) {
                const auto one = orderKeyOf(answers, places[i - 1], order);
                const auto other = orderKeyOf(answers, places[i], order);
                QVERIFY(one || !other);
                QVERIFY(!other || *one < *other || (*one == *other && places[i - 1] < places[i]));
                QVERIFY(one || other || places[i - 1] < places[i]);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAnswerOrder)
#include "test_answer_order.moc"
