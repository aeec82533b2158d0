#pragma once

#include <cstdlib>
#include <iostream>
#include <torch/torch.h>

// What cases.cpp does with each exported network.

/// Ends the program where the network answers otherwise than in FOLDER/expected.pt, its input and its output.
template<typename Network>
void check(const std::string &folder)
{
    Network network;
    torch::load(network, folder + "/weights.pt");
    network->eval();
    std::vector<torch::Tensor> expected;
    torch::load(expected, folder + "/expected.pt");
    const torch::NoGradGuard guard;
    const torch::Tensor output = network(expected[0]);
    // Where a network makes infinities of its own, both do.
    const auto worst = torch::nan_to_num(output - expected[1]).abs().max().template item<double>();
    if (output.sizes() != expected[1].sizes() || !(worst < 1e-5)) {
        std::cout << folder << ": differs by " << worst << '\n' << network << '\n';
        std::exit(1);
    }
}
