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
</TS>
