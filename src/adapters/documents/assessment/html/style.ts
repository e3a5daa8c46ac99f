import { darkStyle, palette } from '../charts/palette.ts'

const colours = (place: 0 | 1) =>
  Object.entries(palette)
    .map(([name, both]) => `--${name}:${both[place]}`)
    .join(';')

/** How the page looks: one column, what matters first in large letters, nothing that needs a mouse. */
export const style = `:root{${colours(0)};--page:#f7f6f3;--held:#b3261e}
@media screen and (prefers-color-scheme:dark){:root{${colours(1)};--page:#151513;--held:#ff8a80}}
${darkStyle}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:760px;margin:0 auto;padding:0 16px}
header{padding-top:20px}
main{padding-bottom:48px}
h1{font-size:24px;line-height:1.25;margin:0 0 10px}
h2{font-size:19px;margin:0 0 8px}
h1{border-left:8px solid var(--held);padding-left:12px}
section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:16px 20px;margin-top:16px}
p{margin:6px 0}
.strong{font-size:18px;font-weight:600}
.soft{color:var(--soft);font-size:14px}
ul{margin:6px 0;padding-left:20px}
li{margin:4px 0}
.tag{display:inline-block;border:1px solid var(--blue);color:var(--blue);border-radius:6px;padding:0 7px;font-size:13px;font-weight:600;white-space:nowrap}
.ranges ul{list-style:none;padding:0}
.ranges li{margin:10px 0 2px}
.ranges .name{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 14px}
.ranges .name span:last-child{font-variant-numeric:tabular-nums}
.ranges .marked .name{font-weight:600}
.ranges svg{display:block;width:100%;height:30px;overflow:visible}
.ranges line{stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}
.ranges .rule{stroke:var(--line);stroke-width:1}
.ranges .range{stroke:var(--blue);stroke-width:6}
.ranges .middle{stroke-width:3}
.ranges .mean{stroke:var(--vermilion);stroke-width:9;stroke-linecap:round}
.axis{position:relative;height:22px;color:var(--soft);font-size:13px}
.axis span{position:absolute;transform:translateX(-50%)}
.axis span:first-child{transform:none}
figure{margin:16px 0 4px}
figcaption{font-weight:600;margin-bottom:4px}
figure svg{display:block;width:100%;height:auto}
.narrow{display:none}
details{margin:4px 0 10px}
summary{cursor:pointer;color:var(--soft)}
.scrolls{overflow-x:auto;margin:4px 0 6px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:15px}
.caption{color:var(--soft);margin:14px 0 0}
th,td{text-align:right;padding:5px 0 5px 14px;border-top:1px solid var(--line);vertical-align:top;white-space:nowrap;overflow-wrap:normal}
th:first-child{text-align:left;padding-left:0;white-space:normal;min-width:9em}
thead th{color:var(--soft);font-weight:500;border:0}
tbody th{font-weight:400}
.marked th,.marked td{font-weight:600}
@media (max-width:700px){
section{padding:12px 14px;border-radius:10px}
header,main{padding-left:0;padding-right:0}
header{padding:14px}
section{border-left:0;border-right:0;border-radius:0}
table{font-size:14px}
th,td{padding-left:8px}
thead th{white-space:normal}
th:first-child{min-width:7em}
.wide{display:none}
.narrow{display:block;max-width:420px}
}
@media print{
body{background:none;font-size:11pt}
header,main{max-width:none;padding:0}
section{border:0;padding:0;margin-top:14pt}
h2,.caption,figcaption{break-after:avoid}
figure,table,li{break-inside:avoid}
.scrolls{overflow:visible}
.wide{display:block}
.narrow{display:none}
details::details-content{content-visibility:visible;height:auto}
details>:not(summary){display:block}
}`
