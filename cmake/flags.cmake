# Every target of ours takes its flags from here.
add_library(workbench-flags INTERFACE)
# `slots` and `emit` are names in torch headers.
target_compile_definitions(workbench-flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_BYTEARRAY
    WORKBENCH_VERSION="${PROJECT_VERSION}")
target_compile_options(workbench-flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(WORKBENCH_WARNINGS_AS_ERRORS)
    target_compile_options(workbench-flags INTERFACE -Werror)
endif()
target_include_directories(workbench-flags INTERFACE ${PROJECT_SOURCE_DIR})
target_link_options(workbench-flags INTERFACE
    -Wl,--version-script=${PROJECT_SOURCE_DIR}/cmake/keep-qt-symbols-local.map)
