#include "core/document/json_value.h"
#include "core/document/vocabulary.h"
#include "core/layers/registry.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

const ParameterSpecs specs{
    {.name = "size", .kind = ParameterKind::IntegerPair, .minimum = 1, .maximum = 100},
    {.name = "stride", .kind = ParameterKind::IntegerPair, .minimum = 1, .follows = "size"},
    {.name = "padding",
     .kind = ParameterKind::IntegerPairOrChoice,
     .defaultValue = IntegerPair{0, 0},
     .choices = {"same", "valid"}},
    {.name = "mode",
     .kind = ParameterKind::Choice,
     .defaultValue = QStringLiteral("zeros"),
     .choices = {"zeros", "ones"}},
    {.name = "rate", .kind = ParameterKind::Real, .defaultValue = 0.1, .minimum = 0, .maximum = 1},
    {.name = "betas", .kind = ParameterKind::RealPair, .defaultValue = RealPair{0.9, 0.999}, .maximum = 1},
    {.name = "sides",
     .kind = ParameterKind::IntegerSides,
     .defaultValue = IntegerSides{1, 1, 1, 1},
     .minimum = -5},
    {.name = "milestones", .kind = ParameterKind::IntegerList, .defaultValue = Integers{1}, .minimum = 1},
    {.name = "bias", .kind = ParameterKind::Boolean, .defaultValue = true},
    {.name = "count", .defaultValue = std::int64_t{1}, .minimum = -3, .maximum = 3},
};

const ParameterSpec &spec(const char *name)
{
    return *findSpec(specs, QString::fromLatin1(name));
}

/// Every parameter of every layer, optimizer, loss, schedule and augmentation.
ParameterSpecs everySpec()
{
    ParameterSpecs all;
    for (const auto &type : layerTypes())
        all.insert(all.end(), type.parameters.begin(), type.parameters.end());
    for (const auto *types : {&optimizerTypes(), &lossTypes(), &scheduleTypes(), &augmentationTypes()}) {
        for (const auto &type : *types)
            all.insert(all.end(), type.parameters.begin(), type.parameters.end());
    }
    return all;
}

} // namespace

Q_DECLARE_METATYPE(workbench::ParameterValue)

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsIn();
    void stopsAtWhatIsMissing();
    void storesOnlyWhatDiffers();
    void checks_data();
    void checks();
    void understandsTyping_data();
    void understandsTyping();
    void writesPython_data();
    void writesPython();
    void writesRealsWhole();
    void everySpecIsSound();
    void typedTextComesBack();
};

void TestParameters::fillsIn()
{
    const Parameters set{{"size", IntegerPair{2, 3}}, {"rate", 0.5}};
    const Arguments arguments(specs, set);
    QCOMPARE(arguments.pair("size").width, 3);
    QVERIFY(arguments.pair("stride") == arguments.pair("size"));
    QCOMPARE(arguments.real("rate"), 0.5);
    QCOMPARE(arguments.boolean("bias"), true);
    QCOMPARE(arguments.word("padding"), QString());
    QCOMPARE(arguments.word("mode"), QStringLiteral("zeros"));
    QVERIFY(effectiveValue(specs, {{"stride", IntegerPair{7, 7}}}, "stride") ==
            ParameterValue(IntegerPair{7, 7}));
    QVERIFY(!effectiveValue(specs, {}, "stride"));
    QVERIFY(!effectiveValue(specs, {}, "nothing"));
}

void TestParameters::stopsAtWhatIsMissing()
{
    QVERIFY(checkParameters(specs, {})->contains("size is missing"));
    QVERIFY(!checkParameters(specs, {{"size", IntegerPair{2, 3}}}));
    QVERIFY(checkParameters(specs, {{"size", IntegerPair{2, 3}}, {"other", true}})->contains("other"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)Arguments(specs, {}).pair("size"));
}

void TestParameters::storesOnlyWhatDiffers()
{
    Parameters set;
    setParameter(set, spec("rate"), 0.5);
    QCOMPARE(set.size(), std::size_t{1});
    setParameter(set, spec("rate"), 0.1);
    QVERIFY(set.empty());
    setParameter(set, spec("size"), IntegerPair{1, 1});
    QCOMPARE(set.size(), std::size_t{1});
}

void TestParameters::checks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ParameterValue>("value");
    QTest::addColumn<QString>("refusal"); ///< empty: it is fine
    const auto row = [](const char *name, const ParameterValue &value, const char *refusal) {
        QTest::addRow("%s %s", name, qPrintable(pythonText(value)))
            << QString::fromLatin1(name) << value << QString::fromLatin1(refusal);
    };
    row("size", IntegerPair{1, 100}, "");
    row("size", IntegerPair{1, 0}, "at least 1");
    row("size", IntegerPair{101, 1}, "at most 100");
    row("size", std::int64_t{3}, "whole number");
    row("size", QStringLiteral("same"), "whole number");
    row("padding", QStringLiteral("same"), "");
    row("padding", QStringLiteral("full"), "full");
    row("padding", IntegerPair{2, 2}, "");
    row("mode", QStringLiteral("ones"), "");
    row("mode", QStringLiteral("Ones"), "zeros, ones");
    row("rate", 1.0, "");
    row("rate", -0.001, "at least 0");
    row("rate", std::numeric_limits<double>::quiet_NaN(), "at least");
    row("rate", std::numeric_limits<double>::infinity(), "rate");
    row("rate", std::int64_t{1}, "a number");
    row("betas", RealPair{0.5, 1.5}, "at most 1");
    row("bias", false, "");
    row("bias", std::int64_t{1}, "true or false");
    row("count", std::int64_t{-3}, "");
    row("count", std::int64_t{-4}, "at least -3");
}

void TestParameters::checks()
{
    QFETCH(QString, name);
    QFETCH(ParameterValue, value);
    QFETCH(QString, refusal);
    const auto answer = checkValue(*findSpec(specs, name), value);
    QCOMPARE(answer.has_value(), !refusal.isEmpty());
    if (answer)
        QVERIFY2(answer->contains(refusal) && answer->contains(name), qPrintable(*answer));
}

void TestParameters::understandsTyping_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ParameterValue>("value");
    QTest::addColumn<bool>("understood");
    const auto row = [](const char *name, const char *text, const std::optional<ParameterValue> &value) {
        QTest::addRow("%s \"%s\"", name, text) << QString::fromLatin1(name) << QString::fromUtf8(text)
                                               << value.value_or(false) << value.has_value();
    };
    row("size", "5", IntegerPair{5, 5});
    row("size", " 5x3 ", IntegerPair{5, 3});
    row("size", "5 × 3", IntegerPair{5, 3});
    row("size", "5, 3", IntegerPair{5, 3});
    row("size", "(5, 3)", IntegerPair{5, 3});
    row("size", "5 3", IntegerPair{5, 3});
    row("size", "", std::nullopt);
    row("size", "5,3,1", std::nullopt);
    row("size", "5.5", std::nullopt);
    row("size", "five", std::nullopt);
    row("size", "99999999999999999999", std::nullopt);
    row("padding", "same", QStringLiteral("same"));
    row("padding", "2", IntegerPair{2, 2});
    row("padding", "full", std::nullopt);
    row("rate", "0.001", 0.001);
    row("rate", "1e-3", 0.001);
    row("rate", "0,001", std::nullopt);
    row("rate", "1 000", std::nullopt);
    row("rate", "nan", std::nullopt);
    row("rate", "inf", std::nullopt);
    row("rate", "0.1x", std::nullopt);
    row("betas", "0.9, 0.99", RealPair{0.9, 0.99});
    row("betas", "0.9", RealPair{0.9, 0.9});
    row("betas", "0.9, 0.99, 1", std::nullopt);
    row("sides", "2", IntegerSides{2, 2, 2, 2});
    row("sides", "(1, -2, 0, 3)", IntegerSides{1, -2, 0, 3});
    row("sides", "1, 2", std::nullopt);
    row("milestones", "30, 60 90", Integers{30, 60, 90});
    row("milestones", "[30]", Integers{30});
    row("milestones", "", std::nullopt);
    row("milestones", "30, y", std::nullopt);
    row("bias", "true", true);
    row("bias", "False", false);
    row("bias", "maybe", std::nullopt);
    row("count", "-2", std::int64_t{-2});
    row("count", "2.0", std::nullopt);
}

void TestParameters::understandsTyping()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(ParameterValue, value);
    QFETCH(bool, understood);
    const auto answer = parseValue(*findSpec(specs, name), text);
    QCOMPARE(answer.has_value(), understood);
    if (understood)
        QVERIFY(*answer == value);
}

void TestParameters::writesPython_data()
{
    QTest::addColumn<ParameterValue>("value");
    QTest::addColumn<QString>("python");
    const auto row = [](const ParameterValue &value, const char *python) {
        QTest::newRow(python) << value << QString::fromLatin1(python);
    };
    row(true, "True");
    row(std::int64_t{-3}, "-3");
    row(0.001, "0.001");
    row(1e-8, "1e-08");
    row(IntegerPair{5, 5}, "5");
    row(IntegerPair{5, 3}, "(5, 3)");
    row(RealPair{0.9, 0.999}, "(0.9, 0.999)");
    row(IntegerSides{1, 2, 0, 3}, "(1, 2, 0, 3)");
    row(IntegerSides{2, 2, 2, 2}, "2");
    row(Integers{30, 60}, "[30, 60]");
    row(QStringLiteral("same"), "'same'");
}

void TestParameters::writesPython()
{
    QFETCH(ParameterValue, value);
    QFETCH(QString, python);
    QCOMPARE(pythonText(value), python);
    QVERIFY(!displayText(value).isEmpty());
}

void TestParameters::writesRealsWhole()
{
    test::RandomNetworks random(1);
    for (int i = 0; i < 1000; ++i) {
        const double value = double(random.below(1'000'000'007)) / double(1 + random.below(1'000'003));
        const auto read = parseValue(spec("rate"), realText(value));
        QVERIFY(read && std::get<double>(*read) == value);
    }
}

void TestParameters::everySpecIsSound()
{
    for (const auto &spec : everySpec()) {
        QVERIFY2(!spec.helpText().isEmpty(), qPrintable(spec.name));
        if (spec.defaultValue)
            QVERIFY2(!checkValue(spec, *spec.defaultValue), qPrintable(spec.name));
        if (spec.suggested)
            QVERIFY2(!checkValue(spec, *spec.suggested), qPrintable(spec.name));
        QVERIFY2(!spec.isRequired() || spec.suggested, qPrintable(spec.name));
    }
    for (const auto &type : layerTypes()) {
        const Layer layer = newLayer({}, type);
        QVERIFY2(!checkParameters(type.parameters, layer.parameters), qPrintable(type.type));
        QVERIFY(isValidId(layer.id));
        QVERIFY(!type.purposeText().isEmpty());
        QVERIFY(!categoryName(type.category).isEmpty());
    }
}

void TestParameters::typedTextComesBack()
{
    test::RandomNetworks random(2);
    for (const auto &spec : everySpec()) {
        for (int i = 0; i < 20; ++i) {
            const ParameterValue value = random.anyValue(spec);
            // On and off are a box, not text.
            if (spec.kind != ParameterKind::Boolean)
                QVERIFY2(parseValue(spec, displayText(value)) == value, qPrintable(displayText(value)));
            const auto read = valueOf(spec, jsonOf(value), QStringLiteral("here"));
            VERIFY_RESULT(read);
            QVERIFY2(*read == value, qPrintable(spec.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestParameters)
#include "test_parameters.moc"
