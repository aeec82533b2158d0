#include "core/exchange/report/report_html.h"

namespace workbench {

// Drawings are made for paper; their few colours are exchanged on a dark ground. Layers keep theirs.
QByteArray reportStyle()
{
    return R"(
:root{color-scheme:light dark;--ground:#fff;--panel:#f5f7fa;--text:#171d2b;--muted:#5b6579;--line:#d5dbe6;
--accent:#2563eb;--warn:#9a5b00;--warn-ground:#fff6e5;--right:37,99,235;--wrong:217,119,6}
@media screen and (prefers-color-scheme:dark){:root{--ground:#14171d;--panel:#1c2028;--text:#e6e9ef;
--muted:#a0a9b8;--line:#363d4a;--accent:#7aa7ff;--warn:#f2b84b;--warn-ground:#2c2616;--right:74,134,240;--wrong:222,132,36}
[fill="#ffffff"][stroke="none"]{fill:none}
[fill="#171d2b"],[fill="#000000"]{fill:#e6e9ef}
[fill="#5b6579"]{fill:#a0a9b8}
[stroke="#d5dbe6"]{stroke:#363d4a}
[stroke="#5b6579"]{stroke:#a0a9b8}
[fill="#2563eb"]{fill:#7aa7ff}[stroke="#2563eb"]{stroke:#7aa7ff}
[fill="#d97706"]{fill:#f2a64b}[stroke="#d97706"]{stroke:#f2a64b}
[stroke="#93b4f5"]{stroke:#3d5c99}}
g,text{font-family:inherit}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:2rem 1.25rem 3rem;max-width:60rem;background:var(--ground);color:var(--text);
font:.9375rem/1.5 Inter,system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
font-variant-numeric:tabular-nums}
h1{margin:0;font-size:1.75rem;line-height:1.2;letter-spacing:-.015em;font-weight:650;overflow-wrap:anywhere}
h2{margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:1.2rem;line-height:1.3;font-weight:650}
p{margin:.5rem 0;max-width:46rem}
.sub,.remark,figcaption,footer{color:var(--muted)}
.sub{margin:.35rem 0 0}
.remark,figcaption,footer{font-size:.8125rem}
.warning{margin:.75rem 0;padding:.6rem .85rem;border-left:3px solid var(--warn);background:var(--warn-ground)}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.75rem,1fr));gap:1px;margin:1.5rem 0 1rem;
border:1px solid var(--line);border-radius:8px;overflow:hidden}
.numbers div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.7rem .9rem;box-shadow:0 0 0 1px var(--line)}
.numbers dd{margin:0;font-size:1.3rem;line-height:1.3;font-weight:650;white-space:nowrap}
.numbers dt{color:var(--muted);font-size:.8125rem}
nav{font-size:.8125rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:0;padding:0;list-style:none}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto;margin:.75rem 0 .25rem}
table{border-collapse:collapse;width:100%;font-size:.8438rem;line-height:1.4}
table.narrow{width:auto;min-width:min(24rem,100%)}
.long{columns:22rem 2;column-gap:2.5rem}
.long table.narrow{width:100%;min-width:0}
.narrow thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
caption{padding:0 0 .4rem;text-align:left;font-weight:600;font-size:.9375rem}
th,td{padding:.28rem .8rem .28rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:1px solid var(--muted);color:var(--muted);font-weight:500;vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:500;white-space:nowrap}
.narrow tbody th{color:var(--muted);font-weight:400}
.narrow td{overflow-wrap:anywhere}
.n{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
tr.total th,tr.total td{border-bottom:0;font-weight:650}
.f{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.75rem;white-space:pre-line;line-height:1.55}
table.matrix{width:auto;font-size:.8125rem}
.matrix th,.matrix td{padding:.3rem .5rem;border:1px solid var(--line)}
.matrix tbody td{min-width:2.6rem;text-align:right}
.matrix thead th{vertical-align:bottom;text-align:left}
.matrix thead .n span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:11rem;text-align:left}
.matrix .zero{color:var(--muted)}
figure{margin:1rem 0}
figcaption{margin-top:.35rem}
figure svg{display:block;width:100%;height:auto;color:var(--text)}
.pictures{display:grid;gap:1rem .9rem;margin:.5rem 0 0;padding:0;list-style:none}
.pictures li{min-width:0}
.pictures img{display:block;image-rendering:pixelated;image-rendering:crisp-edges;image-rendering:pixelated;max-width:100%;
background:var(--panel);outline:1px solid var(--line)}
.pictures span{display:block;font-size:.75rem;line-height:1.35;color:var(--muted);overflow-wrap:anywhere}
.pictures img+span{margin-top:.3rem;color:var(--text);font-weight:600}
pre{margin:.75rem 0;padding:.75rem .9rem;overflow-x:auto;background:var(--panel);border:1px solid var(--line);border-radius:6px;
font:.8125rem/1.5 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}
details{margin:.75rem 0}
summary{cursor:pointer}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line)}
@media (max-width:40rem){body{padding:1.25rem .9rem 2rem}h1{font-size:1.4rem}h2{margin-top:2rem}.wide{overflow-x:auto}
table:not(.narrow):not(.matrix) td:not(.n){min-width:9rem}table td.f{min-width:17rem}}
@media print{body{max-width:none;padding:0;font-size:9pt}nav,.download{display:none}h2{break-after:avoid;margin-top:1.5rem}
footer{margin-top:1rem}.numbers{grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr))}.numbers dd{font-size:1.1rem}
tr,.matrix,figure,.pictures li,.numbers,pre.commands{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}
pre{white-space:pre-wrap;overflow-wrap:anywhere}.pictures img,.matrix td{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@page{size:A4;margin:16mm}
)";
}

} // namespace workbench
