#include "core/exchange/onnx/onnx_import.h"
#include "core/exchange/onnx/onnx_writer.h"
#include "tests/unit/onnx_foreign_cases.h"

using namespace workbench;
using namespace workbench::test;

namespace {

QString typesOf(const Network &network)
{
    QStringList types;
    for (const auto &layer : network.layers)
        types << layer.type;
    return types.join(QLatin1Char(' '));
}

Result<TrainedModel> imported(const OnnxModel &model)
{
    return modelOfOnnx(model, QStringLiteral("it"));
}

/// A convolution of images, to be spoilt.
OnnxModel convolution(const OnnxAttributes &attributes, const TensorData &weight = drawnTensor({4, 3, 3, 3}))
{
    return OnnxSketch().constant("w", weight).node("y", "Conv", {"x", "w"}, attributes).model();
}

OnnxModel changed(OnnxModel model, const std::function<void(OnnxModel &)> &change)
{
    change(model);
    return model;
}

} // namespace

/// ONNX files of other programs.
class TestEngineOnnxForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesTheSame_data();
    void computesTheSame();
    void takesScalingAsNormalization_data();
    void takesScalingAsNormalization();
    void names();
    void readsOldFilesWithWeightsAmongInputs();
    void isATrainedModelByItsSuffix();
    void refuses_data();
    void refuses();
};

void TestEngineOnnxForeign::computesTheSame_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < foreignCases().size(); ++i)
        QTest::newRow(foreignCases()[i].name) << int(i);
}

void TestEngineOnnxForeign::computesTheSame()
{
    QFETCH(const int, index);
    const ForeignCase &item = foreignCases()[std::size_t(index)];
    const auto read = imported(item.model);
    VERIFY_RESULT(read);
    const torch::Tensor images = imagesFor(Shape::image(3, 12, 10));
    QVERIFY(isNear(outputsOf(*read, images), item.answer(images)));
    QCOMPARE(typesOf(read->project.network), QString::fromLatin1(item.layers));
    const auto analysis = analyse(read->project.network);
    QCOMPARE(std::int64_t(read->classNames.size()), analysis.layers.back().output->elements());
    QCOMPARE(read->classNames.front(), QStringLiteral("0"));
}

void TestEngineOnnxForeign::takesScalingAsNormalization_data()
{
    QTest::addColumn<OnnxModel>("model");
    QTest::addColumn<Normalization>("normalization");
    const TensorData mean = tensorOfFloats({1, 3, 1, 1}, {0.485F, 0.456F, 0.406F});
    const TensorData deviation = tensorOfFloats({3, 1, 1}, {0.229F, 0.224F, 0.225F});
    const Normalization usual{Normalization::Kind::Given, {0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}};
    const auto normalised = [&](OnnxSketch sketch, const char *pixels) {
        return sketch.constant("mean", mean)
            .constant("std", deviation)
            .node("s", "Sub", {QString::fromLatin1(pixels), "mean"})
            .node("d", "Div", {"s", "std"})
            .node("y", "Relu", {"d"})
            .model();
    };
    QTest::newRow("mean and deviation") << normalised(OnnxSketch(), "x") << usual;
    QTest::newRow("of bytes") << normalised(OnnxSketch().number("b", 255).node("p", "Div", {"x", "b"}), "p")
                              << usual;
    QTest::newRow("bytes alone")
        << OnnxSketch().number("b", 1.0F / 255).node("p", "Mul", {"b", "x"}).node("y", "Relu", {"p"}).model()
        << Normalization();
    QTest::newRow("nothing") << OnnxSketch().node("y", "Relu", {"x"}).model() << Normalization();
    QTest::newRow("read twice") << OnnxSketch()
                                       .number("two", 2)
                                       .node("m", "Mul", {"x", "two"})
                                       .node("r", "Relu", {"m"})
                                       .node("y", "Add", {"r", "m"})
                                       .model()
                                << Normalization{Normalization::Kind::Given, {0, 0, 0}, {0.5, 0.5, 0.5}};
}

void TestEngineOnnxForeign::takesScalingAsNormalization()
{
    QFETCH(const OnnxModel, model);
    QFETCH(const Normalization, normalization);
    const auto read = imported(model);
    VERIFY_RESULT(read);
    QCOMPARE(read->normalization, normalization);
    QCOMPARE(read->project.network.layers.front().type, QStringLiteral("ReLU"));
}

void TestEngineOnnxForeign::names()
{
    auto model = OnnxSketch()
                     .constant("layer1.0.conv1.weight", drawnTensor({3, 3, 1, 1}))
                     .node("a", "Conv", {"x", "layer1.0.conv1.weight"})
                     .node("b", "Relu", {"a"})
                     .node("c", "Relu", {"b"})
                     .node("d", "Relu", {"c"})
                     .node("e", "Relu", {"d"})
                     .node("y", "Tanh", {"e"})
                     .model();
    const QStringList nodes{"/layer1/layer1.0/conv1/Conv",
                            "/layer1/layer1.0/relu/Relu",
                            "/layer1/layer1.0/relu/Relu",
                            "Relu_7",
                            "relu1",
                            ""};
    for (std::size_t i = 0; i < model.graph.nodes.size(); ++i)
        model.graph.nodes[i].name = nodes[qsizetype(i)];
    const auto read = imported(model);
    VERIFY_RESULT(read);
    QStringList ids;
    for (const auto &layer : read->project.network.layers)
        ids << layer.id;
    QCOMPARE(ids, (QStringList{"layer1_0_conv1", "layer1_0_relu", "relu2", "relu3", "relu1", "tanh1"}));
    QVERIFY(read->weights.contains("layer1_0_conv1.weight"));
}

void TestEngineOnnxForeign::readsOldFilesWithWeightsAmongInputs()
{
    auto model = convolution({});
    model.graph.inputs.insert(model.graph.inputs.begin(),
                              OnnxValue{"w", {{4, {}}, {3, {}}, {3, {}}, {3, {}}}});
    VERIFY_RESULT(imported(model));
}

void TestEngineOnnxForeign::isATrainedModelByItsSuffix()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("net.ONNX"));
    COMPARE_ERROR(loadTrainedModel(path), QStringLiteral("No such file or directory"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.onnx")));
    COMPARE_ERROR(loadTrainedModel(folder.filePath(QStringLiteral("folder.onnx"))),
                  QStringLiteral("this is not a file that can be read"));
    OnnxModel model = OnnxSketch().node("p", "GlobalAveragePool", {"x"}).node("y", "Flatten", {"p"}).model();
    writeFile(path, *onnxBytes(model));
    const auto read = loadTrainedModel(path);
    VERIFY_RESULT(read);
    QCOMPARE(read->project.network, imported(model)->project.network);
    model.metadata[QStringLiteral("class_names")] = QStringLiteral(R"(["one","two"])");
    writeFile(path, *onnxBytes(model));
    COMPARE_ERROR(loadTrainedModel(path),
                  QStringLiteral("class_names has 2 names, but the network gives 3 values (%1)").arg(path));
}

void TestEngineOnnxForeign::refuses_data()
{
    QTest::addColumn<OnnxModel>("model");
    QTest::addColumn<QString>("message");
    const auto refuse = [](const char *name, const OnnxModel &model, const char *message) {
        QTest::newRow(name) << model << QString::fromUtf8(message);
    };
    const OnnxModel relu = OnnxSketch().node("y", "Relu", {"x"}).model();
    auto named = OnnxSketch().node("r", "Relu", {"x"}).node("x13", "Einsum", {"r"}).model();
    named.graph.nodes[1].name = QStringLiteral("/attn/Einsum");
    refuse("unknown operator", named,
           R"(the operator "Einsum" is not known here (it: node 2, "/attn/Einsum", which makes "x13"))");
    refuse("forged operator", OnnxSketch().node("y", "*Silu", {"x"}).model(),
           R"(the operator "*Silu" is not known here (it: node 1, "y", which makes "y"))");
    refuse("unknown attribute", OnnxSketch().node("y", "Relu", {"x"}, {{"slope", 1.0F}}).model(),
           R"(the attribute slope of Relu is not known here (it: node 1, "y", which makes "y"))");
    refuse("attribute of another kind", convolution({{"group", 2.0F}}),
           R"(the attribute group of Conv has a value of the wrong kind (it: node 1, "y", which makes "y"))");
    refuse("attribute out of range", convolution({{"strides", Numbers{0, 1}}}),
           R"(the attribute strides of Conv cannot be [0, 1] here (it: node 1, "y", which makes "y"))");
    refuse("pads for three sides", convolution({{"pads", Numbers{1, 1, 1}}}),
           R"(the attribute pads of Conv cannot be [1, 1, 1] here (it: node 1, "y", which makes "y"))");
    refuse("groups that do not divide", convolution({{"group", std::int64_t(2)}}),
           R"(its 3 input channels cannot be divided into 2 groups (it: node 1, "y", which makes "y"))");
    refuse(
        "weight of other sizes", convolution({}, drawnTensor({4, 2, 3, 3})),
        R"(Conv needs a weight of [4 × 3 × 3 × 3], but that in the file is [4 × 2 × 3 × 3] (it: node 1, "y", which makes "y"))");
    refuse(
        "convolution of lines", convolution({}, drawnTensor({4, 3, 3})),
        R"(Conv needs a weight of four sizes, but that in the file has 3 (it: node 1, "y", which makes "y"))");
    refuse(
        "weight that is missing", OnnxSketch().node("y", "Conv", {"x", "w"}).model(),
        R"(it reads "w", which is neither made by a node nor in the file (it: node 1, "y", which makes "y"))");
    refuse("weight that is worked out",
           OnnxSketch().node("r", "Relu", {"x"}).node("y", "Conv", {"x", "r"}).model(),
           R"(Conv needs a constant, but "r" is worked out (it: node 2, "y", which makes "y"))");
    refuse(
        "circle", OnnxSketch().node("a", "Add", {"x", "b"}).node("b", "Relu", {"a"}).model(),
        R"(it reads "b", which is not made above it: the nodes are in no order or in a circle (it: node 1, "a", which makes "a"))");
    refuse("made twice", OnnxSketch().node("a", "Relu", {"x"}).node("a", "Tanh", {"x"}).model(),
           R"(the value "a" is made twice (it: node 2, "a", which makes "a"))");
    refuse("two inputs",
           changed(relu,
                   [](OnnxModel &model) {
                       model.graph.inputs.push_back({"z", {}});
                   }),
           "the file takes 2 inputs, but a network here takes one image (it)");
    refuse("two outputs",
           changed(relu,
                   [](OnnxModel &model) {
                       model.graph.outputs.push_back({"x", {}});
                   }),
           "the file gives 2 outputs, but a network here gives one (it)");
    refuse("halves", changed(relu, [](OnnxModel &model) { model.graph.inputs[0].type = 10; }),
           R"("x" is of ONNX's data type 10, but only float32 (1) is read here (it))");
    refuse(
        "no image", changed(relu, [](OnnxModel &model) { model.graph.inputs[0].dimensions.resize(2); }),
        R"(the input "x" is N × 3, but an image is needed: batch × channels × height × width, of which the last three are fixed (it))");
    refuse(
        "any height",
        changed(relu,
                [](OnnxModel &model) {
                    model.graph.inputs[0].dimensions[2] = {0, "h"};
                }),
        R"(the input "x" is N × 3 × h × 10, but an image is needed: batch × channels × height × width, of which the last three are fixed (it))");
    refuse(
        "huge image",
        changed(relu,
                [](OnnxModel &model) {
                    model.graph.inputs[0].dimensions[2].size = model.graph.inputs[0].dimensions[3].size =
                        100000;
                }),
        R"(the input "x" is N × 3 × 100000 × 100000, but an image is needed: batch × channels × height × width, of which the last three are fixed (it))");
    refuse("old operators", changed(relu, [](OnnxModel &model) { model.opset = 6; }),
           "the file's operators are of version (opset) 6, but 7 to 21 are read here (it)");
    refuse(
        "output of another size",
        changed(relu,
                [](OnnxModel &model) {
                    model.graph.outputs[0].dimensions = {{0, "N"}, {3, {}}, {12, {}}, {11, {}}};
                }),
        R"(the file says that "y" is N × 3 × 12 × 11, but its operators make 3 × 12 × 10 of each image (it))");
    refuse("output that nobody makes",
           changed(relu, [](OnnxModel &model) { model.graph.outputs[0].name = "z"; }),
           R"(the output "z" is made by no layer (it))");
    refuse("sizes that multiply",
           OnnxSketch()
               .constant("s", tensorOfFloats({4}, {1, 1, 1000, 1000}))
               .node("y", "Resize", {"x", "", "s"})
               .model(),
           "Resize would make 3 × 12000 × 10000 values of each image, which is too much (it: node 1, \"y\", "
           "which makes \"y\")");
    refuse("a weight without numbers",
           flat()
               .constant("w", {"F32", {std::int64_t(1) << 40, 0}, {}})
               .node("y", "Gemm", {"f", "w"}, {{"transB", std::int64_t(1)}})
               .model(),
           R"(Gemm needs numbers, but "w" is empty (it: node 2, "y", which makes "y"))");
    OnnxSketch sharing = flat().constant("w", drawnTensor({360, 360}));
    for (int i = 0; i < 300; ++i)
        sharing.node(QString::number(i), "MatMul",
                     {i == 0 ? QStringLiteral("f") : QString::number(i - 1), "w"});
    refuse("weights for many layers", sharing.model(),
           R"(the layers would have far more weights than the file (it: node 42, "40", which makes "40"))");
    refuse("channels last",
           OnnxSketch().node("y", "Transpose", {"x"}, {{"perm", Numbers{0, 3, 1, 2}}}).model(),
           "Transpose is not known here: write the file with the channels first (N × C × H × W), and it is "
           "not needed (it: node 1, \"y\", which makes \"y\")");
    refuse(
        "reshape over images", OnnxSketch().integers("s", {10, -1}).node("y", "Reshape", {"x", "s"}).model(),
        R"(the sizes that Reshape asks for do not leave each image's values together (it: node 1, "y", which makes "y"))");
    refuse(
        "reshape of another kind",
        OnnxSketch().integers("s", {0, 12, 3, 10}).node("y", "Reshape", {"x", "s"}).model(),
        R"(Reshape turns 3 × 12 × 10 into 12 × 3 × 10, which no layer does here (it: node 1, "y", which makes "y"))");
    refuse("linear without Flatten",
           OnnxSketch().constant("w", drawnTensor({10, 4})).node("y", "MatMul", {"x", "w"}).model(),
           "Linear needs a flat input, but gets 3 × 12 × 10; put a Flatten before it (it: node 1, \"y\", "
           "which makes \"y\")");
    refuse(
        "alpha",
        flat().constant("w", drawnTensor({360, 4})).node("y", "Gemm", {"f", "w"}, {{"alpha", 0.5F}}).model(),
        R"(the attribute alpha of Gemm cannot be 0.5 here (it: node 2, "y", which makes "y"))");
    refuse(
        "Clip to 1", OnnxSketch().number("a", 0).number("b", 1).node("y", "Clip", {"x", "a", "b"}).model(),
        R"(Clip from 0 to 1 is not known here, only from 0 to 6 (ReLU6) and from 0 on (ReLU) (it: node 1, "y", which makes "y"))");
    refuse("places of maxima",
           OnnxSketch().node("p", "MaxPool", {"x"}, {{"kernel_shape", Numbers{2, 2}}}).model(), "");
    refuse("Pad with 1",
           OnnxSketch()
               .integers("p", {0, 0, 1, 1, 0, 0, 1, 1})
               .number("v", 1)
               .node("y", "Pad", {"x", "p", "v"})
               .model(),
           R"(padding with 1 is not known here, only with 0 (it: node 1, "y", which makes "y"))");
    refuse(
        "Pad of channels",
        OnnxSketch().integers("p", {0, 1, 1, 1, 0, 0, 1, 1}).node("y", "Pad", {"x", "p"}).model(),
        R"(only height and width of images can be padded, but the pads are [0, 1, 1, 1, 0, 0, 1, 1] (it: node 1, "y", which makes "y"))");
    refuse("Concat of rows",
           OnnxSketch().node("y", "Concat", {"x", "x"}, {{"axis", std::int64_t(2)}}).model(),
           R"(the attribute axis of Concat cannot be 2 here (it: node 1, "y", which makes "y"))");
    refuse("Softmax of opset 11 over an image",
           OnnxSketch().node("y", "Softmax", {"x"}, {{"axis", std::int64_t(1)}}).model(11),
           R"(the attribute axis of Softmax cannot be 1 here (it: node 1, "y", which makes "y"))");
    refuse(
        "linear from the corners",
        OnnxSketch()
            .constant("s", tensorOfFloats({4}, {1, 1, 2, 2}))
            .node("y", "Resize", {"x", "", "s"},
                  {{"mode", QString("linear")}, {"coordinate_transformation_mode", QString("asymmetric")}})
            .model(),
        R"(the attribute coordinate_transformation_mode of Resize cannot be asymmetric here (it: node 1, "y", which makes "y"))");
    refuse("negative scaling",
           OnnxSketch().number("m", -1).node("p", "Mul", {"x", "m"}).node("y", "Relu", {"p"}).model(),
           "the file scales the pixels of channel 1 by -1, which is no normalization (it)");
    refuse("class names of another kind",
           changed(relu, [](OnnxModel &model) { model.metadata["class_names"] = "[1]"; }),
           "class_names in the metadata has a value of the wrong kind (it)");
}

void TestEngineOnnxForeign::refuses()
{
    QFETCH(OnnxModel, model);
    QFETCH(const QString, message);
    if (message.isEmpty()) { // the second output, which the sketch does not make
        model.graph.nodes[0].outputs << QStringLiteral("places");
        COMPARE_ERROR(
            imported(model),
            QStringLiteral("the second output of MaxPool, the places of the maxima, is not known here"));
        return;
    }
    const auto read = imported(model);
    QVERIFY2(!read, "an error was expected");
    QCOMPARE(read.error().message(), message);
}

QTEST_GUILESS_MAIN(TestEngineOnnxForeign)
#include "test_engine_onnx_foreign.moc"
