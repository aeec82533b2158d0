<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccuracyPage</name>
    <message>
        <source>Accuracy curves</source>
        <translation>准确率曲线</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message>
        <source>Each value</source>
        <translation>每个值</translation>
    </message>
    <message>
        <source>dim %1 does not exist: with the batch its input has %2 dimensions</source>
        <translation>维度 %1 不存在：含批次维，其输入有 %2 个维度</translation>
    </message>
    <message>
        <source>dim %1 is the batch: samples would be mixed</source>
        <translation>维度 %1 是批次维：会混合不同样本</translation>
    </message>
    <message>
        <source>over dimension %1</source>
        <translation>沿维度 %1</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
    <message>
        <source>alpha %1</source>
        <translation>alpha %1</translation>
    </message>
</context>
<context>
    <name>ActivationMaximum</name>
    <message>
        <source>the layer has no channel %1</source>
        <translation>该层没有通道 %1</translation>
    </message>
    <message>
        <source>channel %1 does not answer to any noise: its gradient is 0 everywhere</source>
        <translation>通道 %1 对任何噪声都没有响应：其梯度处处为 0</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>%1 needs at least %2 inputs, but has %3</source>
        <translation>%1 至少需要 %2 个输入，但只有 %3 个</translation>
    </message>
    <message>
        <source>%1 takes at most %2 inputs, but has %3</source>
        <translation>%1 最多接受 %2 个输入，但有 %3 个</translation>
    </message>
    <message>
        <source>the network has no layers yet</source>
        <translation>网络还没有层</translation>
    </message>
    <message>
        <source>there is no layer type %1</source>
        <translation>没有层类型 %1</translation>
    </message>
    <message>
        <source>its input %1 is not a layer above it</source>
        <translation>其输入 %1 不是上方的层</translation>
    </message>
    <message>
        <source>its output of %1 values is too large for any machine</source>
        <translation>其输出有 %1 个值，任何机器都无法容纳</translation>
    </message>
    <message>
        <source>its %1 of %2 values is too large for any machine</source>
        <translation>其%1有 %2 个值，任何机器都无法容纳</translation>
    </message>
</context>
<context>
    <name>ArchitectureFigure</name>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>there is no such class</source>
        <translation>没有这个类别</translation>
    </message>
    <message>
        <source>a class cannot be compared with itself</source>
        <translation>一个类别不能与自己比较</translation>
    </message>
    <message>
        <source>the network has no convolution: select a layer whose output are maps</source>
        <translation>网络中没有卷积层：请选择一个输出为特征图的层</translation>
    </message>
    <message>
        <source>the output of this layer is not made of maps</source>
        <translation>该层的输出不是特征图</translation>
    </message>
</context>
<context>
    <name>AttributionMethod</name>
    <message>
        <source>Saliency</source>
        <translation>显著图</translation>
    </message>
    <message>
        <source>How much the score changes when a pixel changes a little: the magnitude of its gradient, the largest of the channels.</source>
        <translation>某个像素稍有变化时得分变化多少：即其梯度的大小，取各通道中最大者。</translation>
    </message>
    <message>
        <source>SmoothGrad</source>
        <translation>SmoothGrad</translation>
    </message>
    <message>
        <source>The gradient, averaged over 32 copies of the picture with noise (deviation: 15 % of the input&apos;s range), then its magnitude: what is left is less speckled.</source>
        <translation>对加了噪声的 32 份图片（标准差为输入取值范围的 15 %）求平均梯度，再取其大小：结果的斑点更少。</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>The gradients on the way from a black picture to this one, in 64 steps, times the way: red pixels speak for the class, blue ones against it. All together they sum to what the score gains on the way.</source>
        <translation>从全黑图片到这张图片分 64 步，各步的梯度平均后乘以这段变化：红色像素支持该类别，蓝色像素反对。全部相加等于得分在这一路上的增量。</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>A layer&apos;s maps, each counted by the mean of the score&apos;s gradient at it; what speaks against the class is cut off. As coarse as these maps are, and then enlarged.</source>
        <translation>某层的各张特征图按得分对它的平均梯度加权相加，反对该类别的部分被截去。结果与这些特征图一样粗，再放大。</translation>
    </message>
    <message>
        <source>Grad-CAM++</source>
        <translation>Grad-CAM++</translation>
    </message>
    <message>
        <source>As Grad-CAM, but only gradients that speak for the class count, weighted place by place, so that several things of one class are all seen.</source>
        <translation>与 Grad-CAM 相同，但只计支持该类别的梯度，并逐位置加权，使同一类别的多个物体都能看到。</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>A square of the picture&apos;s mean colour covers one place after another. Red: covering it costs score, so it speaks for the class; blue: the score gains. No gradient is needed.</source>
        <translation>用图片平均颜色的方块依次遮住每个位置。红色：遮住后得分下降，说明它支持该类别；蓝色：得分上升。不需要梯度。</translation>
    </message>
</context>
<context>
    <name>AttributionText</name>
    <message>
        <source>All attributions sum to %1, the score gains %2: the gap is %3.</source>
        <translation>全部归因之和为 %1，得分增量为 %2：相差 %3。</translation>
    </message>
    <message>
        <source>Maps of %1, %2, enlarged.</source>
        <translation>%1 的特征图，%2，已放大。</translation>
    </message>
    <message>
        <source>The square is %1 pixels, each half over the one before.</source>
        <translation>方块为 %1 像素，相邻方块重叠一半。</translation>
    </message>
    <message>
        <source>The map is 0 everywhere.</source>
        <translation>这张图处处为 0。</translation>
    </message>
    <message>
        <source>Gradients are with respect to the pixels, from 0 to 1.</source>
        <translation>梯度是对 0 到 1 的像素值求的。</translation>
    </message>
    <message>
        <source>Gradients are with respect to the normalised pixels: mean %1, deviation %2.</source>
        <translation>梯度是对归一化后的像素求的：均值 %1，标准差 %2。</translation>
    </message>
</context>
<context>
    <name>Augmentation</name>
    <message>
        <source>scale_min is above scale_max</source>
        <translation>scale_min 大于 scale_max</translation>
    </message>
    <message>
        <source>ratio_min is above ratio_max</source>
        <translation>ratio_min 大于 ratio_max</translation>
    </message>
</context>
<context>
    <name>AugmentationText</name>
    <message>
        <source>Flip left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Mirrors some images; not for digits and letters.</source>
        <translation>将部分图像左右镜像；不适合数字和字母。</translation>
    </message>
    <message>
        <source>Flip upside down</source>
        <translation>上下翻转</translation>
    </message>
    <message>
        <source>Turns some images on their heads; for things seen from above.</source>
        <translation>将部分图像上下颠倒；适合俯视拍摄的物体。</translation>
    </message>
    <message>
        <source>Crop with padding</source>
        <translation>填充后裁剪</translation>
    </message>
    <message>
        <source>Moves the image by some pixels; black comes in at the sides.</source>
        <translation>将图像平移若干像素；边缘以黑色补齐。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turns the image about its middle.</source>
        <translation>绕图像中心旋转。</translation>
    </message>
    <message>
        <source>Shift and zoom</source>
        <translation>平移与缩放</translation>
    </message>
    <message>
        <source>Moves the image, and makes it larger or smaller.</source>
        <translation>平移图像，并放大或缩小。</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>亮度与对比度</translation>
    </message>
    <message>
        <source>Makes the image lighter, darker or flatter.</source>
        <translation>使图像更亮、更暗或反差更小。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Adds something different to each pixel.</source>
        <translation>给每个像素加上各不相同的扰动。</translation>
    </message>
    <message>
        <source>Erase a rectangle</source>
        <translation>擦除矩形</translation>
    </message>
    <message>
        <source>Blackens a part, so that the network looks at the whole.</source>
        <translation>将一部分涂黑，使网络关注整体。</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>%1 images/s (%2, batches of %3, plan %4: %5)</source>
        <translation>%1 张/秒（%2，批量 %3，方案 %4：%5）</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>the camera cannot be opened; another program may use it</source>
        <translation>无法打开摄像头；它可能正被另一个程序使用</translation>
    </message>
    <message>
        <source>the camera gives no picture</source>
        <translation>摄像头没有给出画面</translation>
    </message>
</context>
<context>
    <name>ClassScore</name>
    <message>
        <source>the question was cancelled</source>
        <translation>提问已取消</translation>
    </message>
    <message>
        <source>the network cannot be asked: %1</source>
        <translation>无法询问网络：%1</translation>
    </message>
    <message>
        <source>the network reads images of %1, but this picture is %2</source>
        <translation>网络读取 %1 的图像，而这张图片是 %2</translation>
    </message>
</context>
<context>
    <name>ConfusionPicture</name>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
</context>
<context>
    <name>Convolution</name>
    <message>
        <source>reflect padding of %1 must be smaller than the input (%2 × %3)</source>
        <translation>reflect 填充 %1 必须小于输入（%2 × %3）</translation>
    </message>
    <message>
        <source>circular padding of %1 must not be larger than the input (%2 × %3)</source>
        <translation>circular 填充 %1 不得大于输入（%2 × %3）</translation>
    </message>
    <message>
        <source>its %1 input channels cannot be divided into %2 groups</source>
        <translation>其 %1 个输入通道无法分为 %2 组</translation>
    </message>
    <message>
        <source>its %1 output channels cannot be divided into %2 groups</source>
        <translation>其 %1 个输出通道无法分为 %2 组</translation>
    </message>
    <message>
        <source>padding &quot;same&quot; needs stride 1, but the stride is %1</source>
        <translation>填充 &quot;same&quot; 要求步幅为 1，但步幅为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n kernel(s) %1</source>
        <translation>
            <numerusform>%n 个卷积核 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>步幅 %1</translation>
    </message>
    <message>
        <source>padding %1</source>
        <translation>填充 %1</translation>
    </message>
    <message>
        <source>dilation %1</source>
        <translation>膨胀 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 个分组</numerusform>
        </translation>
    </message>
    <message>
        <source>channels of the input</source>
        <translation>输入的通道数</translation>
    </message>
    <message>
        <source>kernel_size, height</source>
        <translation>kernel_size（高）</translation>
    </message>
    <message>
        <source>kernel_size, width</source>
        <translation>kernel_size（宽）</translation>
    </message>
    <message>
        <source>bias of each output channel</source>
        <translation>每个输出通道的偏置</translation>
    </message>
    <message>
        <source>height of the output</source>
        <translation>输出的高</translation>
    </message>
    <message>
        <source>width of the output</source>
        <translation>输出的宽</translation>
    </message>
    <message>
        <source>output_padding %1 must be smaller than stride (%2) or dilation (%3)</source>
        <translation>output_padding %1 必须小于 stride（%2）或 dilation（%3）</translation>
    </message>
    <message>
        <source>padding %1 cuts away the whole output</source>
        <translation>padding %1 把整个输出都裁掉了</translation>
    </message>
    <message>
        <source>size of the input</source>
        <translation>输入的尺寸</translation>
    </message>
    <message>
        <source>Output height and width</source>
        <translation>输出高和宽</translation>
    </message>
    <message>
        <source>Output height</source>
        <translation>输出高</translation>
    </message>
    <message>
        <source>Output width</source>
        <translation>输出宽</translation>
    </message>
    <message>
        <source>height of the input</source>
        <translation>输入的高</translation>
    </message>
    <message>
        <source>width of the input</source>
        <translation>输入的宽</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n 个通道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionText</name>
    <message>
        <source>sum over the window: %1</source>
        <translation>窗口内求和：%1</translation>
    </message>
    <message>
        <source>equals LibTorch</source>
        <translation>与 LibTorch 一致</translation>
    </message>
    <message>
        <source>differs from this sum, %1, by %2</source>
        <translation>与此和 %1 相差 %2</translation>
    </message>
    <message>
        <source>+ bias %1 = %2 %3</source>
        <translation>+ 偏置 %1 = %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n input pixel(s) are read by no window (hatched)</source>
        <translation>
            <numerusform>有 %n 个输入像素没有任何窗口读取（斜线标出）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more …</source>
        <translation>
            <numerusform>… 另有 %n 项 …</numerusform>
        </translation>
    </message>
    <message>
        <source>over input channels: %1 = %2</source>
        <translation>对输入通道求和：%1 = %2</translation>
    </message>
</context>
<context>
    <name>DataSet</name>
    <message>
        <source>the file %1, plain or with .gz, is missing</source>
        <translation>缺少文件 %1（未压缩或 .gz 格式）</translation>
    </message>
    <message>
        <source>images need 3 dimensions, but the file has %1</source>
        <translation>图像需要 3 个维度，但文件有 %1 个</translation>
    </message>
    <message>
        <source>the file holds no pixels</source>
        <translation>文件不含任何像素</translation>
    </message>
    <message>
        <source>labels need 1 dimension, but the file has %1</source>
        <translation>标签需要 1 个维度，但文件有 %1 个</translation>
    </message>
    <message>
        <source>there are %1 images but %2 labels</source>
        <translation>有 %1 张图像，但有 %2 个标签</translation>
    </message>
    <message>
        <source>the test images are %1, but the training images are %2</source>
        <translation>测试图像为 %1，但训练图像为 %2</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not installed; it comes with the package %1</source>
        <translation>Fashion-MNIST 未安装；它包含在软件包 %1 中</translation>
    </message>
    <message>
        <source>the label %1 is too large: Fashion-MNIST has %2 classes</source>
        <translation>标签 %1 过大：Fashion-MNIST 有 %2 个类别</translation>
    </message>
    <message>
        <source>the data source &quot;%1&quot; is unknown; known are %2</source>
        <translation>数据源“%1”未知；已知的有 %2</translation>
    </message>
    <message>
        <source>the option %1 has no value</source>
        <translation>选项 %1 没有值</translation>
    </message>
    <message>
        <source>the option %1 cannot be &quot;%2&quot;</source>
        <translation>选项 %1 不能是“%2”</translation>
    </message>
    <message>
        <source>synthetic data is &quot;synthetic:shapes&quot;</source>
        <translation>合成数据写作“synthetic:shapes”</translation>
    </message>
    <message>
        <source>the data source %1 needs a file or folder after the colon</source>
        <translation>数据来源 %1 的冒号后需要文件或文件夹</translation>
    </message>
    <message>
        <source>the option %1 is there twice</source>
        <translation>选项 %1 出现了两次</translation>
    </message>
    <message>
        <source>the file is not what its name says: it is %1</source>
        <translation>文件与其名称不符：它其实是 %1</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>this folder holds no data set that is known: IDX files, CIFAR-10 batches, a CSV file, or folders with pictures</source>
        <translation>这个文件夹里没有认识的数据集：IDX 文件、CIFAR-10 批次、CSV 文件或按类别存放图片的文件夹</translation>
    </message>
    <message>
        <source>this file is no data set that is known: a CSV, IDX or CIFAR-10 file</source>
        <translation>这个文件不是认识的数据集：CSV、IDX 或 CIFAR-10 文件</translation>
    </message>
    <message>
        <source>the data set holds no image that can be used</source>
        <translation>数据集里没有可用的图片</translation>
    </message>
    <message numerus="yes">
        <source>the class %1 has only %n training image(s)</source>
        <translation>
            <numerusform>类别 %1 只有 %n 张训练图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used, the first because: %1; add &quot;,faulty=skip&quot; to the data source to use the rest</source>
        <translation>
            <numerusform>有 %n 张图片或行不能使用，第一个的原因：%1；在数据来源后加“,faulty=skip”可使用其余部分</numerusform>
        </translation>
    </message>
    <message>
        <source>loading the data set was stopped</source>
        <translation>数据集的载入已停止</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有该文件夹</translation>
    </message>
    <message>
        <source>the file does not name 10 classes; the usual names are taken</source>
        <translation>文件没有给出 10 个类别名；采用通常的名称</translation>
    </message>
    <message>
        <source>only %1 of %2 training batches are there</source>
        <translation>%2 个训练批次文件中只有 %1 个</translation>
    </message>
    <message>
        <source>the test batch %1 is missing</source>
        <translation>缺少测试批次文件 %1</translation>
    </message>
    <message>
        <source>the files hold more than %1 GB of pixels</source>
        <translation>这些文件的像素超过 %1 GB</translation>
    </message>
    <message>
        <source>this is CIFAR-10 for Python; the binary version is needed</source>
        <translation>这是 Python 版的 CIFAR-10；需要二进制版</translation>
    </message>
    <message>
        <source>there is no file data_batch_1.bin to data_batch_5.bin in the folder</source>
        <translation>文件夹中没有 data_batch_1.bin 至 data_batch_5.bin 中的任何文件</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>无法打开文件：%1</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the record is cut short: it has %1 of %2 bytes</source>
        <translation>记录不完整：%2 个字节中只有 %1 个</translation>
    </message>
    <message>
        <source>the record&apos;s label is %1, but there are 10 classes</source>
        <translation>记录的标签是 %1，但只有 10 个类别</translation>
    </message>
    <message>
        <source>there is not enough memory for the data set</source>
        <translation>内存不足，无法容纳数据集</translation>
    </message>
    <message>
        <source>this folder is left alone: only train and test are read</source>
        <translation>此文件夹未读取：只读取 train 和 test</translation>
    </message>
    <message>
        <source>there are no folders of classes in this folder</source>
        <translation>此文件夹中没有类别文件夹</translation>
    </message>
    <message>
        <source>there are more than %1 folders: are these classes?</source>
        <translation>文件夹超过 %1 个：这些是类别吗？</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; does not occur in the training part</source>
        <translation>类别“%1”没有出现在训练部分</translation>
    </message>
    <message>
        <source>there are no pictures in this folder</source>
        <translation>此文件夹中没有图片</translation>
    </message>
    <message>
        <source>this link leads to a folder that was read already</source>
        <translation>此链接指向已经读取过的文件夹</translation>
    </message>
    <message>
        <source>this folder cannot be read</source>
        <translation>无法读取此文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in no folder of a class are left out</source>
        <translation>
            <numerusform>%n 张图片不在任何类别文件夹中，已略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that are no pictures are left out</source>
        <translation>
            <numerusform>%n 个文件不是图片，已略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden folder(s) are left out</source>
        <translation>
            <numerusform>%n 个隐藏文件夹已略去</numerusform>
        </translation>
    </message>
    <message>
        <source>there is not enough memory for the file</source>
        <translation>内存不足，无法容纳文件</translation>
    </message>
    <message>
        <source>the line has more than %1 fields</source>
        <translation>该行的字段超过 %1 个</translation>
    </message>
    <message>
        <source>a quotation mark that is opened here is not closed</source>
        <translation>此处开始的引号没有结束</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有该文件</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>this is not a text file, or one in UTF-16: save it as CSV in UTF-8</source>
        <translation>这不是文本文件，或者是 UTF-16 文本：请另存为 UTF-8 编码的 CSV</translation>
    </message>
    <message>
        <source>the text is neither UTF-8 nor GB18030: save it as CSV in UTF-8</source>
        <translation>文本既不是 UTF-8 也不是 GB18030：请另存为 UTF-8 编码的 CSV</translation>
    </message>
    <message>
        <source>the text is not UTF-8, and was read as GB18030</source>
        <translation>文本不是 UTF-8，已按 GB18030 读取</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message numerus="yes">
        <source>the line has %n field(s), but the first one has %1</source>
        <translation>
            <numerusform>该行有 %n 个字段，而第一行有 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no file train.csv in the folder</source>
        <translation>文件夹中没有文件 train.csv</translation>
    </message>
    <message>
        <source>the sample submission is left alone: %1</source>
        <translation>未使用提交样例：%1</translation>
    </message>
    <message>
        <source>it needs two columns</source>
        <translation>需要两列</translation>
    </message>
    <message>
        <source>the line names no picture</source>
        <translation>该行没有指明图片</translation>
    </message>
    <message>
        <source>there is no picture &quot;%1&quot; in the folder %2</source>
        <translation>文件夹 %2 中没有图片“%1”</translation>
    </message>
    <message>
        <source>there is no folder &quot;test&quot; with the pictures to predict</source>
        <translation>没有包含待预测图片的文件夹“test”</translation>
    </message>
    <message>
        <source>there is no such folder of pictures</source>
        <translation>没有该图片文件夹</translation>
    </message>
    <message>
        <source>the label is missing</source>
        <translation>缺少标签</translation>
    </message>
    <message>
        <source>the label &quot;%1&quot; does not occur in the training part</source>
        <translation>标签“%1”没有出现在训练部分</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) name an image that was there before, the first of them &quot;%1&quot;</source>
        <translation>
            <numerusform>%n 行指向前面已有的图像，第一个是“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;; the columns are %2</source>
        <translation>没有列“%1”；现有的列是 %2</translation>
    </message>
    <message>
        <source>it is unclear which column names the pictures; say file=COLUMN with one of: %1</source>
        <translation>不清楚哪一列是图片名；请用 file=列名 指定，可选：%1</translation>
    </message>
    <message>
        <source>it is unclear which column has the labels; say label=COLUMN with one of: %1</source>
        <translation>不清楚哪一列是标签；请用 label=列名 指定，可选：%1</translation>
    </message>
    <message>
        <source>there are more than %1 different labels: are these labels?</source>
        <translation>不同的标签超过 %1 个：这些是标签吗？</translation>
    </message>
    <message>
        <source>the line is longer than %1 MB</source>
        <translation>该行超过 %1 MB</translation>
    </message>
    <message>
        <source>%1 columns of pixels make no square image of 1 or 3 channels</source>
        <translation>%1 列像素无法构成 1 或 3 个通道的正方形图像</translation>
    </message>
    <message>
        <source>the file holds more than %1 GB of pixels</source>
        <translation>文件的像素超过 %1 GB</translation>
    </message>
    <message>
        <source>the value &quot;%1&quot; in column %2 is no whole number from 0 to 255</source>
        <translation>列 %2 的值“%1”不是 0 到 255 的整数</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>没有列“%1”</translation>
    </message>
    <message>
        <source>there is no column of labels; say label=COLUMN</source>
        <translation>没有标签列；请用 label=列名 指定</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>几何图形</translation>
    </message>
    <message>
        <source>shapes need images of at least %1 × %1 pixels</source>
        <translation>几何图形需要至少 %1 × %1 像素的图像</translation>
    </message>
    <message>
        <source>the images would have more than %1 GB of pixels</source>
        <translation>这些图像的像素将超过 %1 GB</translation>
    </message>
    <message>
        <source>this folder is the test part: there is none named test</source>
        <translation>没有名为 test 的文件夹，此文件夹用作测试部分</translation>
    </message>
    <message numerus="yes">
        <source>pictures of %n size(s) are brought to %1 × %2 (height × width): %3</source>
        <translation>
            <numerusform>%n 种尺寸的图像被统一为 %1 × %2（高 × 宽）：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 × %3</source>
        <translation>%2 × %3 的 %1 张</translation>
    </message>
    <message numerus="yes">
        <source>and %n size(s) more</source>
        <translation>
            <numerusform>以及另外 %n 种尺寸</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of the data source %2; its options are %3</source>
        <translation>“%1”不是数据来源 %2 的选项；它的选项有 %3</translation>
    </message>
</context>
<context>
    <name>DataVerb</name>
    <message>
        <source>%1: images of %2, %3 for training, %4 for testing</source>
        <translation>%1：%2 的图像，%3 张用于训练，%4 张用于测试</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>reading data: %1 of %2</source>
        <translation>正在读取数据：%1 / %2</translation>
    </message>
    <message>
        <source>fault: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used</source>
        <translation>
            <numerusform>有 %n 张图片或行不能使用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseAndShape</name>
    <message>
        <source>Linear needs a flat input, but gets %1; put a Flatten before it</source>
        <translation>Linear 需要展平的输入，但得到 %1；请在其前面放一个 Flatten</translation>
    </message>
    <message>
        <source>Each output</source>
        <translation>每个输出</translation>
    </message>
    <message>
        <source>start_dim or end_dim does not exist: with the batch its input has %1 dimensions</source>
        <translation>start_dim 或 end_dim 不存在：含批次维，其输入有 %1 个维度</translation>
    </message>
    <message>
        <source>start_dim is the batch: samples would be mixed</source>
        <translation>start_dim 是批次维：会混合不同样本</translation>
    </message>
    <message>
        <source>start_dim must not lie behind end_dim</source>
        <translation>start_dim 不得位于 end_dim 之后</translation>
    </message>
    <message>
        <source>Output features</source>
        <translation>输出特征数</translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n 个输出</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no bias</source>
        <translation>%1，无偏置</translation>
    </message>
    <message>
        <source>values of the input</source>
        <translation>输入值的个数</translation>
    </message>
    <message>
        <source>bias of each output</source>
        <translation>每个输出的偏置</translation>
    </message>
    <message>
        <source>channels of the input</source>
        <translation>输入的通道数</translation>
    </message>
    <message>
        <source>height of the input</source>
        <translation>输入的高</translation>
    </message>
    <message>
        <source>width of the input</source>
        <translation>输入的宽</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>there is no CUDA device here</source>
        <translation>此处没有 CUDA 设备</translation>
    </message>
    <message>
        <source>a device is auto, cpu, cuda or cuda:N</source>
        <translation>设备应为 auto、cpu、cuda 或 cuda:N</translation>
    </message>
    <message>
        <source>there is no such CUDA device; the last one is cuda:%1</source>
        <translation>没有该 CUDA 设备；最后一个是 cuda:%1</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (%1)</source>
        <translation>GPU（%1）</translation>
    </message>
</context>
<context>
    <name>DuplicateText</name>
    <message>
        <source>Same picture</source>
        <translation>相同的图片</translation>
    </message>
    <message>
        <source>Nearly the same picture</source>
        <translation>几乎相同的图片</translation>
    </message>
    <message>
        <source>other label</source>
        <translation>标签不同</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>相同的图片</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>几乎相同</translation>
    </message>
    <message>
        <source>%1, %2, other label</source>
        <translation>%1，%2，标签不同</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n picture(s) of the test part are also in the training part: the test accuracy is flattering.</source>
        <translation>
            <numerusform>⚠ 测试部分有 %n 张图片也在训练部分中：测试准确率偏高。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n picture(s) of the validation part are also in the training part: the validation accuracy is flattering.</source>
        <translation>
            <numerusform>⚠ 验证部分有 %n 张图片也在训练部分中：验证准确率偏高。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the test part are also in the validation part.</source>
        <translation>
            <numerusform>测试部分有 %n 张图片也在验证部分中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n group(s) the labels disagree.</source>
        <translation>
            <numerusform>%n 组中的标签不一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture occurs twice among the %1 images.</source>
        <translation>%1 张图片中没有重复。</translation>
    </message>
    <message>
        <source>No picture occurs in two parts.</source>
        <translation>没有图片同时出现在两个部分中。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be read.</source>
        <translation>
            <numerusform>%n 张图片无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmbeddingPicture</name>
    <message>
        <source>wrong answer</source>
        <translation>回答错误</translation>
    </message>
</context>
<context>
    <name>EmbeddingText</name>
    <message>
        <source>%1 training images</source>
        <translation>%1训练图像</translation>
    </message>
    <message>
        <source>%1 validation images</source>
        <translation>%1验证图像</translation>
    </message>
    <message>
        <source>%1 unused images</source>
        <translation>%1未使用的图像</translation>
    </message>
    <message>
        <source>%1 test images</source>
        <translation>%1测试图像</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>%1: the means of %2 channels, whose maps have too many numbers</source>
        <translation>%1：%2 个通道的均值（特征图的数值太多）</translation>
    </message>
    <message>
        <source>%1: %2 numbers of each</source>
        <translation>%1：每张 %2 个数值</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>images</comment>
        <translation>%2 张中的 %1 张</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>images</comment>
        <translation>全部 %1 张</translation>
    </message>
    <message>
        <source>PCA: %1 of the variance from left to right, %2 from bottom to top</source>
        <translation>PCA：从左到右占方差的 %1，从下到上占 %2</translation>
    </message>
    <message>
        <source>t-SNE, perplexity %1</source>
        <translation>t-SNE，困惑度 %1</translation>
    </message>
    <message>
        <source>KL divergence %1</source>
        <translation>KL 散度 %1</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 steps</source>
        <translation>在第 %1 步停止（共 %2 步）</translation>
    </message>
    <message>
        <source>gone on from the model before</source>
        <translation>接着上一个模型的图继续</translation>
    </message>
    <message>
        <source>PCA (Pearson 1901) shows the two directions in which the layer&apos;s outputs differ most; distances keep their meaning, but much may lie in other directions.

t-SNE (van der Maaten and Hinton 2008) keeps neighbours together: who lies close is alike for this layer. How far clusters are from each other, and how large they are, tells little. It begins with PCA (Kobak and Berens 2019), with the learning rate of Belkina and others (2019), so that the same samples give the same picture.</source>
        <translation>PCA（Pearson 1901）显示该层输出差异最大的两个方向；距离保持原意，但许多差异可能在其他方向上。

t-SNE（van der Maaten 与 Hinton 2008）让相邻的样本聚在一起：靠得近的样本对这一层来说相似。簇之间的距离和簇的大小说明不了什么。它从 PCA 开始（Kobak 与 Berens 2019），学习率按 Belkina 等人（2019），因此相同的样本得到相同的图。</translation>
    </message>
    <message>
        <source>%1 · predicted %2</source>
        <translation>%1 · 预测为 %2</translation>
    </message>
    <message>
        <source>%1 · %2 ✓</source>
        <comment>image · class, rightly answered</comment>
        <translation>%1 · %2 ✓</translation>
    </message>
    <message>
        <source>%1 · %2, predicted %3 ✗</source>
        <translation>%1 · %2，预测为 %3 ✗</translation>
    </message>
</context>
<context>
    <name>EpochHistory</name>
    <message>
        <source>the folder for past epochs cannot be made</source>
        <translation>无法创建存放历史轮次的文件夹</translation>
    </message>
</context>
<context>
    <name>EpochText</name>
    <message>
        <source>training loss %1</source>
        <translation>训练损失 %1</translation>
    </message>
    <message>
        <source>validation loss %1, accuracy %2</source>
        <translation>验证损失 %1，准确率 %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>★ best</source>
        <translation>★ 最佳</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) kept; %1</source>
        <translation>
            <numerusform>已保留 %n 轮的权重；%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No model is at hand; the kept epochs can be looked at.</source>
        <translation>当前没有模型；可以查看保留下来的各轮。</translation>
    </message>
    <message>
        <source>Past epoch %1 · Export and Predict take it</source>
        <translation>过去的第 %1 轮 · “导出”和“预测”使用这一轮</translation>
    </message>
    <message>
        <source>At hand: epoch %1 · Export and Predict take it</source>
        <translation>当前：第 %1 轮 · “导出”和“预测”使用这一轮</translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 张图像</translation>
    </message>
    <message>
        <source>%1, %2 test images: accuracy %3 %, loss %4</source>
        <translation>%1，%2 张测试图像：准确率 %3 %，损失 %4</translation>
    </message>
</context>
<context>
    <name>EvaluationText</name>
    <message>
        <source>No image here has both a label and an answer.</source>
        <translation>这里没有同时有标签和回答的图片。</translation>
    </message>
    <message>
        <source>%1 of %2 images right: %3.</source>
        <comment>of a part of the data set</comment>
        <translation>%2 张图片中 %1 张正确：%3。</translation>
    </message>
    <message>
        <source>Weights of epoch %1.</source>
        <translation>第 %1 轮的权重。</translation>
    </message>
    <message>
        <source>⚠ Of the model before this run.</source>
        <translation>⚠ 这是本次运行之前的模型的结果。</translation>
    </message>
    <message>
        <source>⚠ The model is another now: evaluate again.</source>
        <translation>⚠ 模型已经不同：请重新评估。</translation>
    </message>
    <message>
        <source>The model has learnt these images: what it makes of others tells more.</source>
        <translation>模型学过这些图片：它对其他图片的回答更能说明问题。</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Not counted: %n image(s) whose answer is no number.</source>
        <translation>
            <numerusform>⚠ 未计入：%n 张图片的回答不是数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted: %n image(s) without a label.</source>
        <translation>
            <numerusform>未计入：%n 张没有标签的图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ The project splits its images in another way by now: the gallery&apos;s parts are not those this model was trained with.</source>
        <translation>⚠ 项目现在的划分方式已经不同：图库里的各部分不是训练这个模型时的各部分。</translation>
    </message>
    <message>
        <source>The test set has not been looked at.</source>
        <translation>还没有看过测试集。</translation>
    </message>
    <message numerus="yes">
        <source>The test set was looked at %n time(s)</source>
        <translation>
            <numerusform>测试集已被看过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the end of a run</source>
        <translation>
            <numerusform>运行结束时 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by asking</source>
        <translation>
            <numerusform>主动要求 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>looked at the test set; in which ways</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Whoever chooses among models by the test set fits them to it: each look makes its accuracy flatter a little more. Choose by the validation images, and look here once at the end. Counted are ends of runs, “Predict all” and “Evaluate” for this project and data. Dwork and others 2015, “The reusable holdout”; Recht and others 2019, “Do ImageNet classifiers generalize to ImageNet?”</source>
        <translation>如果用测试集来挑选模型，模型就会迎合它：每看一次，测试准确率就多好看一点。请用验证图片来挑选，最后再看一次测试集。计入的有：本项目和数据的运行结束、“预测全部”和“评估”。Dwork 等 2015，“The reusable holdout”；Recht 等 2019，“Do ImageNet classifiers generalize to ImageNet?”</translation>
    </message>
</context>
<context>
    <name>ExplainedModel</name>
    <message>
        <source>the network&apos;s answer is not finite</source>
        <translation>网络的回答不是有限值</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Safetensors, weights and project</source>
        <translation>Safetensors，含权重和项目</translation>
    </message>
    <message>
        <source>TorchScript, for torch.jit.load</source>
        <translation>TorchScript，用于 torch.jit.load</translation>
    </message>
    <message>
        <source>PyTorch state dict, for torch.load</source>
        <translation>PyTorch state dict，用于 torch.load</translation>
    </message>
    <message>
        <source>the export format &quot;%1&quot; is unknown; known are %2</source>
        <translation>导出格式“%1”未知；已知的有 %2</translation>
    </message>
    <message>
        <source>ONNX, for ONNX Runtime and others</source>
        <translation>ONNX，供 ONNX Runtime 等使用</translation>
    </message>
    <message>
        <source>PyTorch folder, to predict and train</source>
        <translation>PyTorch 文件夹，可用来预测和训练</translation>
    </message>
    <message>
        <source>stopped; nothing was written</source>
        <translation>已停止，未写入任何内容</translation>
    </message>
    <message>
        <source>C++ project with LibTorch, to predict</source>
        <translation>使用 LibTorch 的 C++ 项目，用于预测</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Save or copy what is shown</source>
        <translation>保存或复制所显示的内容</translation>
    </message>
</context>
<context>
    <name>ExportKind</name>
    <message>
        <source>Answers for the test images (CSV)</source>
        <translation>测试图像的预测结果（CSV）</translation>
    </message>
    <message>
        <source>Report of the run (web page)</source>
        <translation>训练报告（网页）</translation>
    </message>
    <message>
        <source>Report of the run (PDF)</source>
        <translation>训练报告（PDF）</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message numerus="yes">
        <source>%n tensor(s), %1 bytes</source>
        <translation>
            <numerusform>%n 个张量，%1 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n 个算子</numerusform>
        </translation>
    </message>
    <message>
        <source>takes</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>ExportProof</name>
    <message>
        <source>the file is not handed over: %1 gets %2 numbers out of it, the network gives %3</source>
        <translation>文件没有写出：%1 从中得到 %2 个数，而网络给出 %3 个</translation>
    </message>
    <message>
        <source>the file is not handed over: %1 answers otherwise than the network, by up to %2</source>
        <translation>文件没有写出：%1 的回答与网络不同，最大相差 %2</translation>
    </message>
    <message>
        <source>the file is not handed over: it cannot be read again: %1</source>
        <translation>文件没有写出：无法重新读取：%1</translation>
    </message>
    <message>
        <source>the file is not handed over: %1 finds other tensors in it</source>
        <translation>文件没有写出：%1 从中读到的张量不同</translation>
    </message>
    <message>
        <source>%1 images of noise</source>
        <translation>%1 张噪声图像</translation>
    </message>
    <message>
        <source>Not checked by another reader: %1.</source>
        <translation>没有用别的程序检查：%1。</translation>
    </message>
    <message>
        <source>%1 reads the same tensors, to the bit.</source>
        <translation>%1 读到逐位相同的张量。</translation>
    </message>
    <message>
        <source>CNN Workbench’s reader</source>
        <translation>CNN Workbench 的读取程序</translation>
    </message>
    <message>
        <source>%1 test images of %2</source>
        <translation>%2 的 %1 张测试图像</translation>
    </message>
    <message>
        <source>%1 training images of %2</source>
        <translation>%2 的 %1 张训练图像</translation>
    </message>
    <message>
        <source>%1 answers the same on %2; largest difference %3.</source>
        <translation>%1 在%2上的回答相同；最大差 %3。</translation>
    </message>
    <message>
        <source>OpenCV takes %1 otherwise</source>
        <translation>OpenCV 对 %1 的处理与标准不同</translation>
    </message>
    <message>
        <source>CNN Workbench’s import</source>
        <translation>CNN Workbench 自身的导入功能</translation>
    </message>
    <message>
        <source>Not checked by others: %1.</source>
        <translation>未经其他程序验证：%1。</translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message>
        <source>written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>the model takes images of %1, but those of the data are %2</source>
        <translation>模型需要 %1 的图像，而数据集的图像为 %2</translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message>
        <source>One file with weights, project, class names and preprocessing: CNN Workbench opens it again, and every reader of safetensors gets the weights.</source>
        <translation>一个文件，包含权重、项目、类别名称和预处理方式：CNN Workbench 可以重新打开，任何 safetensors 读取程序都能得到权重。</translation>
    </message>
    <message>
        <source>One file with network and weights that runs without the network&apos;s source, in Python and in C++.</source>
        <translation>一个文件，包含网络和权重，无需网络源代码即可在 Python 和 C++ 中运行。</translation>
    </message>
    <message>
        <source>The weights alone, for a PyTorch module with the same names; loads with weights_only=True.</source>
        <translation>仅包含权重，供名称相同的 PyTorch 模块使用；可用 weights_only=True 加载。</translation>
    </message>
    <message>
        <source>One file with network and weights for other runtimes: opset 13, any number of images at once.</source>
        <translation>一个文件，包含网络和权重，供其他运行时使用：opset 13，每次可输入任意数量的图像。</translation>
    </message>
    <message>
        <source>A folder that runs: the network in readable Python, its weights, a program that predicts and one that trains it from scratch, on one machine or on many.</source>
        <translation>一个可直接运行的文件夹：易读的 Python 网络代码、权重、预测程序，以及可在单机或多机上从头训练的程序。</translation>
    </message>
    <message>
        <source>A folder with a CMake project that builds, loads the weights and predicts.</source>
        <translation>一个文件夹，内含可构建的 CMake 项目，能加载权重并进行预测。</translation>
    </message>
    <message>
        <source>One row for each test image, as a competition wants it where the data has a sample submission.</source>
        <translation>每张测试图像一行；若数据集带有提交样例，则采用竞赛要求的格式。</translation>
    </message>
    <message>
        <source>Before it is handed over, another reader loads it and answers %1 images of the data set: the greatest difference is told, and too great a one refuses the file.</source>
        <translation>交付之前，会由另一个读取程序加载文件并对数据集中的 %1 张图像作出预测：显示最大差异，差异过大则拒绝导出。</translation>
    </message>
    <message>
        <source>Before it is handed over, another reader loads it, and what it finds is compared to the bit.</source>
        <translation>交付之前，会由另一个读取程序加载文件，并逐位比较其内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1, epoch %2 · %3 weights · %n class(es)</source>
        <translation>
            <numerusform>%1，第 %2 轮 · %3 个权重 · %n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>One file for every browser that needs nothing else, to read, to print and to hand out.</source>
        <translation>一个独立文件，任何浏览器都能打开，便于阅读、打印和分发。</translation>
    </message>
    <message>
        <source>The same report as pages of A4.</source>
        <translation>同一份报告，排成 A4 页面。</translation>
    </message>
    <message>
        <source>Accuracy and loss of the best epoch
The network: figure, and a table of layers with shapes, formulas, parameters and MACs
Settings, and what was changed on the way
Curves of every batch and epoch
Confusion matrix, precision and recall of each class, calibration
The most wrong answers, as pictures
The filters of the first convolution
Versions, device, seed and the data’s fingerprint
The project, and the commands that repeat the run
</source>
        <translation>最佳轮次的准确率和损失
网络：结构图，以及各层的形状、公式、参数量和乘加次数表
设置，以及训练途中的改动
每个批次和每一轮的曲线
混淆矩阵、各类别的精确率和召回率、校准
错得最厉害的预测（图像）
第一个卷积层的滤波器
版本、设备、随机种子和数据指纹
项目文件，以及重现训练的命令
</translation>
    </message>
    <message>
        <source>Before it is handed over, another reader loads it, and every answer is compared.</source>
        <translation>交付之前，会由另一个读取程序加载文件，并逐一比较每个结果。</translation>
    </message>
</context>
<context>
    <name>Fidelity</name>
    <message>
        <source>the map does not fit the picture</source>
        <translation>这张图与图片不匹配</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>CNN Workbench projects (*.cnnwb)</source>
        <translation>CNN Workbench 项目 (*.cnnwb)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>this is not a file that can be replaced</source>
        <translation>这不是可以替换的文件</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>this is not a folder that can be replaced</source>
        <translation>这不是可以替换的文件夹</translation>
    </message>
    <message>
        <source>this folder holds something else, %1, and is not replaced: choose a new one</source>
        <translation>这个文件夹中有别的东西（%1），不会被替换：请选择一个新的文件夹</translation>
    </message>
    <message>
        <source>the folder cannot be written: %1</source>
        <translation>无法写入文件夹：%1</translation>
    </message>
    <message>
        <source>the folder cannot be put in its place</source>
        <translation>无法把文件夹放到它的位置</translation>
    </message>
</context>
<context>
    <name>FilmFile</name>
    <message>
        <source>the picture is too large</source>
        <translation>图片过大</translation>
    </message>
    <message>
        <source>the animated picture cannot be made</source>
        <translation>无法生成动画图片</translation>
    </message>
    <message>
        <source>there is such a picture already; choose another folder</source>
        <translation>已经有这样的图片；请选择另一个文件夹</translation>
    </message>
</context>
<context>
    <name>GradientCheck</name>
    <message>
        <source>there is no such weight</source>
        <translation>没有这样的权重</translation>
    </message>
    <message>
        <source>a frozen weight has no gradient</source>
        <translation>冻结的权重没有梯度</translation>
    </message>
    <message>
        <source>the gradient check was cancelled</source>
        <translation>梯度检查已取消</translation>
    </message>
    <message>
        <source>the gradient check failed: %1</source>
        <translation>梯度检查失败：%1</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>params %1</source>
        <translation>参数量 %1</translation>
    </message>
    <message>
        <source>params unknown</source>
        <translation>参数量未知</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>shape</comment>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>GroupEdits</name>
    <message>
        <source>Group layers</source>
        <translation>编组所选层</translation>
    </message>
    <message>
        <source>block</source>
        <comment>start of a group&apos;s name</comment>
        <translation>块</translation>
    </message>
    <message>
        <source>Ungroup %1</source>
        <translation>取消编组 %1</translation>
    </message>
    <message>
        <source>Rename group %1</source>
        <translation>重命名组 %1</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>折叠 %1</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>展开 %1</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>折叠所有组</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>展开所有组</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
</context>
<context>
    <name>Idx</name>
    <message>
        <source>the file is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>the compressed data is damaged</source>
        <translation>压缩数据已损坏</translation>
    </message>
    <message>
        <source>this is not an IDX file</source>
        <translation>这不是 IDX 文件</translation>
    </message>
    <message>
        <source>the IDX file holds values of type 0x%1, but only unsigned bytes (0x08) can be read</source>
        <translation>IDX 文件的值类型为 0x%1，但只能读取无符号字节 (0x08)</translation>
    </message>
    <message>
        <source>the IDX file has %1 dimensions, but 1 to %2 are possible</source>
        <translation>IDX 文件有 %1 个维度，但只支持 1 到 %2 个</translation>
    </message>
    <message>
        <source>the IDX file says it holds more than %1 bytes</source>
        <translation>IDX 文件声明的数据超过 %1 字节</translation>
    </message>
    <message>
        <source>the file holds more data than its dimensions say</source>
        <translation>文件所含数据多于其维度所声明的</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有该文件</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>there is not enough memory for the file</source>
        <translation>内存不足，无法读取文件</translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>the picture cannot be read: %1</source>
        <translation>无法读取图片：%1</translation>
    </message>
    <message>
        <source>the file is no picture that can be read</source>
        <translation>文件不是可读取的图片</translation>
    </message>
    <message>
        <source>the picture is too large: %1 × %2 pixels</source>
        <translation>图片太大：%1 × %2 像素</translation>
    </message>
    <message>
        <source>the picture tells no size</source>
        <translation>图片没有说明尺寸</translation>
    </message>
    <message>
        <source>the file is too large for a picture</source>
        <translation>文件太大，不像是图片</translation>
    </message>
    <message>
        <source>the picture breaks off: the file is not complete</source>
        <translation>图片不完整：文件在中途结束</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>sees</source>
        <translation>感受野</translation>
    </message>
    <message>
        <source>parameters: %1   multiply-adds: %2</source>
        <translation>参数量：%1   乘加运算：%2</translation>
    </message>
    <message>
        <source>problem at %1: %2</source>
        <translation>%1 处有问题：%2</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>Add needs inputs of equal shape, but gets %1</source>
        <translation>Add 需要形状相同的输入，但得到 %1</translation>
    </message>
    <message>
        <source>Concat needs images or flat inputs, but gets %1</source>
        <translation>Concat 需要图像或展平的输入，但得到 %1</translation>
    </message>
    <message>
        <source>Concat needs inputs of equal height and width, but gets %1</source>
        <translation>Concat 需要高和宽相同的输入，但得到 %1</translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation>输出通道数</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>每个值</translation>
    </message>
    <message>
        <source>Multiply needs inputs of equal shape, or of height and width 1 with the same channels, but gets %1</source>
        <translation>Multiply 的各输入形状必须相同，或者通道数相同而高和宽为 1，但得到的是 %1</translation>
    </message>
    <message>
        <source>channels of input %1</source>
        <translation>第 %1 个输入的通道数</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>the key &quot;%1&quot; stands twice</source>
        <translation>键“%1”重复出现</translation>
    </message>
    <message>
        <source>the text contains a zero byte</source>
        <translation>文本包含零字节</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation>JSON 嵌套过深</translation>
    </message>
    <message>
        <source>an object has more than %1 keys</source>
        <translation>某个对象的键超过 %1 个</translation>
    </message>
    <message>
        <source>%1 has a value of the wrong kind</source>
        <translation>%1 的值类型错误</translation>
    </message>
    <message>
        <source>this is not valid JSON at byte %1</source>
        <translation>字节 %1 处不是有效的 JSON</translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation>这不是有效的 JSON</translation>
    </message>
    <message>
        <source>a key begins with a byte order mark</source>
        <translation>有一个键以字节顺序标记(BOM)开头</translation>
    </message>
</context>
<context>
    <name>KnownModel</name>
    <message>
        <source>the trained network knows %1 classes, but %2 has %3; train it on this data first</source>
        <translation>训练好的网络认识 %1 个类别，但 %2 有 %3 个；请先用这些数据训练它</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>params unknown</source>
        <translation>参数量未知</translation>
    </message>
    <message>
        <source>params %1 = %2</source>
        <comment>number and arithmetic</comment>
        <translation>参数量 %1 = %2</translation>
    </message>
    <message>
        <source>params %1</source>
        <comment>number</comment>
        <translation>参数量 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and percentage</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Parameters and multiply-adds are unknown until the shape is known.</source>
        <translation>形状确定之前，参数量和乘加运算未知。</translation>
    </message>
    <message>
        <source>Parameters: %1
Multiply-adds: %2
Receptive field: %3 × %4 pixels</source>
        <translation>参数量：%1
乘加运算：%2
感受野：%3 × %4 像素</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>shape</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n 个通道</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>no data set yet</source>
        <translation>尚无数据集</translation>
    </message>
    <message>
        <source>%1, %2, output %3, %4</source>
        <translation>%1，%2，输出 %3，%4</translation>
    </message>
    <message>
        <source>%1. Problem: %2</source>
        <translation>%1。问题：%2</translation>
    </message>
    <message>
        <source>%1. Note: %2</source>
        <translation>%1。备注：%2</translation>
    </message>
    <message>
        <source>frozen</source>
        <comment>layer</comment>
        <translation>已冻结</translation>
    </message>
</context>
<context>
    <name>LayerCategory</name>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Dense &amp; shape</source>
        <translation>全连接与形状</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>LayerEdits</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n layer(s)</source>
        <translation>
            <numerusform>删除 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>把 %1 连接到 %2</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n layer(s)</source>
        <translation>
            <numerusform>复制 %n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerFeatures</name>
    <message>
        <source>one of the pictures is no longer there</source>
        <translation>其中一张图片已不存在</translation>
    </message>
    <message>
        <source>the layer&apos;s output is not finite</source>
        <translation>该层的输出不是有限数</translation>
    </message>
    <message>
        <source>%1 pictures with %2 numbers each are more than fit: take fewer, or a later layer</source>
        <translation>%1 张图片、每张 %2 个数值放不下：请少取一些，或选更靠后的层</translation>
    </message>
</context>
<context>
    <name>LayerOutput</name>
    <message>
        <source>the trained network has no such layer</source>
        <translation>训练好的网络没有这个层</translation>
    </message>
    <message>
        <source>the network reads images of %1, but these are %2</source>
        <translation>网络读取 %1 的图像，而这些是 %2</translation>
    </message>
</context>
<context>
    <name>LayerPurpose</name>
    <message>
        <source>Sets negative values to zero</source>
        <translation>将负值置零</translation>
    </message>
    <message>
        <source>Like ReLU, but negative values keep a small slope, so no unit dies</source>
        <translation>类似 ReLU，但负值保留小斜率，避免神经元死亡</translation>
    </message>
    <message>
        <source>Squeezes each value into 0 … 1</source>
        <translation>将每个值压缩到 0 … 1</translation>
    </message>
    <message>
        <source>Squeezes each value into −1 … 1</source>
        <translation>将每个值压缩到 −1 … 1</translation>
    </message>
    <message>
        <source>Turns values into probabilities that sum to 1</source>
        <translation>将值转换为总和为 1 的概率</translation>
    </message>
    <message>
        <source>Logarithms of probabilities, as NLLLoss wants them</source>
        <translation>概率的对数，供 NLLLoss 使用</translation>
    </message>
    <message>
        <source>Slides learnable kernels over the image: each finds one pattern wherever it is</source>
        <translation>让可学习的卷积核在图像上滑动：每个卷积核找出一种模式，无论它在何处</translation>
    </message>
    <message>
        <source>Weighs all inputs for each output: the classic fully connected layer</source>
        <translation>每个输出对所有输入加权：经典的全连接层</translation>
    </message>
    <message>
        <source>Lays all channels and pixels out as one vector</source>
        <translation>将所有通道和像素展平为一个向量</translation>
    </message>
    <message>
        <source>Passes its input on unchanged</source>
        <translation>原样传递输入</translation>
    </message>
    <message>
        <source>Adds its inputs: the join of a residual block</source>
        <translation>将各输入相加：残差块的合并处</translation>
    </message>
    <message>
        <source>Stacks the channels of its inputs</source>
        <translation>沿通道拼接各输入</translation>
    </message>
    <message>
        <source>Gives each channel mean 0 and variance 1 over the batch, then a learnt scale and shift</source>
        <translation>使每个通道在批次上均值为 0、方差为 1，再做可学习的缩放和平移</translation>
    </message>
    <message>
        <source>Keeps the largest value of each window: smaller maps, and small shifts matter less</source>
        <translation>保留每个窗口的最大值：特征图更小，对小平移更不敏感</translation>
    </message>
    <message>
        <source>Takes the mean of each window</source>
        <translation>取每个窗口的平均值</translation>
    </message>
    <message>
        <source>Sets single values to zero at random while training, so that no unit is relied on</source>
        <translation>训练时随机将单个值置零，避免依赖任何单一神经元</translation>
    </message>
    <message>
        <source>Sets whole channels to zero at random while training</source>
        <translation>训练时随机将整个通道置零</translation>
    </message>
    <message>
        <source>ReLU that stops at 6, for small numbers</source>
        <translation>到 6 为止的 ReLU，适合低精度数值</translation>
    </message>
    <message>
        <source>Like ReLU, but negative values approach −alpha smoothly</source>
        <translation>类似 ReLU，但负值平滑地趋近 −alpha</translation>
    </message>
    <message>
        <source>Weighs each value by the chance that a normal one is smaller</source>
        <translation>用正态分布中小于该值的概率给每个值加权</translation>
    </message>
    <message>
        <source>Each value times its sigmoid: a smooth ReLU</source>
        <translation>每个值乘以自身的 sigmoid：平滑的 ReLU</translation>
    </message>
    <message>
        <source>SiLU made of straight lines: cheap, as in MobileNetV3</source>
        <translation>由直线段构成的 SiLU：计算便宜，用于 MobileNetV3</translation>
    </message>
    <message>
        <source>Takes means of as many regions as the output has pixels</source>
        <translation>把输入分成与输出像素一样多的区域，取各区域的平均值</translation>
    </message>
    <message>
        <source>Keeps the largest value of as many regions as the output has pixels</source>
        <translation>把输入分成与输出像素一样多的区域，取各区域的最大值</translation>
    </message>
    <message>
        <source>Multiplies its inputs; one of height and width 1 weighs whole channels</source>
        <translation>把各输入相乘；高和宽为 1 的输入给整个通道加权</translation>
    </message>
    <message>
        <source>Gives each feature mean 0 and variance 1 over the batch, then a learnt scale and shift</source>
        <translation>使每个特征在一批中均值为 0、方差为 1，再做可学习的缩放和平移</translation>
    </message>
    <message>
        <source>Normalises groups of channels within each sample, whatever the batch size</source>
        <translation>在每个样本内按通道组归一化，与批大小无关</translation>
    </message>
    <message>
        <source>Gives each channel of each sample mean 0 and variance 1</source>
        <translation>使每个样本的每个通道均值为 0、方差为 1</translation>
    </message>
    <message>
        <source>LeakyReLU whose slope is learnt</source>
        <translation>斜率可学习的 LeakyReLU</translation>
    </message>
    <message>
        <source>Enlarges the image without learning</source>
        <translation>放大图像，不含可学习的参数</translation>
    </message>
    <message>
        <source>Adds zeros around the image, each side by itself</source>
        <translation>在图像四周补零，各边可以不同</translation>
    </message>
    <message>
        <source>Paints its kernels into a larger image, one for each input pixel: learnt enlarging</source>
        <translation>每个输入像素在更大的图像上叠加一个卷积核：可学习的放大</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>layers of version %1 are not understood; this CNN Workbench reads version %2</source>
        <translation>无法理解版本 %1 的层；本 CNN Workbench 读取版本 %2</translation>
    </message>
    <message>
        <source>the copied text</source>
        <translation>复制的文本</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>%1 needs channels × height × width, but gets %2</source>
        <translation>%1 需要通道 × 高 × 宽，但得到 %2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
</context>
<context>
    <name>LearningRatePage</name>
    <message>
        <source>Learning rate curve</source>
        <translation>学习率曲线</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>each batch</source>
        <translation>每批</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>LessonProgress</name>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>the action is written as: %1</source>
        <translation>这个动作的写法是：%1</translation>
    </message>
    <message>
        <source>there is no preset “%1”</source>
        <translation>没有预设“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a layer</source>
        <translation>“%1”不能作为层名</translation>
    </message>
    <message>
        <source>there is no setting “%1”</source>
        <translation>没有设置“%1”</translation>
    </message>
    <message>
        <source>there is no layer type “%1”</source>
        <translation>没有层类型“%1”</translation>
    </message>
    <message>
        <source>the perspectives are: %1</source>
        <translation>可用的视图布局有：%1</translation>
    </message>
    <message>
        <source>there is no view “%1”</source>
        <translation>没有视图“%1”</translation>
    </message>
    <message>
        <source>“%1” stands alone</source>
        <translation>“%1”后面不能有别的内容</translation>
    </message>
    <message>
        <source>there is no action “%1”</source>
        <translation>没有动作“%1”</translation>
    </message>
    <message>
        <source>the network has no layer %1</source>
        <translation>网络里没有层 %1</translation>
    </message>
    <message>
        <source>%1 has no parameter %2</source>
        <translation>%1 没有参数 %2</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”</source>
        <translation>%1 不能是“%2”</translation>
    </message>
    <message>
        <source>“%1” is not understood</source>
        <translation>无法理解“%1”</translation>
    </message>
    <message>
        <source>the expression is too deep</source>
        <translation>表达式嵌套太深</translation>
    </message>
    <message>
        <source>a “)” is missing</source>
        <translation>缺少“)”</translation>
    </message>
    <message>
        <source>a number or a name is missing</source>
        <translation>缺少数或名称</translation>
    </message>
    <message>
        <source>a closing quote is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>a name cannot be computed with</source>
        <translation>名称不能参与计算</translation>
    </message>
    <message>
        <source>the expression “%1” cannot be read: %2</source>
        <translation>无法读取表达式“%1”：%2</translation>
    </message>
    <message>
        <source>the network has no layer %1; “Show me” brings the lesson&apos;s own</source>
        <translation>网络里没有层 %1；点“演示”会打开本课的网络</translation>
    </message>
    <message>
        <source>the network has a fault that must be mended</source>
        <translation>网络有错误，需要先修正</translation>
    </message>
    <message>
        <source>the size of %1 is not known: there is a fault above it</source>
        <translation>%1 的尺寸未知：它上面有错误</translation>
    </message>
    <message>
        <source>the output of %1 is not flat</source>
        <translation>%1 的输出不是展平的</translation>
    </message>
    <message>
        <source>the output of %1 has no height and width</source>
        <translation>%1 的输出没有高和宽</translation>
    </message>
    <message>
        <source>the data set is not loaded yet</source>
        <translation>数据集还没有加载好</translation>
    </message>
    <message>
        <source>what this is about has not been trained yet; “Show me” does it</source>
        <translation>这里要问的训练还没有进行；点“演示”即可</translation>
    </message>
    <message>
        <source>that run has no whole epoch with this number</source>
        <translation>那次训练没有完整的 epoch 提供这个数</translation>
    </message>
    <message>
        <source>that run has no test accuracy: it was stopped</source>
        <translation>那次训练没有测试准确率：它被停止了</translation>
    </message>
    <message>
        <source>that run has no batch</source>
        <translation>那次训练没有任何批次</translation>
    </message>
    <message>
        <source>the test images have not been predicted yet; “Show me” does it</source>
        <translation>测试图片还没有预测；点“演示”即可</translation>
    </message>
    <message>
        <source>nothing has been copied yet; “Show me” does it</source>
        <translation>还没有复制任何内容；点“演示”即可</translation>
    </message>
    <message>
        <source>there is no number “%1”</source>
        <translation>没有名为“%1”的数</translation>
    </message>
    <message>
        <source>%1 takes other arguments</source>
        <translation>%1 的参数不对</translation>
    </message>
    <message>
        <source>%1 has no part “%2”</source>
        <translation>%1 没有“%2”这一部分</translation>
    </message>
    <message>
        <source>%1 needs one of these parts: %2</source>
        <translation>%1 需要指定其中一部分：%2</translation>
    </message>
    <message>
        <source>the lesson cannot be read: %1</source>
        <translation>无法读取课程：%1</translation>
    </message>
    <message>
        <source>the file is too large for a lesson</source>
        <translation>文件太大，不像是课程</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>a lesson begins with its title: # Title</source>
        <translation>课程以标题开头：# 标题</translation>
    </message>
    <message>
        <source>this block has no end: a line ```</source>
        <translation>这个代码块没有结束行 ```</translation>
    </message>
    <message>
        <source>a block begins with ```do, ```do auto or ```ask</source>
        <translation>代码块应以 ```do、```do auto 或 ```ask 开头</translation>
    </message>
    <message>
        <source>a step has one block of actions, not two</source>
        <translation>一步只能有一个动作块</translation>
    </message>
    <message>
        <source>this block is empty</source>
        <translation>这个代码块是空的</translation>
    </message>
    <message>
        <source>a step has one question, not two</source>
        <translation>一步只能有一个问题</translation>
    </message>
    <message>
        <source>a step needs some text</source>
        <translation>每一步都需要文字</translation>
    </message>
    <message>
        <source>there is no block ```python to copy</source>
        <translation>没有可以复制的 ```python 代码块</translation>
    </message>
    <message>
        <source>a question has one answer, not two</source>
        <translation>一个问题只能有一个答案</translation>
    </message>
    <message>
        <source>a choice is written as: choice EXPRESSION: text</source>
        <translation>选项的写法是：choice 表达式: 文字</translation>
    </message>
    <message>
        <source>a question wants either answer:, choices or check:</source>
        <translation>问题需要 answer:、选项或 check: 三者之一</translation>
    </message>
    <message>
        <source>one choice is no choice</source>
        <translation>只有一个选项不算选择</translation>
    </message>
    <message>
        <source>the question is missing</source>
        <translation>缺少问题</translation>
    </message>
    <message>
        <source>a question needs a hint: for those who are wrong</source>
        <translation>问题需要一个给答错的人看的 hint:</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>%1 没有 %2</translation>
    </message>
    <message>
        <source>This cannot be told yet: %1.</source>
        <translation>现在还无法判断：%1。</translation>
    </message>
    <message>
        <source>Not yet. %1</source>
        <translation>还不对。%1</translation>
    </message>
    <message>
        <source>Not yet: the program counts %1. %2</source>
        <translation>还不对：程序算出的是 %1。%2</translation>
    </message>
    <message>
        <source>Not yet: “%1” is right. %2</source>
        <translation>还不对：正确的是“%1”。%2</translation>
    </message>
    <message>
        <source>Type a number, such as 156 or 0.5.</source>
        <translation>请输入一个数，例如 156 或 0.5。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
</context>
<context>
    <name>LibtorchProject</name>
    <message>
        <source>The C++ code was not compiled here.</source>
        <translation>C++ 代码没有在这里编译。</translation>
    </message>
    <message>
        <source>the weights cannot be written for LibTorch: %1</source>
        <translation>无法为 LibTorch 写出权重：%1</translation>
    </message>
</context>
<context>
    <name>LossFit</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Insert LogSoftmax below %1</source>
        <translation>在 %1 下方插入 LogSoftmax</translation>
    </message>
    <message>
        <source>CrossEntropyLoss takes the softmax itself: behind a second one it can hardly tell right from wrong, and learns slowly</source>
        <translation>CrossEntropyLoss 自身会做 softmax：再接在一个 softmax 之后，它几乎分不出对错，学得很慢</translation>
    </message>
    <message>
        <source>BCEWithLogitsLoss takes the sigmoid itself: behind %1 it can hardly tell right from wrong, and learns slowly</source>
        <translation>BCEWithLogitsLoss 自身会做 sigmoid：接在 %1 之后，它几乎分不出对错，学得很慢</translation>
    </message>
    <message>
        <source>NLLLoss wants the logarithms of probabilities, as LogSoftmax gives them: of other values it falls without end</source>
        <translation>NLLLoss 需要概率的对数（即 LogSoftmax 的输出）：对其他数值，它会无止境地下降</translation>
    </message>
</context>
<context>
    <name>LossPage</name>
    <message>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>each batch</source>
        <translation>每批</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Batch loss</source>
        <translation>批损失</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>size of the output</source>
        <translation>输出的尺寸</translation>
    </message>
    <message>
        <source>bytes of a 32-bit number</source>
        <translation>一个 32 位数的字节数</translation>
    </message>
    <message>
        <source>values and their gradients</source>
        <translation>数值及其梯度</translation>
    </message>
    <message>
        <source>Memory of one output</source>
        <translation>单个输出的内存</translation>
    </message>
    <message>
        <source>Memory of a batch</source>
        <translation>一批的内存</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>训练时</translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>Read %1 as well</source>
        <translation>同时读取 %1</translation>
    </message>
    <message>
        <source>Read the network&apos;s input as well</source>
        <translation>同时读取网络的输入</translation>
    </message>
    <message>
        <source>Insert Flatten before %1</source>
        <translation>在 %1 前插入 Flatten</translation>
    </message>
    <message>
        <source>Flatten %1 first</source>
        <translation>先展平 %1</translation>
    </message>
    <message>
        <source>Move %1 above %2</source>
        <translation>把 %1 移到 %2 之上</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>把 %1 设为 %2</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message numerus="yes">
        <source>Project %1 with a 1 × 1 convolution of %n channel(s)</source>
        <translation>
            <numerusform>用 %n 个通道的 1 × 1 卷积投影 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enlarge %1 to %2 × %3</source>
        <translation>把 %1 放大到 %2 × %3</translation>
    </message>
    <message>
        <source>Use padding in %1 to keep %2 × %3</source>
        <translation>在 %1 中使用填充以保持 %2 × %3</translation>
    </message>
    <message numerus="yes">
        <source>Give %1 %n output(s)</source>
        <translation>
            <numerusform>让 %1 有 %n 个输出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a Linear of %n output(s)</source>
        <translation>
            <numerusform>添加 %n 个输出的 Linear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a Flatten and a Linear of %n output(s)</source>
        <translation>
            <numerusform>添加 Flatten 和 %n 个输出的 Linear</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, because its input is %2 laid flat: pool before %3, or use AdaptiveAvgPool2d</source>
        <translation>%1，因为它的输入是展平的 %2：请在 %3 之前做池化，或使用 AdaptiveAvgPool2d</translation>
    </message>
    <message>
        <source>Use padding %1 to keep %2 × %3</source>
        <translation>用填充 %1 保持 %2 × %3</translation>
    </message>
    <message>
        <source>%1 has %2 parameters</source>
        <translation>%1 有 %2 个参数</translation>
    </message>
</context>
<context>
    <name>MetricsFile</name>
    <message>
        <source>the metrics cannot be written: %1</source>
        <translation>无法写入指标：%1</translation>
    </message>
    <message>
        <source>the metrics cannot be read: %1</source>
        <translation>无法读取指标：%1</translation>
    </message>
    <message>
        <source>this is not a file of metrics: its first line must name the columns</source>
        <translation>这不是指标文件：首行必须是列名</translation>
    </message>
    <message>
        <source>line %1 is not a line of metrics</source>
        <translation>第 %1 行不是指标数据</translation>
    </message>
</context>
<context>
    <name>MetricsText</name>
    <message>
        <source>best epoch %1</source>
        <translation>最佳轮 %1</translation>
    </message>
    <message>
        <source>batch loss %1</source>
        <translation>批损失 %1</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>known after the first epoch</source>
        <translation>第一轮结束后可知</translation>
    </message>
    <message>
        <source>loss is %1 since batch %2</source>
        <translation>自批次 %2 起损失为 %1</translation>
    </message>
    <message>
        <source>epoch %1 · batch %2</source>
        <translation>第 %1 轮 · 第 %2 批</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>end of epoch %1: train %2, validation %3</source>
        <translation>第 %1 轮结束：训练 %2，验证 %3</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>last epoch %1 images/s</source>
        <translation>上一轮 %1 张/秒</translation>
    </message>
    <message>
        <source>smoothed, %1</source>
        <translation>平滑，%1</translation>
    </message>
    <message>
        <source>Smoothed, %1</source>
        <translation>平滑，%1</translation>
    </message>
    <message>
        <source>smoothed, %1: %2</source>
        <translation>平滑，%1：%2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张/秒</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>the network cannot be built: %1</source>
        <translation>无法构建网络：%1</translation>
    </message>
    <message>
        <source>the tensor %1 is missing</source>
        <translation>缺少张量 %1</translation>
    </message>
    <message>
        <source>the tensor %1 is %2, but the network needs %3</source>
        <translation>张量 %1 为 %2，但网络需要 %3</translation>
    </message>
    <message>
        <source>the tensor %1 has no place in the network</source>
        <translation>张量 %1 在网络中没有对应位置</translation>
    </message>
    <message>
        <source>the tensor %1 has the type %2, which is not used here</source>
        <translation>张量 %1 的类型为 %2，此处不使用该类型</translation>
    </message>
    <message>
        <source>the bytes of the tensor %1 do not fit its sizes</source>
        <translation>张量 %1 的字节数与其大小不符</translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>&quot;%1&quot; is not a usable name: letters, digits and _ only, no digit first, and not &quot;input&quot;</source>
        <translation>“%1”不是可用的名称：只能含字母、数字和 _，不能以数字开头，也不能是 &quot;input&quot;</translation>
    </message>
    <message>
        <source>another layer is called &quot;%1&quot; already</source>
        <translation>已有另一个层名为“%1”</translation>
    </message>
    <message>
        <source>there is no layer &quot;%1&quot;</source>
        <translation>没有名为“%1”的层</translation>
    </message>
    <message>
        <source>a layer needs an input</source>
        <translation>层需要一个输入</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a layer above &quot;%2&quot;</source>
        <translation>“%1”不是“%2”上方的层</translation>
    </message>
    <message>
        <source>&quot;%1&quot; reads &quot;%2&quot; already</source>
        <translation>“%1”已经读取“%2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; reads &quot;%2&quot;: the wire would make a cycle</source>
        <translation>“%1”读取“%2”：这条连线会形成环</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not read &quot;%2&quot;</source>
        <translation>“%1”并不读取“%2”</translation>
    </message>
    <message>
        <source>a group needs a name</source>
        <translation>组需要一个名称</translation>
    </message>
    <message>
        <source>another group is called &quot;%1&quot; already</source>
        <translation>已有另一个组名为“%1”</translation>
    </message>
</context>
<context>
    <name>NormText</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>x − mean</source>
        <translation>x − 均值</translation>
    </message>
    <message>
        <source>÷ √(var + eps)</source>
        <translation>÷ √(var + eps)</translation>
    </message>
    <message>
        <source>· weight</source>
        <translation>· weight</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ bias</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>Normalisation</name>
    <message>
        <source>Each value</source>
        <translation>每个值</translation>
    </message>
    <message>
        <source>no scale and shift</source>
        <translation>无缩放和平移</translation>
    </message>
    <message>
        <source>BatchNorm1d needs a flat input, but gets %1</source>
        <translation>BatchNorm1d 需要展平的输入，但得到的是 %1</translation>
    </message>
    <message>
        <source>its %1 input channels cannot be divided into %2 groups</source>
        <translation>它的 %1 个输入通道不能分成 %2 组</translation>
    </message>
    <message>
        <source>InstanceNorm2d needs more than one pixel in each channel, but gets %1</source>
        <translation>InstanceNorm2d 的每个通道需要多于一个像素，但得到的是 %1</translation>
    </message>
    <message>
        <source>channels of the input</source>
        <translation>输入的通道数</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>with scale and shift</source>
        <translation>带缩放和平移</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a percentage; the space is a narrow no-break space</comment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>OnnxActivation</name>
    <message>
        <source>Clip from %1 to %2 is not known here, only from 0 to 6 (ReLU6) and from 0 on (ReLU)</source>
        <translation>这里不认识从 %1 到 %2 的 Clip，只认识从 0 到 6（ReLU6）和从 0 起（ReLU）</translation>
    </message>
    <message>
        <source>the second output of Dropout, its mask, is not known here</source>
        <translation>这里不认识 Dropout 的第二个输出（掩码）</translation>
    </message>
</context>
<context>
    <name>OnnxConvolution</name>
    <message>
        <source>%1 needs a weight of four sizes, but that in the file has %2</source>
        <translation>%1 需要四维的权重，但文件中的有 %2 维</translation>
    </message>
    <message>
        <source>what stands before the maps is not their other end</source>
        <translation>特征图之前拼接的并不是它们的另一端</translation>
    </message>
    <message>
        <source>padding of mode %1 must be the same on both sides</source>
        <translation>%1 方式的填充必须两侧相同</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已给出</translation>
    </message>
</context>
<context>
    <name>OnnxDense</name>
    <message>
        <source>%1 adds something else than one number for each output</source>
        <translation>%1 所加的不是每个输出一个数</translation>
    </message>
    <message>
        <source>%1 needs a matrix, but gets a constant of %2 sizes</source>
        <translation>%1 需要一个矩阵，但得到的是 %2 维的常量</translation>
    </message>
    <message>
        <source>MatMul needs two inputs</source>
        <translation>MatMul 需要两个输入</translation>
    </message>
    <message>
        <source>%1 is known here only with a constant behind it</source>
        <translation>这里只认识后面是常量的 %1</translation>
    </message>
</context>
<context>
    <name>OnnxImport</name>
    <message>
        <source>&quot;%1&quot; is of ONNX&apos;s data type %2, but only float32 (1) is read here</source>
        <translation>“%1”的 ONNX 数据类型是 %2，而这里只读取 float32（1）</translation>
    </message>
    <message>
        <source>the input &quot;%1&quot; is %2, but an image is needed: batch × channels × height × width, of which the last three are fixed</source>
        <translation>输入“%1”是 %2，但需要一幅图像：批次 × 通道 × 高 × 宽，其中后三项须为定值</translation>
    </message>
    <message>
        <source>the operator &quot;%1&quot; is not known here</source>
        <translation>这里不认识算子“%1”</translation>
    </message>
    <message>
        <source>the output &quot;%1&quot; is made by no layer</source>
        <translation>没有任何层产生输出“%1”</translation>
    </message>
    <message>
        <source>the file says that &quot;%1&quot; is %2, but its operators make %3 of each image</source>
        <translation>文件声明“%1”是 %2，但其算子由每幅图像得到 %3</translation>
    </message>
    <message>
        <source>the output &quot;%1&quot; has %2 values, which is too much</source>
        <translation>输出“%1”有 %2 个值，太多了</translation>
    </message>
    <message>
        <source>the file&apos;s operators are of version (opset) %1, but %2 to %3 are read here</source>
        <translation>该文件的算子版本（opset）是 %1，而这里读取 %2 至 %3</translation>
    </message>
    <message>
        <source>the file takes %1 inputs, but a network here takes one image</source>
        <translation>该文件有 %1 个输入，而这里的网络只接受一幅图像</translation>
    </message>
    <message>
        <source>the file gives %1 outputs, but a network here gives one</source>
        <translation>该文件有 %1 个输出，而这里的网络只有一个输出</translation>
    </message>
</context>
<context>
    <name>OnnxLinks</name>
    <message>
        <source>the value &quot;%1&quot; is made twice</source>
        <translation>值“%1”被产生了两次</translation>
    </message>
    <message>
        <source>it reads &quot;%1&quot;, which is not made above it: the nodes are in no order or in a circle</source>
        <translation>它读取“%1”，而上面没有产生它：节点没有按顺序排列，或成了环</translation>
    </message>
    <message>
        <source>it reads &quot;%1&quot;, which is neither made by a node nor in the file</source>
        <translation>它读取“%1”，而既没有节点产生它，文件中也没有</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>节点 %1</translation>
    </message>
    <message>
        <source>which makes &quot;%1&quot;</source>
        <translation>产生“%1”</translation>
    </message>
</context>
<context>
    <name>OnnxNormalisation</name>
    <message>
        <source>a normalisation over these axes is not known here</source>
        <translation>这里不认识沿这些轴的归一化</translation>
    </message>
    <message>
        <source>scale and shift do not have one number for each channel</source>
        <translation>缩放与平移不是每个通道一个数</translation>
    </message>
    <message>
        <source>InstanceNormalization between these reshapes is not known here</source>
        <translation>这里不认识这样两次变形之间的 InstanceNormalization</translation>
    </message>
    <message>
        <source>scale and shift within groups are not known here</source>
        <translation>这里不认识组内的缩放与平移</translation>
    </message>
    <message>
        <source>%1 of more than %2 channels is not known here</source>
        <translation>这里不认识超过 %2 个通道的 %1</translation>
    </message>
</context>
<context>
    <name>OnnxOperator</name>
    <message>
        <source>the attribute %1 of %2 cannot be %3 here</source>
        <translation>%2 的属性 %1 在这里不能是 %3</translation>
    </message>
    <message>
        <source>the attribute %1 of %2 has a value of the wrong kind</source>
        <translation>%2 的属性 %1 的值类型不对</translation>
    </message>
    <message>
        <source>the attribute %1 of %2 is not known here</source>
        <translation>这里不认识 %2 的属性 %1</translation>
    </message>
    <message>
        <source>%1 lacks its input %2</source>
        <translation>%1 缺少第 %2 个输入</translation>
    </message>
    <message>
        <source>%1 needs what a layer makes, but &quot;%2&quot; is a constant or a size</source>
        <translation>%1 需要某层的输出，但“%2”是常量或大小</translation>
    </message>
    <message>
        <source>%1 needs a constant, but &quot;%2&quot; is worked out</source>
        <translation>%1 需要常量，但“%2”是计算出来的</translation>
    </message>
    <message>
        <source>%1 needs numbers of float32, but &quot;%2&quot; is of integers</source>
        <translation>%1 需要 float32 的数，但“%2”是整数</translation>
    </message>
    <message>
        <source>%1 is known here with one number for each channel only, but &quot;%2&quot; is [%3]</source>
        <translation>这里的 %1 只能每个通道一个数，但“%2”是 [%3]</translation>
    </message>
    <message>
        <source>%1 needs one number, but &quot;%2&quot; has %3</source>
        <translation>%1 需要一个数，但“%2”有 %3 个</translation>
    </message>
    <message>
        <source>%1 needs integers that are known beforehand, but &quot;%2&quot; is none</source>
        <translation>%1 需要事先已知的整数，但“%2”不是</translation>
    </message>
    <message>
        <source>%1 needs numbers, but &quot;%2&quot; holds the number of images</source>
        <translation>%1 需要数，但“%2”含有图像的数目</translation>
    </message>
    <message>
        <source>there are more than %1 layers</source>
        <translation>层数超过 %1</translation>
    </message>
    <message>
        <source>%1 joins more than %2 values</source>
        <translation>%1 合并的值超过 %2 个</translation>
    </message>
    <message>
        <source>%1 would make %2 values of each image, which is too much</source>
        <translation>%1 会由每幅图像得到 %2 个值，太多了</translation>
    </message>
    <message>
        <source>%1 needs a %2 of [%3], but that in the file is [%4]</source>
        <translation>%1 需要 [%3] 的 %2，但文件中的是 [%4]</translation>
    </message>
    <message>
        <source>%1 needs numbers, but &quot;%2&quot; is empty</source>
        <translation>%1 需要数，但“%2”是空的</translation>
    </message>
    <message>
        <source>%1 needs a number, but &quot;%2&quot; is none</source>
        <translation>%1 需要一个数，但“%2”不是数</translation>
    </message>
    <message>
        <source>the layers would have far more weights than the file</source>
        <translation>各层的权重会远远多于文件中的权重</translation>
    </message>
</context>
<context>
    <name>OnnxPooling</name>
    <message>
        <source>pads and ceil_mode of %1 give windows that no pooling layer has here</source>
        <translation>%1 的 pads 和 ceil_mode 给出的窗口，这里没有池化层能做到</translation>
    </message>
    <message>
        <source>the second output of MaxPool, the places of the maxima, is not known here</source>
        <translation>这里不认识 MaxPool 的第二个输出（最大值的位置）</translation>
    </message>
    <message>
        <source>%1 is known here over height and width of an image only</source>
        <translation>这里的 %1 只能沿图像的高和宽进行</translation>
    </message>
    <message>
        <source>a product of this kind is not known here</source>
        <translation>这里不认识这样的乘积</translation>
    </message>
    <message>
        <source>the largest of these slices are not known here</source>
        <translation>这里不认识对这些切片取最大值</translation>
    </message>
</context>
<context>
    <name>OnnxReader</name>
    <message>
        <source>an attribute has more than %1 numbers</source>
        <translation>一个属性的数多于 %1 个</translation>
    </message>
    <message>
        <source>a node has more than %1 inputs or outputs</source>
        <translation>一个节点的输入或输出多于 %1 个</translation>
    </message>
    <message>
        <source>the operator %1 is of the domain %2, which is not known here</source>
        <translation>算子 %1 属于域 %2，这里不认识</translation>
    </message>
    <message>
        <source>an input has more than %1 sizes</source>
        <translation>一个输入的维数多于 %1</translation>
    </message>
    <message>
        <source>there are more than %1 tensors</source>
        <translation>张量多于 %1 个</translation>
    </message>
    <message>
        <source>two tensors have the same name</source>
        <translation>两个张量同名</translation>
    </message>
    <message>
        <source>there are more than %1 nodes</source>
        <translation>节点多于 %1 个</translation>
    </message>
    <message>
        <source>there are more than %1 entries of metadata</source>
        <translation>元数据多于 %1 条</translation>
    </message>
    <message>
        <source>this is no ONNX file, or it is damaged</source>
        <translation>这不是 ONNX 文件，或者已损坏</translation>
    </message>
    <message>
        <source>the file holds two graphs</source>
        <translation>文件里有两个图</translation>
    </message>
    <message>
        <source>this is no ONNX file: it holds no graph</source>
        <translation>这不是 ONNX 文件：里面没有图</translation>
    </message>
    <message>
        <source>the attribute %1 is of a kind that is not read here</source>
        <translation>属性 %1 的类型这里不能读取</translation>
    </message>
</context>
<context>
    <name>OnnxResize</name>
    <message>
        <source>only height and width of images can be resized</source>
        <translation>只能改变图像的高和宽</translation>
    </message>
    <message>
        <source>Resize to %1 is not known here</source>
        <translation>这里不认识缩放到 %1 的 Resize</translation>
    </message>
    <message>
        <source>only images can be resized, but %1 is none</source>
        <translation>只能缩放图像，而 %1 不是图像</translation>
    </message>
    <message>
        <source>Resize gives %1 × %2, but Upsample %3</source>
        <translation>Resize 得到 %1 × %2，而 Upsample 得到 %3</translation>
    </message>
    <message>
        <source>Resize by %1 is not known here</source>
        <translation>这里不认识缩放倍数为 %1 的 Resize</translation>
    </message>
</context>
<context>
    <name>OnnxScaling</name>
    <message>
        <source>the file scales the pixels of channel %1 by %2, which is no normalization</source>
        <translation>该文件把通道 %1 的像素乘以 %2，这不是归一化</translation>
    </message>
</context>
<context>
    <name>OnnxShapes</name>
    <message>
        <source>%1 turns %2 into %3, which no layer does here</source>
        <translation>%1 把 %2 变成 %3，这里没有层能做到</translation>
    </message>
    <message>
        <source>the sizes that Reshape asks for do not leave each image&apos;s values together</source>
        <translation>Reshape 要求的大小没有让每幅图像的值留在一起</translation>
    </message>
    <message>
        <source>Squeeze leaves out an axis whose size is %1, not 1</source>
        <translation>Squeeze 去掉的轴大小是 %1，而不是 1</translation>
    </message>
    <message>
        <source>Squeeze leaves out the number of images</source>
        <translation>Squeeze 去掉了图像的数目</translation>
    </message>
    <message>
        <source>padding of mode %1 is known here only before a convolution</source>
        <translation>%1 方式的填充在这里只能出现在卷积之前</translation>
    </message>
    <message>
        <source>padding with %1 is not known here, only with 0</source>
        <translation>这里不认识用 %1 填充，只认识用 0 填充</translation>
    </message>
    <message>
        <source>the input axes of Pad is not known here</source>
        <translation>这里不认识 Pad 的输入 axes</translation>
    </message>
    <message>
        <source>Transpose is not known here: write the file with the channels first (N × C × H × W), and it is not needed</source>
        <translation>这里不认识 Transpose：导出文件时把通道放在前面（N × C × H × W），就不需要它了</translation>
    </message>
</context>
<context>
    <name>OnnxTensor</name>
    <message>
        <source>its numbers lie in another file, which is not read here</source>
        <translation>它的数在另一个文件里，这里不读取</translation>
    </message>
    <message>
        <source>its sizes and its numbers do not agree</source>
        <translation>它的形状与数的个数不符</translation>
    </message>
    <message>
        <source>its sizes are not those of a tensor</source>
        <translation>它的形状不是张量的形状</translation>
    </message>
    <message>
        <source>its numbers are of ONNX&apos;s data type %1, which is not read here</source>
        <translation>它的数属于 ONNX 数据类型 %1，这里不能读取</translation>
    </message>
    <message>
        <source>a tensor cannot be read: %1</source>
        <translation>无法读取一个张量：%1</translation>
    </message>
</context>
<context>
    <name>OnnxWindow</name>
    <message>
        <source>%1 needs channels × height × width, but gets %2</source>
        <translation>%1 需要 通道 × 高 × 宽，但得到 %2</translation>
    </message>
    <message>
        <source>kernel_shape and the weight&apos;s sizes do not agree</source>
        <translation>kernel_shape 与权重的大小不一致</translation>
    </message>
    <message>
        <source>only height and width of images can be padded, but the pads are %1</source>
        <translation>只能填充图像的高和宽，但 pads 是 %1</translation>
    </message>
</context>
<context>
    <name>OnnxWriter</name>
    <message>
        <source>the weights take more than the 2 GB that an ONNX file can hold</source>
        <translation>权重超过 ONNX 文件所能容纳的 2 GB</translation>
    </message>
</context>
<context>
    <name>OpenCvReader</name>
    <message>
        <source>%1 cannot read it: %2</source>
        <translation>%1 无法读取它：%2</translation>
    </message>
</context>
<context>
    <name>Optimizer</name>
    <message>
        <source>Nesterov momentum needs a momentum above 0 and no dampening</source>
        <translation>Nesterov 动量要求 momentum 大于 0 且 dampening 为 0</translation>
    </message>
    <message>
        <source>the state of the random numbers is of another LibTorch</source>
        <translation>随机数状态来自另一个版本的 LibTorch</translation>
    </message>
</context>
<context>
    <name>OverfitCheck</name>
    <message>
        <source>the check failed: %1</source>
        <translation>检查失败：%1</translation>
    </message>
</context>
<context>
    <name>OverfitVerdict</name>
    <message>
        <source>The gradient is zero, so no step changes anything. Look for a layer that lets none through, such as a ReLU whose values are all negative; after some steps, it is often a learning rate that is too high.</source>
        <translation>梯度为零，所以每一步都不会改变任何东西。请查找不让梯度通过的层，例如输入全为负值的 ReLU；若在若干步之后才出现，往往是学习率过高。</translation>
    </message>
    <message>
        <source>The loss grew: try a lower learning rate than %1.</source>
        <translation>损失上升了：请尝试低于 %1 的学习率。</translation>
    </message>
    <message>
        <source>The loss hardly moved: try a higher learning rate than %1, and look whether the network&apos;s layers let the gradient through.</source>
        <translation>损失几乎没有变化：请尝试高于 %1 的学习率，并检查网络各层是否让梯度通过。</translation>
    </message>
    <message>
        <source>The loss was still falling: allow more steps, or try a higher learning rate than %1.</source>
        <translation>损失仍在下降：请允许更多步数，或尝试高于 %1 的学习率。</translation>
    </message>
    <message>
        <source>The loss fell and then stayed: try a lower learning rate than %1, or a network with more channels or layers.</source>
        <translation>损失下降后停滞：请尝试低于 %1 的学习率，或使用通道或层更多的网络。</translation>
    </message>
    <message>
        <source>The loss does not fit the last layer: %1.</source>
        <translation>损失函数与最后一层不相配：%1。</translation>
    </message>
    <message>
        <source>The steps were too long: try a much lower learning rate than %1.</source>
        <translation>步长过大：请尝试远低于 %1 的学习率。</translation>
    </message>
    <message>
        <source>Dropout leaves out other values in each step: try without it.</source>
        <translation>Dropout 在每一步丢弃不同的值：请尝试去掉它。</translation>
    </message>
    <message>
        <source>weight_decay pulls the weights towards zero: try 0.</source>
        <translation>weight_decay 把权重拉向零：请尝试设为 0。</translation>
    </message>
    <message numerus="yes">
        <source>Yes: after %n step(s) all %1 images are right, loss %2.</source>
        <translation>
            <numerusform>能：%n 步后 %1 张图像全部正确，损失 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nearly: after %n step(s) all %1 images are right, but the loss is still %2.</source>
        <translation>
            <numerusform>接近：%n 步后 %1 张图像全部正确，但损失仍为 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No: after %n step(s) the loss is no finite number (%1).</source>
        <translation>
            <numerusform>不能：%n 步后损失不再是有限数（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No: after %n step(s) %1 of %2 images are right, loss %3.</source>
        <translation>
            <numerusform>不能：%n 步后 %2 张图像中有 %1 张正确，损失 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s): %1 of %2 images are right, loss %3.</source>
        <translation>
            <numerusform>已在 %n 步后取消：%2 张图像中有 %1 张正确，损失 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before the first step.</source>
        <translation>在第一步之前已取消。</translation>
    </message>
</context>
<context>
    <name>PReLU</name>
    <message>
        <source>num_parameters must be 1 or the number of input channels (%1), not %2</source>
        <translation>num_parameters 必须是 1 或输入通道数（%1），不能是 %2</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>每个值</translation>
    </message>
    <message numerus="yes">
        <source>%n slope(s)</source>
        <translation>
            <numerusform>%n 个斜率</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParameterHelp</name>
    <message>
        <source>Learning rate: the step along the gradient</source>
        <translation>学习率：沿梯度的步长</translation>
    </message>
    <message>
        <source>Share of the last step that is kept</source>
        <translation>上一步更新中保留的比例</translation>
    </message>
    <message>
        <source>Share of the gradient left out of the momentum</source>
        <translation>梯度中不计入动量的比例</translation>
    </message>
    <message>
        <source>Pulls weights towards zero (L2 penalty)</source>
        <translation>将权重拉向零（L2 惩罚）</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum; needs momentum and no dampening</source>
        <translation>沿动量方向前瞻；需要动量且无阻尼</translation>
    </message>
    <message>
        <source>How long the running means of the gradient and of its square remember</source>
        <translation>梯度及其平方的滑动平均的记忆长度</translation>
    </message>
    <message>
        <source>Added to the denominator, against division by zero</source>
        <translation>加到分母上，防止除以零</translation>
    </message>
    <message>
        <source>Uses the largest mean square seen so far</source>
        <translation>使用迄今最大的均方值</translation>
    </message>
    <message>
        <source>Epochs between two reductions of the learning rate</source>
        <translation>两次降低学习率之间的轮数</translation>
    </message>
    <message>
        <source>Factor of each reduction</source>
        <translation>每次降低的系数</translation>
    </message>
    <message>
        <source>The dimension whose values sum to 1; 0 would be the batch, 1 are the channels or features</source>
        <translation>值总和为 1 的维度；0 是批次，1 是通道或特征</translation>
    </message>
    <message>
        <source>Factor for negative values</source>
        <translation>负值的系数</translation>
    </message>
    <message>
        <source>Number of kernels, and so of output channels</source>
        <translation>卷积核数，即输出通道数</translation>
    </message>
    <message>
        <source>Height and width of each kernel</source>
        <translation>每个卷积核的高和宽</translation>
    </message>
    <message>
        <source>Step of the window</source>
        <translation>窗口的步幅</translation>
    </message>
    <message>
        <source>Pixels added on each side of the input; &quot;same&quot; keeps its size, &quot;valid&quot; adds none</source>
        <translation>输入每侧填充的像素数；&quot;same&quot; 保持大小，&quot;valid&quot; 不填充</translation>
    </message>
    <message>
        <source>Distance between the kernel&apos;s elements</source>
        <translation>卷积核元素之间的间距</translation>
    </message>
    <message>
        <source>Channels are split into this many groups that do not see each other</source>
        <translation>将通道分为若干组，各组之间互不可见</translation>
    </message>
    <message>
        <source>Adds one learnable number to each output channel</source>
        <translation>为每个输出通道加上一个可学习的数</translation>
    </message>
    <message>
        <source>What the padding is filled with</source>
        <translation>填充所用的内容</translation>
    </message>
    <message>
        <source>Number of outputs, each a weighted sum of all inputs</source>
        <translation>输出数，每个输出是所有输入的加权和</translation>
    </message>
    <message>
        <source>Adds one learnable number to each output</source>
        <translation>为每个输出加上一个可学习的数</translation>
    </message>
    <message>
        <source>First dimension that is merged; 0 is the batch, 1 the channels</source>
        <translation>合并的第一个维度；0 是批次，1 是通道</translation>
    </message>
    <message>
        <source>Last dimension that is merged; −1 is the last there is</source>
        <translation>合并的最后一个维度；−1 是最后一维</translation>
    </message>
    <message>
        <source>Added to the variance, against division by zero</source>
        <translation>加到方差上，防止除以零</translation>
    </message>
    <message>
        <source>Weight of the newest batch in the running mean and variance</source>
        <translation>最新批次在滑动均值和方差中的权重</translation>
    </message>
    <message>
        <source>Learns a scale and a shift for each channel</source>
        <translation>为每个通道学习缩放和平移</translation>
    </message>
    <message>
        <source>Keeps a running mean and variance for evaluation; otherwise each batch uses its own</source>
        <translation>保存滑动均值和方差供评估使用；否则每个批次使用自身的统计量</translation>
    </message>
    <message>
        <source>Height and width of the window</source>
        <translation>窗口的高和宽</translation>
    </message>
    <message>
        <source>Step of the window; the kernel size when not given</source>
        <translation>窗口的步幅；未给出时等于窗口大小</translation>
    </message>
    <message>
        <source>Pixels added on each side, at most half the window</source>
        <translation>每侧填充的像素数，最多为窗口的一半</translation>
    </message>
    <message>
        <source>Rounds the output size up instead of down</source>
        <translation>输出大小向上取整，而非向下取整</translation>
    </message>
    <message>
        <source>Distance between the window&apos;s elements</source>
        <translation>窗口元素之间的间距</translation>
    </message>
    <message>
        <source>Counts the padding&apos;s zeros in the mean</source>
        <translation>计算平均值时计入填充的零</translation>
    </message>
    <message>
        <source>Probability of a value (or channel) to be set to zero</source>
        <translation>将值（或通道）置零的概率</translation>
    </message>
    <message>
        <source>1 for grey pictures, 3 for colours</source>
        <translation>灰度图为 1，彩色图为 3</translation>
    </message>
    <message>
        <source>Rows of a picture</source>
        <translation>图像的行数</translation>
    </message>
    <message>
        <source>Columns of a picture</source>
        <translation>图像的列数</translation>
    </message>
    <message>
        <source>Percent of the training images that are kept for validation</source>
        <translation>训练图像中留作验证集的百分比</translation>
    </message>
    <message>
        <source>A new order of the images in each epoch</source>
        <translation>每轮重新打乱图像顺序</translation>
    </message>
    <message>
        <source>Times that all training images are seen</source>
        <translation>遍历全部训练图像的次数</translation>
    </message>
    <message>
        <source>Images for one step; 0 means all</source>
        <translation>每步的图像数；0 表示全部</translation>
    </message>
    <message>
        <source>The same seed gives the same weights, split and order</source>
        <translation>相同的种子产生相同的权重、划分和顺序</translation>
    </message>
    <message>
        <source>Only the first images of the training set</source>
        <translation>仅使用训练集的前若干张图像</translation>
    </message>
    <message>
        <source>Very negative values end at minus this</source>
        <translation>很小的负值趋近于它的相反数</translation>
    </message>
    <message>
        <source>Exact, or with tanh in place of the normal distribution Φ</source>
        <translation>精确计算，或用 tanh 代替正态分布 Φ</translation>
    </message>
    <message>
        <source>Height and width of the output, whatever the input&apos;s are</source>
        <translation>输出的高和宽，与输入的大小无关</translation>
    </message>
    <message>
        <source>Channels are normalised in this many groups</source>
        <translation>通道分成这么多组来归一化</translation>
    </message>
    <message>
        <source>1 slope for all, or one for each input channel</source>
        <translation>所有通道共用 1 个斜率，或每个输入通道一个</translation>
    </message>
    <message>
        <source>The slope before training</source>
        <translation>训练前的斜率</translation>
    </message>
    <message>
        <source>Height and width of the output; instead of scale_factor</source>
        <translation>输出的高和宽；代替 scale_factor</translation>
    </message>
    <message>
        <source>How many times larger height and width become</source>
        <translation>高和宽放大的倍数</translation>
    </message>
    <message>
        <source>How new pixels come from old ones</source>
        <translation>新像素如何由旧像素得到</translation>
    </message>
    <message>
        <source>Corner pixels keep their values (bilinear, bicubic)</source>
        <translation>角上的像素保持原值（bilinear、bicubic）</translation>
    </message>
    <message>
        <source>Interpolates with the ratio of the rounded sizes, not with scale_factor</source>
        <translation>插值时使用取整后尺寸的比值，而不是 scale_factor</translation>
    </message>
    <message>
        <source>Pixels added at left, right, top and bottom, or one number for all; negative ones are cut off</source>
        <translation>左、右、上、下各补的像素数，或用一个数表示全部；负数表示裁掉</translation>
    </message>
    <message>
        <source>Number of output channels</source>
        <translation>输出通道数</translation>
    </message>
    <message>
        <source>Output pixels between the kernels of neighbouring inputs</source>
        <translation>相邻输入的卷积核在输出上相隔的像素数</translation>
    </message>
    <message>
        <source>Pixels cut off each side of the output</source>
        <translation>输出每边裁掉的像素数</translation>
    </message>
    <message>
        <source>Pixels added at the output&apos;s bottom and right; less than stride or dilation</source>
        <translation>在输出的下边和右边补的像素数；小于 stride 或 dilation</translation>
    </message>
    <message>
        <source>How long the running mean of the squared gradient remembers</source>
        <translation>平方梯度滑动平均的记忆长度</translation>
    </message>
    <message>
        <source>Divides by the gradient&apos;s deviation, not by its root mean square</source>
        <translation>除以梯度的标准差，而不是均方根</translation>
    </message>
    <message>
        <source>How fast the learning rate falls with every batch</source>
        <translation>学习率随每批下降的速度</translation>
    </message>
    <message>
        <source>What the sum of squared gradients starts with</source>
        <translation>平方梯度之和的初始值</translation>
    </message>
    <message>
        <source>1 or 2: the power of each shortfall</source>
        <translation>1 或 2：每个差额的幂次</translation>
    </message>
    <message>
        <source>Epochs after which the learning rate is reduced</source>
        <translation>在这些轮之后降低学习率</translation>
    </message>
    <message>
        <source>Epochs from the highest to the lowest learning rate</source>
        <translation>从最高学习率降到最低所用的轮数</translation>
    </message>
    <message>
        <source>The lowest learning rate</source>
        <translation>最低学习率</translation>
    </message>
    <message>
        <source>The highest learning rate; lr is not used</source>
        <translation>最高学习率；不使用 lr</translation>
    </message>
    <message>
        <source>Share of the batches on which the learning rate rises</source>
        <translation>学习率上升阶段占全部批次的比例</translation>
    </message>
    <message>
        <source>The curve along which it rises and falls</source>
        <translation>升降所沿的曲线</translation>
    </message>
    <message>
        <source>Lowers the momentum while the learning rate is high</source>
        <translation>学习率高时降低动量</translation>
    </message>
    <message>
        <source>The lowest momentum</source>
        <translation>最低动量</translation>
    </message>
    <message>
        <source>The highest momentum</source>
        <translation>最高动量</translation>
    </message>
    <message>
        <source>The first learning rate is max_lr divided by this</source>
        <translation>初始学习率等于 max_lr 除以此值</translation>
    </message>
    <message>
        <source>The last learning rate is the first divided by this</source>
        <translation>最终学习率等于初始学习率除以此值</translation>
    </message>
    <message>
        <source>Falls to the first rate as long as it rose, then to the last</source>
        <translation>先用与上升同样的时间降回初始值，再降到最终值</translation>
    </message>
    <message>
        <source>min watches the loss, max the accuracy; of the validation, or of the training where there is none</source>
        <translation>min 观察损失，max 观察准确率；取自验证集，没有验证集时取自训练集</translation>
    </message>
    <message>
        <source>Epochs without improvement that are let pass</source>
        <translation>容许没有改善的轮数</translation>
    </message>
    <message>
        <source>What counts as an improvement</source>
        <translation>多大的变化才算改善</translation>
    </message>
    <message>
        <source>Whether the threshold is a share of the best value</source>
        <translation>阈值是否按最佳值的比例计算</translation>
    </message>
    <message>
        <source>Epochs after a reduction in which nothing is counted</source>
        <translation>降低之后不计数的轮数</translation>
    </message>
    <message>
        <source>A smaller reduction is not made</source>
        <translation>小于此值的降低不执行</translation>
    </message>
    <message>
        <source>The first epoch&apos;s share of the learning rate</source>
        <translation>第一轮使用学习率的比例</translation>
    </message>
    <message>
        <source>The share it ends with</source>
        <translation>最终的比例</translation>
    </message>
    <message>
        <source>Epochs until it is there</source>
        <translation>达到最终比例所需的轮数</translation>
    </message>
    <message>
        <source>Shrinks weights by this share of the learning rate</source>
        <translation>按学习率的此比例缩小权重</translation>
    </message>
    <message>
        <source>Share of the target spread evenly over all classes</source>
        <translation>均匀分给所有类别的目标比例</translation>
    </message>
    <message>
        <source>By how much the right score must exceed the others</source>
        <translation>正确类别的得分须超出其他类别的量</translation>
    </message>
    <message>
        <source>Below this difference the loss is quadratic</source>
        <translation>差值小于此值时损失为二次函数</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it; 0: none is</source>
        <translation>长于此值的梯度被缩短到此值；0 表示不缩短</translation>
    </message>
    <message>
        <source>The number that must improve</source>
        <translation>必须改善的指标</translation>
    </message>
    <message>
        <source>Ends the run after so many epochs without improvement; 0: never</source>
        <translation>连续这么多轮没有改善就结束训练；0 表示从不</translation>
    </message>
    <message>
        <source>What the weights are before training, as torch.nn.init has it; all but default set the bias to 0. normal has deviation 0.01</source>
        <translation>训练前权重的取值，名称同 torch.nn.init；除 default 外偏置均为 0。normal 的标准差为 0.01</translation>
    </message>
    <message>
        <source>Training leaves these weights as they are; running means of a BatchNorm still follow the data, as in PyTorch</source>
        <translation>训练时这些权重保持不变；BatchNorm 的滑动均值仍随数据更新，与 PyTorch 一致</translation>
    </message>
    <message>
        <source>What weights are before training, where a layer says nothing else: a name of torch.nn.init; default is what each layer does by itself</source>
        <translation>训练前的权重取值（未单独指定的层）：torch.nn.init 中的名称；default 为各层自身的默认方式</translation>
    </message>
    <message>
        <source>balanced: images of rare classes count for more in the training loss, so that all classes count alike</source>
        <translation>balanced：少见类别的图像在训练损失中权重更大，使各类别总权重相同</translation>
    </message>
    <message>
        <source>bfloat16: convolutions and Linear layers are computed with fewer digits, sooner where the device is made for it</source>
        <translation>bfloat16：卷积和 Linear 层用较少的有效位计算，在支持的设备上更快</translation>
    </message>
    <message>
        <source>Minutes after which the run ends with the best epoch&apos;s weights; 0: never</source>
        <translation>经过这么多分钟后结束运行，并取最佳轮次的权重；0：不限</translation>
    </message>
    <message>
        <source>Steps on the batch, at the most</source>
        <translation>在该批上最多训练的步数</translation>
    </message>
    <message>
        <source>The learning rate of the first batch</source>
        <translation>第一批的学习率</translation>
    </message>
    <message>
        <source>The learning rate of the last batch</source>
        <translation>最后一批的学习率</translation>
    </message>
    <message>
        <source>Batches from the lowest to the highest rate</source>
        <translation>从最低到最高学习率所用的批数</translation>
    </message>
    <message>
        <source>The learning rate to take over</source>
        <translation>要采用的学习率</translation>
    </message>
    <message>
        <source>Share of the images that are changed</source>
        <translation>被改变的图像所占比例</translation>
    </message>
    <message>
        <source>Largest shift, as a share of height and width</source>
        <translation>最大平移量，以高度和宽度的比例表示</translation>
    </message>
    <message>
        <source>Smallest zoom; below 1 things become smaller</source>
        <translation>最小缩放倍数；小于 1 时图像内容变小</translation>
    </message>
    <message>
        <source>Largest zoom; above 1 things become larger</source>
        <translation>最大缩放倍数；大于 1 时图像内容变大</translation>
    </message>
    <message>
        <source>By how much the factor of the brightness may differ from 1</source>
        <translation>亮度系数与 1 的最大偏差</translation>
    </message>
    <message>
        <source>By how much the factor of the contrast may differ from 1</source>
        <translation>对比度系数与 1 的最大偏差</translation>
    </message>
    <message>
        <source>Smallest black rectangle, as a share of the image</source>
        <translation>黑色矩形的最小面积，以图像面积的比例表示</translation>
    </message>
    <message>
        <source>Largest black rectangle, as a share of the image</source>
        <translation>黑色矩形的最大面积，以图像面积的比例表示</translation>
    </message>
    <message>
        <source>Smallest height of the rectangle, divided by its width</source>
        <translation>矩形高宽比的最小值</translation>
    </message>
    <message>
        <source>Largest height of the rectangle, divided by its width</source>
        <translation>矩形高宽比的最大值</translation>
    </message>
    <message>
        <source>Largest shift in pixels; black comes in at the sides</source>
        <translation>最大平移量（像素）；边缘以黑色填补</translation>
    </message>
    <message>
        <source>Largest angle, to the left and to the right</source>
        <translation>向左或向右旋转的最大角度</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, where black is 0 and white 1</source>
        <translation>噪声的标准差，以黑色为 0、白色为 1</translation>
    </message>
    <message>
        <source>Is taken from each pixel, which is between 0 and 1</source>
        <translation>从每个像素（0 到 1 之间）中减去的值</translation>
    </message>
    <message>
        <source>Each pixel is divided by it, less the mean</source>
        <translation>每个像素减去均值后除以该值</translation>
    </message>
    <message>
        <source>The fold that validates; the others train</source>
        <translation>用于验证的一折；其余各折用于训练</translation>
    </message>
    <message>
        <source>Every class gives its share of the validation images</source>
        <translation>每个类别按比例提供验证图像</translation>
    </message>
    <message>
        <source>Draws the validation images; without one the training&apos;s seed does, and another seed there makes another split</source>
        <translation>用来抽取验证图像；不填则使用训练的种子，那时换一个训练种子就会得到另一种划分</translation>
    </message>
    <message>
        <source>So many parts of equal size, each of which can be the one that validates (k-fold)</source>
        <translation>分成这么多等份，每一份都可以轮到用于验证（k 折）</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a whole number or a pair of them</source>
        <translation>一个整数或一对整数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>a whole number, a pair of them, or one of %1</source>
        <translation>一个整数、一对整数或 %1 之一</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 必须是 %2</translation>
    </message>
    <message>
        <source>%1 must be %2, not &quot;%3&quot;</source>
        <translation>%1 必须是 %2，而不是“%3”</translation>
    </message>
    <message>
        <source>%1 must be at least %2</source>
        <translation>%1 不得小于 %2</translation>
    </message>
    <message>
        <source>%1 must be at most %2</source>
        <translation>%1 不得大于 %2</translation>
    </message>
    <message>
        <source>there is no parameter %1</source>
        <translation>没有参数 %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>a number or a pair of them</source>
        <translation>一个数或一对数</translation>
    </message>
    <message>
        <source>a whole number, or four: left, right, top, bottom</source>
        <translation>一个整数，或四个：左、右、上、下</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>整数列表</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>a picture&apos;s name ends in .svg, .pdf or .png</source>
        <translation>图片的名字以 .svg、.pdf 或 .png 结尾</translation>
    </message>
    <message>
        <source>the picture is too large</source>
        <translation>图片太大</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>图片 (*.svg *.pdf *.png)</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>a plan is auto, plain, replicas:N or lanes:N, where N is a number of threads; the first two may end in :channels-last</source>
        <translation>方案应为 auto、plain、replicas:N 或 lanes:N，N 为线程数；前两种后面可加 :channels-last</translation>
    </message>
    <message numerus="yes">
        <source>LibTorch, %n thread(s)</source>
        <translation>
            <numerusform>LibTorch，%n 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>LibTorch, batch shared by %n thread(s)</source>
        <translation>
            <numerusform>LibTorch，%n 个线程分担一个批次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>own kernels, batch shared by %n thread(s)</source>
        <translation>
            <numerusform>自有内核，%n 个线程分担一个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, channels last</source>
        <translation>%1，通道在后</translation>
    </message>
    <message>
        <source>this network cannot be trained with that plan here</source>
        <translation>此网络在这里不能用该方案训练</translation>
    </message>
</context>
<context>
    <name>Pooling</name>
    <message>
        <source>padding %1 is more than half of the window %2</source>
        <translation>填充 %1 超过窗口 %2 的一半</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>步幅 %1</translation>
    </message>
    <message>
        <source>padding %1</source>
        <translation>填充 %1</translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>Rows of output i</source>
        <translation>输出 i 对应的行</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
</context>
<context>
    <name>PoolingText</name>
    <message numerus="yes">
        <source>the largest of %n number(s) stands at row %1, column %2</source>
        <translation>
            <numerusform>%n 个数中最大的位于第 %1 行第 %2 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are equally large: LibTorch takes the first, row by row</source>
        <translation>
            <numerusform>有 %n 个数同样大：LibTorch 按行取第一个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by the %n number(s) of the window</source>
        <translation>
            <numerusform>除以窗口中的 %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by all %n place(s) of the window, the zeros of the padding too</source>
        <translation>
            <numerusform>除以窗口的全部 %n 个位置，填充的零也计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by the %n number(s) that lie in the input: count_include_pad is off</source>
        <translation>
            <numerusform>除以位于输入内的 %n 个数：count_include_pad 已关闭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by %n: what lies beyond the padding is not counted</source>
        <translation>
            <numerusform>除以 %n：填充之外的位置不计入</numerusform>
        </translation>
    </message>
    <message>
        <source>sum over the window: %1</source>
        <translation>窗口内求和：%1</translation>
    </message>
    <message numerus="yes">
        <source>each of the %n input pixel(s) of the window gets 1 / %1 = %2 of it</source>
        <translation>
            <numerusform>窗口中的 %n 个输入像素各得到其 1 / %1 = %2</numerusform>
        </translation>
    </message>
    <message>
        <source>all of it goes to the largest, row %1, column %2; the others get nothing</source>
        <translation>全部给最大的那个，即第 %1 行第 %2 列；其余得不到梯度</translation>
    </message>
</context>
<context>
    <name>Predict</name>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>a picture has 1 or 3 channels, but the network takes %1</source>
        <translation>图片有 1 或 3 个通道，但网络接受 %1 个</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 张图像</translation>
    </message>
</context>
<context>
    <name>PredictionsFile</name>
    <message>
        <source>the file is not handed over: libcsv finds other answers in it</source>
        <translation>文件未交付：libcsv 读出的结果不一致</translation>
    </message>
    <message>
        <source>libcsv reads the same answers for all %1 images.</source>
        <translation>libcsv 读出的全部 %1 张图像的结果一致。</translation>
    </message>
</context>
<context>
    <name>Predictor</name>
    <message>
        <source>the model cannot be run: %1</source>
        <translation>无法运行模型：%1</translation>
    </message>
    <message>
        <source>the data set has no test images</source>
        <translation>数据集没有测试图像</translation>
    </message>
    <message>
        <source>the model takes images of %1, but those of %2 are %3</source>
        <translation>模型接受 %1 的图片，但 %2 的图片是 %3</translation>
    </message>
    <message>
        <source>predicting was stopped</source>
        <translation>预测已停止</translation>
    </message>
    <message>
        <source>the test images have no labels to compare the answers with</source>
        <translation>测试图片没有标签，无法比较答案</translation>
    </message>
</context>
<context>
    <name>PreparationText</name>
    <message>
        <source>No validation</source>
        <translation>无验证集</translation>
    </message>
    <message>
        <source>Fold %1 of %2 validates</source>
        <translation>第 %1 / %2 折用于验证</translation>
    </message>
    <message>
        <source>Validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>%1, stratified</source>
        <translation>%1，分层</translation>
    </message>
    <message>
        <source>not normalized</source>
        <translation>不归一化</translation>
    </message>
    <message>
        <source>normalized</source>
        <translation>已归一化</translation>
    </message>
    <message>
        <source>normalized by given numbers</source>
        <translation>按给定数值归一化</translation>
    </message>
    <message>
        <source>no augmentation</source>
        <translation>无数据增强</translation>
    </message>
    <message numerus="yes">
        <source>%n augmentation step(s)</source>
        <translation>
            <numerusform>%n 个增强步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2; %3</source>
        <translation>%1；%2；%3</translation>
    </message>
</context>
<context>
    <name>PrincipalComponents</name>
    <message>
        <source>it takes two points to tell how they differ</source>
        <translation>至少要有两个点才能看出差异</translation>
    </message>
    <message>
        <source>all points are the same</source>
        <translation>所有的点都相同</translation>
    </message>
    <message>
        <source>the components cannot be worked out: %1</source>
        <translation>无法计算主成分：%1</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>the project cannot be read: %1</source>
        <translation>无法读取项目：%1</translation>
    </message>
    <message>
        <source>the file is too large for a project</source>
        <translation>文件过大，不可能是项目</translation>
    </message>
    <message>
        <source>there is no such file and no such preset; the presets are %1</source>
        <translation>没有该文件，也没有该预设；可用预设有 %1</translation>
    </message>
    <message>
        <source>this must be an object</source>
        <translation>此处必须是对象</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 must be text</source>
        <translation>%1 必须是文本</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is unknown</source>
        <translation>键“%1”未知</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 必须是对象</translation>
    </message>
    <message>
        <source>the parameter &quot;%1&quot; is unknown</source>
        <translation>参数“%1”未知</translation>
    </message>
    <message>
        <source>%1 must be an object with a type</source>
        <translation>%1 必须是带 type 的对象</translation>
    </message>
    <message>
        <source>the type &quot;%1&quot; is unknown; known are %2</source>
        <translation>类型“%1”未知；已知的有 %2</translation>
    </message>
    <message>
        <source>inputs must be a list of layer ids</source>
        <translation>inputs 必须是层 id 的列表</translation>
    </message>
    <message>
        <source>the input %1 is not a layer above</source>
        <translation>输入 %1 不是上方的层</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable id</source>
        <translation>“%1”不是可用的 id</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is taken by a layer above</source>
        <translation>id“%1”已被上方的层占用</translation>
    </message>
    <message>
        <source>the layer type &quot;%1&quot; is unknown</source>
        <translation>层类型“%1”未知</translation>
    </message>
    <message>
        <source>layers must be a list</source>
        <translation>layers 必须是列表</translation>
    </message>
    <message>
        <source>this is not a CNN Workbench project</source>
        <translation>这不是 CNN Workbench 项目</translation>
    </message>
    <message>
        <source>version must be a whole number</source>
        <translation>version 必须是整数</translation>
    </message>
    <message>
        <source>this project was written by a newer CNN Workbench (format version %1; this one reads up to %2)</source>
        <translation>此项目由更新版本的 CNN Workbench 写入（格式版本 %1；本版本最高可读取 %2）</translation>
    </message>
    <message>
        <source>LeNet-5 of 1998 (32 × 32)</source>
        <translation>1998 年的 LeNet-5（32 × 32）</translation>
    </message>
    <message>
        <source>AlexNet, small (28 × 28)</source>
        <translation>小型 AlexNet（28 × 28）</translation>
    </message>
    <message>
        <source>VGG-11, small (28 × 28)</source>
        <translation>小型 VGG-11（28 × 28）</translation>
    </message>
    <message>
        <source>ResNet-8 (28 × 28)</source>
        <translation>ResNet-8（28 × 28）</translation>
    </message>
    <message>
        <source>ResNet-20 (28 × 28)</source>
        <translation>ResNet-20（28 × 28）</translation>
    </message>
    <message>
        <source>Inception blocks</source>
        <translation>Inception 模块</translation>
    </message>
    <message>
        <source>MobileNet blocks (depthwise)</source>
        <translation>MobileNet 模块（深度卷积）</translation>
    </message>
    <message>
        <source>Squeeze-and-excite blocks</source>
        <translation>Squeeze-and-excite 模块</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 必须是文本</translation>
    </message>
    <message>
        <source>the layers of group &quot;%1&quot; do not stand one below the other</source>
        <translation>组“%1”的各层没有上下相连</translation>
    </message>
    <message>
        <source>folded must be a list of group names</source>
        <translation>folded 必须是组名的列表</translation>
    </message>
    <message>
        <source>%1 is not a group of this network</source>
        <translation>%1 不是本网络中的组</translation>
    </message>
    <message>
        <source>fold is beyond the number of folds</source>
        <translation>fold 超出了折数</translation>
    </message>
    <message>
        <source>augment must be a list</source>
        <translation>augment 必须是列表</translation>
    </message>
    <message>
        <source>a normalization is &quot;standard&quot;, or as many numbers under mean as under std</source>
        <translation>归一化应为 &quot;standard&quot;，或在 mean 和 std 下给出同样多的数值</translation>
    </message>
    <message>
        <source>every std must be above 0</source>
        <translation>每个 std 都必须大于 0</translation>
    </message>
    <message>
        <source>%1 layers are too many: at most %2 can be read</source>
        <translation>%1 个层太多：最多可读取 %2 个</translation>
    </message>
    <message>
        <source>folded names more groups than there are layers</source>
        <translation>folded 中的组比层还多</translation>
    </message>
    <message>
        <source>a scene needs a title</source>
        <translation>场景需要标题</translation>
    </message>
    <message>
        <source>the title is longer than %1 characters</source>
        <translation>标题超过 %1 个字符</translation>
    </message>
    <message>
        <source>%1 must be a list of at most %2 names</source>
        <translation>%1 必须是最多 %2 个名称的列表</translation>
    </message>
    <message>
        <source>%1 must be names, each of them once</source>
        <translation>%1 必须是名称，且每个只出现一次</translation>
    </message>
    <message>
        <source>scenes must be a list of at most %1 scenes</source>
        <translation>scenes 必须是最多 %1 个场景的列表</translation>
    </message>
</context>
<context>
    <name>PythonText</name>
    <message>
        <source>the text holds broken characters</source>
        <translation>文本中有损坏的字符</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood</source>
        <translation>无法理解“%1”</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>文本过早结束</translation>
    </message>
    <message>
        <source>the text is nested too deeply</source>
        <translation>文本嵌套过深</translation>
    </message>
    <message>
        <source>&quot;%1 * %2&quot; is not understood</source>
        <translation>无法理解“%1 * %2”</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>PytorchFolder</name>
    <message>
        <source>data.py does not read the data source %1</source>
        <translation>data.py 不读取数据源 %1</translation>
    </message>
    <message>
        <source>data.py does not bring the images of %1 to another size or to other channels</source>
        <translation>data.py 不会把 %1 的图像变为其他大小或其他通道数</translation>
    </message>
    <message>
        <source>Not carried over: %1.</source>
        <translation>没有带过来：%1。</translation>
    </message>
    <message>
        <source>The last digits of sums depend on PyTorch’s version and the number of threads.</source>
        <translation>求和结果的最后几位取决于 PyTorch 的版本和线程数。</translation>
    </message>
    <message>
        <source>, and Pillow for pictures</source>
        <translation>，读取图片还需要 Pillow</translation>
    </message>
    <message>
        <source>, with names that Python allows, so that CNN Workbench itself does not open it</source>
        <translation>，但名称已改为 Python 允许的名称，因此 CNN Workbench 自己不能打开它</translation>
    </message>
    <message>
        <source>, so that CNN Workbench opens it as well</source>
        <translation>，因此 CNN Workbench 也能打开它</translation>
    </message>
    <message>
        <source> `augment.py`: what happens to training images at random.</source>
        <translation>`augment.py`：训练图像上发生的随机变化。</translation>
    </message>
    <message>
        <source> This network has such layers: on CPUs give each process a share of at least some dozen images.</source>
        <translation>本网络有这样的层：在 CPU 上请让每个进程的一份至少有几十张图像。</translation>
    </message>
    <message>
        <source> This network has no such layers.</source>
        <translation>本网络没有这样的层。</translation>
    </message>
    <message>
        <source>The Python code was not run.</source>
        <translation>没有运行其中的 Python 代码。</translation>
    </message>
    <message>
        <source>train.py has no time limit (it was %1 s)</source>
        <translation>train.py 没有时间限制（原为 %1 秒）</translation>
    </message>
    <message>
        <source>Pillow brings pictures to the network’s size, which rounds otherwise than CNN Workbench.</source>
        <translation>图片由 Pillow 变为网络所需的大小，其舍入与 CNN Workbench 不同。</translation>
    </message>
    <message>
        <source>Training images are changed by the same rules, but with other random numbers.</source>
        <translation>训练图像按相同的规则变化，但随机数不同。</translation>
    </message>
    <message>
        <source>Dropout draws other masks.</source>
        <translation>Dropout 抽取不同的掩码。</translation>
    </message>
    <message>
        <source>data.py skips no images that cannot be used (faulty=skip)</source>
        <translation>data.py 不会跳过不能使用的图像（faulty=skip）</translation>
    </message>
</context>
<context>
    <name>PytorchSource</name>
    <message>
        <source>shape unknown</source>
        <translation>形状未知</translation>
    </message>
</context>
<context>
    <name>RangeTest</name>
    <message>
        <source>a learning rate must be above 0</source>
        <translation>学习率必须大于 0</translation>
    </message>
    <message>
        <source>the highest learning rate must be above the lowest</source>
        <translation>最高学习率必须大于最低学习率</translation>
    </message>
    <message>
        <source>a range test needs at least two batches</source>
        <translation>范围测试至少需要两批</translation>
    </message>
    <message>
        <source>the range test failed: %1</source>
        <translation>范围测试失败：%1</translation>
    </message>
</context>
<context>
    <name>RateSuggestion</name>
    <message numerus="yes">
        <source>No rate is suggested: the loss was seen for %n batch(es) only. Test lower rates, or more batches.</source>
        <translation>
            <numerusform>没有建议的学习率：只看到 %n 批的损失。请测试更低的学习率，或使用更多批。</numerusform>
        </translation>
    </message>
    <message>
        <source>No rate is suggested: the loss never falls by more than it varies from batch to batch. Test higher rates, or see whether the network can overfit one batch.</source>
        <translation>没有建议的学习率：损失的下降从未超过各批之间的波动。请测试更高的学习率，或检查网络能否过拟合一批数据。</translation>
    </message>
    <message>
        <source>No rate is suggested: the loss falls only at the lowest rates. Test lower ones.</source>
        <translation>没有建议的学习率：损失只在最低的学习率处下降。请测试更低的学习率。</translation>
    </message>
    <message>
        <source>Suggested: %1. There the loss falls most steeply, by %2 for a tenfold rate.</source>
        <translation>建议：%1。损失在此处下降最快，学习率每增大十倍下降 %2。</translation>
    </message>
</context>
<context>
    <name>Regularisation</name>
    <message>
        <source>In training</source>
        <translation>训练时</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
</context>
<context>
    <name>ReportAnswers</name>
    <message>
        <source>In numbers</source>
        <translation>数字概览</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>mean confidence</source>
        <translation>平均置信度</translation>
    </message>
    <message>
        <source>expected calibration error</source>
        <translation>期望校准误差</translation>
    </message>
    <message>
        <source>images without a label</source>
        <translation>没有标签的图像</translation>
    </message>
    <message>
        <source>images without an answer</source>
        <translation>没有答案的图像</translation>
    </message>
    <message>
        <source>Expected calibration error: how far confidence and accuracy are apart, over 10 bins of equal width (Guo et al. 2017).</source>
        <translation>期望校准误差：在 10 个等宽区间上，置信度与准确率相差多少（Guo 等，2017）。</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>true ↓ · said →</source>
        <translation>真实 ↓ · 判为 →</translation>
    </message>
    <message>
        <source>Blue: right, orange: wrong; the deeper, the larger the share of its row.</source>
        <translation>蓝色：正确，橙色：错误；颜色越深，在该行所占比例越大。</translation>
    </message>
    <message>
        <source>Confusion matrix of %1 classes; blue: right, red: wrong; the deeper, the larger the share of its row</source>
        <translation>%1 个类别的混淆矩阵；蓝色：正确，红色：错误；颜色越深，在该行所占比例越大</translation>
    </message>
    <message>
        <source>Most often confused</source>
        <translation>最常混淆的类别</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>判为</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Of the class</source>
        <translation>占该类</translation>
    </message>
    <message>
        <source>Each class</source>
        <translation>各类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision: of the images taken for the class, so many are of it. Recall: of its images, so many were found. F1: the harmonic mean of both. Nothing where it cannot be told.</source>
        <translation>精确率：判为该类的图像中真正属于它的比例。召回率：该类图像中被找出的比例。F1：两者的调和平均。无法得出时留空。</translation>
    </message>
    <message>
        <source>mean, every class alike</source>
        <translation>平均（各类等权）</translation>
    </message>
    <message>
        <source>mean, by images</source>
        <translation>平均（按图像数）</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>is %1, %2</source>
        <translation>实为 %1，%2</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>Image %1, rightly taken for %2 with %3</source>
        <translation>图像 %1，以 %3 正确判为 %2</translation>
    </message>
    <message>
        <source>Image %1 of %2, taken for %3 with %4</source>
        <translation>图像 %1，属于 %2，以 %4 判为 %3</translation>
    </message>
    <message>
        <source>Answers to the %1</source>
        <translation>对%1的预测</translation>
    </message>
    <message>
        <source>With the weights of epoch %1, the best, as best.safetensors has them.</source>
        <translation>使用最佳轮次（第 %1 轮）的权重，即 best.safetensors 中的权重。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>No answer is wrong.</source>
        <translation>没有错误的预测。</translation>
    </message>
    <message>
        <source>The most wrong answers, by how far the true class is behind</source>
        <translation>错得最多的预测，按真实类别落后的程度排列</translation>
    </message>
    <message>
        <source>The surest right answer of each class</source>
        <translation>每一类中最有把握的正确预测</translation>
    </message>
    <message>
        <source>Kernels of %1; blue: below zero, white: zero, red: above, up to ±%2</source>
        <translation>%1 的卷积核；蓝色：小于零，白色：零，红色：大于零，范围 ±%2</translation>
    </message>
    <message>
        <source>Kernel %1</source>
        <translation>卷积核 %1</translation>
    </message>
    <message>
        <source>Kernel %1, input %2</source>
        <translation>卷积核 %1，输入 %2</translation>
    </message>
    <message>
        <source>Filters of the first convolution</source>
        <translation>第一个卷积层的滤波器</translation>
    </message>
    <message>
        <source>The first %1 of %2 kernels.</source>
        <translation>共 %2 个卷积核，此处为前 %1 个。</translation>
    </message>
    <message>
        <source>test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>The data set has neither test nor validation images with labels: there is nothing to judge the network by but what it was trained with.</source>
        <translation>数据集既没有带标签的测试图像，也没有验证图像：除训练数据外，没有可用来评价网络的数据。</translation>
    </message>
    <message>
        <source>Confusion matrix: a row for each true class, a column for each answer</source>
        <translation>混淆矩阵：每行一个真实类别，每列一种预测</translation>
    </message>
    <message>
        <source>There is no answer: the network&apos;s output is no number.</source>
        <translation>没有预测结果：网络的输出不是数字。</translation>
    </message>
</context>
<context>
    <name>ReportNetwork</name>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>The layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>感受野</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Multiply-adds are of one image, biases not counted. Sees: pixels of the image, height and width, that one number of the output follows from.</source>
        <translation>乘加次数针对一张图像，不计偏置。感受野：输出中一个数所依赖的图像像素，高和宽。</translation>
    </message>
    <message>
        <source>How the numbers come about</source>
        <translation>数字的由来</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The network&apos;s outputs, from the image to the classes: a box to scale for each shape, arcs for what skips layers</source>
        <translation>网络从图像到类别的各级输出：每个方块按形状成比例，弧线表示跳过若干层的连接</translation>
    </message>
</context>
<context>
    <name>ReportTraining</name>
    <message>
        <source>Settings that were changed while the run went on</source>
        <translation>训练途中改过的设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batches before</source>
        <translation>此前批次</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>The settings above are the last ones.</source>
        <translation>上面列出的是最后的设置。</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>Loss of every batch, and of every epoch in training and validation</source>
        <translation>每个批次的损失，以及每一轮的训练与验证损失</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Accuracy of every epoch in training and validation</source>
        <translation>每一轮的训练与验证准确率</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Learning rate of every batch</source>
        <translation>每个批次的学习率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The epochs</source>
        <translation>各轮</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>%1 · best</source>
        <translation>%1 · 最佳</translation>
    </message>
    <message>
        <source>Training numbers are as seen while training: with dropout and before the epoch was over.</source>
        <translation>训练数字是训练过程中得到的：带有 Dropout，且在该轮结束之前。</translation>
    </message>
    <message>
        <source>%1 of %2 epochs; metrics.csv in the run&apos;s folder has all.</source>
        <translation>共 %2 轮，此处列出 %1 轮；训练文件夹中的 metrics.csv 有全部数据。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>ReportVerb</name>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1／%2 张图像</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>report: %1</source>
        <translation>报告：%1</translation>
    </message>
</context>
<context>
    <name>ReportWork</name>
    <message>
        <source>Report (*.html *.pdf)</source>
        <translation>报告 (*.html *.pdf)</translation>
    </message>
</context>
<context>
    <name>Resize</name>
    <message>
        <source>Upsample needs either size or scale_factor</source>
        <translation>Upsample 需要 size 或 scale_factor 之一</translation>
    </message>
    <message>
        <source>align_corners goes with mode bilinear or bicubic only</source>
        <translation>align_corners 只能与 bilinear 或 bicubic 模式一起使用</translation>
    </message>
    <message>
        <source>recompute_scale_factor has no meaning beside size</source>
        <translation>有 size 时 recompute_scale_factor 没有意义</translation>
    </message>
    <message>
        <source>scale_factor leaves no pixel of %1</source>
        <translation>scale_factor 使 %1 不剩任何像素</translation>
    </message>
    <message>
        <source>size of the input</source>
        <translation>输入的尺寸</translation>
    </message>
    <message>
        <source>Output height and width</source>
        <translation>输出高和宽</translation>
    </message>
    <message>
        <source>Output height</source>
        <translation>输出高</translation>
    </message>
    <message>
        <source>Output width</source>
        <translation>输出宽</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>padding %1 cuts away the whole image</source>
        <translation>padding %1 把整幅图像都裁掉了</translation>
    </message>
    <message>
        <source>padding at the top</source>
        <translation>上边的填充</translation>
    </message>
    <message>
        <source>padding at the bottom</source>
        <translation>下边的填充</translation>
    </message>
    <message>
        <source>padding at the left</source>
        <translation>左边的填充</translation>
    </message>
    <message>
        <source>padding at the right</source>
        <translation>右边的填充</translation>
    </message>
</context>
<context>
    <name>Responses</name>
    <message>
        <source>there are no such images</source>
        <translation>没有这样的图像</translation>
    </message>
</context>
<context>
    <name>ResumePoint</name>
    <message>
        <source>the run has no complete epoch to go on from</source>
        <translation>该次训练没有可以继续的完整轮次</translation>
    </message>
    <message>
        <source>the run&apos;s last weights come without the optimizer&apos;s state</source>
        <translation>该次训练的最后权重没有附带优化器状态</translation>
    </message>
    <message>
        <source>the run&apos;s metrics do not reach to its last weights</source>
        <translation>该次训练的指标没有记录到最后权重所在的轮次</translation>
    </message>
    <message>
        <source>the run has another network</source>
        <translation>该次训练使用的是另一个网络</translation>
    </message>
    <message>
        <source>the run has another optimizer, %1</source>
        <translation>该次训练使用的是另一个优化器 %1</translation>
    </message>
    <message>
        <source>the run was trained on other data</source>
        <translation>该次训练使用的是其他数据</translation>
    </message>
    <message numerus="yes">
        <source>all %n epoch(s) of the run are done; give it more</source>
        <translation>
            <numerusform>该次训练的 %n 轮均已完成；请增加轮数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunCatalog</name>
    <message>
        <source>the note cannot be removed: %1</source>
        <translation>无法删除备注：%1</translation>
    </message>
    <message>
        <source>the run cannot be moved to the trash</source>
        <translation>无法把这次训练移到回收站</translation>
    </message>
    <message>
        <source>the run cannot be deleted: %1</source>
        <translation>无法删除这次训练：%1</translation>
    </message>
    <message>
        <source>the run is deleted, but other files remain in its folder</source>
        <translation>训练已删除，但文件夹里还有其他文件</translation>
    </message>
</context>
<context>
    <name>RunDifferences</name>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message numerus="yes">
        <source>after %n epoch(s)</source>
        <translation>
            <numerusform>%n 轮之后</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>early stopping watches</source>
        <translation>提前停止所看的指标</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>whole set</source>
        <translation>整个训练集</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>share for validation</source>
        <translation>验证集比例</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>clip gradient</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>mixed precision</source>
        <translation>混合精度</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>data limit</source>
        <translation>数据上限</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>全部图像</translation>
    </message>
    <message>
        <source>checksum of the data</source>
        <translation>数据校验和</translation>
    </message>
    <message>
        <source>%1 · first weights</source>
        <translation>%1 · 初始权重</translation>
    </message>
    <message>
        <source>%1 · frozen</source>
        <translation>%1 · 冻结</translation>
    </message>
    <message>
        <source>%1 · inputs</source>
        <translation>%1 · 输入</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>execution plan</source>
        <translation>执行方案</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>fold %1 of %2</source>
        <translation>第 %1 / %2 折</translation>
    </message>
    <message>
        <source>a share</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>of every class</source>
        <translation>各类别分层</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>mean and deviation of the training images</source>
        <translation>训练图像的均值和标准差</translation>
    </message>
    <message>
        <source>validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>normalization</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>数据增强</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 must be text</source>
        <translation>%1 必须是文本</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 on</source>
        <translation>%1 必须是不小于 0 的整数</translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation>%1 必须是数值</translation>
    </message>
    <message>
        <source>there is an unknown key</source>
        <translation>存在未知的键</translation>
    </message>
    <message>
        <source>the state &quot;%1&quot; is unknown</source>
        <translation>状态“%1”未知</translation>
    </message>
    <message>
        <source>this is not a run of CNN Workbench</source>
        <translation>这不是 CNN Workbench 的训练记录</translation>
    </message>
    <message>
        <source>this run has format version %1, but this CNN Workbench reads only version %2</source>
        <translation>此训练记录的格式版本为 %1，但本 CNN Workbench 只能读取版本 %2</translation>
    </message>
    <message>
        <source>the folder for the run cannot be made</source>
        <translation>无法创建训练记录文件夹</translation>
    </message>
    <message>
        <source>the run cannot be read: %1</source>
        <translation>无法读取训练记录：%1</translation>
    </message>
    <message>
        <source>the file is too large for a run</source>
        <translation>文件过大，不可能是训练记录</translation>
    </message>
    <message>
        <source>changes must be a list</source>
        <translation>changes 必须是列表</translation>
    </message>
</context>
<context>
    <name>RunFolder</name>
    <message>
        <source>the weights are of another network than the run&apos;s</source>
        <translation>权重所属的网络与训练记录的网络不同</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>not ended, %1 of %2 epochs</source>
        <translation>未结束，已完成 %1／%2 轮</translation>
    </message>
    <message>
        <source>ended early after %1 of %2 epochs</source>
        <translation>提前结束，共 %1／%2 轮</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped after %1 of %2 epochs</source>
        <translation>已停止，完成 %1／%2 轮</translation>
    </message>
    <message>
        <source>failed after %1 of %2 epochs</source>
        <translation>失败，完成 %1／%2 轮</translation>
    </message>
    <message>
        <source>The data set at hand (%1) is not the one this run was trained with (%2). What is said of answers is about the data set at hand.</source>
        <translation>手头的数据集（%1）不是这次训练所用的数据集（%2）。下面关于预测的内容针对手头的数据集。</translation>
    </message>
    <message>
        <source>accuracy, %1</source>
        <translation>准确率（%1）</translation>
    </message>
    <message>
        <source>accuracy, validation images</source>
        <translation>准确率（验证图像）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>multiply-adds an image</source>
        <translation>每张图像的乘加次数</translation>
    </message>
    <message>
        <source>of training</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>images behind the limit</source>
        <translation>超出上限的图像</translation>
    </message>
    <message>
        <source>test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>The data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SPEC</source>
        <translation>SPEC</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>To repeat it</source>
        <translation>重现这次训练</translation>
    </message>
    <message>
        <source>Save the project that this report carries as %1. The same seed, data, device, plan and versions give the same numbers, unless the run began with weights from a file.</source>
        <translation>把本报告附带的项目保存为 %1。种子、数据、设备、执行方案和版本都相同时，得到的数字也相同，除非这次训练是从文件中的权重开始的。</translation>
    </message>
    <message>
        <source>Settings were changed while this run went on. The project has the last ones from the beginning: its numbers will be others.</source>
        <translation>这次训练途中改过设置。项目从一开始就使用最后的设置，因此得到的数字会不同。</translation>
    </message>
    <message>
        <source>Report of %1, made with CNN Workbench %2, LibTorch %3 and Qt %4.</source>
        <translation>报告生成于 %1，使用 CNN Workbench %2、LibTorch %3 和 Qt %4。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of these texts, as HTML&apos;s lang has it: zh-CN</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Training run: %1</source>
        <translation>训练记录：%1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>%1 is attached to this PDF.</source>
        <translation>%1 已作为附件附在此 PDF 中。</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>the report was stopped</source>
        <translation>报告已停止</translation>
    </message>
    <message>
        <source>a report&apos;s name ends in .html or .pdf</source>
        <translation>报告的文件名须以 .html 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>there is no run in this folder</source>
        <translation>该文件夹中没有训练记录</translation>
    </message>
    <message>
        <source>there is nothing to report: the run has finished no epoch</source>
        <translation>没有可报告的内容：这次训练没有完成任何一轮</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>▶ running</source>
        <translation>▶ 进行中</translation>
    </message>
    <message>
        <source>⚠ damaged</source>
        <translation>⚠ 已损坏</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>Another program trains this run, or it was cut off before its end.</source>
        <translation>另一个程序正在进行这次训练，或者它在结束前中断了。</translation>
    </message>
    <message>
        <source>whole set</source>
        <translation>整个训练集</translation>
    </message>
    <message>
        <source>k-fold: 1 of %1 folds is trained; best validation accuracy %2</source>
        <translation>k 折：%1 折中已训练 1 折；最佳验证准确率 %2</translation>
    </message>
    <message>
        <source>%1 ± %2 (mean ± standard deviation)</source>
        <translation>%1 ± %2（均值 ± 标准差）</translation>
    </message>
    <message>
        <source>k-fold: %1 of %2 folds are trained; best validation accuracy %3</source>
        <translation>k 折：%2 折中已训练 %1 折；最佳验证准确率 %3</translation>
    </message>
    <message>
        <source>k-fold: best validation accuracy of all %1 folds %2</source>
        <translation>k 折：全部 %1 折的最佳验证准确率 %2</translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>the tensor &quot;%1&quot; has the unknown type &quot;%2&quot;</source>
        <translation>张量“%1”的类型“%2”未知</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; is too large</source>
        <translation>张量“%1”过大</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; needs %2 bytes, but its data_offsets are %3 and %4</source>
        <translation>张量“%1”需要 %2 字节，但其 data_offsets 为 %3 和 %4</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; overlaps another</source>
        <translation>张量“%1”与另一个张量重叠</translation>
    </message>
    <message>
        <source>there is a hole in the data before the tensor &quot;%1&quot;</source>
        <translation>张量“%1”之前的数据有空缺</translation>
    </message>
    <message>
        <source>the file is cut short: the data of the tensor &quot;%1&quot; is missing</source>
        <translation>文件不完整：缺少张量“%1”的数据</translation>
    </message>
    <message>
        <source>the file holds more data than its tensors need</source>
        <translation>文件所含数据多于其张量所需</translation>
    </message>
    <message>
        <source>the file is too short for safetensors</source>
        <translation>文件过短，不是 safetensors</translation>
    </message>
    <message>
        <source>this is not a safetensors file: its header would be larger than 100 MB</source>
        <translation>这不是 safetensors 文件：其文件头会超过 100 MB</translation>
    </message>
    <message>
        <source>the file is cut short: its header is incomplete</source>
        <translation>文件不完整：文件头残缺</translation>
    </message>
    <message>
        <source>this is not a safetensors file: its header does not start with {</source>
        <translation>这不是 safetensors 文件：其文件头不以 { 开头</translation>
    </message>
    <message>
        <source>this is not a file that can be read</source>
        <translation>这不是可以读取的文件</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the file is too large to be read</source>
        <translation>文件过大，无法读取</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice</source>
        <translation>键“%1”重复出现</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has an unknown field &quot;%2&quot;</source>
        <translation>张量“%1”有未知字段“%2”</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; needs two data_offsets</source>
        <translation>张量“%1”需要两个 data_offsets</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has no %2</source>
        <translation>张量“%1”没有 %2</translation>
    </message>
    <message>
        <source>the header is not valid JSON at byte %1</source>
        <translation>文件头在字节 %1 处不是有效的 JSON</translation>
    </message>
    <message>
        <source>the header is no JSON object</source>
        <translation>文件头不是 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON object</source>
        <translation>“%1”必须是 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the metadata must be a string</source>
        <translation>元数据中的“%1”必须是字符串</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has a %2 of the wrong kind</source>
        <translation>张量“%1”的 %2 类型错误</translation>
    </message>
</context>
<context>
    <name>SampleChoicesText</name>
    <message>
        <source>Mixed as by chance, always the same</source>
        <translation>像随机一样打乱，每次都相同</translation>
    </message>
    <message>
        <source>By how far the probability of the true class is below the highest of the others: wrong answers, the surest first, then right ones</source>
        <translation>按真实类别的概率比其他类别的最高概率低多少排列：先是错误的回答，最肯定的在前，然后是正确的</translation>
    </message>
    <message>
        <source>By the probability of the predicted class, the smallest first (“least confidence”; Lewis, Gale 1994)</source>
        <translation>按预测类别的概率排列，最小的在前（“最低置信度”；Lewis、Gale 1994）</translation>
    </message>
    <message>
        <source>By how far the two most probable classes are apart, the nearest first (“margin”; Scheffer, Decomain, Wrobel 2001)</source>
        <translation>按最可能的两个类别的概率差排列，最接近的在前（“边际”；Scheffer、Decomain、Wrobel 2001）</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Most wrong first</source>
        <translation>错得最多的在前</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>最不肯定的在前</translation>
    </message>
    <message>
        <source>Near the boundary first</source>
        <translation>靠近边界的在前</translation>
    </message>
</context>
<context>
    <name>SamplePixels</name>
    <message>
        <source>there is no such sample</source>
        <translation>没有这个样本</translation>
    </message>
</context>
<context>
    <name>SampleText</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>%1, predicted %2 (%3)</source>
        <translation>%1，预测为 %2（%3）</translation>
    </message>
    <message>
        <source>own picture</source>
        <translation>自有图片</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>a project holds at most %1 scenes</source>
        <translation>一个项目最多保存 %1 个场景</translation>
    </message>
    <message>
        <source>the networks of all scenes have at most %1 layers together</source>
        <translation>所有场景的网络合计最多 %1 层</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>OneCycleLR cycles the momentum, and Adagrad has none: turn cycle_momentum off</source>
        <translation>OneCycleLR 会循环改变动量，而 Adagrad 没有动量：请关闭 cycle_momentum</translation>
    </message>
</context>
<context>
    <name>ShownPlanes</name>
    <message>
        <source>%1 — the first %2 of %3</source>
        <translation>%1——前 %2 个，共 %3 个</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>epoch %1, batch %2</source>
        <translation>第 %1 轮，第 %2 批</translation>
    </message>
</context>
<context>
    <name>SlidingWindow</name>
    <message>
        <source>padding &quot;same&quot; keeps the size</source>
        <translation>填充 &quot;same&quot; 保持大小不变</translation>
    </message>
    <message>
        <source> − 1 (the last window would start in the padding)</source>
        <translation> − 1（最后一个窗口会从填充处开始）</translation>
    </message>
    <message>
        <source>Output height and width</source>
        <translation>输出高和宽</translation>
    </message>
    <message>
        <source>Output height</source>
        <translation>输出高</translation>
    </message>
    <message>
        <source>Output width</source>
        <translation>输出宽</translation>
    </message>
    <message>
        <source>the window of %1 (%2, dilation included) is larger than its input with padding (%3)</source>
        <translation>%1 的窗口（%2，含膨胀）大于填充后的输入（%3）</translation>
    </message>
    <message>
        <source>size of the input</source>
        <translation>输入的尺寸</translation>
    </message>
</context>
<context>
    <name>SmallestFlip</name>
    <message>
        <source>the gradient is 0 at every pixel: no direction leads away</source>
        <translation>每个像素的梯度都是 0：没有可走的方向</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Folder of &amp;pictures</source>
        <translation>图片文件夹(&amp;P)</translation>
    </message>
    <message>
        <source>found beside the file</source>
        <translation>在文件旁自动查找</translation>
    </message>
    <message>
        <source>Column of &amp;names</source>
        <translation>名称列(&amp;N)</translation>
    </message>
    <message>
        <source>Column of &amp;classes</source>
        <translation>类别列(&amp;C)</translation>
    </message>
    <message>
        <source>File of the &amp;test part</source>
        <translation>测试部分的文件(&amp;T)</translation>
    </message>
    <message>
        <source>test.csv beside it, if there is one</source>
        <translation>旁边的 test.csv（如果有）</translation>
    </message>
    <message>
        <source>Folder of test p&amp;ictures</source>
        <translation>测试图片文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Training pictures</source>
        <translation>训练图片数(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;est pictures</source>
        <translation>测试图片数(&amp;E)</translation>
    </message>
    <message>
        <source>N&amp;oise, 0 to 1</source>
        <translation>噪声，0 到 1(&amp;O)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>IDX files, as MNIST has them</source>
        <translation>IDX 文件（MNIST 的格式）</translation>
    </message>
    <message>
        <source>CSV file with a folder of pictures</source>
        <translation>CSV 文件与图片文件夹</translation>
    </message>
    <message>
        <source>One folder of pictures for each class</source>
        <translation>每个类别一个图片文件夹</translation>
    </message>
    <message>
        <source>CIFAR-10, binary version</source>
        <translation>CIFAR-10 二进制版</translation>
    </message>
    <message>
        <source>CSV file of pixels, as on Kaggle</source>
        <translation>像素 CSV 文件（Kaggle 的格式）</translation>
    </message>
    <message>
        <source>Shapes drawn by the program</source>
        <translation>程序绘制的形状</translation>
    </message>
</context>
<context>
    <name>SpeedPage</name>
    <message>
        <source>Speed of training</source>
        <translation>训练速度</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>张/秒</translation>
    </message>
</context>
<context>
    <name>SplitText</name>
    <message>
        <source>There is no test part: only the validation images tell how well the network does on images it was not trained on.</source>
        <translation>没有测试集：只有验证图像能说明网络在未训练过的图像上的表现。</translation>
    </message>
    <message>
        <source>Test: %1 images that come with %2. No run trains on them.</source>
        <translation>测试：%2 自带的 %1 张图像。不会用它们训练。</translation>
    </message>
    <message>
        <source>Test: %1 images of %2. No run trains on them.</source>
        <translation>测试：来自 %2 的 %1 张图像。不会用它们训练。</translation>
    </message>
    <message>
        <source>%1 Not all of their classes are known.</source>
        <translation>%1其中有些图像的类别未知。</translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation>正在加载数据集。</translation>
    </message>
    <message>
        <source>The data set could not be loaded: %1</source>
        <translation>无法加载数据集：%1</translation>
    </message>
    <message>
        <source>There is no data set.</source>
        <translation>没有数据集。</translation>
    </message>
</context>
<context>
    <name>StateDict</name>
    <message>
        <source>the state dict cannot be written: %1</source>
        <translation>无法写入 state dict：%1</translation>
    </message>
</context>
<context>
    <name>StateDictReader</name>
    <message>
        <source>it has more than %1 tensors</source>
        <translation>张量多于 %1 个</translation>
    </message>
    <message>
        <source>a tensor&apos;s sizes and its numbers do not agree</source>
        <translation>一个张量的形状与数的个数不符</translation>
    </message>
    <message>
        <source>this archive is no file that PyTorch has saved</source>
        <translation>这个压缩包不是 PyTorch 保存的文件</translation>
    </message>
    <message>
        <source>its numbers are those of a big-endian machine</source>
        <translation>其中的数来自大端序机器</translation>
    </message>
    <message>
        <source>there is no tensor in it</source>
        <translation>里面没有张量</translation>
    </message>
</context>
<context>
    <name>StatisticsText</name>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>%1, none with a class</source>
        <translation>%1，都没有类别</translation>
    </message>
    <message>
        <source>%1, %2 of them without a class</source>
        <translation>%1，其中 %2 张没有类别</translation>
    </message>
    <message>
        <source>%1; pixels of %2 looked at</source>
        <translation>%1；查看了其中 %2 张的像素</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n class(es) have no training image: the network cannot learn them.</source>
        <translation>
            <numerusform>⚠ %n 个类别没有训练图片：网络学不会它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1 has %2 times as many training images as %3; Settings &gt; class weights makes rare classes count for more.</source>
        <translation>⚠ %1 的训练图片是 %3 的 %2 倍；“设置 &gt; 类别权重”可让稀少的类别更受重视。</translation>
    </message>
    <message>
        <source>How large the pictures were is not known.</source>
        <translation>图片原来的尺寸未知。</translation>
    </message>
    <message>
        <source>All pictures are grey and of one size: %1.</source>
        <translation>所有图片都是灰度图，尺寸相同：%1。</translation>
    </message>
    <message>
        <source>All pictures have colour and are of one size: %1.</source>
        <translation>所有图片都是彩色图，尺寸相同：%1。</translation>
    </message>
    <message>
        <source>The pictures are of one size, %1, grey and in colour.</source>
        <translation>图片尺寸相同，%1，灰度和彩色都有。</translation>
    </message>
    <message numerus="yes">
        <source>Pictures of %n size(s), %1 to %2.</source>
        <translation>
            <numerusform>图片有 %n 种尺寸，从 %1 到 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are brought to %1.</source>
        <translation>它们会被变为 %1。</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>TestPredictions</name>
    <message>
        <source>the data set has no test images; choose one that has some</source>
        <translation>数据集没有测试图像；请选择一个有测试图像的数据集</translation>
    </message>
    <message>
        <source>the model takes images of %1, but those of %2 are %3; choose another model or other data</source>
        <translation>模型接受 %1 的图像，但 %2 的图像是 %3；请选择另一个模型或其他数据</translation>
    </message>
    <message>
        <source>the model knows %1 classes, but %2 has %3; choose another model or other data</source>
        <translation>模型认识 %1 个类别，但 %2 有 %3 个；请选择另一个模型或其他数据</translation>
    </message>
</context>
<context>
    <name>TextImport</name>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 holds no layers</source>
        <translation>%1 中没有层</translation>
    </message>
    <message>
        <source>a value without a name follows one with a name</source>
        <translation>没有名字的值出现在有名字的值之后</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %n value(s)</source>
        <translation>
            <numerusform>%1 最多接受 %n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no parameter %2</source>
        <translation>%1 没有参数 %2</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 给出了两次</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be %3</source>
        <translation>%2 的 %1 不能是 %3</translation>
    </message>
    <message>
        <source>Sequential takes layers only</source>
        <translation>Sequential 只接受层</translation>
    </message>
    <message>
        <source>OrderedDict takes a list of pairs</source>
        <translation>OrderedDict 接受由对组成的列表</translation>
    </message>
    <message>
        <source>OrderedDict takes pairs of a name and a layer</source>
        <translation>OrderedDict 接受名字和层组成的对</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layer that is known here</source>
        <translation>“%1”不是这里已知的层</translation>
    </message>
    <message>
        <source>there are more than %1 layers</source>
        <translation>层数超过 %1</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, but its input is %4</source>
        <translation>%2 的 %1 是 %3，但它的输入是 %4</translation>
    </message>
    <message>
        <source>the text is too long for a network</source>
        <translation>文本太长，不像是一个网络</translation>
    </message>
    <message>
        <source>a table of layers does not tell their parameters; take the source or what print() writes of the network</source>
        <translation>层的表格没有给出它们的参数；请使用源代码或 print() 输出的网络</translation>
    </message>
    <message>
        <source>beside a Sequential there can be nothing else: the order would be a guess</source>
        <translation>Sequential 旁边不能有别的内容：顺序只能靠猜</translation>
    </message>
    <message>
        <source>there are no layers in the text</source>
        <translation>文本中没有层</translation>
    </message>
</context>
<context>
    <name>TorchScript</name>
    <message>
        <source>the network cannot be written as TorchScript: %1</source>
        <translation>无法将网络写为 TorchScript：%1</translation>
    </message>
</context>
<context>
    <name>Train</name>
    <message>
        <source>epoch %1 of %2 · batch %3 of %4 · loss %5 · %6 left</source>
        <translation>第 %1 / %2 轮 · 第 %3 / %4 批 · 损失 %5 · 剩余 %6</translation>
    </message>
    <message>
        <source>epoch %1: loss %2, accuracy %3 %</source>
        <translation>第 %1 轮：损失 %2，准确率 %3 %</translation>
    </message>
    <message>
        <source>; validation: loss %1, accuracy %2 %</source>
        <translation>；验证：损失 %1，准确率 %2 %</translation>
    </message>
    <message>
        <source>; %1 images/s, %2 s</source>
        <translation>；%1 张图像/秒，%2 秒</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>the run cannot be written there</source>
        <translation>无法在该处写入训练记录</translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation>
            <numerusform>完成 %n 轮后停止</numerusform>
        </translation>
    </message>
    <message>
        <source>test accuracy %1 % (loss %2) with the weights of epoch %3</source>
        <translation>测试准确率 %1 %（损失 %2），使用第 %3 轮的权重</translation>
    </message>
    <message>
        <source>run folder: %1</source>
        <translation>训练记录文件夹：%1</translation>
    </message>
    <message>
        <source>the run has another network than the project</source>
        <translation>该次训练的网络与项目的网络不同</translation>
    </message>
    <message numerus="yes">
        <source>ended early after %n epoch(s): no improvement</source>
        <translation>
            <numerusform>第 %n 轮后提前结束：没有改善</numerusform>
        </translation>
    </message>
    <message>
        <source>training on %1 images, validating on %2 (%3; plan %4: %5)</source>
        <translation>用 %1 张图像训练，%2 张验证（%3；方案 %4：%5）</translation>
    </message>
    <message>
        <source>fold %1 of %2</source>
        <translation>第 %1 折，共 %2 折</translation>
    </message>
    <message>
        <source>best validation accuracy of %1 folds: %2 % ± %3 % (mean, standard deviation)</source>
        <translation>%1 折的最佳验证准确率：%2 % ± %3 %（均值、标准差）</translation>
    </message>
    <message>
        <source>the run has no validation accuracy</source>
        <translation>这次训练没有验证准确率</translation>
    </message>
    <message>
        <source>the project has no folds; --folds N says how many</source>
        <translation>项目没有分折；用 --folds N 指定折数</translation>
    </message>
</context>
<context>
    <name>TrainedModel</name>
    <message>
        <source>this file holds tensors, but no model of CNN Workbench: its metadata has no format &quot;%1&quot;</source>
        <translation>此文件含有张量，但不是 CNN Workbench 模型：其元数据没有格式“%1”</translation>
    </message>
    <message>
        <source>%1 is missing in the metadata</source>
        <translation>元数据中缺少 %1</translation>
    </message>
    <message>
        <source>this model has format version %1, but this CNN Workbench reads only version %2</source>
        <translation>此模型的格式版本为 %1，但本 CNN Workbench 只能读取版本 %2</translation>
    </message>
    <message>
        <source>%1 in the metadata has a value of the wrong kind</source>
        <translation>元数据中 %1 的值类型错误</translation>
    </message>
    <message>
        <source>the model needs a preprocessing this CNN Workbench does not know</source>
        <translation>模型需要本 CNN Workbench 不支持的预处理</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; is missing</source>
        <translation>缺少张量“%1”</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has the type %2, but it must be %3</source>
        <translation>张量“%1”的类型为 %2，但必须是 %3</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; has the shape [%2], but the network needs [%3]</source>
        <translation>张量“%1”的形状为 [%2]，但网络需要 [%3]</translation>
    </message>
    <message>
        <source>the network has a fault at &quot;%1&quot;: %2</source>
        <translation>网络在“%1”处有错误：%2</translation>
    </message>
    <message>
        <source>the tensor &quot;%1&quot; belongs to no layer</source>
        <translation>张量“%1”不属于任何层</translation>
    </message>
    <message>
        <source>class_names has %1 names, but the network gives %2 values</source>
        <translation>class_names 有 %1 个名称，但网络给出 %2 个值</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取该文件：%1</translation>
    </message>
    <message>
        <source>the file is too large to be read</source>
        <translation>该文件太大，无法读取</translation>
    </message>
    <message>
        <source>this is not a file that can be read</source>
        <translation>这不是可以读取的文件</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>the network takes images of %1, but those of %2 are %3</source>
        <translation>网络接受 %1 的图像，但 %2 的图像为 %3</translation>
    </message>
    <message>
        <source>the last layer gives %1, but %2 has %3 classes, so it must give %3 values</source>
        <translation>最后一层给出 %1，但 %2 有 %3 个类别，因此必须给出 %3 个值</translation>
    </message>
    <message>
        <source>the network has nothing to train: no layer has parameters</source>
        <translation>网络没有可训练的内容：没有任何层含参数</translation>
    </message>
    <message>
        <source>the data set has no training images</source>
        <translation>数据集没有训练图像</translation>
    </message>
    <message>
        <source>training failed: %1</source>
        <translation>训练失败：%1</translation>
    </message>
    <message>
        <source>the network has nothing to train: every layer with parameters is frozen</source>
        <translation>网络没有可训练的内容：所有带参数的层都已冻结</translation>
    </message>
    <message>
        <source>%1 knows no class weights; CrossEntropyLoss, NLLLoss and MultiMarginLoss do</source>
        <translation>%1 不支持类别权重；CrossEntropyLoss、NLLLoss 和 MultiMarginLoss 支持</translation>
    </message>
    <message>
        <source>this device has no arithmetic for bfloat16: turn mixed precision off</source>
        <translation>此设备不支持 bfloat16 运算：请关闭混合精度</translation>
    </message>
    <message numerus="yes">
        <source>memory does not suffice for batches of %n image(s)</source>
        <translation>
            <numerusform>内存不足以处理每批 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>the normalization has numbers for %1 channels, but the images have %2</source>
        <translation>归一化给出了 %1 个通道的数值，但图像有 %2 个通道</translation>
    </message>
</context>
<context>
    <name>TrainingHints</name>
    <message>
        <source>The loss is no longer a number: training has diverged.</source>
        <translation>损失已不是数字：训练已经发散。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 had the loss %3 at a learning rate of %4.</source>
        <translation>第 %2 轮第 %1 批的损失为 %3，学习率为 %4。</translation>
    </message>
    <message>
        <source>Start again with a learning rate ten times smaller, or clip the gradient&apos;s norm.</source>
        <translation>请用十分之一的学习率重新开始，或裁剪梯度范数。</translation>
    </message>
    <message>
        <source>The loss has risen far above where it began: the learning rate is too high.</source>
        <translation>损失已远高于起点：学习率过高。</translation>
    </message>
    <message>
        <source>Mean loss of the first %1 batches: %2; of the last %1: %3, at a learning rate of %4.</source>
        <translation>前 %1 批的平均损失：%2；最近 %1 批：%3，学习率为 %4。</translation>
    </message>
    <message>
        <source>Start again with a learning rate three to ten times smaller.</source>
        <translation>请用三分之一到十分之一的学习率重新开始。</translation>
    </message>
    <message>
        <source>The training loss swings up and down instead of falling.</source>
        <translation>训练损失上下振荡，没有下降。</translation>
    </message>
    <message>
        <source>Training loss of the last %1 epochs: %2.</source>
        <translation>最近 %1 轮的训练损失：%2。</translation>
    </message>
    <message>
        <source>Try a smaller learning rate, or one that falls (a schedule).</source>
        <translation>请尝试更小的学习率，或让学习率逐渐下降（学习率调度）。</translation>
    </message>
    <message>
        <source>log10 of update : weight is %1 in the median of all layers over the last %2 measured steps; about %3 is usual.</source>
        <translation>最近 %2 次测得的更新中，各层“更新 : 权重”的 log10 中位数为 %1；通常约为 %3。</translation>
    </message>
    <message>
        <source>The loss hardly falls and the weights hardly move: the learning rate is too low.</source>
        <translation>损失几乎不降，权重几乎不动：学习率过低。</translation>
    </message>
    <message>
        <source>Mean loss of the first %1 batches: %2; of the last %1: %3.</source>
        <translation>前 %1 批的平均损失：%2；最近 %1 批：%3。</translation>
    </message>
    <message>
        <source>Try a learning rate ten times larger than %1.</source>
        <translation>请尝试十倍于 %1 的学习率。</translation>
    </message>
    <message>
        <source>Each step changes the weights by a large part: the learning rate is probably too high.</source>
        <translation>每一步都使权重发生很大变化：学习率可能过高。</translation>
    </message>
    <message>
        <source>Try a learning rate three to ten times smaller than %1.</source>
        <translation>请尝试 %1 的三分之一到十分之一作为学习率。</translation>
    </message>
    <message>
        <source>The network learns its training images by heart: it overfits.</source>
        <translation>网络在死记训练图像：发生过拟合。</translation>
    </message>
    <message>
        <source>From epoch %1 to %2 the validation loss rose from %3 to %4, while the training loss fell from %5 to %6.</source>
        <translation>从第 %1 轮到第 %2 轮，验证损失从 %3 升到 %4，而训练损失从 %5 降到 %6。</translation>
    </message>
    <message>
        <source>Stop at the best epoch, add Dropout or weight decay, train on more images, or use a smaller network.</source>
        <translation>可在最佳轮停止，加入 Dropout 或权重衰减，使用更多训练图像，或改用更小的网络。</translation>
    </message>
    <message>
        <source>More than half of the units of %1 are dead.</source>
        <translation>%1 有超过一半的单元已死亡。</translation>
    </message>
    <message>
        <source>%1 of its %2 units (%3 %) were 0 on all %4 images looked at.</source>
        <translation>其 %2 个单元中有 %1 个（%3 %）在所看的全部 %4 张图像上输出为 0。</translation>
    </message>
    <message>
        <source>Try a smaller learning rate, LeakyReLU in its place, or BatchNorm2d before it.</source>
        <translation>请尝试更小的学习率，改用 LeakyReLU，或在它之前加入 BatchNorm2d。</translation>
    </message>
</context>
<context>
    <name>TrainingStep</name>
    <message>
        <source>the step was cancelled</source>
        <translation>该步已取消</translation>
    </message>
    <message>
        <source>to keep all tensors of this step takes %1 MB, more than the %2 MB there is room for: choose a smaller batch</source>
        <translation>保留这一步的全部张量需要 %1 MB，超过了可用的 %2 MB：请选择更小的批</translation>
    </message>
    <message>
        <source>to keep all tensors of a step takes %1 MB with a single image already, more than the %2 MB there is room for: the network is too large to be taken apart</source>
        <translation>即使只有一张图片，保留一步的全部张量也需要 %1 MB，超过了可用的 %2 MB：该网络太大，无法拆开查看</translation>
    </message>
    <message>
        <source>the step failed: %1</source>
        <translation>该步失败：%1</translation>
    </message>
    <message>
        <source>a step needs a batch of images</source>
        <translation>一步需要一批图片</translation>
    </message>
    <message>
        <source>a batch to be looked at has 1 to %1 images</source>
        <translation>要查看的批有 1 到 %1 张图片</translation>
    </message>
    <message>
        <source>an image of the batch has no class: the loss needs one</source>
        <translation>批中有一张图片没有类别：损失需要类别</translation>
    </message>
</context>
<context>
    <name>TrainingStepPanel</name>
    <message numerus="yes">
        <source>%n image(s), as the network reads them.</source>
        <translation>
            <numerusform>%n 张图片，即网络所读取的样子。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pixels are scaled to 0 to 1.</source>
        <translation>像素缩放到 0 至 1。</translation>
    </message>
    <message>
        <source>Pixels are normalized, channel by channel.</source>
        <translation>像素逐通道归一化。</translation>
    </message>
    <message>
        <source>Training images are augmented as in the first epoch.</source>
        <translation>训练图片按第一轮的方式增强。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation></translation>
    </message>
    <message>
        <source>zero_grad is left out: backward will add its gradients to those that are there.</source>
        <translation>省略了 zero_grad：反向传播会把梯度加到已有的梯度上。</translation>
    </message>
    <message>
        <source>Forgets the gradients of the step before, for backward adds to what is there. No step came before this one, so .grad is None already; choose steps before it to see more.</source>
        <translation>清除上一步的梯度，因为反向传播会累加到已有的梯度上。此前没有别的步，所以 .grad 已经是 None；选择之前的步数可以看到更多。</translation>
    </message>
    <message>
        <source>Forgets the gradients of the step before, for backward adds to what is there. .grad becomes None, as set_to_none=True has it.</source>
        <translation>清除上一步的梯度，因为反向传播会累加到已有的梯度上。.grad 变为 None，与 set_to_none=True 相同。</translation>
    </message>
    <message>
        <source>Autograd does not come here: nothing above this layer, or in it, is trained.</source>
        <translation>自动求导到不了这里：本层及其上方没有任何要训练的参数。</translation>
    </message>
    <message>
        <source>The gradient of the loss comes in at the output of %1; the chain rule takes it on to the layer&apos;s weights and to its input.</source>
        <translation>损失的梯度从 %1 的输出端传入；链式法则把它传到该层的权重和输入。</translation>
    </message>
    <message>
        <source>%1 has no gradient: the optimizer leaves it as it is.</source>
        <translation>%1 没有梯度：优化器不改动它。</translation>
    </message>
    <message>
        <source>%1 moves every element of %2 by its gradient. Choose one to see its arithmetic.</source>
        <translation>%1 按梯度移动 %2 的每个元素。选择一个元素查看其算式。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Forward · %1</source>
        <translation>前向 · %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>zero_grad, left out</source>
        <translation>zero_grad（已省略）</translation>
    </message>
    <message>
        <source>Backward · %1</source>
        <translation>反向 · %1</translation>
    </message>
    <message>
        <source>Clip the gradient</source>
        <translation>裁剪梯度</translation>
    </message>
    <message>
        <source>Update · %1</source>
        <translation>更新 · %1</translation>
    </message>
    <message>
        <source>%1 computes its output from its input, for every image of the batch, in training mode.</source>
        <translation>%1 以训练模式对批中的每张图片由输入计算输出。</translation>
    </message>
    <message>
        <source>%1 compares the outputs with the classes: one number for the whole batch, the mean of its images&apos; losses.</source>
        <translation>%1 把输出与类别作比较：整批得到一个数，即各图片损失的平均值。</translation>
    </message>
    <message>
        <source>The gradient of all parameters together is not to be longer than %1: it is %2 long, so each of its numbers is multiplied by %3.</source>
        <translation>全部参数合起来的梯度长度不得超过 %1：现在长度为 %2，因此每个数都乘以 %3。</translation>
    </message>
    <message>
        <source>%1, norm %2</source>
        <translation>%1，范数 %2</translation>
    </message>
</context>
<context>
    <name>Tsne</name>
    <message>
        <source>t-SNE takes 4 points or more</source>
        <translation>t-SNE 至少需要 4 个点</translation>
    </message>
    <message>
        <source>the perplexity is to be between 1 and %1</source>
        <translation>困惑度应在 1 到 %1 之间</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>Unpickler</name>
    <message>
        <source>this is a TorchScript model; save its state_dict() in Python instead</source>
        <translation>这是 TorchScript 模型；请改为在 Python 中保存它的 state_dict()</translation>
    </message>
    <message>
        <source>it holds an object of the kind %1, but only tensors are read; save the model&apos;s state_dict() in Python instead</source>
        <translation>其中有类型为 %1 的对象，而这里只读取张量；请改为在 Python 中保存模型的 state_dict()</translation>
    </message>
    <message>
        <source>its list of tensors is damaged</source>
        <translation>其中的张量清单已损坏</translation>
    </message>
</context>
<context>
    <name>WeightFiles</name>
    <message>
        <source>this is not a file that can be read</source>
        <translation>这不是可以读取的文件</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the file is too large to be read</source>
        <translation>文件太大，无法读取</translation>
    </message>
    <message>
        <source>this is neither a safetensors file nor a state dict that PyTorch has saved</source>
        <translation>这既不是 safetensors 文件，也不是 PyTorch 保存的 state dict</translation>
    </message>
</context>
<context>
    <name>WeightImport</name>
    <message>
        <source>the file has no tensor &quot;%1&quot;</source>
        <translation>文件中没有张量“%1”</translation>
    </message>
    <message>
        <source>the file has no tensor for &quot;%1&quot; [%2]</source>
        <translation>文件中没有可用于“%1”[%2] 的张量</translation>
    </message>
    <message>
        <source>the file&apos;s &quot;%1&quot; has the shape [%2], but &quot;%3&quot; needs [%4]</source>
        <translation>文件中“%1”的形状是 [%2]，但“%3”需要 [%4]</translation>
    </message>
    <message>
        <source>the file&apos;s &quot;%1&quot; has the type %2, but &quot;%3&quot; needs %4</source>
        <translation>文件中“%1”的类型是 %2，但“%3”需要 %4</translation>
    </message>
    <message>
        <source>no tensor of the file fits the network</source>
        <translation>文件中没有适合此网络的张量</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>name after a prefix</source>
        <translation>前缀后的名称</translation>
    </message>
    <message>
        <source>order and shapes</source>
        <translation>顺序与形状</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手动选择</translation>
    </message>
</context>
<context>
    <name>WorkedConvolution</name>
    <message>
        <source>the numbers at hand are of another layer</source>
        <translation>现有的数值属于另一层</translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>this is no file that PyTorch 1.6 or newer has saved, or it is damaged</source>
        <translation>这不是 PyTorch 1.6 或更新版本保存的文件，或者已损坏</translation>
    </message>
    <message>
        <source>it has more than %1 parts</source>
        <translation>它的部分多于 %1 个</translation>
    </message>
    <message>
        <source>the part &quot;%1&quot; is missing or damaged</source>
        <translation>部分“%1”缺失或已损坏</translation>
    </message>
    <message>
        <source>the part &quot;%1&quot; is compressed, which PyTorch never does</source>
        <translation>部分“%1”是压缩的，而 PyTorch 从不这样保存</translation>
    </message>
</context>
<context>
    <name>workbench::ActivationPage</name>
    <message>
        <source>Curve of the activation and its slope</source>
        <translation>激活函数的曲线及其斜率</translation>
    </message>
    <message>
        <source>input x</source>
        <translation>输入 x</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation>f(x)</translation>
    </message>
    <message>
        <source>slope f′(x)</source>
        <translation>斜率 f′(x)</translation>
    </message>
    <message>
        <source>How the inputs of the channel are spread</source>
        <translation>该通道输入值的分布</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值个数</translation>
    </message>
    <message>
        <source>f(%1) = %2
slope %3</source>
        <translation>f(%1) = %2
斜率 %3</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Of the %1 values of the layer %2 become zero, and %3 lie where the slope is nearly 0: next to no gradient passes there.</source>
        <translation>该层的 %1 个值中，%2 变为零，%3 位于斜率几乎为 0 的地方：梯度在那里几乎传不过去。</translation>
    </message>
    <message>
        <source>Of the %1 values of the channel %2 become zero, and %3 lie where the slope is nearly 0: next to no gradient passes there.</source>
        <translation>该通道的 %1 个值中，%2 变为零，%3 位于斜率几乎为 0 的地方：梯度在那里几乎传不过去。</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>slope f′(%1) = %2: a gradient that comes back here is multiplied by it</source>
        <translation>斜率 f′(%1) = %2：反向传回这里的梯度要乘以它</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
</context>
<context>
    <name>workbench::AscentForm</name>
    <message>
        <source>the mean of the map</source>
        <translation>特征图的平均值</translation>
    </message>
    <message>
        <source>its middle number</source>
        <translation>其中间的数值</translation>
    </message>
    <message>
        <source>E&amp;xcite</source>
        <translation>激发(&amp;X)</translation>
    </message>
    <message>
        <source>What is to become large: the mean of the channel&apos;s whole map, or the number in its middle, whose receptive field is all that the picture then shows</source>
        <translation>要增大的量：该通道整张特征图的平均值，或其中间的数值；后者的感受野就是图像所显示的全部</translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation>步数(&amp;P)</translation>
    </message>
    <message>
        <source>Steps uphill</source>
        <translation>上升的步数</translation>
    </message>
    <message>
        <source>Step si&amp;ze</source>
        <translation>步长(&amp;Z)</translation>
    </message>
    <message>
        <source>By how much pixels change in one step (root mean square), black being 0 and white 1</source>
        <translation>每一步像素改变多少（均方根），黑为 0，白为 1</translation>
    </message>
    <message>
        <source>Deca&amp;y</source>
        <translation>衰减(&amp;Y)</translation>
    </message>
    <message>
        <source>L2 decay: the share by which every pixel goes back to grey after a step. K. Simonyan, A. Vedaldi, A. Zisserman 2014; J. Yosinski and others 2015</source>
        <translation>L2 衰减：每一步之后每个像素回到灰色的比例。K. Simonyan、A. Vedaldi、A. Zisserman 2014；J. Yosinski 等 2015</translation>
    </message>
    <message>
        <source>&amp;Smoothness</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>Total variation: how strongly differences between neighbours are held down, against the step uphill. A. Mahendran, A. Vedaldi 2015</source>
        <translation>全变差：相对于上升步，抑制相邻像素差异的强度。A. Mahendran、A. Vedaldi 2015</translation>
    </message>
    <message>
        <source>&amp;Jitter, px</source>
        <translation>抖动，像素(&amp;J)</translation>
    </message>
    <message>
        <source>The picture is moved at random by up to so many pixels before each step, and back after it: what excites must not depend on a place. A. Mordvintsev and others 2015; C. Olah, A. Mordvintsev, L. Schubert: Feature Visualization 2017</source>
        <translation>每一步之前图像随机移动至多这么多像素，之后移回：激发的内容不应依赖于位置。A. Mordvintsev 等 2015；C. Olah、A. Mordvintsev、L. Schubert：Feature Visualization 2017</translation>
    </message>
    <message>
        <source>&amp;Blur, px</source>
        <translation>模糊，像素(&amp;B)</translation>
    </message>
    <message>
        <source>The deviation of a Gaussian that the picture is blurred with now and then, against high frequencies. J. Yosinski and others 2015</source>
        <translation>不时用来模糊图像、抑制高频的高斯函数的标准差。J. Yosinski 等 2015</translation>
    </message>
    <message>
        <source>…every (steps)</source>
        <translation>…间隔（步）</translation>
    </message>
    <message>
        <source>Steps from one blur to the next</source>
        <translation>两次模糊之间的步数</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Of the noise that is started from: the same seed gives the same picture</source>
        <translation>起始噪声的种子：相同的种子得到相同的图像</translation>
    </message>
</context>
<context>
    <name>workbench::AscentView</name>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>保存图像(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Usual settings</source>
        <translation>常用设置(&amp;U)</translation>
    </message>
    <message>
        <source>Gradient ascent from noise. D. Erhan, Y. Bengio, A. Courville, P. Vincent: Visualizing Higher-Layer Features of a Deep Network. 2009; K. Simonyan, A. Vedaldi, A. Zisserman: Deep Inside Convolutional Networks. 2014; J. Yosinski and others: Understanding Neural Networks Through Deep Visualization. 2015</source>
        <translation>从噪声开始的梯度上升。D. Erhan、Y. Bengio、A. Courville、P. Vincent：Visualizing Higher-Layer Features of a Deep Network，2009；K. Simonyan、A. Vedaldi、A. Zisserman：Deep Inside Convolutional Networks，2014；J. Yosinski 等：Understanding Neural Networks Through Deep Visualization，2015</translation>
    </message>
    <message>
        <source>Picture made to excite the channel</source>
        <translation>为激发该通道而生成的图像</translation>
    </message>
    <message>
        <source>How the response climbs</source>
        <translation>响应如何上升</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No picture: %1.</source>
        <translation>没有图像：%1。</translation>
    </message>
    <message>
        <source>Response %1 after step %2 of %3.</source>
        <translation>第 %2 步（共 %3 步）后响应为 %1。</translation>
    </message>
    <message>
        <source>“Make it” starts from grey noise and changes all pixels a little, again and again, so that the channel answers more.</source>
        <translation>“生成”从灰色噪声开始，一次次略微改变所有像素，使该通道的响应增强。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>生成(&amp;M)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>the picture cannot be written</source>
        <translation>无法写入图像</translation>
    </message>
</context>
<context>
    <name>workbench::AugmentationCard</name>
    <message>
        <source>Remove this step (Delete)</source>
        <translation>移除此步骤（Delete）</translation>
    </message>
    <message>
        <source>%1
Drag, or press Alt+Up and Alt+Down, to move the step.</source>
        <translation>%1
拖动，或按 Alt+向上键、Alt+向下键移动此步骤。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>Training cannot start: %1.</source>
        <translation>无法开始训练：%1。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 / %2 步：%3</translation>
    </message>
</context>
<context>
    <name>workbench::AugmentationList</name>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>&amp;Add a step</source>
        <translation>添加步骤(&amp;A)</translation>
    </message>
    <message>
        <source>of training images only, anew in every epoch</source>
        <translation>仅用于训练图像，每轮重新进行</translation>
    </message>
    <message>
        <source>Nothing is changed: every epoch trains on the same images. With some random changes a network learns to look past them, and overfits less.</source>
        <translation>图像保持原样：每一轮都用相同的图像训练。加入一些随机变化后，网络会学着忽略这些变化，过拟合也会减轻。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
</context>
<context>
    <name>workbench::AugmentationPreview</name>
    <message>
        <source>&amp;Other variants</source>
        <translation>其他变体(&amp;O)</translation>
    </message>
    <message>
        <source>Variants of the selected sample</source>
        <translation>所选样本的变体</translation>
    </message>
    <message>
        <source>The variants of the epochs before</source>
        <translation>前面各轮的变体</translation>
    </message>
    <message>
        <source>Earlier variants</source>
        <translation>前面的变体</translation>
    </message>
    <message>
        <source>The variants of the next ten epochs</source>
        <translation>接下来十轮的变体</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Show a training image</source>
        <translation>显示一张训练图像</translation>
    </message>
    <message>
        <source>Select a sample to see its variants.</source>
        <translation>选择一个样本即可查看其变体。</translation>
    </message>
    <message>
        <source>The picture cannot be shown: %1</source>
        <translation>无法显示该图像：%1</translation>
    </message>
    <message>
        <source>Mend the step that is marked to see the variants.</source>
        <translation>修正有标记的步骤后即可查看变体。</translation>
    </message>
    <message>
        <source>Shown on a validation image; training never changes it.</source>
        <translation>这里以一张验证图像为例；训练不会改变它。</translation>
    </message>
    <message>
        <source>Shown on a test image; training never changes it.</source>
        <translation>这里以一张测试图像为例；训练不会改变它。</translation>
    </message>
    <message>
        <source>Shown on a picture of your own; training never changes it.</source>
        <translation>这里以您自己的一张图片为例；训练不会改变它。</translation>
    </message>
    <message>
        <source>Shown on an image beyond the data limit; training does not use it.</source>
        <translation>这里以一张超出数据上限的图像为例；训练不会用到它。</translation>
    </message>
    <message>
        <source>Every epoch trains on this image as it is.</source>
        <translation>每一轮都用这张图像的原样训练。</translation>
    </message>
    <message>
        <source>These are the variants of epochs %1 to %2, as training sees them.</source>
        <translation>这是第 %1 到第 %2 轮的变体，与训练时看到的一致。</translation>
    </message>
    <message>
        <source>%1 A run ends after epoch %2.</source>
        <translation>%1训练在第 %2 轮后结束。</translation>
    </message>
</context>
<context>
    <name>workbench::CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>&amp;Bins</source>
        <translation>区间数(&amp;B)</translation>
    </message>
    <message>
        <source>Answers are put in bins by the probability of the predicted class. A calibrated model is right in as many of a bin&apos;s answers as it is sure: its points lie on the diagonal. The expected calibration error is the mean distance from it, weighted by answers; it depends on the number of bins. Naeini, Cooper, Hauskrecht 2015; Guo, Pleiss, Sun, Weinberger 2017, “On Calibration of Modern Neural Networks” (15 bins).</source>
        <translation>回答按预测类别的概率分到各个区间。校准良好的模型，在一个区间里的正确率等于它的置信度：点落在对角线上。期望校准误差（ECE）是到对角线的平均距离，按回答数加权；它取决于区间数。Naeini, Cooper, Hauskrecht 2015；Guo, Pleiss, Sun, Weinberger 2017，“On Calibration of Modern Neural Networks”（15 个区间）。</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>confidence, %</source>
        <translation>置信度，%</translation>
    </message>
    <message>
        <source>right, %</source>
        <translation>正确，%</translation>
    </message>
    <message>
        <source>calibrated: as often right as sure</source>
        <translation>校准：正确率等于置信度</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>这个模型</translation>
    </message>
    <message>
        <source>How many answers are how sure</source>
        <translation>各置信度的回答数</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>There is no answer to compare with a label.</source>
        <translation>没有可以与标签比较的回答。</translation>
    </message>
    <message>
        <source>on average too sure</source>
        <translation>平均来说过于自信</translation>
    </message>
    <message>
        <source>on average not sure enough</source>
        <translation>平均来说不够自信</translation>
    </message>
    <message>
        <source>on average as sure as right</source>
        <translation>平均来说置信度与正确率相当</translation>
    </message>
    <message>
        <source>Expected calibration error %1, largest in a bin %2. Sure %3, right %4: %5.</source>
        <translation>期望校准误差 %1，单个区间最大 %2。平均置信度 %3，正确率 %4：%5。</translation>
    </message>
    <message>
        <source>%1 to %2: %3 images
sure %4, right %5</source>
        <translation>%1 到 %2：%3 张图片
置信度 %4，正确 %5</translation>
    </message>
</context>
<context>
    <name>workbench::CameraDialog</name>
    <message>
        <source>&amp;Take this picture</source>
        <translation>拍下这张图片(&amp;T)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>正在打开摄像头…</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头的画面</translation>
    </message>
    <message>
        <source>No camera is connected to this machine. Connect one and look again.</source>
        <translation>这台机器没有连接摄像头。请连接一个，然后重新查找。</translation>
    </message>
    <message>
        <source>Other ways to a sample: draw it, drop a picture on the window, or choose Data &gt; Open a picture as a sample…</source>
        <translation>也可以这样得到样本：手绘，把图片拖到窗口上，或选择“数据 &gt; 打开图片作为样本…”。</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>There is no picture: %1.</source>
        <translation>没有画面：%1。</translation>
    </message>
    <message>
        <source>&amp;Predict live</source>
        <translation>实时预测(&amp;P)</translation>
    </message>
    <message>
        <source>Each frame is the selected sample, as large as the data set&apos;s</source>
        <translation>每一帧都成为所选样本，大小与数据集的图像相同</translation>
    </message>
</context>
<context>
    <name>workbench::ChannelPicker</name>
    <message>
        <source>&amp;Input channel</source>
        <translation>输入通道(&amp;I)</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>&amp;Output channel</source>
        <translation>输出通道(&amp;O)</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
</context>
<context>
    <name>workbench::ChannelStrip</name>
    <message>
        <source>Channels, each with what excites it most</source>
        <translation>各通道，附最能激发它的内容</translation>
    </message>
    <message>
        <source>The channels, each with the part of a sample that excites it most</source>
        <translation>各通道，附最能激发它的样本局部</translation>
    </message>
    <message>
        <source>channel %1 of %2</source>
        <translation>通道 %1，共 %2 个</translation>
    </message>
</context>
<context>
    <name>workbench::ChannelSums</name>
    <message>
        <source>All input channels</source>
        <translation>所有输入通道</translation>
    </message>
    <message>
        <source>What each input channel gives, their sum, the bias and the result</source>
        <translation>每个输入通道的贡献、它们的和、偏置与结果</translation>
    </message>
    <message>
        <source>each with its kernel, for output channel %1</source>
        <translation>各与其卷积核卷积，输出通道 %1</translation>
    </message>
    <message>
        <source>= sum</source>
        <translation>= 总和</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ 偏置</translation>
    </message>
    <message>
        <source>= output</source>
        <translation>= 输出</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>+ input %1</source>
        <translation>+ 输入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more input channel(s) are in the sum but not shown.</source>
        <translation>
            <numerusform>另有 %n 个输入通道计入总和，但未显示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::CheckActions</name>
    <message>
        <source>&amp;Find a learning rate…</source>
        <translation>寻找学习率(&amp;F)…</translation>
    </message>
    <message>
        <source>Raise the learning rate with each batch and see where the loss falls fastest</source>
        <translation>逐批提高学习率，看损失在何处下降最快</translation>
    </message>
    <message>
        <source>Can it o&amp;verfit one batch?…</source>
        <translation>能过拟合一批数据吗？(&amp;V)…</translation>
    </message>
    <message>
        <source>Train a fresh model on one batch only: what cannot learn that learns nothing else</source>
        <translation>只用一批数据训练一个全新的模型：连这都学不会，就什么也学不会</translation>
    </message>
    <message>
        <source>Not while training is going on: wait for its end, or stop it</source>
        <translation>训练进行时不可用：请等待训练结束，或停止训练</translation>
    </message>
</context>
<context>
    <name>workbench::CheckDialog</name>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>ⓘ The project has changed since this check.</source>
        <translation>ⓘ 此次检查之后项目已更改。</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>training is going on: wait for its end, or stop it</source>
        <translation>训练正在进行：请等待训练结束，或停止训练</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>再次运行(&amp;R)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>workbench::ChosenSamples</name>
    <message numerus="yes">
        <source>chosen in the embedding: %n</source>
        <translation>
            <numerusform>在嵌入图中选出：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>chosen in the gallery: %n</source>
        <translation>
            <numerusform>在图库中选出：%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ClassModel</name>
    <message>
        <source>There is no training image to make a mean picture of.</source>
        <translation>没有可用来求平均图的训练图片。</translation>
    </message>
    <message>
        <source>Mean of %1 training images</source>
        <translation>%1 张训练图片的平均</translation>
    </message>
    <message>
        <source>Each class with the mean picture of its training images; click to sort by name</source>
        <translation>每个类别及其训练图片的平均图；点击按名称排序</translation>
    </message>
    <message>
        <source>Images of the class in this part; the bar compares with the part&apos;s largest class. Click to sort</source>
        <translation>该部分中此类别的图片数；条形与该部分最大的类别相比。点击排序</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>workbench::ClassProbabilitiesModel</name>
    <message>
        <source>%1 (true class)</source>
        <translation>%1（真实类别）</translation>
    </message>
    <message>
        <source>Click to sort; a third click brings the order of the classes back</source>
        <translation>点击排序；第三次点击恢复类别的顺序</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>workbench::ClassScoresModel</name>
    <message>
        <source>Mean of the classes</source>
        <translation>各类平均</translation>
    </message>
    <message>
        <source>Mean, weighted by images</source>
        <translation>按图片数加权平均</translation>
    </message>
    <message numerus="yes">
        <source>Of the %n class(es) whose number is known</source>
        <translation>
            <numerusform>%n 个已知数值的类别的平均</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: no image was taken for this class</source>
        <translation>未知：没有图片被当成这一类</translation>
    </message>
    <message>
        <source>Not known: there is no image of this class</source>
        <translation>未知：没有这一类的图片</translation>
    </message>
    <message>
        <source>Not known: there is no image of this class, and none was taken for it</source>
        <translation>未知：没有这一类的图片，也没有图片被当成它</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Taken for it</source>
        <translation>被当成它</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Click to sort by name</source>
        <translation>点击按名称排序</translation>
    </message>
    <message>
        <source>Images of this class</source>
        <translation>这一类的图片数</translation>
    </message>
    <message>
        <source>Images that the model took for this class, rightly or not</source>
        <translation>模型当成这一类的图片数，无论对错</translation>
    </message>
    <message>
        <source>Of the images taken for this class, the share that are of it</source>
        <translation>被当成这一类的图片中，真正属于它的比例</translation>
    </message>
    <message>
        <source>Of the images of this class, the share that was recognised</source>
        <translation>这一类的图片中，被认出的比例</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall: 2 × right / (images + taken for it). van Rijsbergen 1979, “Information Retrieval”</source>
        <translation>精确率和召回率的调和平均：2 × 正确 / (图片 + 被当成它)。van Rijsbergen 1979，“Information Retrieval”</translation>
    </message>
</context>
<context>
    <name>workbench::ClassScoresPage</name>
    <message>
        <source>Precision, recall and F1 of each class</source>
        <translation>各类别的精确率、召回率和 F1</translation>
    </message>
    <message>
        <source>Click a class, or press Enter on it, to see its images. “–” is not known: a share of nothing. Means leave it out.</source>
        <translation>点击一个类别，或按 Enter，查看它的图片。“–”表示未知：没有可以算比例的图片。平均不计入它。</translation>
    </message>
    <message>
        <source>As scikit-learn&apos;s precision_recall_fscore_support with zero_division=nan</source>
        <translation>与 scikit-learn 的 precision_recall_fscore_support（zero_division=nan）一致</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>workbench::ClassesPage</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images of each class</source>
        <translation>每个类别的图片</translation>
    </message>
    <message>
        <source>Images looked at</source>
        <translation>已查看的图片</translation>
    </message>
    <message>
        <source>There is no data set: %1</source>
        <translation>没有数据集：%1</translation>
    </message>
    <message>
        <source>Loading the data set…</source>
        <translation>正在载入数据集…</translation>
    </message>
    <message>
        <source>What is shown of the images</source>
        <translation>显示图像的哪些方面</translation>
    </message>
    <message>
        <source>Sizes of the pictures</source>
        <translation>图片的尺寸</translation>
    </message>
</context>
<context>
    <name>workbench::CommandPalette</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>workbench::CompareSide</name>
    <message>
        <source>★ best: epoch %1</source>
        <translation>★ 最佳：第 %1 轮</translation>
    </message>
    <message>
        <source>last: epoch %1</source>
        <translation>最后：第 %1 轮</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Filters of %1</source>
        <translation>%1 的卷积核</translation>
    </message>
    <message>
        <source>Feature maps of %1</source>
        <translation>%1 的特征图</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>Epoch of %1</source>
        <translation>%1 的轮次</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1: validation loss %2, accuracy %3</source>
        <translation>%1：验证损失 %2，准确率 %3</translation>
    </message>
    <message>
        <source>%1: training loss %2</source>
        <translation>%1：训练损失 %2</translation>
    </message>
</context>
<context>
    <name>workbench::CompareWindow</name>
    <message>
        <source>Compare two epochs or runs</source>
        <translation>比较两个轮次或两次运行</translation>
    </message>
    <message>
        <source>How far the weights lie apart: the Euclidean norm of B − A over all numbers of a layer, measured by the norm of A.</source>
        <translation>权重相距多远：对一层的所有数取 B − A 的欧几里得范数，再除以 A 的范数。</translation>
    </message>
    <message>
        <source>Answer to the selected sample</source>
        <translation>对所选样本的回答</translation>
    </message>
    <message>
        <source>Filters, on one scale</source>
        <translation>卷积核（同一色标）</translation>
    </message>
    <message>
        <source>Feature maps, on one scale</source>
        <translation>特征图（同一色标）</translation>
    </message>
    <message>
        <source>Select a layer to see its filters and feature maps · %1</source>
        <translation>选择一层即可查看其卷积核和特征图 · %1</translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>层 %1 · %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 相差 %2</translation>
    </message>
    <message>
        <source>The weights differ most in these layers: %1 (‖B − A‖ ÷ ‖A‖).</source>
        <translation>权重差别最大的层：%1（‖B − A‖ ÷ ‖A‖）。</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n image(s) of validation, %1 get another answer.</source>
        <translation>
            <numerusform>在前 %n 张验证图像中，有 %1 张得到不同的回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>training image %1</source>
        <translation>训练图像 %1</translation>
    </message>
    <message>
        <source>test image %1</source>
        <translation>测试图像 %1</translation>
    </message>
    <message>
        <source>own picture %1</source>
        <translation>自己的图片 %1</translation>
    </message>
</context>
<context>
    <name>workbench::ComparedCurves</name>
    <message>
        <source>Lo&amp;g scale</source>
        <translation>对数刻度(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Each batch</source>
        <translation>每个批(&amp;E)</translation>
    </message>
    <message>
        <source>Loss of the ticked runs</source>
        <translation>所勾选训练的损失</translation>
    </message>
    <message>
        <source>Accuracy of the ticked runs</source>
        <translation>所勾选训练的准确率</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>Solid line: train; dashed line: validation; colour and point: the run</source>
        <translation>实线：训练；虚线：验证；颜色和点的形状：哪一次训练</translation>
    </message>
    <message>
        <source>The loss of each batch as a thin line</source>
        <translation>用细线画出每个批的损失</translation>
    </message>
    <message>
        <source>epoch %1: train, validation</source>
        <translation>第 %1 轮：训练、验证</translation>
    </message>
    <message>
        <source>Tick runs to lay their curves over each other.</source>
        <translation>勾选训练，即可把它们的曲线叠在一起。</translation>
    </message>
    <message>
        <source>The ticked runs have no complete epoch to draw.</source>
        <translation>所勾选的训练没有完整的一轮可画。</translation>
    </message>
    <message>
        <source>— train  ┄ validation</source>
        <translation>— 训练  ┄ 验证</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a complete epoch</source>
        <translation>
            <numerusform>%n 次训练没有完整的一轮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ComparedModel</name>
    <message>
        <source>No run of this project has kept weights yet. Train the network first.</source>
        <translation>本项目还没有保留权重的运行。请先训练网络。</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>⚠ That run is of another network than the one that is open: they cannot be compared.</source>
        <translation>⚠ 那次运行用的是另一个网络，与当前打开的不同，无法比较。</translation>
    </message>
    <message>
        <source>There is no data set yet.</source>
        <translation>还没有数据集。</translation>
    </message>
    <message>
        <source>A run is on. When it ends, past weights can be compared.</source>
        <translation>正在训练。结束后即可比较过去的权重。</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>workbench::ComparisonModel</name>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Gradient, what if</source>
        <translation>梯度（假如）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Change, what if</source>
        <translation>变化（假如）</translation>
    </message>
</context>
<context>
    <name>workbench::ConfusionLegend</name>
    <message>
        <source>Blue: right, up to %1. Orange: wrong, up to %2. Each scale begins at 0.</source>
        <translation>蓝色：正确，最大 %1。橙色：错误，最大 %2。两种标度都从 0 开始。</translation>
    </message>
    <message>
        <source>right  0</source>
        <translation>正确  0</translation>
    </message>
    <message>
        <source>wrong  0</source>
        <translation>错误  0</translation>
    </message>
</context>
<context>
    <name>workbench::ConfusionModel</name>
    <message>
        <source>True class %1: %2 images</source>
        <translation>真实类别 %1：%2 张图片</translation>
    </message>
    <message>
        <source>Predicted class %1: %2 images were taken for it</source>
        <translation>预测类别 %1：%2 张图片被当成它</translation>
    </message>
    <message>
        <source>%1 of %2 images taken for %3 are of that class.</source>
        <translation>被当成 %3 的 %2 张图片中，%1 张确实是。</translation>
    </message>
    <message>
        <source>%1 of %2 images taken for %3 are of %4.</source>
        <translation>被当成 %3 的 %2 张图片中，%1 张是 %4。</translation>
    </message>
    <message>
        <source>%1 of %2 images of %3 were recognised.</source>
        <translation>%3 的 %2 张图片中，%1 张被认出。</translation>
    </message>
    <message>
        <source>%1 of %2 images of %3 were taken for %4.</source>
        <translation>%3 的 %2 张图片中，%1 张被当成 %4。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>workbench::ConfusionPage</name>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>What the cells tell</source>
        <translation>单元格的内容</translation>
    </message>
    <message>
        <source>What the cells tell. Shares of a row are recall, those of a column precision: on the diagonal. Confusion matrix: Stehman 1997.</source>
        <translation>单元格的内容。在对角线上，行的百分比是召回率，列的百分比是精确率。混淆矩阵：Stehman 1997。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>% of the true class (row)</source>
        <translation>占真实类别的 %（行）</translation>
    </message>
    <message>
        <source>% of the predicted class (column)</source>
        <translation>占预测类别的 %（列）</translation>
    </message>
    <message>
        <source>Size of the cells</source>
        <translation>单元格大小</translation>
    </message>
    <message>
        <source>Size of the cells (Ctrl+wheel, + and −)</source>
        <translation>单元格大小（Ctrl+滚轮，+ 和 −）</translation>
    </message>
    <message>
        <source>Most often confused</source>
        <translation>最常混淆</translation>
    </message>
    <message>
        <source>%1  %2 → %3</source>
        <comment>count; true class → predicted class</comment>
        <translation>%1  %2 → %3</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to see its images.</source>
        <translation>点击一个单元格，或按 Enter，查看它的图片。</translation>
    </message>
</context>
<context>
    <name>workbench::ConfusionView</name>
    <message>
        <source>Confusion matrix: a row for each true class, a column for each predicted class</source>
        <translation>混淆矩阵：每行一个真实类别，每列一个预测类别</translation>
    </message>
</context>
<context>
    <name>workbench::ContributionTable</name>
    <message>
        <source>Largest contributions</source>
        <translation>最大的贡献</translation>
    </message>
    <message>
        <source>for: input</source>
        <translation>正贡献：输入</translation>
    </message>
    <message>
        <source>weight · input</source>
        <translation>权重 · 输入</translation>
    </message>
    <message>
        <source>against: input</source>
        <translation>负贡献：输入</translation>
    </message>
</context>
<context>
    <name>workbench::ConversionStrip</name>
    <message>
        <source>Images before and after conversion</source>
        <translation>转换前后的图片</translation>
    </message>
    <message>
        <source>%1, class %2: %3 × %4 becomes %5 × %6</source>
        <translation>%1，类别 %2：%3 × %4 变为 %5 × %6</translation>
    </message>
    <message>
        <source>Before, and as the network reads it</source>
        <translation>上：原图；下：网络读到的图</translation>
    </message>
</context>
<context>
    <name>workbench::ConvolutionPage</name>
    <message>
        <source>Input channel with its padding</source>
        <translation>输入通道及其填充</translation>
    </message>
    <message>
        <source>Output of the layer itself</source>
        <translation>该层自身的输出</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3; padding is dotted</source>
        <translation>输入通道 %1，%2 × %3；虚线格为填充</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3</source>
        <translation>输入通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>tried out: %1</source>
        <translation>试验：%1</translation>
    </message>
    <message>
        <source>output channel %1, %2 × %3</source>
        <translation>输出通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>the layer itself: %1</source>
        <translation>该层自身：%1</translation>
    </message>
    <message numerus="yes">
        <source>row %1, column %2 feeds %n output(s), lit</source>
        <translation>
            <numerusform>第 %1 行第 %2 列参与 %n 个输出（已高亮）</numerusform>
        </translation>
    </message>
    <message>
        <source>sum over the window</source>
        <translation>窗口内求和</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>对通道求和</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>receptive field: rows %1 to %2, columns %3 to %4</source>
        <translation>感受野：第 %1 至 %2 行，第 %3 至 %4 列</translation>
    </message>
</context>
<context>
    <name>workbench::ConvolutionState</name>
    <message>
        <source>Apply what was tried out to %1</source>
        <translation>把试验的参数应用到 %1</translation>
    </message>
</context>
<context>
    <name>workbench::CurvesPanel</name>
    <message>
        <source>Training curves</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Curves appear when training starts.</source>
        <translation>训练开始后显示曲线。</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>曲线种类</translation>
    </message>
    <message>
        <source>Lo&amp;g scale</source>
        <translation>对数刻度(&amp;G)</translation>
    </message>
    <message>
        <source>Back to the view before (Backspace)</source>
        <translation>返回上一视图 (Backspace)</translation>
    </message>
    <message>
        <source>Reset zoom (Home)</source>
        <translation>重置缩放 (Home)</translation>
    </message>
    <message>
        <source>Numbers as a table (Ctrl+T)</source>
        <translation>以表格显示数值 (Ctrl+T)</translation>
    </message>
    <message>
        <source>An exponential moving average of the batches&apos; losses, drawn over them: each loss weighs this many times as much as the one after it. Losses that are no finite number are left out. The numbers themselves stay as they are, in files too.</source>
        <translation>各批损失的指数移动平均，画在原曲线之上：每个损失的权重是其后一个的这么多倍。非有限数的损失不计入。原始数值保持不变，保存的文件中也是如此。</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Save or copy the plot</source>
        <translation>保存或复制曲线图</translation>
    </message>
    <message>
        <source>Numbers of the plot: %1</source>
        <translation>曲线图的数值：%1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>workbench::DataActions</name>
    <message>
        <source>&amp;Import data…</source>
        <translation>导入数据(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Open a picture as a sample…</source>
        <translation>打开图片作为样本(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste a picture as a sample</source>
        <translation>粘贴图片作为样本(&amp;P)</translation>
    </message>
    <message>
        <source>This run was trained on other data than the project now has: %1 has changed, or is another.</source>
        <translation>这次运行所用的数据与项目现在的数据不同：%1 已经改变，或是另一份数据。</translation>
    </message>
    <message>
        <source>Open a picture as a sample</source>
        <translation>打开图片作为样本</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>from the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪贴板里没有图片。</translation>
    </message>
    <message>
        <source>A data set is needed first: it says how large samples are.</source>
        <translation>先要有数据集：样本的大小由它决定。</translation>
    </message>
    <message>
        <source>%1 is now the selected sample</source>
        <translation>%1 现在是所选样本</translation>
    </message>
    <message>
        <source>P&amp;redict the test images…</source>
        <translation>预测测试图像(&amp;R)…</translation>
    </message>
    <message>
        <source>Write a trained model&apos;s answers to the test images to a CSV file</source>
        <translation>把训练好的模型对测试图像的回答写入 CSV 文件</translation>
    </message>
    <message>
        <source>Not while training is going on: wait for its end, or stop it</source>
        <translation>训练正在进行：请等它结束或停止它</translation>
    </message>
    <message>
        <source>Not while a check is going on, or all images are being predicted: wait for its end, or stop it</source>
        <translation>正在进行检查，或正在预测所有图像：请等它结束或停止它</translation>
    </message>
</context>
<context>
    <name>workbench::DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What is shown of the data</source>
        <translation>显示数据的哪一方面</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Doubtful labels</source>
        <translation>可疑标签</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复图片</translation>
    </message>
</context>
<context>
    <name>workbench::DataSummary</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>Mean and standard deviation of the pixels in [0, 1], channel by channel</source>
        <translation>[0, 1] 内像素的均值和标准差，按通道</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>What was noticed about the data</source>
        <translation>关于数据的发现</translation>
    </message>
    <message numerus="yes">
        <source>%1 · images of %2 · %n class(es)</source>
        <translation>
            <numerusform>%1 · 图片 %2 · %n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>being looked at…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>%1 training images behind the limit of the settings are not used.</source>
        <translation>超出设置上限的 %1 张训练图片未使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条发现</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::DesignerPanel</name>
    <message>
        <source>no problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>no layers yet</source>
        <translation>还没有层</translation>
    </message>
    <message>
        <source>totals unknown · %1</source>
        <translation>总计未知 · %1</translation>
    </message>
    <message>
        <source>%1 parameters · %2 MACs · %3</source>
        <translation>%1 个参数 · %2 MACs · %3</translation>
    </message>
    <message>
        <source>MACs: multiply-adds for one sample</source>
        <translation>MACs：单个样本的乘加运算</translation>
    </message>
</context>
<context>
    <name>workbench::DesignerView</name>
    <message>
        <source>Network, from input to output</source>
        <translation>网络，从输入到输出</translation>
    </message>
</context>
<context>
    <name>workbench::DifferencesTable</name>
    <message>
        <source>Settings in which the ticked runs differ</source>
        <translation>所勾选训练的不同设置</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Tick two or more runs to see in which settings they differ.</source>
        <translation>勾选两次或更多训练，即可看到它们的设置有何不同。</translation>
    </message>
    <message>
        <source>The ticked runs have the same settings.</source>
        <translation>所勾选的训练设置相同。</translation>
    </message>
</context>
<context>
    <name>workbench::DoubtfulModel</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>p(label)</source>
        <translation>p(标签)</translation>
    </message>
    <message>
        <source>p(predicted)</source>
        <translation>p(预测)</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>可疑程度</translation>
    </message>
    <message>
        <source>The image and its name or number</source>
        <translation>图像及其名称或编号</translation>
    </message>
    <message>
        <source>What the model used the image for</source>
        <translation>模型把该图像用于什么</translation>
    </message>
    <message>
        <source>The class the data set gives</source>
        <translation>数据集给出的类别</translation>
    </message>
    <message>
        <source>The class the model gives</source>
        <translation>模型给出的类别</translation>
    </message>
    <message>
        <source>How probable the model finds the label</source>
        <translation>模型认为该标签的概率</translation>
    </message>
    <message>
        <source>How probable the model finds its own answer</source>
        <translation>模型认为其自身答案的概率</translation>
    </message>
    <message>
        <source>The difference of both probabilities</source>
        <translation>两个概率之差</translation>
    </message>
</context>
<context>
    <name>workbench::DoubtfulPage</name>
    <message>
        <source>Doubtful labels</source>
        <translation>可疑标签</translation>
    </message>
    <message>
        <source>The model finds another class likelier than the label, and is as sure of it as it usually is. It has learnt the labels of training images: doubts about other images tell more.</source>
        <translation>模型认为另一类别比标签更可能，且把握不低于平时。训练图像的标签已被模型学过：对其他图像的怀疑更有说服力。</translation>
    </message>
    <message>
        <source>Confident learning (Northcutt, Jiang, Chuang 2021): an image is listed when its predicted class is at least as probable as that class is on average among the images labelled so; images that were trained on, and the others, have averages of their own. The list is sorted by how much likelier the predicted class is than the label.</source>
        <translation>置信学习（Northcutt、Jiang、Chuang，2021）：若图像的预测类别的概率不低于该类别在标注为该类的图像上的平均概率，则列出该图像；训练过的图像与其他图像分别求平均。列表按预测类别比标签更可能的程度排序。</translation>
    </message>
    <message>
        <source>&amp;Without training images</source>
        <translation>不含训练图像(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;opy CSV</source>
        <translation>复制 CSV(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save CSV…</source>
        <translation>保存 CSV(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful label(s)</source>
        <translation>
            <numerusform>%n 个可疑标签</numerusform>
        </translation>
    </message>
    <message>
        <source>The model doubts no label.</source>
        <translation>模型没有怀疑任何标签。</translation>
    </message>
    <message>
        <source>The model doubts labels of training images only.</source>
        <translation>模型只怀疑训练图像的标签。</translation>
    </message>
    <message>
        <source>Doubtful labels are listed here once a trained model has answered to all images.</source>
        <translation>训练好的模型对所有图像作出预测后，可疑标签会列在这里。</translation>
    </message>
    <message>
        <source>Predict all images: labels that the model doubts are listed here.</source>
        <translation>请预测所有图像：模型怀疑的标签会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n doubtful label(s)</source>
        <translation>
            <numerusform>已复制 %n 个可疑标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Save doubtful labels</source>
        <translation>保存可疑标签</translation>
    </message>
    <message>
        <source>doubtful labels</source>
        <translation>可疑标签</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>workbench::DrawPad</name>
    <message>
        <source>Drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Draw with the mouse; Ctrl+Z takes the last stroke back, Delete clears</source>
        <translation>用鼠标绘图；Ctrl+Z 撤销上一笔，Delete 清空</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>在这里画</translation>
    </message>
</context>
<context>
    <name>workbench::DrawPanel</name>
    <message>
        <source>&amp;Ink…</source>
        <translation>颜色(&amp;I)…</translation>
    </message>
    <message>
        <source>Ca&amp;mera…</source>
        <translation>摄像头(&amp;M)…</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>画一个样本</translation>
    </message>
    <message>
        <source>As the network reads it</source>
        <translation>网络读到的图</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>再画一个(&amp;A)</translation>
    </message>
    <message>
        <source>Keep this drawing as a sample and begin another</source>
        <translation>把这幅画留作样本，再画一个</translation>
    </message>
    <message>
        <source>Take a picture with a camera</source>
        <translation>用摄像头拍一张</translation>
    </message>
    <message>
        <source>The colour to draw with</source>
        <translation>画笔颜色</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>A data set is needed first: it says how large samples are.</source>
        <translation>先要有数据集：样本的大小由它决定。</translation>
    </message>
    <message>
        <source>drawing %1</source>
        <translation>绘图 %1</translation>
    </message>
    <message>
        <source>The network gives no answer yet: it has faults, or the data another shape.</source>
        <translation>网络还没有回答：它有错误，或数据的形状不同。</translation>
    </message>
    <message>
        <source>Draw something, or select a picture of your own.</source>
        <translation>画点什么，或选择一张自己的图片。</translation>
    </message>
    <message>
        <source>from the camera</source>
        <translation>来自摄像头</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>camera, live</source>
        <translation>摄像头，实时</translation>
    </message>
</context>
<context>
    <name>workbench::DropoutPage</name>
    <message>
        <source>Mask of the draw</source>
        <translation>抽取的掩码</translation>
    </message>
    <message>
        <source>Output in training</source>
        <translation>训练时的输出</translation>
    </message>
    <message>
        <source>&amp;Seed of the draw</source>
        <translation>抽取的种子(&amp;S)</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽取的种子</translation>
    </message>
    <message>
        <source>&amp;Draw again</source>
        <translation>重新抽取(&amp;D)</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>evaluation: the input itself</source>
        <translation>评估：就是输入</translation>
    </message>
    <message>
        <source>training: x · mask / (1 − p)</source>
        <translation>训练：x · 掩码 / (1 − p)</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>全部丢弃</translation>
    </message>
    <message>
        <source>in evaluation: %1</source>
        <translation>评估时：%1</translation>
    </message>
    <message>
        <source>This draw keeps %1 of %2 channels (%3, expected %4).</source>
        <translation>这次抽取保留了 %2 个通道中的 %1 个（%3，期望 %4）。</translation>
    </message>
    <message>
        <source>This draw keeps %1 of %2 values (%3, expected %4).</source>
        <translation>这次抽取保留了 %2 个值中的 %1 个（%3，期望 %4）。</translation>
    </message>
    <message>
        <source>What is kept is multiplied by 1 / (1 − p) = %1, so that the mean stays about the same: %2 before, %3 after this draw.</source>
        <translation>保留的值乘以 1 / (1 − p) = %1，使均值大致不变：抽取前 %2，抽取后 %3。</translation>
    </message>
    <message>
        <source>Every sample of every batch has a draw of its own. This one follows from its seed; in a run, LibTorch draws.</source>
        <translation>每个批次的每个样本都有各自的抽取。这里的抽取由种子决定；在训练运行中由 LibTorch 抽取。</translation>
    </message>
    <message>
        <source>mask: 1 is kept, 0 is dropped</source>
        <translation>掩码：1 保留，0 丢弃</translation>
    </message>
    <message>
        <source>input x</source>
        <translation>输入 x</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>训练时</translation>
    </message>
    <message>
        <source>in evaluation</source>
        <translation>评估时</translation>
    </message>
</context>
<context>
    <name>workbench::DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>重复图片</translation>
    </message>
    <message>
        <source>Images compared</source>
        <translation>已比较的图片</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Compare all pictures of the data set. The same ones are found in whatever part they are, and nearly the same ones: brighter, with less contrast, compressed anew.</source>
        <translation>比较数据集的所有图片。无论在哪个部分，相同的图片都会被找到，几乎相同的也一样：更亮、对比度更低、重新压缩过的。</translation>
    </message>
    <message>
        <source>&amp;Across parts only</source>
        <translation>只看跨部分的(&amp;A)</translation>
    </message>
    <message>
        <source>Leave out pictures that occur more than once in one part only</source>
        <translation>略去只在一个部分中重复的图片</translation>
    </message>
    <message>
        <source>&amp;Save CSV…</source>
        <translation>保存 CSV(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n group(s)</source>
        <translation>
            <numerusform>%n 组中的 %1 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Comparing pictures · %1 left</source>
        <translation>正在比较图片 · 剩余 %1</translation>
    </message>
    <message>
        <source>Comparing pictures…</source>
        <translation>正在比较图片…</translation>
    </message>
    <message>
        <source>Loading the data set…</source>
        <translation>正在载入数据集…</translation>
    </message>
    <message>
        <source>There is no data set: %1</source>
        <translation>没有数据集：%1</translation>
    </message>
    <message>
        <source>Groups of pictures that occur more than once will be listed here.</source>
        <translation>重复出现的图片将成组列在这里。</translation>
    </message>
    <message>
        <source>No picture occurs in two parts.</source>
        <translation>没有图片同时出现在两个部分中。</translation>
    </message>
    <message>
        <source>No duplicates were found.</source>
        <translation>没有发现重复图片。</translation>
    </message>
    <message>
        <source>The data set is another one now: find duplicates again.</source>
        <translation>数据集已经改变：请重新查找重复图片。</translation>
    </message>
    <message>
        <source>Find duplicates: pictures that occur more than once are listed here. Those that are in the training and the test part make a network look better than it is.</source>
        <translation>查找重复图片：重复出现的图片会列在这里。同时在训练和测试部分中的图片会让网络显得比实际更好。</translation>
    </message>
    <message>
        <source>Save duplicates</source>
        <translation>保存重复图片表</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>重复图片</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>F&amp;ind duplicates</source>
        <translation>查找重复图像(&amp;I)</translation>
    </message>
</context>
<context>
    <name>workbench::DuplicatesView</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that occur more than once</source>
        <translation>重复出现的图片</translation>
    </message>
</context>
<context>
    <name>workbench::ElementPage</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>workbench::EmbeddingForm</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>数据集的部分</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>&amp;Perplexity</source>
        <translation>困惑度(&amp;P)</translation>
    </message>
    <message>
        <source>The layer whose output compares the images: those before it see less, those after it have decided more</source>
        <translation>用哪一层的输出来比较图像：前面的层看到得较少，后面的层已作出更多判断</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>About how many neighbours of each image t-SNE keeps together: few show fine threads, many the large groups. Of few images at most a third.</source>
        <translation>t-SNE 大约让每张图像的多少个近邻聚在一起：少则显出细丝，多则显出大群。图像少时最多为其三分之一。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Images at most, drawn by a fixed seed: t-SNE&apos;s time grows with their square</source>
        <translation>最多的图像数，按固定种子抽取：t-SNE 的时间随其平方增长</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <comment>images</comment>
        <translation>最多 %1 张</translation>
    </message>
    <message>
        <source>Before the output</source>
        <translation>输出之前</translation>
    </message>
    <message>
        <source>The selected layer</source>
        <translation>所选的层</translation>
    </message>
    <message>
        <source>Input: the pixels</source>
        <translation>输入：像素</translation>
    </message>
</context>
<context>
    <name>workbench::EmbeddingMaker</name>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>there are no images of this part</source>
        <translation>这一部分没有图像</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The samples are being laid out…</source>
        <translation>正在排布样本…</translation>
    </message>
    <message>
        <source>The network is being asked…</source>
        <translation>正在询问网络…</translation>
    </message>
    <message>
        <source>t-SNE: step %1 of %2</source>
        <translation>t-SNE：第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Images through the network: %1 of %2</source>
        <translation>已通过网络的图像：%1 / %2</translation>
    </message>
</context>
<context>
    <name>workbench::EmbeddingPanel</name>
    <message>
        <source>&amp;Ring around wrong answers</source>
        <translation>圈出错误的回答(&amp;R)</translation>
    </message>
    <message>
        <source>Show in &amp;gallery</source>
        <translation>在图库中显示(&amp;G)</translation>
    </message>
    <message>
        <source>Pick &amp;none</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入图</translation>
    </message>
    <message>
        <source>Progress of the embedding</source>
        <translation>嵌入图的进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>t-SNE keeps the picture it has by now</source>
        <translation>t-SNE 保留目前的图</translation>
    </message>
    <message>
        <source>Drag around points to pick them out, with Shift in a rectangle, with Ctrl to add more. The wheel zooms, the right button moves the plane.</source>
        <translation>拖动圈住点即可选出它们；按住 Shift 为矩形，按住 Ctrl 为追加。滚轮缩放，右键移动平面。</translation>
    </message>
    <message>
        <source>Show the images that are picked out, and only these</source>
        <translation>只显示选出的图像</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc 键</translation>
    </message>
    <message>
        <source>&amp;Anew</source>
        <translation>重新排布(&amp;A)</translation>
    </message>
    <message>
        <source>Lay the points out from the beginning, and show all of them</source>
        <translation>从头排布这些点，并显示全部</translation>
    </message>
    <message>
        <source>The test images are looked at only when you ask.

%1</source>
        <translation>只有在您要求时才会查看测试图像。

%1</translation>
    </message>
    <message>
        <source>&amp;Lay out the test images</source>
        <translation>排布测试图像(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing is laid out: %1.</source>
        <translation>没有排布：%1。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>The images are going through the network.</source>
        <translation>图像正在通过网络。</translation>
    </message>
    <message>
        <source>Drag around points to pick them out</source>
        <translation>拖动圈住点即可选出它们</translation>
    </message>
</context>
<context>
    <name>workbench::EmptyPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>workbench::EpochBar</name>
    <message>
        <source>Past epochs</source>
        <translation>过去的轮次</translation>
    </message>
    <message>
        <source>&amp;First kept epoch</source>
        <translation>保留的第一轮(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous kept epoch</source>
        <translation>上一个保留的轮次(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next kept epoch</source>
        <translation>下一个保留的轮次(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Last kept epoch</source>
        <translation>保留的最后一轮(&amp;L)</translation>
    </message>
    <message>
        <source>Play again and a&amp;gain</source>
        <translation>循环播放(&amp;G)</translation>
    </message>
    <message>
        <source>Export &amp;film…</source>
        <translation>导出影片(&amp;F)…</translation>
    </message>
    <message>
        <source>The epochs one after the other as an animated picture or a series of pictures</source>
        <translation>把各轮依次做成动画图片或一系列图片</translation>
    </message>
    <message>
        <source>Kept epochs of the run</source>
        <translation>本次运行保留的轮次</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How many epochs are played in a second</source>
        <translation>每秒播放多少轮</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 轮/秒</translation>
    </message>
    <message>
        <source>Past ep&amp;ochs</source>
        <translation>过去的轮次(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play the epochs</source>
        <translation>播放各轮(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back to epoch %1</source>
        <translation>返回第 %1 轮(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare two epochs or runs…</source>
        <translation>比较两个轮次或两次运行(&amp;C)…</translation>
    </message>
    <message>
        <source>To the model at hand, as it was before you looked back. A run that is continued goes on from its last epoch, wherever you look.</source>
        <translation>回到回看之前的当前模型。无论您正在看哪一轮，继续训练都从最后一轮接着进行。</translation>
    </message>
</context>
<context>
    <name>workbench::EpochTravel</name>
    <message>
        <source>the last run has kept no epoch&apos;s weights</source>
        <translation>上次运行没有保留任何一轮的权重</translation>
    </message>
    <message>
        <source>a run is on, and its newest weights are shown; when it ends or is stopped, past epochs can be looked at</source>
        <translation>正在训练，显示的是最新的权重；训练结束或停止后即可查看过去的轮次</translation>
    </message>
    <message>
        <source>the data set is being loaded</source>
        <translation>数据集正在载入</translation>
    </message>
    <message>
        <source>there is no data set</source>
        <translation>没有数据集</translation>
    </message>
    <message>
        <source>the last run was of another network; undo the change, or open that run</source>
        <translation>上次运行用的是另一个网络；请撤销更改，或打开那次运行</translation>
    </message>
    <message>
        <source>the weights of that epoch are of another network</source>
        <translation>那一轮的权重属于另一个网络</translation>
    </message>
</context>
<context>
    <name>workbench::EvaluationPanel</name>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>What is shown of the answers</source>
        <translation>显示回答的哪一方面</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>数据集的部分</translation>
    </message>
    <message>
        <source>Whose images the numbers are of: each part by itself</source>
        <translation>数值属于哪一部分的图片：各部分分开计算</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Live: new numbers after each epoch.</source>
        <translation>实时：每轮之后更新。</translation>
    </message>
    <message>
        <source>Cannot evaluate yet: %1.</source>
        <translation>还不能评估：%1。</translation>
    </message>
    <message>
        <source>&amp;Evaluate the test set</source>
        <translation>评估测试集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>评估(&amp;E)</translation>
    </message>
    <message>
        <source>Let the model answer to the test images: this counts as a look at them</source>
        <translation>让模型回答测试图片：这算看过一次</translation>
    </message>
    <message>
        <source>Let the model answer to every image of this part</source>
        <translation>让模型回答这一部分的每张图片</translation>
    </message>
    <message>
        <source>The numbers are being worked out.</source>
        <translation>正在计算。</translation>
    </message>
    <message>
        <source>There is no data set yet.</source>
        <translation>还没有数据集。</translation>
    </message>
    <message>
        <source>No images are kept for validation: set a share of them in the settings, and train.</source>
        <translation>没有留出验证图片：请在设置中给定比例，然后训练。</translation>
    </message>
    <message>
        <source>The data set has no images of this part.</source>
        <translation>数据集没有这一部分的图片。</translation>
    </message>
    <message>
        <source>The test images are looked at only when you ask: they tell how good the model is, once it has been chosen.

%1</source>
        <translation>只有你要求时才会看测试图片：模型选定之后，它们说明模型有多好。

%1</translation>
    </message>
    <message>
        <source>Train the network: what it makes of the validation images is shown here after each epoch.</source>
        <translation>请训练网络：每轮之后，这里显示它对验证图片的回答。</translation>
    </message>
    <message>
        <source>“Evaluate” lets the model answer to these images, and shows who is taken for whom.</source>
        <translation>点“评估”让模型回答这些图片，并显示谁被当成了谁。</translation>
    </message>
</context>
<context>
    <name>workbench::ExcitingSamples</name>
    <message>
        <source>Samples that excite the channel most</source>
        <translation>最能激发该通道的样本</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Number %1 of %2: %3, response %4; columns %5 to %6, rows %7 to %8</source>
        <translation>第 %1 个，共 %2 个：%3，响应 %4；第 %5 至 %6 列，第 %7 至 %8 行</translation>
    </message>
</context>
<context>
    <name>workbench::ExplainView</name>
    <message>
        <source>In the model that is training, this layer is a %1. Its numbers come after the run.</source>
        <translation>在正在训练的模型中，该层是 %1。训练结束后才有它的数值。</translation>
    </message>
    <message>
        <source>A network with a fault has no numbers. Mend it first: %1</source>
        <translation>有错误的网络没有数值。请先修正：%1</translation>
    </message>
    <message>
        <source>The numbers come as soon as the data set is loaded…</source>
        <translation>数据集加载完成后即显示数值……</translation>
    </message>
    <message>
        <source>Without data there are no numbers to follow: %1</source>
        <translation>没有数据就没有可供查看的数值：%1</translation>
    </message>
    <message>
        <source>The network reads images of %1, but the data set has %2. Change the input of the network.</source>
        <translation>网络读取 %1 的图像，而数据集为 %2。请更改网络的输入。</translation>
    </message>
    <message>
        <source>Choose a sample in the gallery or the predictions to follow its numbers.</source>
        <translation>请在图库或预测中选择一个样本，以查看它的数值。</translation>
    </message>
    <message>
        <source>The numbers of this layer are on their way…</source>
        <translation>该层的数值即将到来……</translation>
    </message>
</context>
<context>
    <name>workbench::ExportDialog</name>
    <message>
        <source>Takes &amp;pixels from 0 to 255</source>
        <translation>输入 0 到 255 的像素(&amp;P)</translation>
    </message>
    <message>
        <source>Gives proba&amp;bilities</source>
        <translation>输出概率(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Probabilities of all classes</source>
        <translation>所有类别的概率(&amp;P)</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>training is going on; wait for its end, or stop it</source>
        <translation>训练正在进行；请等待其结束，或将其停止</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>新文件夹 (*)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Writing, reading again and comparing…</source>
        <translation>正在写入、重新读取并比较…</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 张图像</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消，未写入任何内容。</translation>
    </message>
    <message>
        <source>⚠ %1.</source>
        <translation>⚠ %1。</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>✓ Written: %1. %2</source>
        <translation>✓ 已写入：%1。%2</translation>
    </message>
    <message>
        <source>⚠ Nothing was written: %1.</source>
        <translation>⚠ 未写入任何内容：%1。</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>导出的内容</translation>
    </message>
    <message>
        <source>Scaling and normalization become a part of the graph; else it takes what the network takes</source>
        <translation>缩放和归一化成为计算图的一部分；否则输入即网络的输入</translation>
    </message>
    <message>
        <source>A Softmax at the end, where the network has none</source>
        <translation>网络末尾没有 Softmax 时加上一个</translation>
    </message>
    <message>
        <source>One column of the file more for each class</source>
        <translation>文件中每个类别多一列</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>预览(&amp;R)</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>将要写入的内容</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>these weights are of no run; train the network, or open a run</source>
        <translation>这些权重不属于任何训练；请先训练网络，或打开一次训练</translation>
    </message>
</context>
<context>
    <name>workbench::FidelityView</name>
    <message>
        <source>Deletion and insertion</source>
        <translation>删除与插入</translation>
    </message>
    <message>
        <source>Deletion: pixels get the picture&apos;s mean colour, the most important ones first; insertion: they come back into the blurred picture. V. Petsiuk, A. Das, K. Saenko: RISE: Randomized Input Sampling for Explanation of Black-box Models. BMVC 2018</source>
        <translation>删除：从最重要的像素开始，依次换成图片的平均颜色；插入：依次放回模糊后的图片。V. Petsiuk, A. Das, K. Saenko: RISE: Randomized Input Sampling for Explanation of Black-box Models. BMVC 2018</translation>
    </message>
    <message>
        <source>share of the pixels</source>
        <translation>像素所占比例</translation>
    </message>
    <message>
        <source>P(%1)</source>
        <translation>P(%1)</translation>
    </message>
    <message>
        <source>random order</source>
        <translation>随机顺序</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Area under deletion %1 (random order %2; small is good), under insertion %3 (%4; large is good)</source>
        <translation>删除曲线下面积 %1（随机顺序 %2；越小越好），插入曲线下面积 %3（%4；越大越好）</translation>
    </message>
    <message>
        <source>Deletion and insertion are not worked out yet.</source>
        <translation>删除与插入曲线尚未算出。</translation>
    </message>
    <message>
        <source>%1 of the pixels
deletion %2
insertion %3</source>
        <translation>%1 的像素
删除 %2
插入 %3</translation>
    </message>
</context>
<context>
    <name>workbench::FileActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;preset</source>
        <translation>打开预设(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Open r&amp;un…</source>
        <translation>打开训练记录(&amp;U)…</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开训练记录</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Train a network or open a run first</source>
        <translation>请先训练网络或打开训练记录</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>正在读取训练记录…</translation>
    </message>
    <message>
        <source>Run opened: test accuracy %1 %</source>
        <translation>已打开训练记录：测试准确率 %1 %</translation>
    </message>
    <message>
        <source>Run opened</source>
        <translation>已打开训练记录</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>是否保存对 %1 的更改？</translation>
    </message>
    <message>
        <source>Training is going on</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>Stop training and quit? Complete epochs are kept in the run&apos;s folder.</source>
        <translation>停止训练并退出？已完成的轮保留在训练记录文件夹中。</translation>
    </message>
    <message>
        <source>CNN Workbench</source>
        <translation>CNN Workbench</translation>
    </message>
    <message>
        <source>New from &amp;clipboard</source>
        <translation>从剪贴板新建(&amp;C)</translation>
    </message>
    <message>
        <source>A project, layers, or PyTorch source such as nn.Sequential(…)</source>
        <translation>项目、层，或 nn.Sequential(…) 这样的 PyTorch 源代码</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>New from clipboard</source>
        <translation>从剪贴板新建</translation>
    </message>
    <message>
        <source>The clipboard holds no network: %1</source>
        <translation>剪贴板中没有网络：%1</translation>
    </message>
    <message>
        <source>&amp;Export trained model…</source>
        <translation>导出训练好的模型(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export trained model (epoch %1)…</source>
        <translation>导出训练好的模型（第 %1 轮）(&amp;E)…</translation>
    </message>
    <message>
        <source>Open project or trained model</source>
        <translation>打开项目或已训练的模型</translation>
    </message>
    <message>
        <source>Projects and trained models (*.cnnwb *.safetensors *.onnx)</source>
        <translation>项目和已训练的模型 (*.cnnwb *.safetensors *.onnx)</translation>
    </message>
</context>
<context>
    <name>workbench::FilmDialog</name>
    <message>
        <source>Film of the past epochs</source>
        <translation>过去各轮的影片</translation>
    </message>
    <message>
        <source>A frame of the film</source>
        <translation>影片中的一帧</translation>
    </message>
    <message>
        <source>What is filmed</source>
        <translation>拍摄的内容</translation>
    </message>
    <message>
        <source>&amp;Filmed</source>
        <translation>拍摄(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;rom epoch</source>
        <translation>从第几轮(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;To epoch</source>
        <translation>到第几轮(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>Animated picture (GIF)</source>
        <translation>动画图片 (GIF)</translation>
    </message>
    <message>
        <source>Series of pictures (PNG)</source>
        <translation>系列图片 (PNG)</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>%1 epochs a second</source>
        <translation>每秒 %1 轮</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Frames of the film</source>
        <translation>影片的帧</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Choose at least one panel.</source>
        <translation>请至少选择一个面板。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>存放图片的文件夹</translation>
    </message>
    <message>
        <source>Animated picture (*.gif)</source>
        <translation>动画图片 (*.gif)</translation>
    </message>
    <message>
        <source>⚠ Nothing was written: %1.</source>
        <translation>⚠ 没有写入任何内容：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were written to %1.</source>
        <translation>
            <numerusform>已将 %n 帧写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Film and &amp;save…</source>
        <translation>拍摄并保存(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 / %2 帧</translation>
    </message>
    <message>
        <source>⚠ Cannot film now: %1.</source>
        <translation>⚠ 现在无法拍摄：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s): one for each kept epoch.</source>
        <translation>
            <numerusform>%n 帧：保留的每一轮各一帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters and feature maps</source>
        <translation>卷积核和特征图</translation>
    </message>
</context>
<context>
    <name>workbench::FilterPanel</name>
    <message>
        <source>What a channel looks for</source>
        <translation>通道在寻找什么</translation>
    </message>
    <message>
        <source>A click on a feature map chooses its channel, too</source>
        <translation>单击特征图也可选择其通道</translation>
    </message>
    <message>
        <source>Which images are looked through. Those for the test only when you ask</source>
        <translation>查看哪些图像。测试图像只在您要求时才查看</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>通道(&amp;C)</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>图像(&amp;M)</translation>
    </message>
    <message>
        <source>What excites it most</source>
        <translation>最能激发它的内容</translation>
    </message>
    <message>
        <source>The samples with the largest number in this channel&apos;s map, and what that number sees of them: its receptive field. M. D. Zeiler, R. Fergus: Visualizing and Understanding Convolutional Networks. ECCV 2014; J. Yosinski and others: Understanding Neural Networks Through Deep Visualization. 2015</source>
        <translation>在该通道特征图中数值最大的样本，以及该数值看到的部分，即其感受野。M. D. Zeiler、R. Fergus：Visualizing and Understanding Convolutional Networks，ECCV 2014；J. Yosinski 等：Understanding Neural Networks Through Deep Visualization，2015</translation>
    </message>
    <message>
        <source>A picture made to excite it</source>
        <translation>为激发它而生成的图像</translation>
    </message>
    <message>
        <source>Select a layer: what its channels look for is shown here.</source>
        <translation>请选择一个层：这里显示其各通道在寻找什么。</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>channels</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>class unknown</source>
        <translation>类别未知</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>only the first %1 channels are kept</source>
        <translation>只保留前 %1 个通道</translation>
    </message>
    <message>
        <source>of all %1 images: %2</source>
        <comment>count; part of the data set</comment>
        <translation>全部 %1 张图像：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n without a number</source>
        <translation>
            <numerusform>%1；%n 张没有数值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the class %2</source>
        <comment>of so many channels</comment>
        <translation>%1：类别 %2</translation>
    </message>
</context>
<context>
    <name>workbench::FiltersSection</name>
    <message>
        <source>a row for each output, a column for each input</source>
        <translation>每行一个输出，每列一个输入</translation>
    </message>
    <message>
        <source>all values, in order</source>
        <translation>所有值，按顺序</translation>
    </message>
    <message>
        <source>output %1, channel %2</source>
        <translation>输出 %1，通道 %2</translation>
    </message>
    <message>
        <source>input %1, output %2</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>卷积核 %1</translation>
    </message>
    <message>
        <source>kernel %1, input %2</source>
        <translation>卷积核 %1，输入 %2</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Filters of the selected layer</source>
        <translation>所选层的卷积核</translation>
    </message>
    <message>
        <source>What is shown of the weights</source>
        <translation>显示权重的哪一方面</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Gradient of the last batch</source>
        <translation>最近一批的梯度</translation>
    </message>
    <message>
        <source>Change since the start</source>
        <translation>自开始以来的变化</translation>
    </message>
    <message>
        <source>Change since the last epoch</source>
        <translation>自上一轮以来的变化</translation>
    </message>
    <message>
        <source>How far the colours reach</source>
        <translation>颜色的取值范围</translation>
    </message>
    <message>
        <source>each its own scale</source>
        <translation>各自的标度</translation>
    </message>
    <message>
        <source>scale of the layer</source>
        <translation>本层的标度</translation>
    </message>
    <message>
        <source>scale of the network</source>
        <translation>整个网络的标度</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>按原顺序</translation>
    </message>
    <message>
        <source>largest norm first</source>
        <translation>范数最大的在前</translation>
    </message>
    <message>
        <source>as maps</source>
        <translation>按特征图</translation>
    </message>
    <message>
        <source>The weights of each output laid over the maps that Flatten has put in a row</source>
        <translation>把每个输出的权重铺回 Flatten 展平之前的特征图</translation>
    </message>
    <message>
        <source>0 is white, %1</source>
        <translation>0 为白色，%1</translation>
    </message>
    <message>
        <source>%1 — of the first %2 of %3 outputs</source>
        <translation>%1——前 %2 个输出，共 %3 个</translation>
    </message>
    <message>
        <source>no gradient: the layer is frozen</source>
        <translation>没有梯度：该层已冻结</translation>
    </message>
    <message>
        <source>no gradient: it is known while a run is on, after its first batch</source>
        <translation>没有梯度：训练进行中、完成第一批之后才有</translation>
    </message>
    <message>
        <source>not known: the weights at the start of the run are not at hand</source>
        <translation>未知：没有训练开始时的权重</translation>
    </message>
    <message>
        <source>not known: no run is on</source>
        <translation>未知：没有正在进行的训练</translation>
    </message>
</context>
<context>
    <name>workbench::FindingsModel</name>
    <message>
        <source>Fault</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>workbench::FlattenPage</name>
    <message>
        <source>Input channel</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>Output vector, in rows</source>
        <translation>分行显示的输出向量</translation>
    </message>
    <message>
        <source>Output vector</source>
        <translation>输出向量</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3</source>
        <translation>输入通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>the vector of %1, in rows of %2 to be seen whole: this channel is framed</source>
        <translation>长度为 %1 的向量，每 %2 个一行以便整体查看：加框的是本通道</translation>
    </message>
    <message>
        <source>the vector around index %1</source>
        <translation>向量在索引 %1 附近的部分</translation>
    </message>
    <message>
        <source>Channel %1 fills the indices %2 to %3. No number changes, nor their order: the output&apos;s shape is %4.</source>
        <translation>通道 %1 占据索引 %2 至 %3。数值和顺序都不变：输出的形状为 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (Linear) reads all %2: each of its outputs j multiplies this number by its own weight[j, %3], %n weight(s) for this one pixel.</source>
        <translation>
            <numerusform>%1（Linear）读取全部 %2 个数：它的每个输出 j 都把这个数乘以自己的 weight[j, %3]，仅这一个像素就有 %n 个权重。</numerusform>
        </translation>
    </message>
    <message>
        <source>comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>workbench::FlipView</name>
    <message>
        <source>The fast gradient sign method: every pixel a little towards a larger loss. I. J. Goodfellow, J. Shlens, C. Szegedy: Explaining and Harnessing Adversarial Examples. ICLR 2015</source>
        <translation>快速梯度符号法：每个像素都朝损失增大的方向变一点。I. J. Goodfellow, J. Shlens, C. Szegedy: Explaining and Harnessing Adversarial Examples. ICLR 2015</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Change, enlarged</source>
        <translation>变化（放大）</translation>
    </message>
    <message>
        <source>Changed picture</source>
        <translation>改变后的图片</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Smallest change that flips it</source>
        <translation>使回答翻转的最小变化(&amp;S)</translation>
    </message>
    <message>
        <source>No change was found: %1.</source>
        <translation>没有找到变化：%1。</translation>
    </message>
    <message>
        <source>No change along the gradient&apos;s sign flips the answer, however large it is.</source>
        <translation>沿梯度符号方向的变化无论多大都不会翻转回答。</translation>
    </message>
    <message>
        <source>change × %1; grey: none</source>
        <translation>变化 × %1；灰色：无变化</translation>
    </message>
    <message>
        <source>No pixel changes by more than ε = %1, which is %2 of the 255 steps from black to white.</source>
        <translation>每个像素的变化都不超过 ε = %1，即从黑到白 255 级中的 %2 级。</translation>
    </message>
</context>
<context>
    <name>workbench::FoldTraining</name>
    <message>
        <source>The run of fold %1 failed: %2</source>
        <translation>第 %1 折的训练失败：%2</translation>
    </message>
    <message>
        <source>training is going on</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>the split has no folds: set them on the page Preparation of the Data dock</source>
        <translation>划分没有分折：请在“数据”中的“预处理”页设置</translation>
    </message>
    <message>
        <source>Stopped: the folds that are left are not trained.</source>
        <translation>已停止：其余各折不再训练。</translation>
    </message>
    <message>
        <source>All folds are trained; the Runs dock tells their mean and deviation.</source>
        <translation>所有折都已训练；“训练记录”显示均值和标准差。</translation>
    </message>
    <message>
        <source>The project has changed: the folds that are left are not trained.</source>
        <translation>项目已改变：其余各折不再训练。</translation>
    </message>
    <message>
        <source>fold %1 of %2</source>
        <translation>第 %1 折，共 %2 折</translation>
    </message>
    <message>
        <source>Training fold %1 of %2</source>
        <translation>正在训练第 %1 折，共 %2 折</translation>
    </message>
    <message>
        <source>Let fold %1 validate</source>
        <translation>用第 %1 折验证</translation>
    </message>
    <message>
        <source>Train a&amp;ll folds</source>
        <translation>训练所有折(&amp;L)</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>现在不行：%1</translation>
    </message>
    <message>
        <source>One run for each fold, in turn; the Runs dock tells mean and deviation of their validation accuracies</source>
        <translation>每折依次训练一次；“训练记录”显示验证准确率的均值和标准差</translation>
    </message>
</context>
<context>
    <name>workbench::FormulaView</name>
    <message>
        <source>%1 (not trained)</source>
        <translation>%1（未训练）</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>Receptive field %1</source>
        <translation>感受野 %1</translation>
    </message>
    <message>
        <source>Tensors %1</source>
        <translation>张量 %1</translation>
    </message>
    <message>
        <source>PyTorch source</source>
        <translation>PyTorch 源代码</translation>
    </message>
    <message>
        <source>Copy the PyTorch line</source>
        <translation>复制 PyTorch 代码行</translation>
    </message>
    <message>
        <source>The output shape is unknown.</source>
        <translation>输出形状未知。</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步距 %1</translation>
    </message>
    <message>
        <source>starts at %1</source>
        <translation>起点 %1</translation>
    </message>
    <message>
        <source>Receptive field: the pixels of the network&apos;s input that one output can see.
Step: input pixels between neighbouring outputs.
Start: the first pixel that the first output sees; negative in the padding.</source>
        <translation>感受野：一个输出能看到的网络输入像素。
步距：相邻输出之间相隔的输入像素。
起点：第一个输出看到的第一个像素；负数表示在填充中。</translation>
    </message>
    <message>
        <source>Copy the arithmetic</source>
        <translation>复制算式</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation>复制为 LaTeX(&amp;L)</translation>
    </message>
</context>
<context>
    <name>workbench::GalleryFilterBar</name>
    <message>
        <source>Part of the data set</source>
        <translation>数据集的部分</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
    <message>
        <source>Find images by name or number</source>
        <translation>按名称或编号查找图像</translation>
    </message>
    <message>
        <source>Part of an image&apos;s name; where images are numbered, how the number begins</source>
        <translation>图像名称的一部分；若图像只有编号，则为编号的开头</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>正确和错误</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✗ Wrong</source>
        <translation>✗ 错误</translation>
    </message>
    <message>
        <source>Predict all images first</source>
        <translation>请先预测所有图像</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>所有部分</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Own pictures</source>
        <translation>自有图片</translation>
    </message>
    <message>
        <source>Every class</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Any prediction</source>
        <translation>任意预测</translation>
    </message>
    <message>
        <source>Show all again, not only those %1</source>
        <translation>重新显示全部，而不只是%1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen  ×</source>
        <translation>
            <numerusform>选出 %n 张  ×</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these are shown, %1: click to show the others too</source>
        <translation>只显示这些（%1）：点击可同时显示其他的</translation>
    </message>
</context>
<context>
    <name>workbench::GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl+wheel)</source>
        <translation>图片大小（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 张图像</translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation>正在加载数据集。</translation>
    </message>
    <message>
        <source>No image matches the filters.</source>
        <translation>没有符合筛选条件的图像。</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
    <message>
        <source>The data set is being loaded: %1 of %2.</source>
        <translation>正在加载数据集：%1 / %2。</translation>
    </message>
    <message>
        <source>The data set cannot be shown: %1. Mend it, or import another one (Data &gt; Import data…).</source>
        <translation>无法显示数据集：%1。请修复它，或导入其他数据集（数据 &gt; 导入数据…）。</translation>
    </message>
    <message>
        <source>There are no images yet: import some (Data &gt; Import data…).</source>
        <translation>还没有图像：请导入（数据 &gt; 导入数据…）。</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark these images in the other views too, the embedding among them</source>
        <translation>在其他视图（包括嵌入图）中也标记这些图像</translation>
    </message>
</context>
<context>
    <name>workbench::GalleryView</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>数据集的图片</translation>
    </message>
    <message>
        <source>Picture %1 of %2 selected: %3</source>
        <translation>已选中第 %1 / %2 张图片：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), none of them selected</source>
        <translation>
            <numerusform>%n 张图片，均未选中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::GridView</name>
    <message>
        <source>shown: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
<context>
    <name>workbench::GroupActions</name>
    <message>
        <source>&amp;Group layers</source>
        <translation>编组所选层(&amp;G)</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>取消编组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fold group</source>
        <translation>折叠组(&amp;F)</translation>
    </message>
    <message>
        <source>Rena&amp;me group</source>
        <translation>重命名组(&amp;M)</translation>
    </message>
    <message>
        <source>Rep&amp;eat group…</source>
        <translation>重复组(&amp;E)…</translation>
    </message>
    <message>
        <source>Fold a&amp;ll groups</source>
        <translation>折叠所有组(&amp;L)</translation>
    </message>
    <message>
        <source>Unfold all grou&amp;ps</source>
        <translation>展开所有组(&amp;P)</translation>
    </message>
    <message>
        <source>Un&amp;fold group</source>
        <translation>展开组(&amp;F)</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>How many copies below it?</source>
        <translation>在其下方放多少个副本？</translation>
    </message>
</context>
<context>
    <name>workbench::HealthModel</name>
    <message>
        <source>low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>about right</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>No value is a finite number.</source>
        <translation>没有一个值是有限数。</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, standard deviation %4, of %5 values.</source>
        <translation>%1 到 %2，均值 %3，标准差 %4，共 %5 个值。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Length of the gradient of all the layer&apos;s trained weights, before clipping.</source>
        <translation>该层所有可训练权重的梯度长度（裁剪之前）。</translation>
    </message>
    <message>
        <source>log10 of the length of the last step over the length of the weight: about −3 is usual.</source>
        <translation>最近一步的长度与权重长度之比的 log10：通常约为 −3。</translation>
    </message>
    <message>
        <source>%1 of %2 units were 0 on all %3 images looked at.</source>
        <translation>%2 个单元中有 %1 个在所看的全部 %3 张图像上输出为 0。</translation>
    </message>
    <message>
        <source>Share of a ReLU&apos;s units that are 0 for every image looked at.</source>
        <translation>ReLU 中对所看的每张图像都输出 0 的单元所占比例。</translation>
    </message>
    <message>
        <source>How the layer&apos;s weights are spread over their range.</source>
        <translation>该层权重在其取值范围内的分布。</translation>
    </message>
    <message>
        <source>How the layer&apos;s outputs are spread over their range.</source>
        <translation>该层输出在其取值范围内的分布。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n validation image(s), in evaluation mode.</source>
        <translation>
            <numerusform>基于 %n 张验证图像，评估模式。</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Update : weight</source>
        <translation>更新 : 权重</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>workbench::HealthPanel</name>
    <message>
        <source>Health of the training</source>
        <translation>训练健康状况</translation>
    </message>
    <message>
        <source>Health of each layer</source>
        <translation>各层健康状况</translation>
    </message>
    <message>
        <source>What is shown over time</source>
        <translation>随时间显示的内容</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Update : weight of the selected layer over time</source>
        <translation>所选层的“更新 : 权重”随时间的变化</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>log10</source>
        <translation>log10</translation>
    </message>
    <message>
        <source>−3, about right</source>
        <translation>−3，合适</translation>
    </message>
    <message>
        <source>Nothing stands out so far.</source>
        <translation>目前没有异常。</translation>
    </message>
    <message>
        <source>Hints appear here when training starts.</source>
        <translation>训练开始后，提示会显示在这里。</translation>
    </message>
    <message>
        <source>%1: last %2, %3.</source>
        <translation>%1：最近为 %2，%3。</translation>
    </message>
    <message>
        <source>Weights of the selected layer over time</source>
        <translation>所选层的权重随时间的变化</translation>
    </message>
    <message>
        <source>Outputs of the selected layer over time</source>
        <translation>所选层的输出随时间的变化</translation>
    </message>
</context>
<context>
    <name>workbench::HintList</name>
    <message>
        <source>What stands out</source>
        <translation>异常情况</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>workbench::HistogramMap</name>
    <message>
        <source>Nothing to show for this layer yet.</source>
        <translation>这一层暂无可显示的内容。</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>第 %1 批：%2</translation>
    </message>
</context>
<context>
    <name>workbench::ImportDialog</name>
    <message>
        <source>Stop &amp;reading</source>
        <translation>停止读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Use this data</source>
        <translation>使用这些数据(&amp;U)</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>Finding out what this is…</source>
        <translation>正在辨认…</translation>
    </message>
    <message>
        <source>What was found, and what is wrong</source>
        <translation>发现的内容与问题</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Reading the data: %1 of %2, about %3 s left</source>
        <translation>正在读取数据：%1 / %2，约剩 %3 秒</translation>
    </message>
    <message>
        <source>This cannot be used: %1</source>
        <translation>不能使用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 training and %2 test images of %3 in %n class(es).</source>
        <translation>
            <numerusform>%1 张训练图片和 %2 张测试图片，形状 %3，共 %n 个类别。</numerusform>
        </translation>
    </message>
    <message>
        <source>They do not fit into the share of memory that is set for them, and are read from their files while training.</source>
        <translation>它们超出了为其设定的内存份额，训练时将从文件中读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used; see below.</source>
        <translation>
            <numerusform>有 %n 张图片或行不能使用，见下表。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use the %1 good images…</source>
        <translation>使用 %1 张正常的图片(&amp;U)…</translation>
    </message>
    <message numerus="yes">
        <source>Make the network &amp;fit: input %1, %n class(es)</source>
        <translation>
            <numerusform>使网络与之匹配(&amp;F)：输入 %1，%n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used and will be left out. Use the rest?</source>
        <translation>
            <numerusform>有 %n 张图片或行不能使用，将被略去。使用其余部分吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the data of %1</source>
        <translation>使用 %1 的数据</translation>
    </message>
    <message>
        <source>The project now uses %1</source>
        <translation>项目现在使用 %1</translation>
    </message>
    <message>
        <source>All is well: every image can be used, and nothing is odd about them.</source>
        <translation>一切正常：每张图像都可用，没有异常。</translation>
    </message>
    <message>
        <source>Finding out what this is: %1 entries seen so far</source>
        <translation>正在识别：已查看 %1 项</translation>
    </message>
    <message>
        <source>Reading the data: %1 files found so far</source>
        <translation>正在读取数据：已找到 %1 个文件</translation>
    </message>
</context>
<context>
    <name>workbench::InputSection</name>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>网络输入</translation>
    </message>
    <message>
        <source>Set input %1 to %2</source>
        <translation>将输入的%1设为 %2</translation>
    </message>
    <message>
        <source>Selected sample</source>
        <translation>所选样本</translation>
    </message>
    <message>
        <source>Previous sample (Left)</source>
        <translation>上一个样本 (Left)</translation>
    </message>
    <message>
        <source>Next sample (Right)</source>
        <translation>下一个样本 (Right)</translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation>正在加载数据集。</translation>
    </message>
    <message>
        <source>There is no data set.</source>
        <translation>没有数据集。</translation>
    </message>
    <message>
        <source>%1 training and %2 test images of %3</source>
        <translation>%1 张训练图像和 %2 张测试图像，大小 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es): %1</source>
        <translation>
            <numerusform>%n 个类别：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The data set is being loaded: %1</source>
        <translation>正在载入数据集：%1</translation>
    </message>
    <message>
        <source>Look into it…</source>
        <translation>查看问题…</translation>
    </message>
    <message>
        <source>Other data…</source>
        <translation>其他数据…</translation>
    </message>
</context>
<context>
    <name>workbench::InputsEditor</name>
    <message>
        <source>Layer that is read</source>
        <translation>读取的层</translation>
    </message>
    <message>
        <source>Layers that are joined</source>
        <translation>合并的层</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>读取自</translation>
    </message>
    <message>
        <source>the network&apos;s input</source>
        <translation>网络输入</translation>
    </message>
    <message>
        <source>shape unknown</source>
        <translation>形状未知</translation>
    </message>
    <message>
        <source>Change inputs of %1</source>
        <translation>更改 %1 的输入</translation>
    </message>
</context>
<context>
    <name>workbench::JoiningPage</name>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>output channel %1, %2 × %3</source>
        <translation>输出通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>input %1, %2: channel %3, %4 × %5</source>
        <translation>输入 %1，%2：通道 %3，%4 × %5</translation>
    </message>
    <message>
        <source>The gradient of an output goes to each input as it is.</source>
        <translation>输出的梯度原样传给每个输入。</translation>
    </message>
    <message>
        <source>The gradient of an output goes to each input times the product of the others.</source>
        <translation>输出的梯度乘以其余输入之积后传给每个输入。</translation>
    </message>
    <message>
        <source>output column %1 is column %2 of %3</source>
        <translation>输出第 %1 列是 %3 的第 %2 列</translation>
    </message>
    <message>
        <source>output channel %1 is channel %2 of %3</source>
        <translation>输出通道 %1 是 %3 的通道 %2</translation>
    </message>
    <message>
        <source>columns %1–%2: %3</source>
        <translation>第 %1–%2 列：%3</translation>
    </message>
    <message>
        <source>channels %1–%2: %3</source>
        <translation>通道 %1–%2：%3</translation>
    </message>
    <message>
        <source>The output is the inputs one after another; nothing is computed: %1</source>
        <translation>输出由各输入依次排列而成，不做任何计算：%1</translation>
    </message>
    <message>
        <source>comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>product</source>
        <translation>积</translation>
    </message>
</context>
<context>
    <name>workbench::LayerActions</name>
    <message>
        <source>Cu&amp;t layers</source>
        <translation>剪切层(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy layers</source>
        <translation>复制层(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste layers</source>
        <translation>粘贴层(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename layer</source>
        <translation>重命名层(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;uplicate layer</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete layer</source>
        <translation>删除层(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Move layer up</source>
        <translation>上移层(&amp;M)</translation>
    </message>
    <message>
        <source>Move layer d&amp;own</source>
        <translation>下移层(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Insert layer…</source>
        <translation>插入层(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Find layer…</source>
        <translation>查找层(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Select all layers</source>
        <translation>选择所有层(&amp;S)</translation>
    </message>
    <message>
        <source>Save p&amp;icture of the cards…</source>
        <translation>保存卡片图(&amp;I)…</translation>
    </message>
    <message>
        <source>Save architecture fi&amp;gure…</source>
        <translation>保存结构图(&amp;G)…</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n layer(s)</source>
        <translation>
            <numerusform>粘贴 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no layers: %1</source>
        <translation>剪贴板中没有层：%1</translation>
    </message>
    <message>
        <source>Insert which layer at the top?</source>
        <translation>在顶部插入哪种层？</translation>
    </message>
    <message>
        <source>Insert which layer below %1?</source>
        <translation>在 %1 之下插入哪种层？</translation>
    </message>
    <message>
        <source>Find a layer by name, type or size</source>
        <translation>按名字、类型或尺寸查找层</translation>
    </message>
    <message>
        <source>There is no figure yet: %1</source>
        <translation>还没有图：%1</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
</context>
<context>
    <name>workbench::LayerHeading</name>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
</context>
<context>
    <name>workbench::LayerPalette</name>
    <message>
        <source>Find a layer</source>
        <translation>查找层</translation>
    </message>
    <message>
        <source>Layer types</source>
        <translation>层类型</translation>
    </message>
</context>
<context>
    <name>workbench::LayerTitle</name>
    <message>
        <source>Layer name</source>
        <translation>层名称</translation>
    </message>
    <message>
        <source>The layer&apos;s name; Enter renames it</source>
        <translation>层的名称；按 Enter 重命名</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
</context>
<context>
    <name>workbench::LeftOverList</name>
    <message>
        <source>Tensors of the file that nobody takes</source>
        <translation>文件中未被使用的张量</translation>
    </message>
    <message>
        <source>Left &amp;over in the file: %1</source>
        <translation>文件中剩余(&amp;O)：%1</translation>
    </message>
</context>
<context>
    <name>workbench::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>自己的课程</translation>
    </message>
    <message>
        <source>There is no lesson (*.md) in %1 yet.</source>
        <translation>%1 里还没有课程（*.md）。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>共 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LessonPage</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>全部课程</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Back to the first step; answers given so far are forgotten</source>
        <translation>回到第一步；已有的回答会被清除</translation>
    </message>
    <message>
        <source>Progress in the lesson</source>
        <translation>课程进度</translation>
    </message>
    <message>
        <source>The step&apos;s text</source>
        <translation>本步的文字</translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation>上一步 (Alt+Left)</translation>
    </message>
    <message>
        <source>This could not be done: %1.</source>
        <translation>无法完成：%1。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Ends the lesson (Alt+Right)</source>
        <translation>结束本课 (Alt+Right)</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>下一步 (Alt+Right)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Sho&amp;w me</source>
        <translation>演示(&amp;W)</translation>
    </message>
</context>
<context>
    <name>workbench::LessonRunner</name>
    <message>
        <source>This window has no perspective “%1”.</source>
        <translation>这个窗口没有名为“%1”的视图布局。</translation>
    </message>
    <message>
        <source>a run is going on; stop it first</source>
        <translation>正在训练；请先停止</translation>
    </message>
    <message>
        <source>your project stays open; save it, then press “Show me” again</source>
        <translation>你的项目保持打开；保存后请再点“演示”</translation>
    </message>
    <message>
        <source>Lesson: set %1.%2 to %3</source>
        <translation>课程：将 %1.%2 设为 %3</translation>
    </message>
    <message>
        <source>Lesson: add %1</source>
        <translation>课程：添加 %1</translation>
    </message>
    <message>
        <source>Lesson: delete %1</source>
        <translation>课程：删除 %1</translation>
    </message>
    <message>
        <source>Lesson: epochs and number of images</source>
        <translation>课程：epoch 数与图片数</translation>
    </message>
    <message>
        <source>the network has no layer %1; the lesson&apos;s network is opened by an earlier step</source>
        <translation>网络里没有层 %1；本课的网络由前面的步骤打开</translation>
    </message>
    <message>
        <source>the data set has no such picture</source>
        <translation>数据集里没有这张图片</translation>
    </message>
    <message>
        <source>The view “%1” is not there now.</source>
        <translation>视图“%1”现在不在。</translation>
    </message>
</context>
<context>
    <name>workbench::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Folder of own lessons</source>
        <translation>自己的课程文件夹</translation>
    </message>
</context>
<context>
    <name>workbench::LinearPage</name>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>From the outputs to the loss</source>
        <translation>从输出到损失</translation>
    </message>
    <message>
        <source>&amp;Input channel</source>
        <translation>输入通道(&amp;I)</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>outputs: LibTorch&apos;s</source>
        <translation>输出：LibTorch 的值</translation>
    </message>
    <message>
        <source>to output %1; click one to find it in the pictures</source>
        <translation>对输出 %1 的贡献；点击即可在图中找到</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>, channel %1</source>
        <translation>，通道 %1</translation>
    </message>
    <message>
        <source>input, as the map it was%1</source>
        <translation>输入，按展平前的特征图排列%1</translation>
    </message>
    <message>
        <source>input%1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>weights of output %1%2</source>
        <translation>输出 %1 的权重%2</translation>
    </message>
    <message>
        <source>products: red for, blue against%1</source>
        <translation>乘积：红色为正贡献，蓝色为负贡献%1</translation>
    </message>
    <message numerus="yes">
        <source>… %n more …</source>
        <translation>
            <numerusform>… 另有 %n 项 …</numerusform>
        </translation>
    </message>
    <message>
        <source>sums over the channels of the map: %1 = %2</source>
        <translation>特征图各通道之和：%1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>sum of the %n product(s): %1</source>
        <translation>
            <numerusform>%n 个乘积之和：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>+ bias %1 = output[%2] %3</source>
        <translation>+ 偏置 %1 = output[%2] %3</translation>
    </message>
    <message>
        <source>sum of the products</source>
        <translation>乘积之和</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>workbench::LookBar</name>
    <message>
        <source>Images looked at</source>
        <translation>已查看的图像</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>已查看 %1，共 %2</translation>
    </message>
    <message>
        <source>⚠ Not looked at: %1.</source>
        <translation>⚠ 未能查看：%1。</translation>
    </message>
    <message>
        <source>There are no such images: choose others above.</source>
        <translation>没有这样的图像：请在上方另选。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) to look through.</source>
        <translation>
            <numerusform>有 %n 张图像待查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Look through them</source>
        <translation>逐一查看(&amp;L)</translation>
    </message>
</context>
<context>
    <name>workbench::LossModel</name>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The loss of this image alone, times its class&apos;s weight where classes are balanced</source>
        <translation>仅这张图片的损失；类别均衡时乘以其类别的权重</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>workbench::MainWindow</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Selected layer</source>
        <translation>所选层</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About CNN Workbench</source>
        <translation>关于 CNN Workbench(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>设计(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Share of training time spent on pictures for the views; at most 3 %</source>
        <translation>为视图生成图像所占的训练时间比例；最多 3 %</translation>
    </message>
    <message>
        <source>%1: %2 training and %3 test images</source>
        <translation>%1：%2 张训练图像和 %3 张测试图像</translation>
    </message>
    <message>
        <source>Loading the data set…</source>
        <translation>正在加载数据集…</translation>
    </message>
    <message>
        <source>Views take %1 % of training time</source>
        <translation>视图占用 %1 % 的训练时间</translation>
    </message>
    <message>
        <source>About CNN Workbench</source>
        <translation>关于 CNN Workbench</translation>
    </message>
    <message>
        <source>CNN Workbench %1 shows how a convolutional network works: build, train, look inside, take it away.

LibTorch %2, Qt %3. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>CNN Workbench %1 展示卷积网络如何工作：构建、训练、观察内部、导出带走。

LibTorch %2，Qt %3。自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>撤销历史</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit network</source>
        <translation>显示整个网络(&amp;F)</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
        <source>Start from an &amp;earlier epoch…</source>
        <translation>从较早的轮次开始(&amp;E)…</translation>
    </message>
    <message>
        <source>How training is computed; Training &gt; Execution plan chooses another way</source>
        <translation>训练的计算方式；可在“训练 &gt; 执行方案”中另选</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation>数据(&amp;A)</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>单步详解</translation>
    </message>
    <message>
        <source>One step, s&amp;lowly</source>
        <translation>慢放一步(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Understand</source>
        <translation>理解(&amp;U)</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Folder of own lessons…</source>
        <translation>自己的课程文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>测试(&amp;E)</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>&amp;Presentation and scenes</source>
        <translation>演示与场景(&amp;P)</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>What it looks for</source>
        <translation>在寻找什么</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入图</translation>
    </message>
</context>
<context>
    <name>workbench::MapPage</name>
    <message>
        <source>&amp;Channel</source>
        <translation>通道(&amp;C)</translation>
    </message>
</context>
<context>
    <name>workbench::MapsPage</name>
    <message>
        <source>the predicted class</source>
        <translation>预测的类别</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What speaks for one class may speak for the other as well: compared, only the difference is left</source>
        <translation>支持一个类别的证据也可能支持另一个类别：相比之后只剩下差别</translation>
    </message>
    <message>
        <source>The layer whose maps Grad-CAM and Grad-CAM++ count</source>
        <translation>Grad-CAM 与 Grad-CAM++ 所用特征图的层</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>为什么是(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;rather than</source>
        <translation>而不是(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Grad-CAM at</source>
        <translation>Grad-CAM 所在层(&amp;G)</translation>
    </message>
    <message>
        <source>From the picture alone to the map alone</source>
        <translation>从只有图片到只有归因图</translation>
    </message>
    <message>
        <source>&amp;Map over the picture</source>
        <translation>归因图叠加强度(&amp;M)</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>归因图的颜色</translation>
    </message>
    <message>
        <source>Sanity check: a map that stays the same when the weights are drawn at random says nothing of what was learnt. J. Adebayo and others: Sanity Checks for Saliency Maps. NeurIPS 2018</source>
        <translation>合理性检验：若把权重换成随机值后归因图不变，它就没有说明学到了什么。J. Adebayo 等：Sanity Checks for Saliency Maps. NeurIPS 2018</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>the last convolution, %1</source>
        <translation>最后一个卷积层 %1</translation>
    </message>
    <message>
        <source>the last convolution</source>
        <translation>最后一个卷积层</translation>
    </message>
    <message>
        <source>the selected layer, %1</source>
        <translation>所选层 %1</translation>
    </message>
    <message>
        <source>the selected layer, once it has maps</source>
        <translation>所选层（须有特征图）</translation>
    </message>
    <message>
        <source>the predicted class, %1</source>
        <translation>预测的类别 %1</translation>
    </message>
    <message>
        <source>logit of %1 − logit of %2</source>
        <translation>%1 的 logit − %2 的 logit</translation>
    </message>
    <message>
        <source>logit of %1</source>
        <translation>%1 的 logit</translation>
    </message>
    <message>
        <source>Score: %1 · the network gives %2 %3.</source>
        <translation>得分：%1 · 网络给 %2 的概率为 %3。</translation>
    </message>
    <message>
        <source>No map: %1.</source>
        <translation>没有归因图：%1。</translation>
    </message>
    <message>
        <source>With random weights the map is alike by %1 (rank correlation; near 0 is good).</source>
        <translation>与随机权重下的归因图的相似度为 %1（秩相关，接近 0 为好）。</translation>
    </message>
    <message>
        <source>With random weights: no likeness can be told, for a map is the same everywhere.</source>
        <translation>与随机权重相比：有一张图处处相同，无法给出相似度。</translation>
    </message>
    <message>
        <source>Cancelled: what is missing is not shown.</source>
        <translation>已取消：缺少的部分不显示。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>G&amp;o on</source>
        <translation>继续(&amp;O)</translation>
    </message>
</context>
<context>
    <name>workbench::MapsSection</name>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Feature maps of the selected layer</source>
        <translation>所选层的特征图</translation>
    </message>
    <message>
        <source>all values, in order</source>
        <translation>所有值，按顺序</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>of the selected sample, live, %1</source>
        <translation>所选样本，实时，%1</translation>
    </message>
    <message>
        <source>none yet: the data set is being loaded</source>
        <translation>尚无：正在加载数据集</translation>
    </message>
    <message>
        <source>none: there is no data set</source>
        <translation>无：没有数据集</translation>
    </message>
    <message>
        <source>none: the network has a fault</source>
        <translation>无：网络有错误</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Order of the feature maps</source>
        <translation>特征图的顺序</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>按原顺序</translation>
    </message>
    <message>
        <source>strongest first</source>
        <translation>最强的在前</translation>
    </message>
    <message>
        <source>Strength: the mean absolute value of a map</source>
        <translation>强度：特征图绝对值的平均</translation>
    </message>
    <message>
        <source>%1: all 0</source>
        <translation>%1：全为 0</translation>
    </message>
</context>
<context>
    <name>workbench::MeanMaps</name>
    <message>
        <source>of the selected sample</source>
        <translation>所选样本</translation>
    </message>
    <message>
        <source>Whose feature maps</source>
        <translation>谁的特征图</translation>
    </message>
    <message>
        <source>Maps of the selected sample, or their mean over all images of a class: what its images have in common</source>
        <translation>所选样本的特征图，或其在一个类别所有图像上的平均：该类图像的共同之处</translation>
    </message>
    <message>
        <source>Images that the mean is of</source>
        <translation>求平均所用的图像</translation>
    </message>
    <message>
        <source>training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Images looked at</source>
        <translation>已查看的图像</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>无：%1</translation>
    </message>
    <message>
        <source>mean over %1: all %2 images of its class, %3</source>
        <comment>class; count; part of the data set</comment>
        <translation>%1 的平均：该类全部 %2 张图像，%3</translation>
    </message>
    <message>
        <source>mean over %1: cancelled</source>
        <translation>%1 的平均：已取消</translation>
    </message>
    <message>
        <source>mean over %1: %2 of %3 images looked at</source>
        <translation>%1 的平均：已查看 %2，共 %3 张图像</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>workbench::MemoryMenu</name>
    <message>
        <source>&amp;Memory for pictures</source>
        <translation>图像占用内存(&amp;M)</translation>
    </message>
    <message>
        <source>%1 % of this machine&apos;s memory: %2</source>
        <translation>本机内存的 %1 %：%2</translation>
    </message>
    <message>
        <source>A data set with more is read from its files again and again while it trains: slower, but any number of pictures will do.</source>
        <translation>超过此限的数据集在训练时反复从文件读取：较慢，但图像数量不限。</translation>
    </message>
</context>
<context>
    <name>workbench::MendButtons</name>
    <message>
        <source>Mends the network; Ctrl+Z takes it back</source>
        <translation>修补网络；Ctrl+Z 可撤销</translation>
    </message>
</context>
<context>
    <name>workbench::MethodStrip</name>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Chosen: %1 %2. The arrow keys choose another.</source>
        <translation>已选：%1 %2。方向键选择其他方法。</translation>
    </message>
    <message>
        <source>trained
↓ deletion
↑ insertion</source>
        <translation>训练后的权重
↓ 删除
↑ 插入</translation>
    </message>
    <message>
        <source>random weights
ρ likeness</source>
        <translation>随机权重
ρ 相似度</translation>
    </message>
    <message>
        <source>↓ area under the deletion curve, small is good; ↑ area under the insertion curve, large is good; ρ rank correlation of the maps with trained and with random weights, near 0 is good.</source>
        <translation>↓ 删除曲线下面积，越小越好；↑ 插入曲线下面积，越大越好；ρ 训练权重与随机权重下两图的秩相关，接近 0 为好。</translation>
    </message>
</context>
<context>
    <name>workbench::ModelOpener</name>
    <message>
        <source>&amp;Import weights…</source>
        <translation>导入权重(&amp;I)…</translation>
    </message>
    <message>
        <source>Put the weights of a safetensors file or of a state dict (.pt) into this network</source>
        <translation>把 safetensors 文件或 state dict（.pt）中的权重放入此网络</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>training is going on; wait for its end, or stop it</source>
        <translation>训练正在进行；请等它结束，或将其停止</translation>
    </message>
    <message>
        <source>Model opened: %1</source>
        <translation>已打开模型：%1</translation>
    </message>
    <message>
        <source>CNN Workbench</source>
        <translation>CNN Workbench</translation>
    </message>
    <message>
        <source>%1

Its weights can be put into a network that you have open.</source>
        <translation>%1

可以把其中的权重放入您已打开的网络。</translation>
    </message>
    <message>
        <source>The model&apos;s classes have other names than those of the data, which are shown: %1.</source>
        <translation>模型的类别名称与所显示的数据集类别名称不同：%1。</translation>
    </message>
    <message>
        <source>the project was changed while the model was being read; open the model again</source>
        <translation>读取模型期间项目已被修改；请重新打开模型</translation>
    </message>
</context>
<context>
    <name>workbench::NameEditor</name>
    <message>
        <source>New name of %1</source>
        <translation>%1 的新名称</translation>
    </message>
</context>
<context>
    <name>workbench::NeighbourFinder</name>
    <message>
        <source>There are no neighbours: %1.</source>
        <translation>没有近邻：%1。</translation>
    </message>
</context>
<context>
    <name>workbench::NeighbourView</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Nearest in</source>
        <translation>最近邻所在层(&amp;N)</translation>
    </message>
    <message>
        <source>Layer in whose space neighbours are looked for</source>
        <translation>在哪一层的空间中寻找近邻</translation>
    </message>
    <message>
        <source>What this layer makes of two images is compared, as in “Deep k-Nearest Neighbors” (Papernot, McDaniel 2018)</source>
        <translation>比较这一层对两幅图像的输出，如 “Deep k-Nearest Neighbors”（Papernot、McDaniel 2018）</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>夹角</translation>
    </message>
    <message>
        <source>1 − cosine: which features answer, however strongly</source>
        <translation>1 − 余弦：哪些特征有响应，而不论强弱</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Length of the difference (Euclidean)</source>
        <translation>差的长度（欧几里得距离）</translation>
    </message>
    <message>
        <source>Nearest training images</source>
        <translation>最近的训练图像</translation>
    </message>
    <message>
        <source>Click one, or press Enter on it, to select it</source>
        <translation>点击其中一幅，或在其上按回车键，即可选中它</translation>
    </message>
    <message>
        <source>the last layer</source>
        <translation>最后一层</translation>
    </message>
    <message>
        <source>%1 (before the output)</source>
        <translation>%1（输出之前）</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>寻找(&amp;F)</translation>
    </message>
    <message>
        <source>Not looked for.</source>
        <translation>未寻找。</translation>
    </message>
    <message>
        <source>What the layer makes of the training images: %1 of %2</source>
        <translation>该层对训练图像的输出：%1 / %2</translation>
    </message>
    <message>
        <source>among %1 of %2 training images, mixed as by chance</source>
        <translation>在 %2 幅训练图像中随机打乱取出的 %1 幅之内</translation>
    </message>
    <message>
        <source>among all %1 training images</source>
        <translation>在全部 %1 幅训练图像之内</translation>
    </message>
    <message>
        <source>%1 of %2 are of its class, %3; %4</source>
        <translation>%2 个中有 %1 个属于它的类别 %3；%4</translation>
    </message>
    <message>
        <source>%1 of %2 are of the predicted class, %3; %4</source>
        <translation>%2 个中有 %1 个属于预测的类别 %3；%4</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>%1, training image %2, distance %3</source>
        <translation>%1，训练图像 %2，距离 %3</translation>
    </message>
</context>
<context>
    <name>workbench::NetworkScene</name>
    <message>
        <source>Click or drag a layer from the left to begin</source>
        <translation>从左侧单击或拖动一个层以开始</translation>
    </message>
</context>
<context>
    <name>workbench::NormChannelModel</name>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>batch mean</source>
        <translation>批次均值</translation>
    </message>
    <message>
        <source>batch variance</source>
        <translation>批次方差</translation>
    </message>
    <message>
        <source>→ after the batch</source>
        <translation>→ 该批次之后</translation>
    </message>
</context>
<context>
    <name>workbench::NormPage</name>
    <message>
        <source>Output in training</source>
        <translation>训练时的输出</translation>
    </message>
    <message>
        <source>evaluation: running statistics</source>
        <translation>评估：滑动统计量</translation>
    </message>
    <message>
        <source>training and evaluation</source>
        <translation>训练与评估相同</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>statistics of the group of channels</source>
        <translation>这组通道的统计量</translation>
    </message>
    <message>
        <source>statistics of this sample</source>
        <translation>这个样本的统计量</translation>
    </message>
    <message>
        <source>training: statistics of the batch</source>
        <translation>训练：批次统计量</translation>
    </message>
    <message>
        <source>training: statistics of each sample</source>
        <translation>训练：每个样本各自的统计量</translation>
    </message>
    <message>
        <source>The numbers of a training batch are on their way…</source>
        <translation>训练批次的数值即将到来……</translation>
    </message>
    <message>
        <source>LibTorch refuses this batch in training: %1</source>
        <translation>训练时 LibTorch 不接受这个批次：%1</translation>
    </message>
    <message>
        <source>A batch of this image alone.</source>
        <translation>批次中只有这一张图像。</translation>
    </message>
    <message>
        <source>In training, mean and variance are those of the %1 numbers that the channel has in the batch.</source>
        <translation>训练时，均值和方差由该通道在整个批次中的 %1 个数算出。</translation>
    </message>
    <message>
        <source>In training, each sample is normalised with its own %1 numbers; the running statistics take the mean over the samples of the batch.</source>
        <translation>训练时，每个样本用自己的 %1 个数做归一化；滑动统计量取批次中各样本的平均。</translation>
    </message>
    <message>
        <source>Each batch moves the running statistics by the momentum, %1. Normalising divides the variance by n, the running variance takes it divided by n − 1.</source>
        <translation>每个批次按 momentum（%1）更新滑动统计量。归一化所用的方差除以 n，计入滑动方差的则除以 n − 1。</translation>
    </message>
    <message>
        <source>input x</source>
        <translation>输入 x</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>归一化后</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>训练时</translation>
    </message>
    <message>
        <source>evaluation: this sample alone, as nothing is tracked</source>
        <translation>评估：只用这一个样本，因为没有滑动统计量</translation>
    </message>
    <message numerus="yes">
        <source>A batch of %n image(s): the one looked at, and the training images %1, as a run&apos;s first epoch has them (without augmentation and Dropout).</source>
        <translation>
            <numerusform>批次共 %n 张图像：当前查看的这一张，以及训练图像 %1，顺序与训练的第一轮相同（不做数据增强，也不用 Dropout）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The one looked at is not trained on: a run never has it in a batch.</source>
        <translation>当前查看的图像不用于训练：实际训练的批次中不会有它。</translation>
    </message>
    <message>
        <source>The batches of a run have %1 images, too many to look at here: their statistics are somewhat different.</source>
        <translation>实际训练的批次有 %1 张图像，这里无法全部查看：其统计量会略有不同。</translation>
    </message>
    <message>
        <source>x itself differs in training, because a normalisation before this layer used the statistics of the batch too.</source>
        <translation>训练时 x 本身也不同，因为该层之前的归一化同样使用了批次统计量。</translation>
    </message>
</context>
<context>
    <name>workbench::NormTable</name>
    <message>
        <source>The batch, channel by channel</source>
        <translation>批次的逐通道统计</translation>
    </message>
    <message>
        <source>Mean and variance of each channel in the batch</source>
        <translation>批次中每个通道的均值和方差</translation>
    </message>
</context>
<context>
    <name>workbench::NormalizationSection</name>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>mean, %1</source>
        <translation>均值，%1</translation>
    </message>
    <message>
        <source>deviation, %1</source>
        <translation>标准差，%1</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>None: pixels from 0 to 1</source>
        <translation>无：像素取值 0 到 1</translation>
    </message>
    <message>
        <source>The network reads 0 for black and 1 for white</source>
        <translation>网络读到的黑色为 0，白色为 1</translation>
    </message>
    <message>
        <source>Mean and deviation of the training images</source>
        <translation>训练图像的均值和标准差</translation>
    </message>
    <message>
        <source>Every channel gets mean 0 and deviation 1 over the training images; networks often learn faster so</source>
        <translation>使每个通道在训练图像上的均值为 0、标准差为 1；网络这样往往学得更快</translation>
    </message>
    <message>
        <source>Given numbers</source>
        <translation>给定数值</translation>
    </message>
    <message>
        <source>Numbers of your own, as those another model was trained with</source>
        <translation>自己给出的数值，例如另一个模型训练时所用的</translation>
    </message>
    <message>
        <source>Given mean and deviation</source>
        <translation>给定的均值和标准差</translation>
    </message>
    <message>
        <source>Do not normalize</source>
        <translation>不归一化</translation>
    </message>
    <message>
        <source>Normalize by the training images</source>
        <translation>按训练图像归一化</translation>
    </message>
    <message>
        <source>Normalize by given numbers</source>
        <translation>按给定数值归一化</translation>
    </message>
    <message>
        <source>Set mean to %1</source>
        <translation>将均值设为 %1</translation>
    </message>
    <message>
        <source>Set deviation to %1</source>
        <translation>将标准差设为 %1</translation>
    </message>
    <message>
        <source>The numbers are measured as soon as the data set is there.</source>
        <translation>数据集就绪后即开始计算这些数值。</translation>
    </message>
    <message>
        <source>Mean and deviation are being measured…</source>
        <translation>正在计算均值和标准差…</translation>
    </message>
    <message>
        <source>They cannot be measured: %1</source>
        <translation>无法计算：%1</translation>
    </message>
    <message>
        <source>There are no training images to measure.</source>
        <translation>没有可供计算的训练图像。</translation>
    </message>
    <message>
        <source>%1: mean %2, deviation %3</source>
        <translation>%1：均值 %2，标准差 %3</translation>
    </message>
    <message>
        <source>Measured on %1 training images; validation and test images are normalized with the same numbers.</source>
        <translation>由 %1 张训练图像算出；验证和测试图像用同样的数值归一化。</translation>
    </message>
    <message>
        <source>These are numbers for %1 channels, but the images have %2. Choose the numbers of the training images, and then given numbers again.</source>
        <translation>这些是 %1 个通道的数值，但图像有 %2 个通道。请先选择训练图像的数值，再重新选择给定数值。</translation>
    </message>
</context>
<context>
    <name>workbench::NoteEditor</name>
    <message>
        <source>Note on the layer</source>
        <translation>该层的备注</translation>
    </message>
    <message>
        <source>A note that stands on the card</source>
        <translation>显示在卡片上的备注</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 的备注</translation>
    </message>
</context>
<context>
    <name>workbench::NumberGrid</name>
    <message>
        <source>rows %1–%2, columns %3–%4 of %5 × %6</source>
        <translation>第 %1–%2 行，第 %3–%4 列，共 %5 × %6</translation>
    </message>
    <message>
        <source>padding: %1</source>
        <translation>填充：%1</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>%1, read by no window</source>
        <translation>%1，没有窗口读取</translation>
    </message>
    <message>
        <source>Value of the cell</source>
        <translation>格子的数值</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>第 %1–%2 个，共 %3 个</translation>
    </message>
</context>
<context>
    <name>workbench::NumberModel</name>
    <message>
        <source>whole epoch</source>
        <translation>整轮</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批</translation>
    </message>
</context>
<context>
    <name>workbench::OverfitDialog</name>
    <message>
        <source>Loss on the batch</source>
        <translation>该批上的损失</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy on the batch</source>
        <translation>该批上的准确率</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Can it overfit one batch?</source>
        <translation>能过拟合一批数据吗？</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>步数(&amp;S)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>A fresh model trains on one batch only; yours is not touched.</source>
        <translation>一个全新的模型只在一批数据上训练；您的模型不受影响。</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3 of %4 images right · loss %5</source>
        <translation>第 %1 / %2 步 · %4 张图像中 %3 张正确 · 损失 %5</translation>
    </message>
    <message>
        <source>The first batch of a run, %1 images, at the learning rate %2 throughout.</source>
        <translation>训练的第一批，共 %1 张图像，学习率始终为 %2。</translation>
    </message>
    <message>
        <source>They are the first of the project&apos;s batch of %1.</source>
        <translation>它们是项目批次 %1 张图像中的前一部分。</translation>
    </message>
    <message>
        <source>Things to try:</source>
        <translation>可以尝试：</translation>
    </message>
    <message>
        <source>step %1
loss %2
%3 of %4 images right</source>
        <translation>第 %1 步
损失 %2
%4 张图像中 %3 张正确</translation>
    </message>
</context>
<context>
    <name>workbench::OverlayView</name>
    <message>
        <source>The sample with the map over it</source>
        <translation>叠加了归因图的样本</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>workbench::OverviewMap</name>
    <message>
        <source>Overview of the network</source>
        <translation>网络总览</translation>
    </message>
    <message>
        <source>The whole network; click or drag to go there</source>
        <translation>整个网络；点击或拖动可前往该处</translation>
    </message>
</context>
<context>
    <name>workbench::PaintView</name>
    <message>
        <source>The changed sample</source>
        <translation>改变后的样本</translation>
    </message>
    <message>
        <source>Paint with the mouse, erase with its right button. By keyboard: arrows move, Space paints, Delete erases, Ctrl+Z takes a stroke back.</source>
        <translation>用鼠标涂画，右键擦除。键盘：方向键移动，空格涂画，Delete 擦除，Ctrl+Z 撤销一笔。</translation>
    </message>
</context>
<context>
    <name>workbench::ParameterEditor</name>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; write 0.001 or 1e-3.</source>
        <translation>“%1”不是数值；请写 0.001 或 1e-3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pair of numbers; write 0.9, 0.999.</source>
        <translation>“%1”不是一对数值；请写 0.9, 0.999。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write 2, 2 × 3 or one of %2.</source>
        <translation>无法理解“%1”；请写 2、2 × 3 或 %2 之一。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write 5 or 5 × 3.</source>
        <translation>无法理解“%1”；请写 5 或 5 × 3。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write 2 or left, right, top, bottom.</source>
        <translation>无法理解“%1”；请写 2，或 左, 右, 上, 下。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list of whole numbers; write 30, 60, 90.</source>
        <translation>“%1”不是整数列表；请写成 30, 60, 90。</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
</context>
<context>
    <name>workbench::ParameterForm</name>
    <message>
        <source>%1.
Default: %2</source>
        <translation>%1。
默认值：%2</translation>
    </message>
    <message>
        <source>%1.
Default: same as %2</source>
        <translation>%1。
默认值：与 %2 相同</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>workbench::PerturbPage</name>
    <message>
        <source>R&amp;eset</source>
        <translation>复原(&amp;E)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>The sample as it is</source>
        <translation>样本原样</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>涂画(&amp;P)</translation>
    </message>
    <message>
        <source>Paint on the sample; the right button erases. The sample itself stays as it is.</source>
        <translation>在样本上涂画，右键擦除。样本本身不会改变。</translation>
    </message>
    <message>
        <source>The sample as it is: %1.</source>
        <translation>样本原样：%1。</translation>
    </message>
    <message>
        <source>As it is: %1. Changed: &lt;b&gt;the same answer&lt;/b&gt;, %2.</source>
        <translation>原样：%1。改变后：&lt;b&gt;回答相同&lt;/b&gt;，%2。</translation>
    </message>
    <message>
        <source>As it is: %1. Changed: &lt;b&gt;another answer&lt;/b&gt;, %2.</source>
        <translation>原样：%1。改变后：&lt;b&gt;回答变了&lt;/b&gt;，%2。</translation>
    </message>
</context>
<context>
    <name>workbench::PerturbationForm</name>
    <message>
        <source>Other &amp;noise</source>
        <translation>换一份噪声(&amp;N)</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Deviation of a Gaussian</source>
        <translation>高斯模糊的标准差</translation>
    </message>
    <message>
        <source>Deviation, as a share of the range from black to white</source>
        <translation>标准差，占从黑到白范围的比例</translation>
    </message>
    <message>
        <source>What comes in from outside has the mean colour of the border</source>
        <translation>从外面移入的部分取图片边缘的平均颜色</translation>
    </message>
    <message>
        <source>Draw the noise from the next seed</source>
        <translation>用下一个随机种子生成噪声</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
</context>
<context>
    <name>workbench::PictureSizesModel</name>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Height × width</source>
        <translation>高 × 宽</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>workbench::PictureSizesView</name>
    <message>
        <source>Sizes of the pictures, and how many have them</source>
        <translation>图片的尺寸，以及各有多少张</translation>
    </message>
    <message>
        <source>%1 colour · %2 grey · + %3, the size all are brought to. The larger a mark, the more pictures.</source>
        <translation>%1 彩色 · %2 灰度 · + %3，所有图片都变为这个尺寸。标记越大，图片越多。</translation>
    </message>
</context>
<context>
    <name>workbench::PinTable</name>
    <message>
        <source>Pinned positions</source>
        <translation>固定的位置</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Pin the position looked at (P) to compare it with others.</source>
        <translation>固定当前位置（P），与其他位置比较。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>取消固定 %1</translation>
    </message>
    <message>
        <source>outside of this output</source>
        <translation>在此输出之外</translation>
    </message>
</context>
<context>
    <name>workbench::PlanMenu</name>
    <message>
        <source>E&amp;xecution plan</source>
        <translation>执行方案(&amp;X)</translation>
    </message>
    <message>
        <source>Automatic: the fastest, found by a short trial</source>
        <translation>自动：通过简短试运行选出最快的方案</translation>
    </message>
    <message>
        <source>%1 (chosen by you)</source>
        <translation>%1（由您选择）</translation>
    </message>
    <message>
        <source>%1 (the fastest here)</source>
        <translation>%1（本机最快）</translation>
    </message>
</context>
<context>
    <name>workbench::PlaneGrid</name>
    <message numerus="yes">
        <source>%n picture(s) of %1 × %2 values</source>
        <translation>
            <numerusform>%n 张 %1 × %2 个值的图像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, value %2: %3</source>
        <translation>%1，值 %2：%3</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1，第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>−largest</source>
        <translation>−最大</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>+largest</source>
        <translation>+最大</translation>
    </message>
</context>
<context>
    <name>workbench::PlaneWindow</name>
    <message>
        <source>Previous (Page Up)</source>
        <translation>上一个（Page Up）</translation>
    </message>
    <message>
        <source>Next (Page Down)</source>
        <translation>下一个（Page Down）</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>&amp;Over the picture</source>
        <translation>叠加在图像上(&amp;O)</translation>
    </message>
    <message>
        <source>Lays the map over the selected sample, each number in the middle of what it sees</source>
        <translation>把特征图叠加在所选样本上，每个数值位于它所看到区域的中心</translation>
    </message>
    <message>
        <source>How strong the map is over the picture</source>
        <translation>特征图叠加的强度</translation>
    </message>
    <message>
        <source>From the picture alone to the map alone</source>
        <translation>从只有图像到只有特征图</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>which map; from where to where it reaches</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>workbench::PlotExports</name>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>保存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>保存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>保存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the &amp;numbers as CSV…</source>
        <translation>将数值保存为 CSV(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>保存曲线图</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The picture of the plot is in the clipboard.</source>
        <translation>曲线图已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Copy the n&amp;umbers as CSV</source>
        <translation>复制数值为 CSV(&amp;U)</translation>
    </message>
    <message>
        <source>The numbers are in the clipboard.</source>
        <translation>数值已在剪贴板中。</translation>
    </message>
</context>
<context>
    <name>workbench::PoolingGradient</name>
    <message>
        <source>The gradient&apos;s way back</source>
        <translation>梯度的回传</translation>
    </message>
    <message>
        <source>Gradient at the output</source>
        <translation>输出处的梯度</translation>
    </message>
    <message>
        <source>gradient at the output; type to change it</source>
        <translation>输出处的梯度；可键入数值修改</translation>
    </message>
    <message>
        <source>Gradient at the input</source>
        <translation>输入处的梯度</translation>
    </message>
    <message>
        <source>gradient that arrives at the input</source>
        <translation>传到输入的梯度</translation>
    </message>
    <message>
        <source>1 at the position looked at</source>
        <translation>所看位置为 1</translation>
    </message>
    <message>
        <source>1 at every output</source>
        <translation>每个输出均为 1</translation>
    </message>
    <message>
        <source>typed numbers</source>
        <translation>键入的数值</translation>
    </message>
    <message>
        <source>only the largest number of a window gets it</source>
        <translation>只有窗口中最大的数得到梯度</translation>
    </message>
    <message>
        <source>every number of a window gets an equal share</source>
        <translation>窗口中每个数平分梯度</translation>
    </message>
    <message>
        <source>Of the gradient of output row %1, column %2: %3.</source>
        <translation>输出第 %1 行第 %2 列的梯度：%3。</translation>
    </message>
    <message numerus="yes">
        <source>Input row %1, column %2 gets %3 = %4, from %n output(s).</source>
        <translation>
            <numerusform>输入第 %1 行第 %2 列得到 %3 = %4，来自 %n 个输出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::PoolingPage</name>
    <message>
        <source>Input channel with its padding</source>
        <translation>输入通道及其填充</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Numbers under the window</source>
        <translation>窗口下的数值</translation>
    </message>
    <message>
        <source>under the window</source>
        <translation>窗口下</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3; padding is dotted</source>
        <translation>输入通道 %1，%2 × %3；虚线格为填充</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3</source>
        <translation>输入通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>output channel %1, %2 × %3</source>
        <translation>输出通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>window rows %1 to %2, columns %3 to %4</source>
        <translation>窗口：第 %1 至 %2 行，第 %3 至 %4 列</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message numerus="yes">
        <source>%1: in %n window(s), lit</source>
        <translation>
            <numerusform>%1：在 %n 个窗口中（已高亮）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: in %n window(s), the largest in %2 of them, lit</source>
        <translation>
            <numerusform>%1：在 %n 个窗口中，其中 %2 个以它为最大（已高亮）</numerusform>
        </translation>
    </message>
    <message>
        <source>largest at</source>
        <translation>最大值位置</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>sum over the window</source>
        <translation>窗口内求和</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>除以</translation>
    </message>
</context>
<context>
    <name>workbench::PredictDialog</name>
    <message>
        <source>&amp;Probabilities of all classes</source>
        <translation>所有类别的概率(&amp;P)</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Predict the test images</source>
        <translation>预测测试图像</translation>
    </message>
    <message>
        <source>&amp;First rows, as they will be written</source>
        <translation>前几行，与将写入的内容相同(&amp;F)</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>One column of the file more for each class</source>
        <translation>文件中每个类别多一列</translation>
    </message>
    <message>
        <source>&amp;Answers per class</source>
        <translation>各类别的回答数(&amp;A)</translation>
    </message>
    <message>
        <source>Answers per class</source>
        <translation>各类别的回答数</translation>
    </message>
    <message>
        <source>Images predicted</source>
        <translation>已预测的图像</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>保存预测</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Predict and &amp;save…</source>
        <translation>预测并保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>The network as &amp;trained: it is not trained yet</source>
        <translation>训练后的网络：尚未训练(&amp;T)</translation>
    </message>
    <message>
        <source>The network as &amp;trained, epoch %1</source>
        <translation>训练后的网络，第 %1 轮(&amp;T)</translation>
    </message>
    <message>
        <source>The network as &amp;trained, epoch %1 of the run “%2”</source>
        <translation>训练后的网络，运行“%2”的第 %1 轮(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Those of the p&amp;roject: %1, %n image(s)</source>
        <translation>
            <numerusform>项目的测试图像：%1，%n 张(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Those of the p&amp;roject</source>
        <translation>项目的测试图像(&amp;R)</translation>
    </message>
    <message>
        <source>⚠ The model gives every image the same class.</source>
        <translation>⚠ 模型给每张图像的类别都相同。</translation>
    </message>
    <message>
        <source>How often the model answers with each class is shown here after predicting.</source>
        <translation>预测后，这里显示模型以每个类别作答的次数。</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>Reading the data: %1 of %2</source>
        <translation>正在读取数据：%1 / %2</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Predicting the first images…</source>
        <translation>正在预测前几张图像…</translation>
    </message>
    <message>
        <source>%1 of %2 predicted</source>
        <translation>已预测 %1 / %2</translation>
    </message>
    <message>
        <source>⚠ Nothing was written: %1.</source>
        <translation>⚠ 没有写入任何内容：%1。</translation>
    </message>
    <message>
        <source>⚠ Cannot predict yet: %1.</source>
        <translation>⚠ 还不能预测：%1。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be written.</source>
        <translation>
            <numerusform>将写入 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n image(s) or line(s) of the data cannot be used and are left out.</source>
        <translation>
            <numerusform>⚠ 数据中有 %n 张图像或 %n 行不能使用，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>已把 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 agree with the labels: an accuracy of %3.</source>
        <translation>%2 张中有 %1 张与标签一致：准确率 %3。</translation>
    </message>
</context>
<context>
    <name>workbench::PredictedClassesModel</name>
    <message>
        <source>%1: %2 of %3 images, %4</source>
        <translation>%1：%3 张图像中的 %2 张，%4</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>workbench::PredictionBar</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Images predicted</source>
        <translation>已预测的图像</translation>
    </message>
    <message>
        <source>&amp;Predict all again</source>
        <translation>重新预测全部(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Predict all</source>
        <translation>预测全部(&amp;P)</translation>
    </message>
    <message>
        <source>Cannot predict yet: %1.</source>
        <translation>尚不能预测：%1。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2 predicted</source>
        <translation>已预测 %1 / %2</translation>
    </message>
    <message>
        <source>⚠ Not predicted: %1.</source>
        <translation>⚠ 未能预测：%1。</translation>
    </message>
    <message>
        <source>Not predicted yet.</source>
        <translation>尚未预测。</translation>
    </message>
    <message>
        <source>⚠ Predictions of epoch %1; the model is another now: predict again.</source>
        <translation>⚠ 这是第 %1 轮的预测；模型已改变：请重新预测。</translation>
    </message>
    <message>
        <source>Predictions of epoch %1.</source>
        <translation>第 %1 轮的预测。</translation>
    </message>
    <message>
        <source>Let the trained model answer to every image of the data set, those for the test included: that counts as a look at the test set</source>
        <translation>让训练好的模型回答数据集的每张图片，包括测试图片：这算看过一次测试集</translation>
    </message>
    <message>
        <source>%1 Only of: %2.</source>
        <comment>of a text on predictions; parts</comment>
        <translation>%1仅限：%2。</translation>
    </message>
</context>
<context>
    <name>workbench::PredictionForm</name>
    <message>
        <source>File of a trained model</source>
        <translation>训练好的模型的文件</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>其他数据</translation>
    </message>
    <message>
        <source>a file or folder; may be dropped here</source>
        <translation>文件或文件夹；可以拖放到这里</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>&amp;Other data</source>
        <translation>其他数据(&amp;O)</translation>
    </message>
    <message>
        <source>F&amp;ile…</source>
        <translation>文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Fol&amp;der…</source>
        <translation>文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>choose a model&apos;s file</source>
        <translation>请选择模型的文件</translation>
    </message>
    <message>
        <source>choose the file or folder of the other data</source>
        <translation>请选择其他数据的文件或文件夹</translation>
    </message>
    <message>
        <source>Choose a trained model</source>
        <translation>选择训练好的模型</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>a .safetensors or .onnx file; may be dropped here</source>
        <translation>.safetensors 或 .onnx 文件；可拖放到这里</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors *.onnx)</source>
        <translation>训练好的模型 (*.safetensors *.onnx)</translation>
    </message>
</context>
<context>
    <name>workbench::PredictionSource</name>
    <message>
        <source>there is no trained model yet; train the network, open a run, or choose a model&apos;s file</source>
        <translation>还没有训练好的模型；请训练网络、打开一次运行，或选择模型的文件</translation>
    </message>
</context>
<context>
    <name>workbench::PredictionsPanel</name>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation>正在加载数据集。</translation>
    </message>
    <message>
        <source>%1 of validation</source>
        <translation>验证集的 %1</translation>
    </message>
    <message>
        <source>no validation in this run</source>
        <translation>本次训练没有验证集</translation>
    </message>
    <message>
        <source>accuracy unknown before the first epoch</source>
        <translation>第一轮结束前准确率未知</translation>
    </message>
    <message>
        <source>&amp;Sort anew</source>
        <translation>重新排序(&amp;S)</translation>
    </message>
    <message>
        <source>Previous samples</source>
        <translation>上一页样本</translation>
    </message>
    <message>
        <source>Next samples</source>
        <translation>下一页样本</translation>
    </message>
    <message>
        <source>There are newer answers. While you look, pictures stay where they are</source>
        <translation>有更新的回答。您查看时，图像保持在原处</translation>
    </message>
    <message>
        <source>%1–%2 of %3 right · %4</source>
        <translation>正确的 %3 个中的 %1–%2 · %4</translation>
    </message>
    <message>
        <source>%1–%2 of %3 wrong · %4</source>
        <translation>错误的 %3 个中的 %1–%2 · %4</translation>
    </message>
    <message>
        <source>%1–%2 of %3 · %4</source>
        <translation>%3 个中的 %1–%2 · %4</translation>
    </message>
    <message>
        <source>⚠ These are in the order of another model&apos;s answers.</source>
        <translation>⚠ 这里的顺序来自另一个模型的回答。</translation>
    </message>
    <message>
        <source>Cannot sort yet: %1.</source>
        <translation>还不能排序：%1。</translation>
    </message>
    <message>
        <source>&amp;Ask for all answers</source>
        <translation>请求全部回答(&amp;A)</translation>
    </message>
    <message>
        <source>Let the model answer to the test images: this counts as a look at them</source>
        <translation>让模型回答测试图像：这算作查看了一次测试图像</translation>
    </message>
    <message>
        <source>Let the model answer to every image of this part</source>
        <translation>让模型回答这一部分的每幅图像</translation>
    </message>
    <message>
        <source>There is no data set yet.</source>
        <translation>还没有数据集。</translation>
    </message>
    <message>
        <source>The answers are being sorted.</source>
        <translation>正在对回答排序。</translation>
    </message>
    <message>
        <source>No image is like that. Choose another class, or right and wrong ones.</source>
        <translation>没有这样的图像。请选择其他类别，或选择正确与错误的。</translation>
    </message>
    <message>
        <source>This order takes the network&apos;s answers to all of these images: they come after each epoch of a run.</source>
        <translation>这种顺序需要网络对所有这些图像的回答：在运行的每个轮次之后得到。</translation>
    </message>
    <message>
        <source>This order takes the model&apos;s answers to all of these images: ask for them.</source>
        <translation>这种顺序需要模型对所有这些图像的回答：请求它们。</translation>
    </message>
    <message>
        <source>accuracy not measured yet</source>
        <translation>尚未测量准确率</translation>
    </message>
</context>
<context>
    <name>workbench::PreparationPage</name>
    <message>
        <source>Preparation of the data</source>
        <translation>数据预处理</translation>
    </message>
    <message>
        <source>ⓘ A run is on: what is changed here applies to the next run.</source>
        <translation>ⓘ 正在训练：此处的更改从下次训练起生效。</translation>
    </message>
</context>
<context>
    <name>workbench::Presentation</name>
    <message>
        <source>Esc ends presenting · Page Down, Page Up: next and previous scene · 1 to 9: that scene · L: light dot</source>
        <translation>Esc 结束演示 · Page Down、Page Up：下一个、上一个场景 · 1 至 9：该场景 · L：光点</translation>
    </message>
</context>
<context>
    <name>workbench::PresentationDialog</name>
    <message>
        <source>Presentation settings</source>
        <translation>演示设置</translation>
    </message>
    <message>
        <source>&amp;Size of type</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Menus</source>
        <translation>菜单(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Tool bar</source>
        <translation>工具栏(&amp;T)</translation>
    </message>
    <message>
        <source>Stat&amp;us bar</source>
        <translation>状态栏(&amp;U)</translation>
    </message>
    <message>
        <source>T&amp;itles of panels</source>
        <translation>面板标题(&amp;I)</translation>
    </message>
    <message>
        <source>Title and number of the s&amp;cene</source>
        <translation>场景的标题和编号(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Light dot from the start (L)</source>
        <translation>一开始就显示光点（L）(&amp;L)</translation>
    </message>
    <message>
        <source>Also seen</source>
        <translation>同时显示</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Only ticked panels are seen while presenting, in every scene. Keys work whether menus are seen or not.</source>
        <translation>演示时，任何场景都只显示勾选的面板。不论菜单是否显示，快捷键都有效。</translation>
    </message>
    <message>
        <source>Panels seen while presenting</source>
        <translation>演示时显示的面板</translation>
    </message>
</context>
<context>
    <name>workbench::ProbabilityBars</name>
    <message>
        <source>Answer of the network</source>
        <translation>网络的回答</translation>
    </message>
</context>
<context>
    <name>workbench::ProblemsPanel</name>
    <message>
        <source>Problems of the network</source>
        <translation>网络的问题</translation>
    </message>
    <message>
        <source>No problems: the network fits together and can be trained.</source>
        <translation>没有问题：网络各层相符，可以训练。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…… 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot train: %1</source>
        <translation>无法训练：%1</translation>
    </message>
    <message>
        <source>The network fits together; the data set is still being loaded.</source>
        <translation>网络各层相符；数据集仍在加载。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Set the input to %1</source>
        <translation>把输入设为 %1</translation>
    </message>
</context>
<context>
    <name>workbench::PropertyPanel</name>
    <message>
        <source>Properties of the selected layer</source>
        <translation>所选层的属性</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>网络的输入</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3</source>
        <translation>将 %2 的 %1 设为 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers are selected: a parameter changes in each that has it.</source>
        <translation>
            <numerusform>已选择 %n 层：参数会在每个具有它的层中改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear %1 of %2</source>
        <translation>清除 %2 的 %1</translation>
    </message>
    <message>
        <source>What is shown of the layer</source>
        <translation>显示该层的哪些内容</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>im2col</source>
        <translation>im2col</translation>
    </message>
    <message>
        <source>What the layer computes, with the numbers of the selected sample</source>
        <translation>该层的计算过程，使用所选样本的数值</translation>
    </message>
    <message>
        <source>The same convolution as one product of matrices</source>
        <translation>同一个卷积，写成一次矩阵乘积</translation>
    </message>
</context>
<context>
    <name>workbench::QuestionBox</name>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>替我完成</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的回答</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>You have answered this already.</source>
        <translation>这题你已经答对了。</translation>
    </message>
</context>
<context>
    <name>workbench::QuestionedModel</name>
    <message>
        <source>The network has a fault, %1. Mend it and train the network; then it can be asked.</source>
        <translation>网络有错误：%1。请修复并训练网络，之后就可以询问它。</translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation>正在加载数据集。</translation>
    </message>
    <message>
        <source>Without pictures there is nothing to ask about: %1</source>
        <translation>没有图片就无从问起：%1</translation>
    </message>
    <message>
        <source>The model cannot be asked: %1.</source>
        <translation>无法询问模型：%1。</translation>
    </message>
    <message>
        <source>The trained model is being copied, so that it can be asked.</source>
        <translation>正在复制训练好的模型，以便询问。</translation>
    </message>
    <message>
        <source>The trained model is of another network. Train this one, or undo the change; then it can be asked.</source>
        <translation>训练好的模型属于另一个网络。请训练当前网络或撤销更改，之后就可以询问它。</translation>
    </message>
    <message>
        <source>There is no trained model yet. Train the network, or restore a run; then it can be asked why it answers as it does.</source>
        <translation>还没有训练好的模型。请训练网络或恢复一次训练，之后就可以问它为什么这样回答。</translation>
    </message>
    <message>
        <source>Ask it &amp;now</source>
        <translation>现在就问(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Train it now</source>
        <translation>现在训练(&amp;T)</translation>
    </message>
    <message>
        <source>A run is on. Its network can be asked as it is now, or when the run ends.</source>
        <translation>训练正在进行。可以就网络现在的状态提问，也可以等训练结束后再问。</translation>
    </message>
</context>
<context>
    <name>workbench::RangeTestDialog</name>
    <message>
        <source>Find a learning rate</source>
        <translation>寻找学习率</translation>
    </message>
    <message>
        <source>&amp;Lowest rate</source>
        <translation>最低学习率(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Highest rate</source>
        <translation>最高学习率(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>批数(&amp;B)</translation>
    </message>
    <message>
        <source>Loss over the learning rate</source>
        <translation>损失随学习率的变化</translation>
    </message>
    <message>
        <source>Click to choose a rate; the arrow keys move it</source>
        <translation>单击选择学习率；方向键可移动</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>each batch</source>
        <translation>每批</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Chosen rate</source>
        <translation>选定的学习率</translation>
    </message>
    <message>
        <source>Chos&amp;en rate</source>
        <translation>选定的学习率(&amp;E)</translation>
    </message>
    <message>
        <source>The learning rate rises with each batch of a fresh model; yours is not touched.</source>
        <translation>学习率随一个全新模型的每一批升高；您的模型不受影响。</translation>
    </message>
    <message>
        <source>batch %1 of %2 · learning rate %3</source>
        <translation>第 %1 / %2 批 · 学习率 %3</translation>
    </message>
    <message>
        <source>Click on the plot to choose a rate.</source>
        <translation>在图上单击以选择学习率。</translation>
    </message>
    <message>
        <source>suggested %1</source>
        <translation>建议 %1</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 batches.</source>
        <translation>已取消：完成 %2 批中的 %1 批。</translation>
    </message>
    <message>
        <source>All %1 batches done.</source>
        <translation>全部 %1 批已完成。</translation>
    </message>
    <message>
        <source>Ended after %1 of %2 batches: the smoothed loss was above 4 times its smallest.</source>
        <translation>在 %2 批中的第 %1 批结束：平滑损失超过其最小值的 4 倍。</translation>
    </message>
    <message>
        <source>Ended after %1 of %2 batches: the loss was no finite number.</source>
        <translation>在 %2 批中的第 %1 批结束：损失不再是有限数。</translation>
    </message>
    <message>
        <source>Batches of %1 images, not of the project&apos;s %2.</source>
        <translation>每批 %1 张图像，而不是项目的 %2 张。</translation>
    </message>
    <message>
        <source>Smoothed: the exponential moving average with factor %1, bias corrected.</source>
        <translation>平滑：系数为 %1 的指数滑动平均，经偏差校正。</translation>
    </message>
    <message>
        <source>learning rate %1
loss %2
smoothed %3</source>
        <translation>学习率 %1
损失 %2
平滑 %3</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
    <message>
        <source>chosen %1</source>
        <translation>选定 %1</translation>
    </message>
    <message>
        <source>&amp;Use %1</source>
        <translation>使用 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>The project uses it: %1 is %2.</source>
        <translation>项目已使用：%1 为 %2。</translation>
    </message>
    <message>
        <source>The project&apos;s %1 is %2.</source>
        <translation>项目的 %1 为 %2。</translation>
    </message>
    <message>
        <source>Its schedule OneCycleLR has no use for lr: max_lr is set.</source>
        <translation>其学习率调度 OneCycleLR 不使用 lr：将设置 max_lr。</translation>
    </message>
</context>
<context>
    <name>workbench::RankingModel</name>
    <message>
        <source>Not known: it takes images of this class, and for the area below the ROC curve others too</source>
        <translation>未知：需要这一类的图片；ROC 曲线下面积还需要其他类的图片</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>ROC 面积</translation>
    </message>
    <message>
        <source>Avg. precision</source>
        <translation>平均精确率</translation>
    </message>
    <message>
        <source>Click to sort by name</source>
        <translation>点击按名称排序</translation>
    </message>
    <message>
        <source>How probably an image of this class ranks above one of another: 0.5 is guessing. Fawcett 2006, “An introduction to ROC analysis”; Hanley, McNeil 1982</source>
        <translation>这一类的图片排在其他类的图片之前的概率：0.5 等于猜测。Fawcett 2006，“An introduction to ROC analysis”；Hanley, McNeil 1982</translation>
    </message>
    <message>
        <source>Mean precision over recall, without interpolation. Davis, Goadrich 2006, “The Relationship Between Precision-Recall and ROC Curves”</source>
        <translation>沿召回率的平均精确率，不作插值。Davis, Goadrich 2006，“The Relationship Between Precision-Recall and ROC Curves”</translation>
    </message>
</context>
<context>
    <name>workbench::RankingPage</name>
    <message>
        <source>ROC and PR</source>
        <translation>ROC 和 PR</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>others taken for the class, %</source>
        <translation>其他类被当成它，%</translation>
    </message>
    <message>
        <source>of the class recognised, %</source>
        <translation>这一类被认出，%</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>Precision-recall curves</source>
        <translation>精确率-召回率曲线</translation>
    </message>
    <message>
        <source>recall, %</source>
        <translation>召回率，%</translation>
    </message>
    <message>
        <source>precision, %</source>
        <translation>精确率，%</translation>
    </message>
    <message>
        <source>Areas below the curves of each class</source>
        <translation>各类别曲线下的面积</translation>
    </message>
    <message>
        <source>Choose up to %1 classes whose curves are drawn</source>
        <translation>最多选择 %1 个类别来画曲线</translation>
    </message>
    <message>
        <source>%1 of the others taken for it: recognised</source>
        <translation>其他类 %1 被当成它时：被认出</translation>
    </message>
    <message>
        <source>%1 recognised: precision</source>
        <translation>认出 %1 时：精确率</translation>
    </message>
</context>
<context>
    <name>workbench::ReportDialog</name>
    <message>
        <source>Report of this run</source>
        <translation>这次训练的报告</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Images looked at</source>
        <translation>已查看的图像</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>已查看 %1／%2</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>正在读取训练记录…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>⚠ Nothing was written: %1.</source>
        <translation>⚠ 没有写入任何内容：%1。</translation>
    </message>
    <message>
        <source>Written to %1. ⚠ %2</source>
        <translation>已写入 %1。⚠ %2</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>workbench::ResamplingPage</name>
    <message>
        <source>Input channel</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Identity passes every number on unchanged: output = input. It has nothing to learn and nothing to compute; it holds a place in the network.</source>
        <translation>Identity 原样传递每个数：输出 = 输入。它不学习，也不计算，只在网络中占一个位置。</translation>
    </message>
    <message>
        <source>The input is laid into a frame of zeros, each side by itself; a negative side cuts pixels off. The gradient goes back to the pixels it came from; that of the frame is dropped.</source>
        <translation>输入被放进一圈零组成的边框，四边各自设定；负值则裁掉像素。梯度回到它所来自的像素；边框处的梯度被丢弃。</translation>
    </message>
    <message>
        <source>The output pixel is laid back onto the input: its place lies between up to 2 × 2 pixels, and the nearer one weighs more. The weights add up to 1.</source>
        <translation>把输出像素放回到输入上：它的位置落在至多 2 × 2 个像素之间，越近的权重越大。权重之和为 1。</translation>
    </message>
    <message>
        <source>The output pixel is laid back onto the input: its place lies among 4 × 4 pixels, weighed by a cubic curve that also has negative weights. The weights add up to 1.</source>
        <translation>把输出像素放回到输入上：它的位置落在 4 × 4 个像素之间，按一条三次曲线加权，其中也有负的权重。权重之和为 1。</translation>
    </message>
    <message>
        <source>Each output pixel is a copy of the input pixel it lies on: nothing is added or weighed.</source>
        <translation>每个输出像素都是它所落在的输入像素的副本：不相加，也不加权。</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3</source>
        <translation>输入通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>output channel %1, %2 × %3</source>
        <translation>输出通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>a zero of the frame</source>
        <translation>边框中的零</translation>
    </message>
    <message>
        <source>a copy of %1</source>
        <translation>%1 的副本</translation>
    </message>
    <message numerus="yes">
        <source>row %1, column %2 feeds %n output(s), lit</source>
        <translation>
            <numerusform>第 %1 行第 %2 列参与 %n 个输出（已高亮）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input pixel(s) read</source>
        <translation>
            <numerusform>读取 %n 个输入像素</numerusform>
        </translation>
    </message>
    <message>
        <source>input pixels</source>
        <translation>输入像素</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>workbench::ResponseChart</name>
    <message>
        <source>Responses per class</source>
        <translation>各类别的响应</translation>
    </message>
    <message>
        <source>class unknown</source>
        <translation>类别未知</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>class, mean response</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mean responses: %1</source>
        <translation>平均响应：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s) from %2 to %3, of %4</source>
        <translation>
            <numerusform>%1：%n 张图像在 %2 到 %3 之间，共 %4 张</numerusform>
        </translation>
    </message>
    <message>
        <source>largest number of the map; │ mean; each row to its own height</source>
        <translation>特征图中的最大值；│ 平均值；每行高度各自缩放</translation>
    </message>
</context>
<context>
    <name>workbench::ResponseSection</name>
    <message>
        <source>Its answers to each class</source>
        <translation>它对各类别的响应</translation>
    </message>
    <message>
        <source>The largest number of the channel&apos;s map for every image, class by class. A channel that answers to one class alone is selective; most are not. A. S. Morcos and others: On the Importance of Single Directions for Generalization. ICLR 2018</source>
        <translation>每张图像在该通道特征图中的最大值，按类别列出。只对一个类别有响应的通道具有选择性；大多数通道并非如此。A. S. Morcos 等：On the Importance of Single Directions for Generalization，ICLR 2018</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>类别的顺序</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>按原顺序</translation>
    </message>
    <message>
        <source>strongest first</source>
        <translation>最强在前</translation>
    </message>
    <message>
        <source>Save or copy the histograms</source>
        <translation>保存或复制直方图</translation>
    </message>
</context>
<context>
    <name>workbench::RestartDialog</name>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1: validation accuracy %2, loss %3</source>
        <translation>%1：验证准确率 %2，损失 %3</translation>
    </message>
    <message>
        <source>%1: training loss %2</source>
        <translation>%1：训练损失 %2</translation>
    </message>
    <message>
        <source>%1 · best</source>
        <translation>%1 · 最佳</translation>
    </message>
    <message>
        <source>Start from an earlier epoch</source>
        <translation>从较早的轮次开始</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>A new run begins with the &amp;weights of</source>
        <translation>新的运行从以下轮次的权重开始(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Layers that begin anew, as before any training</source>
        <translation>重新初始化的层（如同未训练）(&amp;L)</translation>
    </message>
</context>
<context>
    <name>workbench::RunActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……以及另外 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>勾选或取消勾选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>全部取消勾选(&amp;U)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Bring back the run&apos;s network, settings, weights and curves; one undo takes the network and settings back (Ctrl+Return)</source>
        <translation>恢复这次训练的网络、设置、权重和曲线；撤销一次即可换回原来的网络和设置 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Not while a run is on</source>
        <translation>训练进行中时不可用</translation>
    </message>
    <message>
        <source>The run that is on cannot be deleted</source>
        <translation>正在进行的训练不能删除</translation>
    </message>
    <message>
        <source>Delete the selected runs (Del)</source>
        <translation>删除所选的训练 (Del)</translation>
    </message>
    <message>
        <source>Show the run&apos;s files</source>
        <translation>显示这次训练的文件</translation>
    </message>
    <message>
        <source>Copy the list as text for a spreadsheet</source>
        <translation>把列表复制为文本，可粘贴到电子表格</translation>
    </message>
    <message>
        <source>Restore the run of %1</source>
        <translation>恢复 %1 的训练</translation>
    </message>
    <message>
        <source>Restored the run of %1, which has no weights: it ended before its first epoch did</source>
        <translation>已恢复 %1 的训练；它没有权重，因为第一轮还没有完成就结束了</translation>
    </message>
    <message>
        <source>Restored the run of %1 with the weights of epoch %2</source>
        <translation>已恢复 %1 的训练，权重取自第 %2 轮</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) copied</source>
        <translation>
            <numerusform>已复制 %n 次训练</numerusform>
        </translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>把这次训练移到回收站？</translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash?</source>
        <translation>
            <numerusform>把 %n 次训练移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program may still be training.</source>
        <translation>另一个程序可能还在训练。</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>删除训练</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>移到回收站(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>The trash does not take %n run(s). Delete for good? This cannot be undone.</source>
        <translation>
            <numerusform>回收站无法接收 %n 次训练。要永久删除吗？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>永久删除(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;port of this run…</source>
        <translation>这次训练的报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Not while a run or a check is on</source>
        <translation>训练或检查进行时不可用</translation>
    </message>
    <message>
        <source>Network, settings, curves and answers as one HTML file or a PDF</source>
        <translation>把网络、设置、曲线和预测写成一个 HTML 文件或 PDF</translation>
    </message>
</context>
<context>
    <name>workbench::RunHelp</name>
    <message>
        <source>%1: %2 → %3 from batch %4 on</source>
        <translation>%1：%2 → %3，从第 %4 批起</translation>
    </message>
    <message>
        <source>Memory does not suffice</source>
        <translation>内存不足</translation>
    </message>
    <message numerus="yes">
        <source>There is not enough memory for batches of %n image(s). The weights of the best epoch so far are kept.</source>
        <translation>
            <numerusform>内存不足以处理每批 %n 张图像。目前最佳轮次的权重已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use batches of %1</source>
        <translation>改用每批 %1 张(&amp;U)</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
    <message>
        <source>The last run has no epoch whose weights were kept.</source>
        <translation>上次运行没有保留权重的轮次。</translation>
    </message>
    <message>
        <source>Start from the &amp;weights that are shown</source>
        <translation>从当前显示的权重开始(&amp;W)</translation>
    </message>
    <message>
        <source>A new run that begins with the weights that are shown, of an epoch or of a file, instead of new ones</source>
        <translation>开始一次新的训练，使用当前显示的权重（某一轮的或文件中的），而不是新的权重</translation>
    </message>
    <message>
        <source>Train the network, open a run or model, or import weights first</source>
        <translation>请先训练网络、打开训练记录或模型，或导入权重</translation>
    </message>
</context>
<context>
    <name>workbench::RunNotice</name>
    <message>
        <source>Ask it &amp;now</source>
        <translation>现在就问(&amp;N)</translation>
    </message>
    <message>
        <source>Copies the network as it is now, between two batches, and asks the copy</source>
        <translation>在两个批次之间复制网络现在的状态，然后向副本提问</translation>
    </message>
    <message>
        <source>A run is on. These answers are its network’s at epoch %1, batch %2.</source>
        <translation>训练正在进行。这些回答来自它的网络在第 %1 轮、第 %2 批时的状态。</translation>
    </message>
    <message>
        <source>A run is on. These answers are the network’s before it.</source>
        <translation>训练正在进行。这些回答来自训练开始前的网络。</translation>
    </message>
</context>
<context>
    <name>workbench::RunsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Epoch %1, whose weights the run kept</source>
        <translation>第 %1 轮，训练保留了它的权重</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>workbench::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Show &amp;all runs</source>
        <translation>显示全部训练(&amp;A)</translation>
    </message>
    <message>
        <source>Which runs are listed</source>
        <translation>列出哪些训练</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>全部训练</translation>
    </message>
    <message>
        <source>Runs of a project are those that began under its name</source>
        <translation>以项目的名称开始的训练就是该项目的训练</translation>
    </message>
    <message>
        <source>List of runs</source>
        <translation>训练列表</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%n 次训练中的 %1 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>正在查找训练……</translation>
    </message>
    <message>
        <source>No runs yet. Start training (F5): every run is kept and listed here.</source>
        <translation>还没有训练记录。开始训练 (F5)：每次训练都会保存并列在这里。</translation>
    </message>
    <message>
        <source>No runs of %1 yet. Start training (F5), or look at the runs of other projects.</source>
        <translation>%1 还没有训练记录。开始训练 (F5)，或查看其他项目的训练。</translation>
    </message>
</context>
<context>
    <name>workbench::SampleCard</name>
    <message>
        <source>Picture of the selected sample, %1</source>
        <translation>所选样本的图像，%1</translation>
    </message>
    <message>
        <source>training image %1</source>
        <translation>训练图像 %1</translation>
    </message>
    <message>
        <source>test image %1</source>
        <translation>测试图像 %1</translation>
    </message>
    <message>
        <source>no answer: the output is not finite</source>
        <translation>无结果：输出不是有限值</translation>
    </message>
    <message>
        <source>predicted %1 ✓ %2</source>
        <translation>预测 %1 ✓ %2</translation>
    </message>
    <message>
        <source>predicted %1 ✗ %2</source>
        <translation>预测 %1 ✗ %2</translation>
    </message>
    <message>
        <source>class unknown</source>
        <translation>类别未知</translation>
    </message>
    <message>
        <source>own picture %1</source>
        <translation>自己的图片 %1</translation>
    </message>
    <message>
        <source>predicted %1, %2</source>
        <translation>预测为 %1，%2</translation>
    </message>
</context>
<context>
    <name>workbench::SampleChoices</name>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>正确与错误</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✗ Wrong</source>
        <translation>✗ 错误</translation>
    </message>
    <message>
        <source>Every class</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选出的</translation>
    </message>
    <message>
        <source>Only those %1</source>
        <translation>仅显示：%1</translation>
    </message>
</context>
<context>
    <name>workbench::SampleGrid</name>
    <message>
        <source>Predictions of samples</source>
        <translation>样本的预测</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1 ✗ is %2</source>
        <translation>%1 ✗ 实为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s), none of them selected</source>
        <translation>
            <numerusform>%n 个样本，均未选中</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample %1 of %2 selected: %3</source>
        <translation>已选中第 %1 / %2 个样本：%3</translation>
    </message>
</context>
<context>
    <name>workbench::SampleLabel</name>
    <message>
        <source>training image %1</source>
        <translation>训练图像 %1</translation>
    </message>
    <message>
        <source>test image %1</source>
        <translation>测试图像 %1</translation>
    </message>
    <message>
        <source>own picture %1</source>
        <translation>自己的图片 %1</translation>
    </message>
    <message>
        <source>numbers of the model that is training, with other parameters than the network&apos;s · %1</source>
        <translation>正在训练的模型的数值，其参数与当前网络不同 · %1</translation>
    </message>
</context>
<context>
    <name>workbench::SamplePanel</name>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>上一个样本</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>下一个样本</translation>
    </message>
    <message>
        <source>%1, in the order of the predictions</source>
        <translation>%1，按预测的顺序</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>每个类别的概率</translation>
    </message>
    <message>
        <source>own picture</source>
        <translation>自己的图片</translation>
    </message>
    <message>
        <source>Choose a sample in the gallery or the predictions, or draw one.</source>
        <translation>请在图库或预测中选择一个样本，或者画一个。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a sample and its part</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>%1. The network gives no answer yet.</source>
        <translation>%1。网络还没有给出回答。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Predicted: %1; no label</source>
        <translation>预测：%1；无标签</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ 正确：%1</translation>
    </message>
    <message>
        <source>✗ Wrong: %1, is %2</source>
        <translation>✗ 错误：%1，实为 %2</translation>
    </message>
</context>
<context>
    <name>workbench::ScaleLegend</name>
    <message>
        <source>Colours from %1 to %2</source>
        <translation>颜色从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>workbench::ScatterLegend</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A class that is not checked steps back, and is not picked out</source>
        <translation>未勾选的类别会淡出，也不会被选中</translation>
    </message>
</context>
<context>
    <name>workbench::ScatterView</name>
    <message>
        <source>Samples in a plane</source>
        <translation>平面上的样本</translation>
    </message>
    <message>
        <source>Arrow keys walk to the nearest point, Space picks it, Ctrl+A picks all, Escape none, + and − zoom, 0 shows all</source>
        <translation>方向键移到最近的点，空格选中它，Ctrl+A 全选，Esc 取消选择，+ 和 − 缩放，0 显示全部</translation>
    </message>
</context>
<context>
    <name>workbench::SceneActions</name>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>Presentation &amp;settings…</source>
        <translation>演示设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Light dot</source>
        <translation>光点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add a scene</source>
        <translation>添加场景(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next scene</source>
        <translation>下一个场景(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious scene</source>
        <translation>上一个场景(&amp;V)</translation>
    </message>
    <message>
        <source>Show this to a class: whole screen, larger type (F11)</source>
        <translation>向全班展示：全屏、更大的字（F11）</translation>
    </message>
    <message>
        <source>Keep what is seen now as a scene (Ctrl+Shift+A)</source>
        <translation>把现在看到的保存为场景（Ctrl+Shift+A）</translation>
    </message>
</context>
<context>
    <name>workbench::SceneModel</name>
    <message>
        <source>Ticked, the scene brings back layers, parameters and training settings as they were; otherwise it only changes what is seen</source>
        <translation>勾选后，场景会恢复当时的层、参数和训练设置；否则只改变所看到的内容</translation>
    </message>
    <message>
        <source>Alt+%1 comes back to it; while presenting, %1 alone</source>
        <translation>Alt+%1 回到该场景；演示时只按 %1</translation>
    </message>
    <message>
        <source>Double-click or press Enter to come back to it</source>
        <translation>双击或按回车回到该场景</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>workbench::ScenePanel</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>A scene keeps what is seen now: perspective, panels, selected layer and sample, the network with its parameters, the place in a page. Make some, put them in order, and show them one after another.</source>
        <translation>场景保存现在看到的一切：视角、面板、所选的层和样本、网络及其参数、页面中的位置。做几个场景，排好顺序，再逐个展示。</translation>
    </message>
    <message>
        <source>&amp;Add a scene</source>
        <translation>添加场景(&amp;A)</translation>
    </message>
    <message>
        <source>Scenes in their order</source>
        <translation>按顺序排列的场景</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;place by what is seen now</source>
        <translation>用现在看到的替换(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>workbench::Scenes</name>
    <message>
        <source>Add scene &quot;%1&quot;</source>
        <translation>添加场景“%1”</translation>
    </message>
    <message>
        <source>Scene %1 keeps what is seen now</source>
        <translation>场景 %1 保存了现在看到的内容</translation>
    </message>
    <message>
        <source>Replace scene &quot;%1&quot;</source>
        <translation>替换场景“%1”</translation>
    </message>
    <message>
        <source>Rename scene to &quot;%1&quot;</source>
        <translation>将场景改名为“%1”</translation>
    </message>
    <message>
        <source>Move scene &quot;%1&quot;</source>
        <translation>移动场景“%1”</translation>
    </message>
    <message>
        <source>Delete scene &quot;%1&quot;</source>
        <translation>删除场景“%1”</translation>
    </message>
    <message>
        <source>Change scene &quot;%1&quot;</source>
        <translation>更改场景“%1”</translation>
    </message>
    <message>
        <source>Nothing was added: %1</source>
        <translation>没有添加：%1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>While a run is on, the scene leaves network and settings as they are</source>
        <translation>训练进行时，场景不改变网络和设置</translation>
    </message>
    <message>
        <source>Scene &quot;%1&quot;</source>
        <translation>场景“%1”</translation>
    </message>
    <message>
        <source>The network has no layer %1 any more</source>
        <translation>网络中已没有层 %1</translation>
    </message>
</context>
<context>
    <name>workbench::ScratchPanel</name>
    <message>
        <source>&amp;Draw with the mouse</source>
        <translation>用鼠标绘制(&amp;D)</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>on a copy of the layer</source>
        <translation>在该层的副本上</translation>
    </message>
    <message>
        <source>Parameters of the copy</source>
        <translation>副本的参数</translation>
    </message>
    <message>
        <source>the layer&apos;s own</source>
        <translation>该层自身的</translation>
    </message>
    <message>
        <source>empty, to draw on</source>
        <translation>空白，用于绘制</translation>
    </message>
    <message>
        <source>one hot pixel</source>
        <translation>单个亮像素</translation>
    </message>
    <message>
        <source>edges of a square</source>
        <translation>方块的边缘</translation>
    </message>
    <message>
        <source>Input of the copy</source>
        <translation>副本的输入</translation>
    </message>
    <message>
        <source>Stands in the input channel that is looked at; the other channels are 0</source>
        <translation>放在当前查看的输入通道中；其他通道为 0</translation>
    </message>
    <message>
        <source>Drag over the input: the left button sets pixels to 1, the right one to 0</source>
        <translation>在输入上拖动：左键把像素设为 1，右键设为 0</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>blur (mean)</source>
        <translation>模糊（均值）</translation>
    </message>
    <message>
        <source>sharpen</source>
        <translation>锐化</translation>
    </message>
    <message>
        <source>Sobel, along rows</source>
        <translation>Sobel，沿行方向</translation>
    </message>
    <message>
        <source>Sobel, along columns</source>
        <translation>Sobel，沿列方向</translation>
    </message>
    <message>
        <source>Kernel of the copy</source>
        <translation>副本的卷积核</translation>
    </message>
    <message>
        <source>Of the output channel that is looked at, on each input channel, divided by their number</source>
        <translation>用于当前查看的输出通道，作用于每个输入通道，并除以通道数</translation>
    </message>
    <message>
        <source>Double-click a number of the input or of the kernel to type another.</source>
        <translation>双击输入或卷积核中的数值即可键入新值。</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>输入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Kernel</source>
        <translation>卷积核(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Back to the layer</source>
        <translation>恢复为该层(&amp;B)</translation>
    </message>
    <message>
        <source>Forgets all that was tried out</source>
        <translation>放弃所有试验的内容</translation>
    </message>
    <message>
        <source>&amp;Apply to the network</source>
        <translation>应用到网络(&amp;A)</translation>
    </message>
    <message>
        <source>Needs a kernel of at least 3 × 3</source>
        <translation>需要至少 3 × 3 的卷积核</translation>
    </message>
    <message>
        <source>Such a layer is not possible</source>
        <translation>不可能有这样的层</translation>
    </message>
    <message>
        <source>Change a parameter first; inputs and kernels are only tried out</source>
        <translation>请先更改一个参数；输入和卷积核只用于试验</translation>
    </message>
    <message>
        <source>Sets these parameters in the network, as one step that can be undone</source>
        <translation>把这些参数设到网络中，作为可撤销的一步</translation>
    </message>
</context>
<context>
    <name>workbench::SetPredictor</name>
    <message>
        <source>training is going on; wait for its end, or stop it</source>
        <translation>训练正在进行；请等待训练结束，或停止训练</translation>
    </message>
    <message>
        <source>a check is going on; wait for its end, or stop it</source>
        <translation>检查正在进行；请等待其结束，或停止检查</translation>
    </message>
    <message>
        <source>there is no data set yet</source>
        <translation>尚无数据集</translation>
    </message>
    <message>
        <source>there is no trained model; train the network, or restore a run</source>
        <translation>没有训练好的模型；请训练网络，或恢复一次训练</translation>
    </message>
    <message>
        <source>the trained model is of another network; train this one</source>
        <translation>训练好的模型属于另一个网络；请训练当前网络</translation>
    </message>
</context>
<context>
    <name>workbench::SettingsPanel</name>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>whole set</source>
        <translation>整个训练集</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>validation, %</source>
        <translation>验证集，%</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>data limit</source>
        <translation>数据上限</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>全部图像</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>clip gradient</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>… watches</source>
        <translation>…观察指标</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>mixed precision</source>
        <translation>混合精度</translation>
    </message>
    <message>
        <source>time limit, min</source>
        <translation>时间上限，分钟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>&amp;Apply to this run</source>
        <translation>应用到本次运行(&amp;A)</translation>
    </message>
    <message>
        <source>The run goes on with the optimizer&apos;s numbers, batch size (from the next epoch on), epochs, clipping, early stopping and time limit as they stand here</source>
        <translation>本次运行将改用此处的优化器数值、批量大小（从下一轮起）、轮数、梯度裁剪、早停和时间上限</translation>
    </message>
    <message>
        <source>ⓘ A run is on with other settings.</source>
        <translation>ⓘ 正在运行，所用设置与此处不同。</translation>
    </message>
    <message>
        <source>ⓘ A run is on with these settings.</source>
        <translation>ⓘ 正在以这些设置运行。</translation>
    </message>
    <message>
        <source>ⓘ A run is on: these changes apply to the next run.</source>
        <translation>ⓘ 正在运行：这些更改将用于下一次运行。</translation>
    </message>
    <message>
        <source>ⓘ %1 compares the outputs with a one-hot target: 1 at the true class, 0 at all others.</source>
        <translation>ⓘ %1 将输出与独热目标比较：真实类别为 1，其余为 0。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Prepare the data…</source>
        <translation>数据预处理(&amp;P)…</translation>
    </message>
    <message>
        <source>Split, normalization and augmentation, with a preview</source>
        <translation>划分、归一化和数据增强，并可预览</translation>
    </message>
</context>
<context>
    <name>workbench::SizeChart</name>
    <message>
        <source>Sizes of the pictures</source>
        <translation>图片的尺寸</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n picture(s)</source>
        <translation>
            <numerusform>%1（%2）：%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 (%2): %n picture(s) of %3 sizes</source>
        <translation>
            <numerusform>约 %1（%2）：%n 张图片，%3 种尺寸</numerusform>
        </translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>workbench::SmoothingBox</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>workbench::SoftmaxPage</name>
    <message>
        <source>From logits to probabilities</source>
        <translation>从 logit 到概率</translation>
    </message>
    <message>
        <source>CrossEntropyLoss after this layer</source>
        <translation>该层之后的 CrossEntropyLoss</translation>
    </message>
    <message>
        <source>it takes softmax itself, here for the second time: use it without a Softmax layer</source>
        <translation>它自己会做 softmax，这里就做了两次：使用它时不要再加 Softmax 层</translation>
    </message>
    <message>
        <source>input: logits</source>
        <translation>输入：logit</translation>
    </message>
    <message>
        <source>output: logarithms of probabilities</source>
        <translation>输出：概率的对数</translation>
    </message>
    <message>
        <source>output: probabilities</source>
        <translation>输出：概率</translation>
    </message>
    <message>
        <source>NLLLoss wants logarithms of probabilities: it needs a LogSoftmax layer here.</source>
        <translation>NLLLoss 需要概率的对数：这里应当用 LogSoftmax 层。</translation>
    </message>
    <message>
        <source>Nobody has said which class this sample is of, so it has no loss.</source>
        <translation>没有人标注过这个样本的类别，所以它没有损失。</translation>
    </message>
    <message>
        <source>NLLLoss of this sample: −output[%1] = %2</source>
        <translation>这个样本的 NLLLoss：−output[%1] = %2</translation>
    </message>
    <message>
        <source>logit x</source>
        <translation>logit x</translation>
    </message>
    <message>
        <source>exp(x − max)</source>
        <translation>exp(x − max)</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>workbench::SoftmaxView</name>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>logit x</source>
        <translation>logit x</translation>
    </message>
    <message>
        <source>x − max</source>
        <translation>x − max</translation>
    </message>
    <message>
        <source>exp(x − max)</source>
        <translation>exp(x − max)</translation>
    </message>
    <message>
        <source>÷ sum = p</source>
        <translation>÷ 总和 = p</translation>
    </message>
    <message>
        <source>−log p</source>
        <translation>−log p</translation>
    </message>
    <message>
        <source>%1 (the true class)</source>
        <translation>%1（真实类别）</translation>
    </message>
    <message>
        <source>largest logit: %1 · sum of the exponentials: %2 · probabilities: exp(x − max) / sum</source>
        <translation>最大的 logit：%1 · 指数之和：%2 · 概率：exp(x − max) / 总和</translation>
    </message>
    <message>
        <source>Why the largest is taken away first: exp(89) is already more than float32 can hold. The probabilities stay the same, for exp(x − max) is exp(x) / exp(max), and exp(max) cancels.</source>
        <translation>为什么先减去最大值：exp(89) 已经超出 float32 能表示的范围。概率不变，因为 exp(x − max) 等于 exp(x) / exp(max)，而 exp(max) 会约去。</translation>
    </message>
    <message>
        <source>Nobody has said which class this sample is of, so it has no loss.</source>
        <translation>没有人标注过这个样本的类别，所以它没有损失。</translation>
    </message>
    <message>
        <source>label_smoothing: the share %1 of the target is spread over all classes; the mean of their −log p is %2.</source>
        <translation>label_smoothing：目标的 %1 平均分给所有类别；它们 −log p 的平均值为 %2。</translation>
    </message>
    <message>
        <source>CrossEntropyLoss of this sample: %1</source>
        <translation>这个样本的 CrossEntropyLoss：%1</translation>
    </message>
</context>
<context>
    <name>workbench::SourceForm</name>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Height of the images</source>
        <translation>图片的高度</translation>
    </message>
    <message>
        <source>Width of the images</source>
        <translation>图片的宽度</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>File or &amp;folder</source>
        <translation>文件或文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>As the net&amp;work&apos;s input</source>
        <translation>与网络输入相同(&amp;W)</translation>
    </message>
    <message>
        <source>Si&amp;ze, height × width</source>
        <translation>尺寸，高 × 宽(&amp;Z)</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>颜色(&amp;U)</translation>
    </message>
    <message>
        <source>stretched: each side by itself</source>
        <translation>拉伸：两边各自缩放</translation>
    </message>
    <message>
        <source>fitted: the whole picture, black beside it</source>
        <translation>适应：整张图片，旁边填黑</translation>
    </message>
    <message>
        <source>cropped: filled, what juts out is cut off</source>
        <translation>裁剪：填满，超出部分裁去</translation>
    </message>
    <message>
        <source>Other shapes &amp;are</source>
        <translation>其他形状的处理(&amp;A)</translation>
    </message>
    <message>
        <source>as the system&apos;s package has installed it</source>
        <translation>系统软件包安装的数据</translation>
    </message>
</context>
<context>
    <name>workbench::SourcePanel</name>
    <message>
        <source>PyTorch source of the network</source>
        <translation>网络的 PyTorch 源代码</translation>
    </message>
    <message>
        <source>Copy the source</source>
        <translation>复制源代码</translation>
    </message>
    <message>
        <source>Save the source…</source>
        <translation>保存源代码…</translation>
    </message>
    <message>
        <source>Save the source</source>
        <translation>保存源代码</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
</context>
<context>
    <name>workbench::SplitModel</name>
    <message>
        <source>all classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>class unknown</source>
        <translation>类别未知</translation>
    </message>
    <message>
        <source>The classes of these images are not known.</source>
        <translation>这些图像的类别未知。</translation>
    </message>
    <message>
        <source>%1 of the part&apos;s images</source>
        <translation>占该部分图像的 %1</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>workbench::SplitSection</name>
    <message>
        <source>validating fold</source>
        <translation>验证折</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>stratified</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>own seed</source>
        <translation>独立种子</translation>
    </message>
    <message>
        <source>the training&apos;s</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>数据划分</translation>
    </message>
    <message>
        <source>Images of each class in each part</source>
        <translation>各部分中每个类别的图像数</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
    <message>
        <source>Split by the training&apos;s seed</source>
        <translation>按训练的种子划分</translation>
    </message>
    <message>
        <source>Fold %1 of %2 validates, the others train. A run with each fold in turn uses every image once for validation.</source>
        <translation>第 %1 / %2 折用于验证，其余用于训练。依次用每一折各训练一次，每张图像就恰好验证一次。</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 training images are used (Settings, data limit).</source>
        <translation>只使用 %2 张训练图像中的前 %1 张（见“设置”中的数据上限）。</translation>
    </message>
</context>
<context>
    <name>workbench::StageView</name>
    <message>
        <source>&amp;Image</source>
        <translation>图片(&amp;I)</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>数字(&amp;U)</translation>
    </message>
    <message>
        <source>Show tensors as tables of numbers instead of pictures</source>
        <translation>用数字表而不是图片显示张量</translation>
    </message>
    <message>
        <source>Outputs and loss of each image</source>
        <translation>每张图片的输出和损失</translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation>/ %1：%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Input: the image</source>
        <translation>输入：图片</translation>
    </message>
    <message>
        <source>Input, from %1</source>
        <translation>输入，来自 %1</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>%1 的输出</translation>
    </message>
    <message>
        <source>Comes in: gradient of %1&apos;s output</source>
        <translation>传入：%1 输出的梯度</translation>
    </message>
    <message>
        <source>None: nothing is trained up to here</source>
        <translation>None：到这里为止没有要训练的参数</translation>
    </message>
    <message>
        <source>before backward</source>
        <translation>反向传播前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>None: it is frozen</source>
        <translation>None：已冻结</translation>
    </message>
    <message>
        <source>Goes on: gradient of %1&apos;s output, summed over all its readers</source>
        <translation>传出：%1 输出的梯度，对所有读取它的层求和</translation>
    </message>
    <message>
        <source>Goes on: gradient of %1&apos;s output</source>
        <translation>传出：%1 输出的梯度</translation>
    </message>
    <message>
        <source>None: the images are not trained</source>
        <translation>None：图片不参与训练</translation>
    </message>
    <message>
        <source>None: nothing is trained before it</source>
        <translation>None：其前方没有要训练的参数</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>loss = %1 / %2 = %3 · %4 of %5 right</source>
        <translation>损失 = %1 / %2 = %3 · %5 张中 %4 张正确</translation>
    </message>
</context>
<context>
    <name>workbench::StepBar</name>
    <message>
        <source>To the first position (Home)</source>
        <translation>到第一个位置（Home）</translation>
    </message>
    <message>
        <source>One position back (left arrow)</source>
        <translation>后退一个位置（左箭头）</translation>
    </message>
    <message>
        <source>One position on (right arrow)</source>
        <translation>前进一个位置（右箭头）</translation>
    </message>
    <message>
        <source>Positions a second</source>
        <translation>每秒位置数</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Pin position</source>
        <translation>固定此位置(&amp;P)</translation>
    </message>
    <message>
        <source>Keeps the position in a table below, to compare it (P)</source>
        <translation>把此位置保留在下方表格中以便比较（P）</translation>
    </message>
</context>
<context>
    <name>workbench::StepCode</name>
    <message>
        <source>The step in PyTorch</source>
        <translation>这一步的 PyTorch 代码</translation>
    </message>
</context>
<context>
    <name>workbench::StepPanel</name>
    <message>
        <source>&amp;same batch</source>
        <translation>同一批(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Apply the step</source>
        <translation>应用这一步(&amp;A)</translation>
    </message>
    <message>
        <source>One training step</source>
        <translation>一步训练</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Images of the batch: the selected sample, and training images in the order of the first epoch</source>
        <translation>批中的图片：所选样本，以及按第一轮顺序的训练图片</translation>
    </message>
    <message>
        <source>Steps taken before the one that is shown: momentum and running means remember them</source>
        <translation>在所显示的一步之前执行的步数：动量和滑动平均会记住它们</translation>
    </message>
    <message>
        <source>The steps before are taken with the same images, not with others</source>
        <translation>之前各步使用相同的图片，而不是其他图片</translation>
    </message>
    <message>
        <source>&amp;Batch of</source>
        <translation>批大小(&amp;B)</translation>
    </message>
    <message>
        <source>steps before it</source>
        <translation>之前的步数</translation>
    </message>
    <message>
        <source>Whose stages are shown</source>
        <translation>显示哪一次的阶段</translation>
    </message>
    <message>
        <source>as the project has it</source>
        <translation>按项目设置</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The model has the weights after this step; loss %1 before it, %2 after it.</source>
        <translation>模型已采用这一步之后的权重；损失此前为 %1，此后为 %2。</translation>
    </message>
    <message>
        <source>Take it a&amp;gain</source>
        <translation>重新执行(&amp;G)</translation>
    </message>
    <message>
        <source>Take a step apa&amp;rt</source>
        <translation>拆开一步(&amp;R)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>The model goes on with the weights after this step. Until then nothing here touches it.</source>
        <translation>模型改用这一步之后的权重。在此之前，这里的任何操作都不会改动模型。</translation>
    </message>
    <message>
        <source>A step is being taken.</source>
        <translation>正在执行一步。</translation>
    </message>
    <message>
        <source>ⓘ Weights, project or data have changed since this step was taken: take it again.</source>
        <translation>ⓘ 执行这一步之后，权重、项目或数据已改变：请重新执行。</translation>
    </message>
    <message>
        <source>The step is being taken…</source>
        <translation>正在执行这一步…</translation>
    </message>
    <message>
        <source>Walk through one training step of this network with its real tensors: forward layer by layer, loss, zero_grad, backward, the optimizer&apos;s arithmetic. Nothing touches the model unless you apply the step.</source>
        <translation>用真实的张量逐步走完该网络的一步训练：逐层前向传播、损失、zero_grad、反向传播、优化器的算式。除非应用这一步，否则不会改动模型。</translation>
    </message>
    <message>
        <source>A run is on. Wait for its end or stop it, then take a step apart.</source>
        <translation>训练正在进行。请等它结束或停止它，再拆开一步。</translation>
    </message>
    <message>
        <source>Something else is being computed. Wait for its end, then take a step apart.</source>
        <translation>正在进行其他计算。请等它结束，再拆开一步。</translation>
    </message>
    <message>
        <source>The data set is being loaded.</source>
        <translation>正在加载数据集。</translation>
    </message>
    <message>
        <source>There are no images to take a step with: choose a data set, or import one (Data → Import).</source>
        <translation>没有可用于训练一步的图片：请选择数据集，或导入数据集（数据 → 导入）。</translation>
    </message>
    <message>
        <source>The network has a fault, %1. Mend it, then take a step apart.</source>
        <translation>网络有错误：%1。请先修正，再拆开一步。</translation>
    </message>
    <message>
        <source>This cannot be trained yet: %1.</source>
        <translation>还不能训练：%1。</translation>
    </message>
</context>
<context>
    <name>workbench::StepRecorder</name>
    <message>
        <source>training is going on: wait for its end, or stop it</source>
        <translation>训练正在进行：请等它结束，或停止它</translation>
    </message>
    <message>
        <source>From the trained weights: epoch %1, %2 batches.</source>
        <translation>起点为已训练的权重：第 %1 轮，%2 批。</translation>
    </message>
    <message>
        <source>From fresh weights, drawn by seed %1.</source>
        <translation>起点为新权重，由种子 %1 抽取。</translation>
    </message>
    <message>
        <source>%1 This is step %2.</source>
        <translation>%1这是第 %2 步。</translation>
    </message>
    <message>
        <source>the network is another by now: take a step of it first</source>
        <translation>网络已经改变：请先对它执行一步</translation>
    </message>
</context>
<context>
    <name>workbench::StepTimeline</name>
    <message>
        <source>First stage</source>
        <translation>第一个阶段</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>上一个阶段</translation>
    </message>
    <message>
        <source>Play the stages</source>
        <translation>播放各阶段</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>下一个阶段</translation>
    </message>
    <message>
        <source>Last stage</source>
        <translation>最后一个阶段</translation>
    </message>
    <message>
        <source>Stages of the step</source>
        <translation>这一步的各阶段</translation>
    </message>
</context>
<context>
    <name>workbench::SummaryModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of the network</source>
        <translation>占网络的 %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Memory of a batch</source>
        <translation>一批的内存</translation>
    </message>
    <message>
        <source>Memory of a sample</source>
        <translation>单个样本的内存</translation>
    </message>
</context>
<context>
    <name>workbench::SummaryPanel</name>
    <message>
        <source>Tensors of the network</source>
        <translation>网络的张量</translation>
    </message>
    <message>
        <source>Layers in numbers</source>
        <translation>各层的数字</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>The network&apos;s tensors, as net.parameters() gives them</source>
        <translation>网络的张量，与 net.parameters() 给出的相同</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>保存 CSV…</translation>
    </message>
    <message>
        <source>The network has no layers yet.</source>
        <translation>网络还没有层。</translation>
    </message>
    <message>
        <source>Totals are unknown while a layer has a problem.</source>
        <translation>有层存在问题时，总数未知。</translation>
    </message>
    <message>
        <source>%1 parameters · %2 MACs · %3 in a file · outputs of a batch %4, in training %5</source>
        <translation>%1 个参数 · %2 次乘加 · 文件中 %3 · 一批的输出 %4，训练时 %5</translation>
    </message>
    <message>
        <source>%1 (not trained)</source>
        <translation>%1（不训练）</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>workbench::TensorView</name>
    <message>
        <source>… the first %1 of %2 values; the table of numbers has all</source>
        <translation>… %2 个值中的前 %1 个；数字表中有全部值</translation>
    </message>
    <message>
        <source>… the first %1 × %2 of %3 × %4 values; the table of numbers has all</source>
        <translation>… %3 × %4 个值中的前 %1 × %2 个；数字表中有全部值</translation>
    </message>
    <message>
        <source>… the first %1 of %2 planes; the table of numbers has all</source>
        <translation>… %2 个平面中的前 %1 个；数字表中有全部平面</translation>
    </message>
    <message>
        <source>%1 · %2 to %3, mean %4, norm %5</source>
        <translation>%1 · %2 至 %3，均值 %4，范数 %5</translation>
    </message>
    <message>
        <source> · %1 not finite</source>
        <translation> · %1 个非有限值</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>workbench::TestPredictor</name>
    <message>
        <source>no file can be written into this folder; choose another</source>
        <translation>不能把文件写入这个文件夹；请选择另一个</translation>
    </message>
    <message>
        <source>the model&apos;s answers are no numbers: its weights have diverged; choose an earlier epoch or another model</source>
        <translation>模型的回答不是数字：它的权重已发散；请选择更早的一轮或另一个模型</translation>
    </message>
    <message>
        <source>training is going on; wait for its end, or stop it</source>
        <translation>训练正在进行；请等它结束或停止它</translation>
    </message>
    <message>
        <source>a check is going on, or all images are being predicted; wait for its end, or stop it</source>
        <translation>正在进行检查，或正在预测所有图像；请等它结束或停止它</translation>
    </message>
</context>
<context>
    <name>workbench::ThresholdPage</name>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Accuracy by confidence</source>
        <translation>按置信度的准确率</translation>
    </message>
    <message>
        <source>lowest confidence that is believed, %</source>
        <translation>采信的最低置信度，%</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>right, of the answers kept</source>
        <translation>保留的回答中正确的</translation>
    </message>
    <message>
        <source>answers kept, of all</source>
        <translation>保留的回答占全部</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Believe f&amp;rom</source>
        <translation>采信下限(&amp;R)</translation>
    </message>
    <message>
        <source>Answers that are less sure than this are left to a person. Click the plot to choose. Chow 1970, “On Optimum Recognition Error and Reject Tradeoff”; El-Yaniv, Wiener 2010.</source>
        <translation>置信度低于它的回答交给人来判断。点击图来选择。Chow 1970，“On Optimum Recognition Error and Reject Tradeoff”；El-Yaniv, Wiener 2010。</translation>
    </message>
    <message>
        <source>No answer is as sure as that.</source>
        <translation>没有这么确定的回答。</translation>
    </message>
    <message>
        <source>Keeps %1 of the answers (%2 of %3); %4 of them are right, %5 wrong.</source>
        <translation>保留 %1 的回答（%3 个中的 %2 个）；其中 %4 正确，%5 个错误。</translation>
    </message>
    <message>
        <source>from %1 on: %2 right
%3 of %4 answers kept</source>
        <translation>%1 起：%2 正确
%4 个回答中保留 %3 个</translation>
    </message>
</context>
<context>
    <name>workbench::TrainingBar</name>
    <message>
        <source>S&amp;tep one batch</source>
        <translation>单步训练一批(&amp;T)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>St&amp;op training</source>
        <translation>停止训练(&amp;O)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The device that trains</source>
        <translation>用于训练的设备</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>testing the best epoch · %1 of %2 images</source>
        <translation>正在测试最佳轮 · %1 / %2 张图像</translation>
    </message>
    <message>
        <source>epoch %1 of %2 · validating %3 of %4 images</source>
        <translation>第 %1 / %2 轮 · 正在验证 %3 / %4 张图像</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 / %2 轮</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>第 %1 / %2 批</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 img/s</source>
        <translation>%1 张/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation>
            <numerusform>完成 %n 轮后停止</numerusform>
        </translation>
    </message>
    <message>
        <source>finished: best epoch %1, test accuracy %2</source>
        <translation>已完成：最佳轮 %1，测试准确率 %2</translation>
    </message>
    <message>
        <source>finished: best epoch %1, not tested</source>
        <translation>已完成：最佳轮 %1，未测试</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Start, pause or resume training (F5)</source>
        <translation>开始、暂停或继续训练 (F5)</translation>
    </message>
    <message>
        <source>Train on one batch, then pause (F10)</source>
        <translation>训练一批后暂停 (F10)</translation>
    </message>
    <message>
        <source>End the run after this batch (Shift+F5)</source>
        <translation>本批结束后停止训练 (Shift+F5)</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>ready to train</source>
        <translation>准备就绪，可以训练</translation>
    </message>
    <message>
        <source>cannot train: %1</source>
        <translation>无法训练：%1</translation>
    </message>
    <message>
        <source>&amp;Continue the last run…</source>
        <translation>继续上次训练(&amp;C)…</translation>
    </message>
    <message>
        <source>Continue the last run</source>
        <translation>继续上次训练</translation>
    </message>
    <message>
        <source>How many more epochs?</source>
        <translation>再训练多少轮？</translation>
    </message>
    <message>
        <source>no more improvement · %1</source>
        <translation>不再改善 · %1</translation>
    </message>
    <message>
        <source>Step one &amp;epoch</source>
        <translation>训练一轮(&amp;E)</translation>
    </message>
    <message>
        <source>finding the fastest way to compute</source>
        <translation>正在寻找最快的计算方案</translation>
    </message>
    <message>
        <source>time is up · %1</source>
        <translation>时间到 · %1</translation>
    </message>
</context>
<context>
    <name>workbench::TransposedConvolutionPage</name>
    <message>
        <source>Input channel</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>&amp;Output channel</source>
        <translation>输出通道(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Input channel</source>
        <translation>输入通道(&amp;I)</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>印章</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>input channel %1, %2 × %3</source>
        <translation>输入通道 %1，%2 × %3</translation>
    </message>
    <message>
        <source>output channel %1, %2 × %3</source>
        <translation>输出通道 %1，%2 × %3</translation>
    </message>
    <message numerus="yes">
        <source>%n pixel(s) of this channel reach the output looked at, lit</source>
        <translation>
            <numerusform>该通道有 %n 个像素到达所看的输出（已高亮）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the stamp is framed</source>
        <translation>%1；加框的是印章</translation>
    </message>
    <message>
        <source>Value of the input pixel</source>
        <translation>输入像素的值</translation>
    </message>
    <message>
        <source>stamp of input row %1, column %2</source>
        <translation>输入第 %1 行第 %2 列的印章</translation>
    </message>
    <message>
        <source>no stamp of this channel reaches this output</source>
        <translation>该通道没有印章到达此输出</translation>
    </message>
    <message>
        <source>sum over the stamps: %1</source>
        <translation>对印章求和：%1</translation>
    </message>
    <message>
        <source>over input channels: %1 = %2</source>
        <translation>对输入通道求和：%1 = %2</translation>
    </message>
    <message>
        <source>+ bias %1 = %2 %3</source>
        <translation>+ 偏置 %1 = %2 %3</translation>
    </message>
    <message>
        <source>stamps of this channel</source>
        <translation>该通道的印章之和</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>对通道求和</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>workbench::UnfoldPage</name>
    <message>
        <source>Kernel matrix</source>
        <translation>卷积核矩阵</translation>
    </message>
    <message>
        <source>Unfolded input</source>
        <translation>展开的输入</translation>
    </message>
    <message>
        <source>Output, unrolled</source>
        <translation>展开的输出</translation>
    </message>
    <message>
        <source>kernels, one a row: %1 × %2</source>
        <translation>卷积核，每行一个：%1 × %2</translation>
    </message>
    <message>
        <source>windows, one a column: %1 × %2</source>
        <translation>窗口，每列一个：%1 × %2</translation>
    </message>
    <message>
        <source>output with bias, unrolled: %1 × %2</source>
        <translation>展开的输出（含偏置）：%1 × %2</translation>
    </message>
    <message>
        <source>Kernels %1 × %2 · windows %2 × %3 = output %1 × %3: %4 multiplications</source>
        <translation>卷积核 %1 × %2 · 窗口 %2 × %3 = 输出 %1 × %3：%4 次乘法</translation>
    </message>
    <message>
        <source>(group %1 of %2, each with a product of its own)</source>
        <translation>（第 %1 组，共 %2 组，每组各做一次乘积）</translation>
    </message>
    <message>
        <source>Unfolding makes %1 numbers (%2) of %3 (%4): %5 times as many</source>
        <translation>展开把 %3 个数（%4）变成 %1 个数（%2）：%5 倍</translation>
    </message>
    <message>
        <source>row %1 of the kernels · column %2 of the windows = &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>卷积核第 %1 行 · 窗口第 %2 列 = &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>workbench::UnusedPixelsView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>rows and columns</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Rounding down leaves %1 of the input unread.</source>
        <translation>向下取整使输入有 %1 没有被读到。</translation>
    </message>
</context>
<context>
    <name>workbench::UpdateModel</name>
    <message>
        <source>old weight</source>
        <translation>旧权重</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>裁剪后</translation>
    </message>
    <message>
        <source>new weight</source>
        <translation>新权重</translation>
    </message>
    <message>
        <source>What the optimizer remembers, after the step</source>
        <translation>优化器在这一步之后记住的值</translation>
    </message>
</context>
<context>
    <name>workbench::UpdateView</name>
    <message>
        <source>w: weight</source>
        <translation>w：权重</translation>
    </message>
    <message>
        <source>g: gradient</source>
        <translation>g：梯度</translation>
    </message>
    <message>
        <source>t: step %1</source>
        <translation>t：第 %1 步</translation>
    </message>
    <message>
        <source>Chec&amp;k this gradient</source>
        <translation>检查该梯度(&amp;K)</translation>
    </message>
    <message>
        <source>Elements of the parameter before and after the step</source>
        <translation>该参数各元素在这一步前后的值</translation>
    </message>
    <message>
        <source>E&amp;lement</source>
        <translation>元素(&amp;L)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>; the table shows %1 to %2</source>
        <translation>；表中为 %1 至 %2</translation>
    </message>
    <message>
        <source>the formula in PyTorch&apos;s documentation</source>
        <translation>PyTorch 文档中的公式</translation>
    </message>
    <message>
        <source>in float64</source>
        <translation>以 float64 计算</translation>
    </message>
    <message>
        <source>(loss(w + e) − loss(w − e)) / 2e, e = %1</source>
        <translation>(loss(w + e) − loss(w − e)) / 2e，e = %1</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>自动求导</translation>
    </message>
    <message>
        <source>relative difference</source>
        <translation>相对差</translation>
    </message>
    <message>
        <source>autograd of this step, in float32</source>
        <translation>这一步的自动求导（float32）</translation>
    </message>
    <message>
        <source>zero_grad was left out: the step&apos;s gradient holds those of the steps before as well.</source>
        <translation>省略了 zero_grad：这一步的梯度还包含之前各步的梯度。</translation>
    </message>
    <message>
        <source>Nudge this weight a little both ways, and compare how the loss changes with what autograd says</source>
        <translation>把该权重向两边各稍微移动一点，比较损失的变化与自动求导的结果</translation>
    </message>
    <message>
        <source>A frozen parameter has no gradient.</source>
        <translation>冻结的参数没有梯度。</translation>
    </message>
</context>
<context>
    <name>workbench::ViewOptions</name>
    <message>
        <source>&amp;Values</source>
        <translation>数值(&amp;V)</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>颜色标尺</translation>
    </message>
    <message>
        <source>What has one colour scale in common</source>
        <translation>哪些内容共用一个颜色标尺</translation>
    </message>
    <message>
        <source>scale of each picture</source>
        <translation>每张图各自的标尺</translation>
    </message>
    <message>
        <source>scale of the channel</source>
        <translation>整个通道的标尺</translation>
    </message>
    <message>
        <source>scale of the layer</source>
        <translation>整层共用的标尺</translation>
    </message>
    <message>
        <source>Shows the part around what is looked at, in cells large enough for their numbers</source>
        <translation>只显示正在查看之处的周围，格子大到能写下数值</translation>
    </message>
    <message>
        <source>scale of the network</source>
        <translation>整个网络共用的标尺</translation>
    </message>
</context>
<context>
    <name>workbench::WeightChoiceDelegate</name>
    <message>
        <source>Tensor of the file for %1</source>
        <translation>用于 %1 的文件张量</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>workbench::WeightImportDialog</name>
    <message>
        <source>Stop &amp;reading</source>
        <translation>停止读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep what is not in the file</source>
        <translation>保留文件中没有的部分(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>载入(&amp;L)</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>导入权重</translation>
    </message>
    <message>
        <source>File of weights</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>a .safetensors file, or a state dict (.pt, .pth); may be dropped here</source>
        <translation>.safetensors 文件或 state dict（.pt、.pth）；可以拖放到这里</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Tensors that are missing or do not fit keep the values that they have in the network now; without this, nothing is loaded unless all fit</source>
        <translation>缺少或不适合的张量保留它们在网络中的当前值；不选此项时，只有全部适合才会载入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pt *.pth *.bin);;All files (*)</source>
        <translation>权重 (*.safetensors *.pt *.pth *.bin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The weights of %1 are loaded.</source>
        <translation>已载入 %1 的权重。</translation>
    </message>
    <message>
        <source>The weights of %1 are loaded; the run “%2” can be opened again with File &gt; Open run….</source>
        <translation>已载入 %1 的权重；可用“文件 &gt; 打开训练记录…”重新打开训练记录“%2”。</translation>
    </message>
    <message>
        <source>training is going on; wait for its end, or stop it</source>
        <translation>训练正在进行；请等它结束，或将其停止</translation>
    </message>
    <message>
        <source>a check is going on, or all images are being predicted</source>
        <translation>正在进行检查，或正在预测全部图像</translation>
    </message>
    <message>
        <source>the network has a fault: %1</source>
        <translation>网络有错误：%1</translation>
    </message>
    <message>
        <source>the network has no weights</source>
        <translation>此网络没有权重</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>已读取 %1，共 %2</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>⚠ Nothing was loaded: %1.</source>
        <translation>⚠ 没有载入任何内容：%1。</translation>
    </message>
    <message>
        <source>Choose a file. Its tensors go to those of the network by name, or by order and shape; nothing in it is run.</source>
        <translation>请选择文件。其中的张量按名称，或按顺序与形状，对应到网络的张量；文件中的任何内容都不会被执行。</translation>
    </message>
    <message>
        <source>⚠ Cannot load now: %1.</source>
        <translation>⚠ 现在不能载入：%1。</translation>
    </message>
    <message numerus="yes">
        <source>All %n tensor(s) of the network fit.</source>
        <translation>
            <numerusform>网络的全部 %n 个张量都适合。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %1 of %n tensor(s) fit; %2.</source>
        <translation>
            <numerusform>⚠ %n 个张量中有 %1 个适合；%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers of the type %1 became float32.</source>
        <translation>%1 类型的数已转换为 float32。</translation>
    </message>
    <message>
        <source>The network is not trained yet: no weights are lost.</source>
        <translation>网络尚未训练：不会丢失任何权重。</translation>
    </message>
    <message>
        <source>The weights that are shown now are in no run; export them first where they are still needed.</source>
        <translation>当前显示的权重不在任何训练记录中；如仍需要，请先导出。</translation>
    </message>
    <message>
        <source>The weights that are shown now stay in the run “%1”, which File &gt; Open run… opens again.</source>
        <translation>当前显示的权重保存在训练记录“%1”中，可用“文件 &gt; 打开训练记录…”重新打开。</translation>
    </message>
</context>
<context>
    <name>workbench::WeightTableModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>begins with 0</source>
        <translation>从 0 开始</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>类型不符</translation>
    </message>
    <message>
        <source>wrong shape</source>
        <translation>形状不符</translation>
    </message>
    <message>
        <source>A counter that the file does not have begins with 0.</source>
        <translation>文件中没有的计数器从 0 开始。</translation>
    </message>
    <message>
        <source>Network&apos;s tensor</source>
        <translation>网络的张量</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Its shape</source>
        <translation>文件中的形状</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>对应方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>workbench::WeightTablePanel</name>
    <message>
        <source>Only &amp;problems</source>
        <translation>只看问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save table…</source>
        <translation>保存表格(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Tensors of the network</source>
        <translation>网络的张量(&amp;T)</translation>
    </message>
    <message>
        <source>Only tensors that are missing or have another shape or type in the file</source>
        <translation>只显示在文件中缺少，或形状、类型不同的张量</translation>
    </message>
    <message>
        <source>Tensors of the network, and what of the file becomes of them</source>
        <translation>网络的张量，以及文件中对应的张量</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>workbench::WeightsSection</name>
    <message>
        <source>as the network</source>
        <translation>同网络设置</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Weights of the layer</source>
        <translation>该层的权重</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Set first weights of %1 to %2</source>
        <translation>将 %1 的初始权重设为 %2</translation>
    </message>
</context>
<context>
    <name>workbench::WhatIfPage</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>What is done otherwise</source>
        <translation>改变什么</translation>
    </message>
    <message>
        <source>zero_grad is left out</source>
        <translation>省略 zero_grad</translation>
    </message>
    <message>
        <source>the learning rate is times</source>
        <translation>学习率乘以</translation>
    </message>
    <message>
        <source>the loss is</source>
        <translation>损失换成</translation>
    </message>
    <message>
        <source>Factor of the learning rate</source>
        <translation>学习率的倍数</translation>
    </message>
    <message>
        <source>The other loss</source>
        <translation>另一种损失</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>假如(&amp;W)</translation>
    </message>
    <message>
        <source>Gradient and change of each parameter, side by side</source>
        <translation>各参数的梯度与变化，并排比较</translation>
    </message>
    <message>
        <source>learning rate × %1</source>
        <translation>学习率 × %1</translation>
    </message>
    <message>
        <source>without zero_grad</source>
        <translation>不调用 zero_grad</translation>
    </message>
    <message>
        <source>Take the step both ways from the same weights, and compare</source>
        <translation>从相同的权重用两种方式执行这一步并比较</translation>
    </message>
    <message>
        <source>Choose what is done otherwise and press Compare: the step is taken both ways from the same weights. The model itself is not touched.</source>
        <translation>选择要改变什么，然后按“比较”：从相同的权重用两种方式执行这一步。模型本身不会改动。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>as the project has it</source>
        <translation>按项目设置</translation>
    </message>
    <message>
        <source>Loss of each step</source>
        <translation>每步的损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss after it</source>
        <translation>之后的损失</translation>
    </message>
    <message>
        <source>Right before</source>
        <translation>之前正确</translation>
    </message>
    <message>
        <source>Right after</source>
        <translation>之后正确</translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation>梯度的长度</translation>
    </message>
    <message>
        <source>Length of the weights&apos; change</source>
        <translation>权重变化的长度</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Two losses measure in different units: compare what is right, not their values.</source>
        <translation>两种损失的单位不同：请比较正确数，而不是损失值。</translation>
    </message>
</context>
<context>
    <name>workbench::WhyPanel</name>
    <message>
        <source>Why the network answers so</source>
        <translation>网络为什么这样回答</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>归因图</translation>
    </message>
    <message>
        <source>Perturb</source>
        <translation>扰动</translation>
    </message>
    <message>
        <source>Choose a sample in the gallery or the predictions, or draw one.</source>
        <translation>请在图库或预测面板中选择一个样本，或者画一个。</translation>
    </message>
</context>
<context>
    <name>workbench::WindowView</name>
    <message>
        <source>Numbers under the window</source>
        <translation>窗口下的数值</translation>
    </message>
    <message>
        <source>under the window</source>
        <translation>窗口下</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>products</source>
        <translation>乘积</translation>
    </message>
</context>
<context>
    <name>workbench::Workspace</name>
    <message>
        <source>the data set is being loaded</source>
        <translation>正在加载数据集</translation>
    </message>
    <message>
        <source>there is no data set</source>
        <translation>没有数据集</translation>
    </message>
    <message>
        <source>a check is going on, or all images are being predicted</source>
        <translation>正在进行检查，或正在预测所有图像</translation>
    </message>
</context>
</TS>
