#pragma once

#include <QProcess>

namespace workbench::test {

struct PythonRun
{
    int exitCode = -1; ///< 77: PyTorch for Python is not installed; -1: it did not end by itself
    QByteArray output;
};

/// Runs a script of tests/python.
inline PythonRun runPython(const QString &script, const QStringList &arguments)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("/usr/bin/python3"),
                 QStringList{QStringLiteral(TEST_DATA "/python/") + script} + arguments);
    if (!python.waitForFinished(250'000) || python.exitStatus() != QProcess::NormalExit)
        return {-1, python.errorString().toUtf8() + python.readAll()};
    return {python.exitCode(), python.readAll()};
}

} // namespace workbench::test
