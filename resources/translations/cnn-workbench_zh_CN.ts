<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Activation</name>
    <message>
        <source>Each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dim %1 does not exist: with the batch its input has %2 dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dim %1 is the batch: samples would be mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over dimension %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>%1 needs at least %2 inputs, but has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes at most %2 inputs, but has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has no layers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no layer type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its input %1 is not a layer above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output of %1 values is too large for any machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its %1 of %2 values is too large for any machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>%1 images/s (%2, %n thread(s), batches of %3)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Convolution</name>
    <message>
        <source>reflect padding of %1 must be smaller than the input (%2 × %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circular padding of %1 must not be larger than the input (%2 × %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its %1 input channels cannot be divided into %2 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its %1 output channels cannot be divided into %2 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding &quot;same&quot; needs stride 1, but the stride is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kernel(s) %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataSet</name>
    <message>
        <source>the file %1, plain or with .gz, is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images need 3 dimensions, but the file has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds no pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels need 1 dimension, but the file has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are %1 images but %2 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test images are %1, but the training images are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST is not installed; it comes with the package %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label %1 is too large: Fashion-MNIST has %2 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data source %1 needs a folder after the colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data source &quot;%1&quot; is unknown; known are %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataVerb</name>
    <message>
        <source>%1: images of %2, %3 for training, %4 for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DenseAndShape</name>
    <message>
        <source>Linear needs a flat input, but gets %1; put a Flatten before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start_dim or end_dim does not exist: with the batch its input has %1 dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start_dim is the batch: samples would be mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start_dim must not lie behind end_dim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output features</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no bias</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>there is no CUDA device here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device is auto, cpu, cuda or cuda:N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such CUDA device; the last one is cuda:%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source>%1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 test images: accuracy %3 %, loss %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Safetensors, weights and project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TorchScript, for torch.jit.load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch state dict, for torch.load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export format &quot;%1&quot; is unknown; known are %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message>
        <source>written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>CNN Workbench projects (*.cnnwb)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>this is not a file that can be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Idx</name>
    <message>
        <source>the file is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an IDX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the IDX file holds values of type 0x%1, but only unsigned bytes (0x08) can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the IDX file has %1 dimensions, but 1 to %2 are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the IDX file says it holds more than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds more data than its dimensions say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MACs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters: %1   multiply-adds: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add needs inputs of equal shape, but gets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concat needs images or flat inputs, but gets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concat needs inputs of equal height and width, but gets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>the key &quot;%1&quot; stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text contains a zero byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object has more than %1 keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a value of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>params unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>params %1 = %2</source>
        <comment>number and arithmetic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>params %1</source>
        <comment>number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters and multiply-adds are unknown until the shape is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters: %1
Multiply-adds: %2
Receptive field: %3 × %4 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, output %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Problem: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerCategory</name>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense &amp; shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerEdits</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerPurpose</name>
    <message>
        <source>Sets negative values to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU, but negative values keep a small slope, so no unit dies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes each value into 0 … 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes each value into −1 … 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns values into probabilities that sum to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithms of probabilities, as NLLLoss wants them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides learnable kernels over the image: each finds one pattern wherever it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs all inputs for each output: the classic fully connected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays all channels and pixels out as one vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes its input on unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds its inputs: the join of a residual block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacks the channels of its inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each channel mean 0 and variance 1 over the batch, then a learnt scale and shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value of each window: smaller maps, and small shifts matter less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mean of each window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets single values to zero at random while training, so that no unit is relied on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets whole channels to zero at random while training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>%1 needs channels × height × width, but gets %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricsFile</name>
    <message>
        <source>the metrics cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metrics cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a file of metrics: its first line must name the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is not a line of metrics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricsText</name>
    <message>
        <source>best epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known after the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss is %1 since batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 · batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of epoch %1: train %2, validation %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>the network cannot be built: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 is %2, but the network needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 has no place in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 has the type %2, which is not used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bytes of the tensor %1 do not fit its sizes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>&quot;%1&quot; is not a usable name: letters, digits and _ only, no digit first, and not &quot;input&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another layer is called &quot;%1&quot; already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no layer &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer needs an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a layer above &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Normalisation</name>
    <message>
        <source>Each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no scale and shift</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a percentage; the space is a narrow no-break space</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Optimizer</name>
    <message>
        <source>Nesterov momentum needs a momentum above 0 and no dampening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterHelp</name>
    <message>
        <source>Learning rate: the step along the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last step that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the gradient left out of the momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights towards zero (L2 penalty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks ahead along the momentum; needs momentum and no dampening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the running means of the gradient and of its square remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the denominator, against division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the largest mean square seen so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs between two reductions of the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor of each reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension whose values sum to 1; 0 would be the batch, 1 are the channels or features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor for negative values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of kernels, and so of output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width of each kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels added on each side of the input; &quot;same&quot; keeps its size, &quot;valid&quot; adds none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the kernel&apos;s elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels are split into this many groups that do not see each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds one learnable number to each output channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the padding is filled with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of outputs, each a weighted sum of all inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds one learnable number to each output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First dimension that is merged; 0 is the batch, 1 the channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last dimension that is merged; −1 is the last there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance, against division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the newest batch in the running mean and variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns a scale and a shift for each channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a running mean and variance for evaluation; otherwise each batch uses its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the window; the kernel size when not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels added on each side, at most half the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds the output size up instead of down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the window&apos;s elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the padding&apos;s zeros in the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of a value (or channel) to be set to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 for grey pictures, 3 for colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent of the training images that are kept for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new order of the images in each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that all training images are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images for one step; 0 means all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same weights, split and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first images of the training set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number or a pair of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pair of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, a pair of them, or one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2, not &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pooling</name>
    <message>
        <source>padding %1 is more than half of the window %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Predict</name>
    <message>
        <source>the model takes images of %1, but those of %2 are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Predictor</name>
    <message>
        <source>the model cannot be run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data set has no test images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>the project cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too large for a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file and no such preset; the presets are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter &quot;%1&quot; is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be an object with a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type &quot;%1&quot; is unknown; known are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs must be a list of layer ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input %1 is not a layer above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is taken by a layer above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer type &quot;%1&quot; is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a CNN Workbench project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project was written by a newer CNN Workbench (format version %1; this one reads up to %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadImage</name>
    <message>
        <source>a picture has 1 or 3 channels, but the network takes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is too large: %1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Regularisation</name>
    <message>
        <source>In training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is an unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state &quot;%1&quot; is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a run of CNN Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run has format version %1, but this CNN Workbench reads only version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder for the run cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too large for a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFolder</name>
    <message>
        <source>the weights are of another network than the run&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>the tensor &quot;%1&quot; has the unknown type &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; needs %2 bytes, but its data_offsets are %3 and %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; overlaps another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a hole in the data before the tensor &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut short: the data of the tensor &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds more data than its tensors need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too short for safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a safetensors file: its header would be larger than 100 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut short: its header is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a safetensors file: its header does not start with {</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too large to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has an unknown field &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; needs two data_offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has no %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is not valid JSON at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the metadata must be a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has a %2 of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlidingWindow</name>
    <message>
        <source>padding &quot;same&quot; keeps the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> − 1 (the last window would start in the padding)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output height and width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window of %1 (%2, dilation included) is larger than its input with padding (%3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateDict</name>
    <message>
        <source>the state dict cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TorchScript</name>
    <message>
        <source>the network cannot be written as TorchScript: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Train</name>
    <message numerus="yes">
        <source>training on %1 images, validating on %2 (%3, %n thread(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>epoch %1 of %2 · batch %3 of %4 · loss %5 · %6 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1: loss %2, accuracy %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; validation: loss %1, accuracy %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 images/s, %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run cannot be written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>test accuracy %1 % (loss %2) with the weights of epoch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainedModel</name>
    <message>
        <source>this file holds tensors, but no model of CNN Workbench: its metadata has no format &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing in the metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model has format version %1, but this CNN Workbench reads only version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the metadata has a value of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model needs a preprocessing this CNN Workbench does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has the type %2, but it must be %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has the shape [%2], but the network needs [%3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has a fault at &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; belongs to no layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class_names has %1 names, but the network gives %2 values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>the network takes images of %1, but those of %2 are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last layer gives %1, but %2 has %3 classes, so it must give %3 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has nothing to train: no layer has parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data set has no training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::CurvesPanel</name>
    <message>
        <source>Training curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves appear when training starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the view before (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom (Home)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::DesignerPanel</name>
    <message>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no layers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals unknown · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters · %2 MACs · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer d&amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MACs: multiply-adds for one sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::DesignerView</name>
    <message>
        <source>Network, from input to output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::FileActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open r&amp;un…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network or open a run first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run opened: test accuracy %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training and quit? Complete epochs are kept in the run&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNN Workbench</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::FormulaView</name>
    <message>
        <source>%1 (not trained)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the PyTorch line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output shape is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::InputSection</name>
    <message>
        <source>channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set input %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sample (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sample (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training and %2 test images of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n class(es): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::InputsEditor</name>
    <message>
        <source>Layer that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network&apos;s input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change inputs of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::LayerPalette</name>
    <message>
        <source>Find a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer types</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::LayerTitle</name>
    <message>
        <source>Layer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s name; Enter renames it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::MainWindow</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About CNN Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of training time spent on pictures for the views; at most 3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 training and %3 test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the data set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views take %1 % of training time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CNN Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNN Workbench %1 shows how a convolutional network works: build, train, look inside, take it away.

LibTorch %2, Qt %3. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::MapsSection</name>
    <message>
        <source>%1 — the first %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1, batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters of the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature maps of the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1, input %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights, one scale, 0 is white, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all values, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the selected sample, live, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet: the data set is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: there is no data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the network has a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being computed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::NameEditor</name>
    <message>
        <source>New name of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::NetworkScene</name>
    <message>
        <source>Click or drag a layer from the left to begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::ParameterEditor</name>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; write 0.001 or 1e-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pair of numbers; write 0.9, 0.999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write 2, 2 × 3 or one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write 5 or 5 × 3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::ParameterForm</name>
    <message>
        <source>%1.
Default: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.
Default: same as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::PlaneGrid</name>
    <message numerus="yes">
        <source>%n picture(s) of %1 × %2 values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, value %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::PredictionsPanel</name>
    <message>
        <source>&amp;Next samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show other validation samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no validation in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy unknown before the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::PropertyPanel</name>
    <message>
        <source>Properties of the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::SampleCard</name>
    <message>
        <source>Picture of the selected sample, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer: the output is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted %1 ✓ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted %1 ✗ %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::SampleGrid</name>
    <message>
        <source>Predictions of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ✗ is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s), none of them selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sample %1 of %2 selected: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::SettingsPanel</name>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ⓘ A run is on: changes apply to the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::TrainingBar</name>
    <message>
        <source>S&amp;tep one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device that trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>CPU · %n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>testing the best epoch · %1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2 · validating %3 of %4 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 img/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>finished: best epoch %1, test accuracy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished: best epoch %1, not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, pause or resume training (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on one batch, then pause (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run after this batch (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready to train</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench::Workspace</name>
    <message>
        <source>the data set is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no data set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
