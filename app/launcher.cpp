// The program people start. It sets what must be in the environment before LibTorch's libraries load, then
// becomes the real program: loading LibTorch twice, as a program that starts itself again would, costs 0.7 s.
// Links nothing but libc.

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>

namespace {

std::string ownFolder()
{
    char path[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    const std::string whole(path, length > 0 ? static_cast<std::size_t>(length) : 0);
    return whole.substr(0, whole.rfind('/'));
}

void setDefaults()
{
    // OpenBLAS' own threads would fight with OpenMP's; waiting threads must sleep, not spin
    // (tests/bench/README.md).
    setenv("OPENBLAS_NUM_THREADS", "1", 0);
    setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
    setenv("GOMP_SPINCOUNT", "2000", 0);
}

} // namespace

int main(int, char **argv)
{
    setDefaults();
    const std::string folder = ownFolder();
    // Beside this program in a build, in libexec when installed.
    for (const auto &program :
         {folder + "/cnn-workbench-program", folder + "/../libexec/cnn-workbench/cnn-workbench-program"})
        execv(program.c_str(), argv);
    std::fprintf(stderr, "cnn-workbench: the program cannot be started: %s (%s)\n", std::strerror(errno),
                 folder.c_str());
    return 1;
}
