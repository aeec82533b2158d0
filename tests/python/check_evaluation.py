"""Works out again, by definition and slowly, what core/insight tells of a model's answers.

check_evaluation.py FILE: FILE holds classes, bins, labels, probabilities, and what was worked out of them.
"""

import json
import math
import sys


def close(name, given, expected):
    same = given == expected if given is None or expected is None else math.isclose(given, expected, abs_tol=1e-9)
    if not same:
        sys.exit(f"{name}: {given} given, {expected} expected")


def share(part, whole):
    return part / whole if whole else None


def mean(values, weights):
    known = [(value, weight) for value, weight in zip(values, weights) if value is not None and weight]
    return sum(v * w for v, w in known) / sum(w for _, w in known) if known else None


def check_classes(case, predicted):
    labels, results = case["labels"], case["results"]
    scores = {"precision": [], "recall": [], "f1": []}
    images = []
    for k in range(case["classes"]):
        of_class = {i for i, label in enumerate(labels) if label == k}
        taken = {i for i, answer in enumerate(predicted) if answer == k}
        precision, recall = share(len(of_class & taken), len(taken)), share(len(of_class & taken), len(of_class))
        harmonic = None
        if precision is None or recall is None:
            harmonic = None if precision is None and recall is None else 0.0
        elif precision + recall == 0:
            harmonic = 0.0
        else:
            harmonic = 2 * precision * recall / (precision + recall)
        for name, value in (("precision", precision), ("recall", recall), ("f1", harmonic)):
            close(f"{name} of class {k}", results[name][k], value)
            scores[name].append(value)
        images.append(len(of_class))
        for other in range(case["classes"]):
            close(f"confusion {k} {other}", results["confusion"][k][other],
                  sum(1 for i in of_class if predicted[i] == other))
    for name, values in scores.items():
        close(f"macro {name}", results["macro"][name], mean(values, [1] * len(values)))
        close(f"weighted {name}", results["weighted"][name], mean(values, images))


def check_rankings(case):
    for k in range(case["classes"]):
        scores = [row[k] for row in case["probabilities"]]
        inside = [s for s, label in zip(scores, case["labels"]) if label == k]
        outside = [s for s, label in zip(scores, case["labels"]) if label != k]
        area = None
        if inside and outside:
            above = sum(1.0 if p > n else 0.5 if p == n else 0.0 for p in inside for n in outside)
            area = above / len(inside) / len(outside)
        close(f"ROC area of class {k}", case["results"]["roc_area"][k], area)
        average, before = (0.0, 0.0) if inside else (None, 0.0)
        for threshold in sorted(set(scores), reverse=True) if inside else []:
            true, false = sum(s >= threshold for s in inside), sum(s >= threshold for s in outside)
            average += (true / len(inside) - before) * true / (true + false)
            before = true / len(inside)
        close(f"average precision of class {k}", case["results"]["average_precision"][k], average)


def check_confidence(case, predicted):
    answers = [(row[p], p == label) for row, p, label in zip(case["probabilities"], predicted, case["labels"])]
    error = 0.0
    for b in range(case["bins"]):
        low, high = b / case["bins"], (b + 1) / case["bins"]
        inside = [a for a in answers if (low < a[0] or b == 0) and a[0] <= high]
        if inside:
            error += abs(sum(c for c, _ in inside) - sum(r for _, r in inside)) / len(answers)
    close("expected calibration error", case["results"]["calibration_error"], error)
    expected = [[t, sum(c >= t for c, _ in answers), sum(c >= t and r for c, r in answers)]
                for t in sorted({c for c, _ in answers}, reverse=True)]
    if case["results"]["thresholds"] != expected:
        sys.exit("the curve of thresholds differs")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        case = json.load(file)
    predicted = [row.index(max(row)) for row in case["probabilities"]]
    check_classes(case, predicted)
    check_rankings(case)
    check_confidence(case, predicted)


main()
