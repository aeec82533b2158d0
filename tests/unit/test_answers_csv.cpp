#include "core/exchange/answers_csv.h"
#include "tests/unit/data_sets.h"

#include <QTest>
#include <limits>

using namespace workbench;
using namespace workbench::test;

namespace {

DataSet twoAnimals()
{
    return dataSetOf(Shape::image(1, 1, 1), {{0}, {1}, {2}, {3}}, {{4}}, {0, 1, 1, unknownLabel});
}

PartAnswers someAnswers(DataPart part)
{
    PartAnswers answers;
    answers.part = part;
    answers.add(0, 0, std::vector{0.25F, 0.75F});
    answers.add(2, 1, std::vector{0.5F, std::numeric_limits<float>::quiet_NaN()});
    answers.add(3, unknownLabel, std::vector{0.625F, 0.375F});
    return answers;
}

constexpr SampleId trained(std::int64_t index)
{
    return {SampleId::Part::Train, index};
}

} // namespace

class TestAnswersCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSamplesInTheirOrder()
    {
        const DataSet data = twoAnimals();
        const PartAnswers answers = someAnswers(DataPart::Validation);
        const QByteArray csv = answersCsv(
            data, {trained(3), trained(0), trained(1), trained(2), {SampleId::Part::Test, 0}}, &answers);
        QCOMPARE(csv, QByteArray("image,class,predicted,probability,class_probability\n"
                                 "3,,cat,0.625,\n"
                                 "0,cat,dog,0.75,0.25\n"
                                 "1,dog,,,\n" // not asked
                                 "2,dog,,,\n" // no number
                                 "0,cat,,,\n"));
    }

    void knowsThePart()
    {
        const DataSet data = twoAnimals();
        const PartAnswers answers = someAnswers(DataPart::Test);
        QCOMPARE(answersCsv(data, {{SampleId::Part::Test, 0}, trained(0)}, &answers),
                 QByteArray("image,class,predicted,probability,class_probability\n0,cat,dog,0.75,0.25\n"
                            "0,cat,,,\n"));
    }

    void hasNoAnswersBeforeAnyWereGiven()
    {
        QCOMPARE(answersCsv(twoAnimals(), {trained(1)}, nullptr),
                 QByteArray("image,class,predicted,probability,class_probability\n1,dog,,,\n"));
    }

    void listsProbabilitiesAndNeighbours()
    {
        QCOMPARE(probabilitiesCsv({0.25F, 0.75F}, {"cat", "a \"dog\""}),
                 QByteArray("class,probability\ncat,0.25\n\"a \"\"dog\"\"\",0.75\n"));
        QCOMPARE(neighboursCsv(twoAnimals(), {{7, trained(2), 0.5}, {1, trained(3), 1.25}}),
                 QByteArray("image,class,distance\n2,dog,0.5\n3,,1.25\n"));
    }
};

QTEST_GUILESS_MAIN(TestAnswersCsv)
#include "test_answers_csv.moc"
