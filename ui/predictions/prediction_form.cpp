#include "ui/predictions/prediction_form.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

namespace workbench {

namespace {

const QString modelFolderKey = QStringLiteral("predict/modelFolder");
const QString dataFolderKey = QStringLiteral("predict/dataFolder");

} // namespace

PredictionForm::PredictionForm(QWidget *parent)
    : QWidget(parent), m_modelPath(new QLineEdit(this)), m_dataSpec(new QLineEdit(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(10);
    m_modelPath->setObjectName(QStringLiteral("predictModelPath"));
    m_modelPath->setAccessibleName(tr("File of a trained model"));
    m_modelPath->setPlaceholderText(tr("a .safetensors or .onnx file; may be dropped here"));
    m_dataSpec->setObjectName(QStringLiteral("predictDataSpec"));
    m_dataSpec->setAccessibleName(tr("Other data"));
    m_dataSpec->setPlaceholderText(tr("a file or folder; may be dropped here"));
    for (auto *field : {m_modelPath, m_dataSpec})
        field->setAcceptDrops(false); // a path, not the text of a URL: the dialog takes it
    m_ownModel = addOwn(grid, 0, tr("Model"), "predictOwnModel");
    m_otherModel = addOther(grid, 1, tr("&File"), m_modelPath,
                            {makeButton("predictBrowseModel", tr("&Choose…"), &PredictionForm::browseModel)});
    m_ownData = addOwn(grid, 2, tr("Test images"), "predictOwnData");
    m_otherData =
        addOther(grid, 3, tr("&Other data"), m_dataSpec,
                 {makeButton("predictBrowseFile", tr("F&ile…"), &PredictionForm::browseDataFile),
                  makeButton("predictBrowseFolder", tr("Fol&der…"), &PredictionForm::browseDataFolder)});
    m_otherModel->setObjectName(QStringLiteral("predictOtherModel"));
    m_otherData->setObjectName(QStringLiteral("predictOtherData"));
    for (auto [own, other] : {std::pair{m_ownModel, m_otherModel}, {m_ownData, m_otherData}}) {
        auto *group = new QButtonGroup(this);
        group->addButton(own);
        group->addButton(other);
        own->setChecked(true);
    }
    for (auto *choice : {m_ownModel, m_otherModel})
        connect(choice, &QRadioButton::clicked, this, &PredictionForm::takeModel);
    connect(m_modelPath, &QLineEdit::editingFinished, this, &PredictionForm::takeModel);
    for (auto *choice : {m_ownData, m_otherData})
        connect(choice, &QRadioButton::clicked, this, &PredictionForm::takeData);
    connect(m_dataSpec, &QLineEdit::editingFinished, this, &PredictionForm::takeData);
}

PredictionForm::~PredictionForm()
{
    // A field that goes with the focus still says that editing is finished.
    for (auto *field : {m_modelPath, m_dataSpec})
        field->disconnect(this);
}

QRadioButton *PredictionForm::addOwn(QGridLayout *grid, int row, const QString &label, const char *name)
{
    auto *heading = new QLabel(label, this);
    heading->setProperty("muted", true);
    auto *own = new QRadioButton(this);
    own->setObjectName(QString::fromLatin1(name));
    own->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a run's name may be long
    grid->addWidget(heading, row, 0);
    grid->addWidget(own, row, 1, 1, 4);
    return own;
}

QRadioButton *PredictionForm::addOther(QGridLayout *grid, int row, const QString &text, QLineEdit *field,
                                       const QList<QPushButton *> &buttons)
{
    auto *other = new QRadioButton(text, this);
    grid->addWidget(other, row, 1);
    grid->addWidget(field, row, 2, 1, buttons.size() == 1 ? 2 : 1);
    // Whoever types into the field means it; what is typed is taken when it is complete.
    connect(field, &QLineEdit::textEdited, other, [other] { other->setChecked(true); });
    connect(other, &QRadioButton::clicked, field, qOverload<>(&QLineEdit::setFocus));
    setTabOrder(other, field);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        grid->addWidget(buttons[i], row, 5 - int(buttons.size() - i));
        setTabOrder(i == 0 ? static_cast<QWidget *>(field) : buttons[i - 1], buttons[i]);
    }
    return other;
}

QPushButton *PredictionForm::makeButton(const char *name, const QString &text, void (PredictionForm::*slot)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void PredictionForm::setOwnModel(const QString &text)
{
    m_ownModel->setText(text);
    m_ownModel->setToolTip(text);
}

void PredictionForm::setOwnData(const QString &text)
{
    m_ownData->setText(text);
    m_ownData->setToolTip(text);
}

void PredictionForm::chooseModel(const QString &path)
{
    m_modelPath->setText(path);
    m_otherModel->setChecked(true);
    takeModel();
}

void PredictionForm::chooseData(const QString &pathOrSpec)
{
    m_dataSpec->setText(pathOrSpec);
    m_otherData->setChecked(true);
    takeData();
}

void PredictionForm::takeModel()
{
    const QString path = m_ownModel->isChecked() ? QString() : m_modelPath->text().trimmed();
    if (std::exchange(m_takenModel, path) != path)
        Q_EMIT modelChosen(path);
    Q_EMIT changed();
}

void PredictionForm::takeData()
{
    const QString text = m_ownData->isChecked() ? QString() : m_dataSpec->text().trimmed();
    if (std::exchange(m_takenData, text) != text)
        Q_EMIT dataChosen(text);
    Q_EMIT changed();
}

std::optional<Error> PredictionForm::whyIncomplete() const
{
    if (m_otherModel->isChecked() && m_modelPath->text().trimmed().isEmpty())
        return Error{tr("choose a model's file"), {}};
    if (m_otherData->isChecked() && m_dataSpec->text().trimmed().isEmpty())
        return Error{tr("choose the file or folder of the other data"), {}};
    return std::nullopt;
}

void PredictionForm::setDataSpec(const QString &spec)
{
    if (m_ownData->isChecked() || spec == m_takenData)
        return;
    m_takenData = spec;
    m_dataSpec->setText(spec);
}

void PredictionForm::browseModel()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a trained model"),
                                                      QSettings().value(modelFolderKey).toString(),
                                                      tr("Trained models (*.safetensors *.onnx)"));
    if (path.isEmpty())
        return;
    QSettings().setValue(modelFolderKey, QFileInfo(path).absolutePath());
    chooseModel(path);
}

void PredictionForm::browseDataFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a file"), QSettings().value(dataFolderKey).toString());
    if (path.isEmpty())
        return;
    QSettings().setValue(dataFolderKey, QFileInfo(path).absolutePath());
    chooseData(path);
}

void PredictionForm::browseDataFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Choose a folder"),
                                                           QSettings().value(dataFolderKey).toString());
    if (path.isEmpty())
        return;
    QSettings().setValue(dataFolderKey, path);
    chooseData(path);
}

} // namespace workbench
