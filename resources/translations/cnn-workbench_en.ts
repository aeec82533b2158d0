<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Convolution</name>
    <message numerus="yes">
        <source>%n kernel(s) %1</source>
        <translation>
            <numerusform>%n kernel %1</numerusform>
            <numerusform>%n kernels %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionText</name>
    <message numerus="yes">
        <source>%n input pixel(s) are read by no window (hatched)</source>
        <translation>
            <numerusform>%n input pixel is read by no window (hatched)</numerusform>
            <numerusform>%n input pixels are read by no window (hatched)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more …</source>
        <translation>
            <numerusform>… %n more …</numerusform>
            <numerusform>… %n more …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataSet</name>
    <message numerus="yes">
        <source>the class %1 has only %n training image(s)</source>
        <translation>
            <numerusform>the class %1 has only %n training image</numerusform>
            <numerusform>the class %1 has only %n training images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used, the first because: %1; add &quot;,faulty=skip&quot; to the data source to use the rest</source>
        <translation>
            <numerusform>%n image or line cannot be used, because: %1; add &quot;,faulty=skip&quot; to the data source to use the rest</numerusform>
            <numerusform>%n images or lines cannot be used, the first because: %1; add &quot;,faulty=skip&quot; to the data source to use the rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in no folder of a class are left out</source>
        <translation>
            <numerusform>%n picture in no folder of a class is left out</numerusform>
            <numerusform>%n pictures in no folder of a class are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that are no pictures are left out</source>
        <translation>
            <numerusform>%n file that is no picture is left out</numerusform>
            <numerusform>%n files that are no pictures are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden folder(s) are left out</source>
        <translation>
            <numerusform>%n hidden folder is left out</numerusform>
            <numerusform>%n hidden folders are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the line has %n field(s), but the first one has %1</source>
        <translation>
            <numerusform>the line has %n field, but the first one has %1</numerusform>
            <numerusform>the line has %n fields, but the first one has %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) name an image that was there before, the first of them &quot;%1&quot;</source>
        <translation>
            <numerusform>%n line names an image that was there before: &quot;%1&quot;</numerusform>
            <numerusform>%n lines name an image that was there before, the first of them &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pictures of %n size(s) are brought to %1 × %2 (height × width): %3</source>
        <translation>
            <numerusform>pictures of %n size are brought to %1 × %2 (height × width): %3</numerusform>
            <numerusform>pictures of %n sizes are brought to %1 × %2 (height × width): %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n size(s) more</source>
        <translation>
            <numerusform>and %n size more</numerusform>
            <numerusform>and %n sizes more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataVerb</name>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used</source>
        <translation>
            <numerusform>%n image or line cannot be used</numerusform>
            <numerusform>%n images or lines cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseAndShape</name>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateText</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n picture(s) of the test part are also in the training part: the test accuracy is flattering.</source>
        <translation>
            <numerusform>⚠ %n picture of the test part is also in the training part: the test accuracy is flattering.</numerusform>
            <numerusform>⚠ %n pictures of the test part are also in the training part: the test accuracy is flattering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n picture(s) of the validation part are also in the training part: the validation accuracy is flattering.</source>
        <translation>
            <numerusform>⚠ %n picture of the validation part is also in the training part: the validation accuracy is flattering.</numerusform>
            <numerusform>⚠ %n pictures of the validation part are also in the training part: the validation accuracy is flattering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the test part are also in the validation part.</source>
        <translation>
            <numerusform>%n picture of the test part is also in the validation part.</numerusform>
            <numerusform>%n pictures of the test part are also in the validation part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n group(s) the labels disagree.</source>
        <translation>
            <numerusform>In %n group the labels disagree.</numerusform>
            <numerusform>In %n groups the labels disagree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be read.</source>
        <translation>
            <numerusform>%n image could not be read.</numerusform>
            <numerusform>%n images could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EpochText</name>
    <message numerus="yes">
        <source>%n epoch(s) kept; %1</source>
        <translation>
            <numerusform>%n epoch kept; %1</numerusform>
            <numerusform>%n epochs kept; %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationText</name>
    <message numerus="yes">
        <source>⚠ Not counted: %n image(s) whose answer is no number.</source>
        <translation>
            <numerusform>⚠ Not counted: %n image whose answer is no number.</numerusform>
            <numerusform>⚠ Not counted: %n images whose answer is no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted: %n image(s) without a label.</source>
        <translation>
            <numerusform>Not counted: %n image without a label.</numerusform>
            <numerusform>Not counted: %n images without a label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test set was looked at %n time(s)</source>
        <translation>
            <numerusform>The test set was looked at %n time</numerusform>
            <numerusform>The test set was looked at %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the end of a run</source>
        <translation>
            <numerusform>%n at the end of a run</numerusform>
            <numerusform>%n at the end of a run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by asking</source>
        <translation>
            <numerusform>%n by asking</numerusform>
            <numerusform>%n by asking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message numerus="yes">
        <source>%n tensor(s), %1 bytes</source>
        <translation>
            <numerusform>%n tensor, %1 bytes</numerusform>
            <numerusform>%n tensors, %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message numerus="yes">
        <source>%1, epoch %2 · %3 weights · %n class(es)</source>
        <translation>
            <numerusform>%1, epoch %2 · %3 weights · %n class</numerusform>
            <numerusform>%1, epoch %2 · %3 weights · %n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerEdits</name>
    <message numerus="yes">
        <source>Delete %n layer(s)</source>
        <translation>
            <numerusform>Delete %n layer</numerusform>
            <numerusform>Delete %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n layer(s)</source>
        <translation>
            <numerusform>Duplicate %n layer</numerusform>
            <numerusform>Duplicate %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message numerus="yes">
        <source>Project %1 with a 1 × 1 convolution of %n channel(s)</source>
        <translation>
            <numerusform>Project %1 with a 1 × 1 convolution of %n channel</numerusform>
            <numerusform>Project %1 with a 1 × 1 convolution of %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %1 %n output(s)</source>
        <translation>
            <numerusform>Give %1 %n output</numerusform>
            <numerusform>Give %1 %n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a Linear of %n output(s)</source>
        <translation>
            <numerusform>Add a Linear of %n output</numerusform>
            <numerusform>Add a Linear of %n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a Flatten and a Linear of %n output(s)</source>
        <translation>
            <numerusform>Add a Flatten and a Linear of %n output</numerusform>
            <numerusform>Add a Flatten and a Linear of %n outputs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Normalisation</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverfitVerdict</name>
    <message numerus="yes">
        <source>Yes: after %n step(s) all %1 images are right, loss %2.</source>
        <translation>
            <numerusform>Yes: after %n step all %1 images are right, loss %2.</numerusform>
            <numerusform>Yes: after %n steps all %1 images are right, loss %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nearly: after %n step(s) all %1 images are right, but the loss is still %2.</source>
        <translation>
            <numerusform>Nearly: after %n step all %1 images are right, but the loss is still %2.</numerusform>
            <numerusform>Nearly: after %n steps all %1 images are right, but the loss is still %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No: after %n step(s) the loss is no finite number (%1).</source>
        <translation>
            <numerusform>No: after %n step the loss is no finite number (%1).</numerusform>
            <numerusform>No: after %n steps the loss is no finite number (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No: after %n step(s) %1 of %2 images are right, loss %3.</source>
        <translation>
            <numerusform>No: after %n step %1 of %2 images are right, loss %3.</numerusform>
            <numerusform>No: after %n steps %1 of %2 images are right, loss %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s): %1 of %2 images are right, loss %3.</source>
        <translation>
            <numerusform>Cancelled after %n step: %1 of %2 images are right, loss %3.</numerusform>
            <numerusform>Cancelled after %n steps: %1 of %2 images are right, loss %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PReLU</name>
    <message numerus="yes">
        <source>%n slope(s)</source>
        <translation>
            <numerusform>%n slope</numerusform>
            <numerusform>%n slopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>LibTorch, %n thread(s)</source>
        <translation>
            <numerusform>LibTorch, %n thread</numerusform>
            <numerusform>LibTorch, %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>LibTorch, batch shared by %n thread(s)</source>
        <translation>
            <numerusform>LibTorch, batch shared by %n thread</numerusform>
            <numerusform>LibTorch, batch shared by %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>own kernels, batch shared by %n thread(s)</source>
        <translation>
            <numerusform>own kernels, batch shared by %n thread</numerusform>
            <numerusform>own kernels, batch shared by %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolingText</name>
    <message numerus="yes">
        <source>the largest of %n number(s) stands at row %1, column %2</source>
        <translation>
            <numerusform>the only number stands at row %1, column %2</numerusform>
            <numerusform>the largest of %n numbers stands at row %1, column %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are equally large: LibTorch takes the first, row by row</source>
        <translation>
            <numerusform>%n number is the largest</numerusform>
            <numerusform>%n numbers are equally large: LibTorch takes the first, row by row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by the %n number(s) of the window</source>
        <translation>
            <numerusform>divided by the %n number of the window</numerusform>
            <numerusform>divided by the %n numbers of the window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by all %n place(s) of the window, the zeros of the padding too</source>
        <translation>
            <numerusform>divided by the %n place of the window</numerusform>
            <numerusform>divided by all %n places of the window, the zeros of the padding too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by the %n number(s) that lie in the input: count_include_pad is off</source>
        <translation>
            <numerusform>divided by the %n number that lies in the input: count_include_pad is off</numerusform>
            <numerusform>divided by the %n numbers that lie in the input: count_include_pad is off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>divided by %n: what lies beyond the padding is not counted</source>
        <translation>
            <numerusform>divided by %n: what lies beyond the padding is not counted</numerusform>
            <numerusform>divided by %n: what lies beyond the padding is not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each of the %n input pixel(s) of the window gets 1 / %1 = %2 of it</source>
        <translation>
            <numerusform>the %n input pixel of the window gets 1 / %1 = %2 of it</numerusform>
            <numerusform>each of the %n input pixels of the window gets 1 / %1 = %2 of it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparationText</name>
    <message numerus="yes">
        <source>%n augmentation step(s)</source>
        <translation>
            <numerusform>%n augmentation step</numerusform>
            <numerusform>%n augmentation steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RateSuggestion</name>
    <message numerus="yes">
        <source>No rate is suggested: the loss was seen for %n batch(es) only. Test lower rates, or more batches.</source>
        <translation>
            <numerusform>No rate is suggested: the loss was seen for %n batch only. Test lower rates, or more batches.</numerusform>
            <numerusform>No rate is suggested: the loss was seen for %n batches only. Test lower rates, or more batches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResumePoint</name>
    <message numerus="yes">
        <source>all %n epoch(s) of the run are done; give it more</source>
        <translation>
            <numerusform>the run&apos;s one epoch is done; give it more</numerusform>
            <numerusform>all %n epochs of the run are done; give it more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDifferences</name>
    <message numerus="yes">
        <source>after %n epoch(s)</source>
        <translation>
            <numerusform>after %n epoch</numerusform>
            <numerusform>after %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsText</name>
    <message numerus="yes">
        <source>⚠ %n class(es) have no training image: the network cannot learn them.</source>
        <translation>
            <numerusform>⚠ %n class has no training image: the network cannot learn it.</numerusform>
            <numerusform>⚠ %n classes have no training image: the network cannot learn them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures of %n size(s), %1 to %2.</source>
        <translation>
            <numerusform>Pictures of %n size, %1 to %2.</numerusform>
            <numerusform>Pictures of %n sizes, %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextImport</name>
    <message numerus="yes">
        <source>%1 takes at most %n value(s)</source>
        <translation>
            <numerusform>%1 takes at most %n value</numerusform>
            <numerusform>%1 takes at most %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Train</name>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation>
            <numerusform>stopped after %n complete epoch</numerusform>
            <numerusform>stopped after %n complete epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended early after %n epoch(s): no improvement</source>
        <translation>
            <numerusform>ended early after %n epoch: no improvement</numerusform>
            <numerusform>ended early after %n epochs: no improvement</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message numerus="yes">
        <source>memory does not suffice for batches of %n image(s)</source>
        <translation>
            <numerusform>memory does not suffice for batches of %n image</numerusform>
            <numerusform>memory does not suffice for batches of %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingStepPanel</name>
    <message numerus="yes">
        <source>%n image(s), as the network reads them.</source>
        <translation>
            <numerusform>%n image, as the network reads it.</numerusform>
            <numerusform>%n images, as the network reads them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ChannelSums</name>
    <message numerus="yes">
        <source>%n more input channel(s) are in the sum but not shown.</source>
        <translation>
            <numerusform>%n more input channel is in the sum but not shown.</numerusform>
            <numerusform>%n more input channels are in the sum but not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ChosenSamples</name>
    <message numerus="yes">
        <source>chosen in the embedding: %n</source>
        <translation>
            <numerusform>chosen in the embedding: %n</numerusform>
            <numerusform>chosen in the embedding: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>chosen in the gallery: %n</source>
        <translation>
            <numerusform>chosen in the gallery: %n</numerusform>
            <numerusform>chosen in the gallery: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ClassScoresModel</name>
    <message numerus="yes">
        <source>Of the %n class(es) whose number is known</source>
        <translation>
            <numerusform>Of the %n class whose number is known</numerusform>
            <numerusform>Of the %n classes whose number is known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::CompareWindow</name>
    <message numerus="yes">
        <source>Of the first %n image(s) of validation, %1 get another answer.</source>
        <translation>
            <numerusform>Of the first image of validation, %1 get another answer.</numerusform>
            <numerusform>Of the first %n images of validation, %1 get another answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ComparedCurves</name>
    <message numerus="yes">
        <source>%n run(s) without a complete epoch</source>
        <translation>
            <numerusform>%n run without a complete epoch</numerusform>
            <numerusform>%n runs without a complete epoch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ConvolutionPage</name>
    <message numerus="yes">
        <source>row %1, column %2 feeds %n output(s), lit</source>
        <translation>
            <numerusform>row %1, column %2 feeds %n output, lit</numerusform>
            <numerusform>row %1, column %2 feeds %n outputs, lit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::DataSummary</name>
    <message numerus="yes">
        <source>%1 · images of %2 · %n class(es)</source>
        <translation>
            <numerusform>%1 · images of %2 · %n class</numerusform>
            <numerusform>%1 · images of %2 · %n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::DesignerPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::DoubtfulPage</name>
    <message numerus="yes">
        <source>%n doubtful label(s)</source>
        <translation>
            <numerusform>%n doubtful label</numerusform>
            <numerusform>%n doubtful labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n doubtful label(s)</source>
        <translation>
            <numerusform>Copied %n doubtful label</numerusform>
            <numerusform>Copied %n doubtful labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::DuplicatesPage</name>
    <message numerus="yes">
        <source>%1 of %n group(s)</source>
        <translation>
            <numerusform>%1 of %n group</numerusform>
            <numerusform>%1 of %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::DuplicatesView</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::FilmDialog</name>
    <message numerus="yes">
        <source>%n frame(s) were written to %1.</source>
        <translation>
            <numerusform>%n frame was written to %1.</numerusform>
            <numerusform>%n frames were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s): one for each kept epoch.</source>
        <translation>
            <numerusform>%n frame: one for each kept epoch.</numerusform>
            <numerusform>%n frames: one for each kept epoch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::FilterPanel</name>
    <message numerus="yes">
        <source>%1; %n without a number</source>
        <translation>
            <numerusform>%1; %n without a number</numerusform>
            <numerusform>%1; %n without a number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::FlattenPage</name>
    <message numerus="yes">
        <source>%1 (Linear) reads all %2: each of its outputs j multiplies this number by its own weight[j, %3], %n weight(s) for this one pixel.</source>
        <translation>
            <numerusform>%1 (Linear) reads all %2: its one output j = 0 multiplies this number by weight[j, %3], %n weight for this one pixel.</numerusform>
            <numerusform>%1 (Linear) reads all %2: each of its outputs j multiplies this number by its own weight[j, %3], %n weights for this one pixel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::GalleryFilterBar</name>
    <message numerus="yes">
        <source>%n chosen  ×</source>
        <translation>
            <numerusform>%n chosen  ×</numerusform>
            <numerusform>%n chosen  ×</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::GalleryView</name>
    <message numerus="yes">
        <source>%n picture(s), none of them selected</source>
        <translation>
            <numerusform>%n picture, not selected</numerusform>
            <numerusform>%n pictures, none of them selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::HealthModel</name>
    <message numerus="yes">
        <source>Of %n validation image(s), in evaluation mode.</source>
        <translation>
            <numerusform>Of %n validation image, in evaluation mode.</numerusform>
            <numerusform>Of %n validation images, in evaluation mode.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ImportDialog</name>
    <message numerus="yes">
        <source>%1 training and %2 test images of %3 in %n class(es).</source>
        <translation>
            <numerusform>%1 training and %2 test images of %3 in %n class.</numerusform>
            <numerusform>%1 training and %2 test images of %3 in %n classes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used; see below.</source>
        <translation>
            <numerusform>%n image or line cannot be used; see below.</numerusform>
            <numerusform>%n images or lines cannot be used; see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make the network &amp;fit: input %1, %n class(es)</source>
        <translation>
            <numerusform>Make the network &amp;fit: input %1, %n class</numerusform>
            <numerusform>Make the network &amp;fit: input %1, %n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) or line(s) cannot be used and will be left out. Use the rest?</source>
        <translation>
            <numerusform>%n image or line cannot be used and will be left out. Use the rest?</numerusform>
            <numerusform>%n images or lines cannot be used and will be left out. Use the rest?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::InputSection</name>
    <message numerus="yes">
        <source>%n class(es): %1</source>
        <translation>
            <numerusform>%n class: %1</numerusform>
            <numerusform>%n classes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LayerActions</name>
    <message numerus="yes">
        <source>Paste %n layer(s)</source>
        <translation>
            <numerusform>Paste %n layer</numerusform>
            <numerusform>Paste %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LessonList</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LinearPage</name>
    <message numerus="yes">
        <source>… %n more …</source>
        <translation>
            <numerusform>… %n more …</numerusform>
            <numerusform>… %n more …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sum of the %n product(s): %1</source>
        <translation>
            <numerusform>sum of the %n product: %1</numerusform>
            <numerusform>sum of the %n products: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LookBar</name>
    <message numerus="yes">
        <source>%n image(s) to look through.</source>
        <translation>
            <numerusform>%n image to look through.</numerusform>
            <numerusform>%n images to look through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::NormPage</name>
    <message numerus="yes">
        <source>A batch of %n image(s): the one looked at, and the training images %1, as a run&apos;s first epoch has them (without augmentation and Dropout).</source>
        <translation>
            <numerusform>A batch of %n image: the one looked at, and the training images %1, as a run&apos;s first epoch has them (without augmentation and Dropout).</numerusform>
            <numerusform>A batch of %n images: the one looked at, and the training images %1, as a run&apos;s first epoch has them (without augmentation and Dropout).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::PlaneGrid</name>
    <message numerus="yes">
        <source>%n picture(s) of %1 × %2 values</source>
        <translation>
            <numerusform>%n picture of %1 × %2 values</numerusform>
            <numerusform>%n pictures of %1 × %2 values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::PoolingGradient</name>
    <message numerus="yes">
        <source>Input row %1, column %2 gets %3 = %4, from %n output(s).</source>
        <translation>
            <numerusform>Input row %1, column %2 gets %3 = %4, from %n output.</numerusform>
            <numerusform>Input row %1, column %2 gets %3 = %4, from %n outputs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::PoolingPage</name>
    <message numerus="yes">
        <source>%1: in %n window(s), lit</source>
        <translation>
            <numerusform>%1: in %n window, lit</numerusform>
            <numerusform>%1: in %n windows, lit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: in %n window(s), the largest in %2 of them, lit</source>
        <translation>
            <numerusform>%1: in %n window, the largest in %2, lit</numerusform>
            <numerusform>%1: in %n windows, the largest in %2 of them, lit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::PredictDialog</name>
    <message numerus="yes">
        <source>Those of the p&amp;roject: %1, %n image(s)</source>
        <translation>
            <numerusform>Those of the p&amp;roject: %1, %n image</numerusform>
            <numerusform>Those of the p&amp;roject: %1, %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be written.</source>
        <translation>
            <numerusform>%n row will be written.</numerusform>
            <numerusform>%n rows will be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n image(s) or line(s) of the data cannot be used and are left out.</source>
        <translation>
            <numerusform>⚠ %n image or line of the data cannot be used and is left out.</numerusform>
            <numerusform>⚠ %n images or lines of the data cannot be used and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ProblemsPanel</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::PropertyPanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers are selected: a parameter changes in each that has it.</source>
        <translation>
            <numerusform>%n layer is selected.</numerusform>
            <numerusform>%n layers are selected: a parameter changes in each that has it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ResamplingPage</name>
    <message numerus="yes">
        <source>row %1, column %2 feeds %n output(s), lit</source>
        <translation>
            <numerusform>row %1, column %2 feeds %n output, lit</numerusform>
            <numerusform>row %1, column %2 feeds %n outputs, lit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input pixel(s) read</source>
        <translation>
            <numerusform>%n input pixel read</numerusform>
            <numerusform>%n input pixels read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ResponseChart</name>
    <message numerus="yes">
        <source>%1: %n image(s) from %2 to %3, of %4</source>
        <translation>
            <numerusform>%1: %n image from %2 to %3, of %4</numerusform>
            <numerusform>%1: %n images from %2 to %3, of %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::RunActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) copied</source>
        <translation>
            <numerusform>%n run copied</numerusform>
            <numerusform>%n runs copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash?</source>
        <translation>
            <numerusform>Move %n run to the trash?</numerusform>
            <numerusform>Move %n runs to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trash does not take %n run(s). Delete for good? This cannot be undone.</source>
        <translation>
            <numerusform>The trash does not take %n run. Delete it for good? This cannot be undone.</numerusform>
            <numerusform>The trash does not take %n runs. Delete them for good? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::RunHelp</name>
    <message numerus="yes">
        <source>There is not enough memory for batches of %n image(s). The weights of the best epoch so far are kept.</source>
        <translation>
            <numerusform>There is not enough memory for batches of %n image. The weights of the best epoch so far are kept.</numerusform>
            <numerusform>There is not enough memory for batches of %n images. The weights of the best epoch so far are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::RunsPanel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::SampleGrid</name>
    <message numerus="yes">
        <source>%n sample(s), none of them selected</source>
        <translation>
            <numerusform>%n sample, not selected</numerusform>
            <numerusform>%n samples, none of them selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::SizeChart</name>
    <message numerus="yes">
        <source>%1 (%2): %n picture(s)</source>
        <translation>
            <numerusform>%1 (%2): %n picture</numerusform>
            <numerusform>%1 (%2): %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 (%2): %n picture(s) of %3 sizes</source>
        <translation>
            <numerusform>about %1 (%2): %n picture of %3 sizes</numerusform>
            <numerusform>about %1 (%2): %n pictures of %3 sizes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::TrainingBar</name>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation>
            <numerusform>stopped after %n complete epoch</numerusform>
            <numerusform>stopped after %n complete epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::TransposedConvolutionPage</name>
    <message numerus="yes">
        <source>%n pixel(s) of this channel reach the output looked at, lit</source>
        <translation>
            <numerusform>%n pixel of this channel reaches the output looked at, lit</numerusform>
            <numerusform>%n pixels of this channel reach the output looked at, lit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::UnusedPixelsView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::WeightImportDialog</name>
    <message numerus="yes">
        <source>All %n tensor(s) of the network fit.</source>
        <translation>
            <numerusform>The only tensor of the network fits.</numerusform>
            <numerusform>All %n tensors of the network fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %1 of %n tensor(s) fit; %2.</source>
        <translation>
            <numerusform>⚠ %1 of %n tensor fits; %2.</numerusform>
            <numerusform>⚠ %1 of %n tensors fit; %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
