<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>%1 images/s (%2, %n thread(s), batches of %3)</source>
        <translation>
            <numerusform>%1 images/s (%2, %n thread, batches of %3)</numerusform>
            <numerusform>%1 images/s (%2, %n threads, batches of %3)</numerusform>
        </translation>
    </message>
</context>
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
    <name>Train</name>
    <message numerus="yes">
        <source>training on %1 images, validating on %2 (%3, %n thread(s))</source>
        <translation>
            <numerusform>training on %1 images, validating on %2 (%3, %n thread)</numerusform>
            <numerusform>training on %1 images, validating on %2 (%3, %n threads)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation>
            <numerusform>stopped after %n complete epoch</numerusform>
            <numerusform>stopped after %n complete epochs</numerusform>
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
        <source>CPU · %n thread(s)</source>
        <translation>
            <numerusform>CPU · %n thread</numerusform>
            <numerusform>CPU · %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n complete epoch(s)</source>
        <translation>
            <numerusform>stopped after %n complete epoch</numerusform>
            <numerusform>stopped after %n complete epochs</numerusform>
        </translation>
    </message>
</context>
</TS>
