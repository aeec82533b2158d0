#pragma once

#include "tests/unit/files.h"

#include <QImage>
#include <QPainter>

// A data set laid out as the tutorial has it: train.csv with train/ID.png, test.csv with test/ID.png, and a
// sample submission.

namespace workbench::test {

inline const QStringList courseClasses{QStringLiteral("bird"), QStringLiteral("cat"), QStringLiteral("dog")};

/// A picture of the class: a bright stripe in the upper, middle or lower third, a little different each time.
inline QImage coursePicture(int label, int number, QSize size)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(20 + number % 30);
    QPainter painter(&image);
    painter.fillRect(0, label * size.height() / 3, size.width(), size.height() / 3,
                     QColor(150 + number % 90, 150 + number % 90, 150 + number % 90));
    return image;
}

/// `count` training and `testCount` test pictures of several sizes; test ids begin at 1000.
inline void writeCourse(const QString &folder, int count, int testCount)
{
    const QSize sizes[] = {{12, 12}, {20, 16}, {9, 30}};
    QByteArray train("id,label\n");
    QByteArray test("id\n");
    QByteArray sample("id,label\n");
    for (const auto *part : {"train", "test"})
        QVERIFY(QDir(folder).mkpath(QLatin1String(part)));
    for (int i = 0; i < count + testCount; ++i) {
        const bool isTest = i >= count;
        const int id = isTest ? 1000 + i - count : i;
        const QString path = QStringLiteral("%1/%2/%3.png").arg(folder, isTest ? "test" : "train").arg(id);
        QVERIFY(coursePicture(id % 3, i, sizes[i % 3]).save(path));
        if (!isTest)
            train += QStringLiteral("%1,%2\n").arg(id).arg(courseClasses[id % 3]).toUtf8();
        else
            test += QByteArray::number(id) + "\n";
        if (isTest)
            sample += QByteArray::number(id) + ",bird\n";
    }
    writeFile(folder + "/train.csv", train);
    writeFile(folder + "/test.csv", test);
    writeFile(folder + "/sample_submission.csv", sample);
}

} // namespace workbench::test
