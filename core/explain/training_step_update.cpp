#include "core/explain/training_step_update.h"

#include "core/document/vocabulary.h"
#include "core/explain/training_step_numbers.h"

#include <cmath>

namespace workbench {

namespace {

QString text(double value)
{
    return QString::number(value, 'g', 7).replace(QLatin1Char('-'), QChar(0x2212));
}

/// In brackets where a sign would meet another operator.
QString factor(double value)
{
    return value < 0 ? QStringLiteral("(%1)").arg(text(value)) : text(value);
}

/// Writes the lines of one element.
class UpdateWriter
{
public:
    UpdateWriter(const RecordedStep &step, const RecordedParameter &parameter, std::int64_t element)
        : m_step(step), m_parameter(parameter), m_element(static_cast<std::size_t>(element)),
          m_arguments(findChoice(optimizerTypes(), optimizer().type)->parameters, optimizer().parameters),
          m_rate(step.learningRate), m_weight(floatsOf(parameter.before)[m_element]),
          m_gradient(floatsOf(parameter.clipped)[m_element])
    {}

    std::vector<UpdateLine> lines()
    {
        addClipping();
        const QString type = optimizer().type;
        if (type == QLatin1String("AdamW"))
            decayWeight();
        else
            addPenalty();
        if (type == QLatin1String("SGD"))
            writeSgd();
        else if (type == QLatin1String("RMSprop"))
            writeRmsprop();
        else if (type == QLatin1String("Adagrad"))
            writeAdagrad();
        else
            writeAdam();
        return std::move(m_lines);
    }

private:
    const Choice &optimizer() const { return m_step.project.training.optimizer; }

    double add(const QString &formula, const QString &numbers, double value)
    {
        m_lines.push_back({formula, numbers, value});
        return value;
    }

    /// An element of the state before the step; 0 where there was none.
    double stateBefore(const char *name) const
    {
        const auto found = m_parameter.stateBefore.find(QString::fromLatin1(name));
        return found == m_parameter.stateBefore.end() ? 0 : floatsOf(found->second)[m_element];
    }

    void addClipping()
    {
        const double gradient = floatsOf(m_parameter.gradient)[m_element];
        if (m_step.clipFactor < 1)
            add(QStringLiteral("g ← clip·g"),
                QStringLiteral("%1·%2").arg(text(m_step.clipFactor), factor(gradient)), m_gradient);
    }

    /// "L2 penalty", part of the gradient.
    void addPenalty()
    {
        const double decay = m_arguments.real("weight_decay");
        if (decay == 0)
            return;
        m_gradient = add(QStringLiteral("g ← g + weight_decay·w"),
                         QStringLiteral("%1 + %2·%3").arg(text(m_gradient), text(decay), factor(m_weight)),
                         m_gradient + decay * m_weight);
    }

    /// AdamW's, beside the gradient.
    void decayWeight()
    {
        const double decay = m_arguments.real("weight_decay");
        if (decay == 0)
            return;
        m_weight = add(
            QStringLiteral("w ← w − lr·weight_decay·w"),
            QStringLiteral("%1 − %2·%3·%4").arg(text(m_weight), text(m_rate), text(decay), factor(m_weight)),
            m_weight - m_rate * decay * m_weight);
    }

    double momentum() const { return m_step.momentum.value_or(m_arguments.real("momentum")); }

    /// A running mean: keep·mean + (1 − keep)·value.
    double addMean(const QString &name, const QString &keepName, double keep, double before,
                   const QString &valueName, double value)
    {
        return add(QStringLiteral("%1 ← %2·%1 + (1 − %2)·%3").arg(name, keepName, valueName),
                   QStringLiteral("%1·%2 + (1 − %1)·%3").arg(text(keep), factor(before), factor(value)),
                   keep * before + (1 - keep) * value);
    }

    void addStep(const QString &direction, double value)
    {
        add(QStringLiteral("w ← w − lr·%1").arg(direction),
            QStringLiteral("%1 − %2·%3").arg(text(m_weight), text(m_rate), factor(value)),
            m_weight - m_rate * value);
    }

    void addStep(const QString &over, double numerator, const QString &under, double denominator)
    {
        add(QStringLiteral("w ← w − lr·%1 / %2").arg(over, under),
            QStringLiteral("%1 − %2·%3 / %4")
                .arg(text(m_weight), text(m_rate), factor(numerator), text(denominator)),
            m_weight - m_rate * numerator / denominator);
    }

    void writeSgd()
    {
        const double keep = momentum();
        if (keep == 0)
            return addStep(QStringLiteral("g"), m_gradient);
        const double dampening = m_arguments.real("dampening");
        const bool first = !m_parameter.stateBefore.contains(QStringLiteral("momentum_buffer"));
        const double before = stateBefore("momentum_buffer");
        const double buffer =
            first ? add(QStringLiteral("b ← g"), text(m_gradient), m_gradient)
                  : add(QStringLiteral("b ← momentum·b + (1 − dampening)·g"),
                        QStringLiteral("%1·%2 + (1 − %3)·%4")
                            .arg(text(keep), factor(before), text(dampening), factor(m_gradient)),
                        keep * before + (1 - dampening) * m_gradient);
        if (!m_arguments.boolean("nesterov"))
            return addStep(QStringLiteral("b"), buffer);
        const double ahead =
            add(QStringLiteral("g ← g + momentum·b"),
                QStringLiteral("%1 + %2·%3").arg(text(m_gradient), text(keep), factor(buffer)),
                m_gradient + keep * buffer);
        addStep(QStringLiteral("g"), ahead);
    }

    void writeAdam()
    {
        const RealPair betas = m_arguments.realPair("betas");
        const double beta1 = m_step.momentum.value_or(betas.first);
        const auto count = countOf(m_parameter.stateAfter, QStringLiteral("step")).value_or(1);
        const double mean = addMean(QStringLiteral("m"), QStringLiteral("beta1"), beta1,
                                    stateBefore("exp_avg"), QStringLiteral("g"), m_gradient);
        double square = addMean(QStringLiteral("v"), QStringLiteral("beta2"), betas.second,
                                stateBefore("exp_avg_sq"), QStringLiteral("g²"), m_gradient * m_gradient);
        if (m_arguments.boolean("amsgrad")) {
            const double largest = stateBefore("max_exp_avg_sq");
            square = add(QStringLiteral("v̂ ← max(v̂, v)"),
                         QStringLiteral("max(%1, %2)").arg(text(largest), text(square)),
                         std::max(largest, square));
        }
        const double right1 = addCorrection(QStringLiteral("c1"), QStringLiteral("beta1"), beta1, count);
        const double right2 =
            addCorrection(QStringLiteral("c2"), QStringLiteral("beta2"), betas.second, count);
        const double epsilon = m_arguments.real("eps");
        const QString largestName =
            m_arguments.boolean("amsgrad") ? QStringLiteral("v̂") : QStringLiteral("v");
        add(QStringLiteral("w ← w − lr·(m / c1) / (√(%1 / c2) + eps)").arg(largestName),
            QStringLiteral("%1 − %2·(%3 / %4) / (√(%5 / %6) + %7)")
                .arg(text(m_weight), text(m_rate), text(mean), text(right1), text(square), text(right2),
                     text(epsilon)),
            m_weight - m_rate * (mean / right1) / (std::sqrt(square / right2) + epsilon));
    }

    /// The means begin at 0: how much of them is there by now.
    double addCorrection(const QString &name, const QString &betaName, double beta, std::int64_t count)
    {
        return add(QStringLiteral("%1 = 1 − %2ᵗ").arg(name, betaName),
                   QStringLiteral("1 − %1^%2").arg(text(beta)).arg(count), 1 - std::pow(beta, double(count)));
    }

    void writeRmsprop()
    {
        const double alpha = m_arguments.real("alpha");
        const double square =
            addMean(QStringLiteral("v"), QStringLiteral("alpha"), alpha, stateBefore("square_avg"),
                    QStringLiteral("g²"), m_gradient * m_gradient);
        double spread = square;
        QString spreadName = QStringLiteral("v");
        if (m_arguments.boolean("centered")) {
            const double mean = addMean(QStringLiteral("a"), QStringLiteral("alpha"), alpha,
                                        stateBefore("grad_avg"), QStringLiteral("g"), m_gradient);
            spreadName = QStringLiteral("(v − a²)");
            spread = square - mean * mean;
        }
        const double epsilon = m_arguments.real("eps");
        const double root =
            add(QStringLiteral("d = √%1 + eps").arg(spreadName),
                QStringLiteral("√%1 + %2").arg(text(spread), text(epsilon)), std::sqrt(spread) + epsilon);
        const double keep = momentum();
        if (keep == 0)
            return addStep(QStringLiteral("g"), m_gradient, QStringLiteral("d"), root);
        const double before = stateBefore("momentum_buffer");
        const double buffer = add(
            QStringLiteral("b ← momentum·b + g / d"),
            QStringLiteral("%1·%2 + %3 / %4").arg(text(keep), factor(before), factor(m_gradient), text(root)),
            keep * before + m_gradient / root);
        addStep(QStringLiteral("b"), buffer);
    }

    void writeAdagrad()
    {
        const auto count = countOf(m_parameter.stateAfter, QStringLiteral("step")).value_or(1);
        const double before = stateBefore("sum");
        const double sum = add(QStringLiteral("s ← s + g²"),
                               QStringLiteral("%1 + %2").arg(text(before), text(m_gradient * m_gradient)),
                               before + m_gradient * m_gradient);
        const double decay = m_arguments.real("lr_decay");
        if (decay != 0)
            m_rate = add(QStringLiteral("lr ← lr / (1 + (t − 1)·lr_decay)"),
                         QStringLiteral("%1 / (1 + %2·%3)").arg(text(m_rate)).arg(count - 1).arg(text(decay)),
                         m_rate / (1 + double(count - 1) * decay));
        const double epsilon = m_arguments.real("eps");
        add(QStringLiteral("w ← w − lr·g / (√s + eps)"),
            QStringLiteral("%1 − %2·%3 / (√%4 + %5)")
                .arg(text(m_weight), text(m_rate), factor(m_gradient), text(sum), text(epsilon)),
            m_weight - m_rate * m_gradient / (std::sqrt(sum) + epsilon));
    }

    const RecordedStep &m_step;
    const RecordedParameter &m_parameter;
    std::size_t m_element;
    Arguments m_arguments;
    double m_rate;
    double m_weight;
    double m_gradient;
    std::vector<UpdateLine> m_lines;
};

} // namespace

UpdateExplanation explainUpdate(const RecordedStep &step, const RecordedParameter &parameter,
                                std::int64_t element)
{
    if (isNone(parameter.clipped))
        return {};
    const QString source = QStringLiteral("https://pytorch.org/docs/stable/generated/torch.optim.%1.html")
                               .arg(step.project.training.optimizer.type);
    return {source, UpdateWriter(step, parameter, element).lines()};
}

QString stateSymbol(const QString &stateTensor)
{
    static const std::map<QString, QString> symbols{{QStringLiteral("momentum_buffer"), QStringLiteral("b")},
                                                    {QStringLiteral("exp_avg"), QStringLiteral("m")},
                                                    {QStringLiteral("exp_avg_sq"), QStringLiteral("v")},
                                                    {QStringLiteral("max_exp_avg_sq"), QStringLiteral("v̂")},
                                                    {QStringLiteral("square_avg"), QStringLiteral("v")},
                                                    {QStringLiteral("grad_avg"), QStringLiteral("a")},
                                                    {QStringLiteral("sum"), QStringLiteral("s")}};
    const auto found = symbols.find(stateTensor);
    return found == symbols.end() ? stateTensor : found->second;
}

QStringList stateTensors(const RecordedParameter &parameter)
{
    QStringList names;
    for (const auto *name :
         {"exp_avg", "exp_avg_sq", "max_exp_avg_sq", "square_avg", "grad_avg", "momentum_buffer", "sum"}) {
        if (parameter.stateAfter.contains(QString::fromLatin1(name)))
            names << QString::fromLatin1(name);
    }
    return names;
}

} // namespace workbench
