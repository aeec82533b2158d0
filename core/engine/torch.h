#pragma once

// The one door to LibTorch's headers; precompiled for the sources that need them. Never included by a public
// header.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/autocast_mode.h>
#include <torch/torch.h>
