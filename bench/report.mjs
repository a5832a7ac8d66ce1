// A report as PDF and as workbook: time, size, pages, with annexes of 600 to 10,000 mentions. Each figure is the median of runs in fresh processes, each with a thread of the
// printing that starts cold; "again" is a second report of the same length with other texts in the same process.
//   --mentions 600,2000,5000,10000   --runs 3
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    mentions: { type: 'string', default: '600,2000,5000,10000' },
    runs: { type: 'string', default: '3' },
  },
});
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const once = fileURLToPath(new URL('measure/report-once.mjs', import.meta.url));

console.log(`runs: ${values.runs}; medians; seconds, and CPU seconds of the process in brackets`);
console.log(
  'mentions   PDF, cold        PDF, again       pages   PDF MB   XLSX             XLSX MB   CSV s   peak MB',
);
for (const mentions of values.mentions.split(',')) {
  const runs = Array.from({ length: Number(values.runs) }, () =>
    JSON.parse(execFileSync(process.execPath, [once, mentions], { encoding: 'utf8' })),
  );
  const of = (key, digits = 2) => median(runs.map((each) => each[key])).toFixed(digits);
  const timed = (key) => `${of(`${key}Seconds`)} (${of(`${key}Cpu`)})`;
  const cells = [
    timed('cold'),
    timed('again'),
    of('pages', 0),
    of('pdfMb'),
    timed('xlsx'),
    of('xlsxMb'),
    of('csvSeconds'),
    of('peakMb', 0),
  ];
  const widths = [16, 16, 7, 8, 16, 9, 7, 9];
  console.log(`${mentions.padEnd(9)}  ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' ')}`);
}
