// One report in a process of its own; prints its readings as JSON.
import { PrintEngine } from '../../dist/print/print-engine.js';
import { PrintReport } from '../../dist/modules/reports/visibility/print/print-report.js';
import { reportCsv, reportWorkbook } from '../../dist/modules/reports/visibility/sheets/report-workbook.js';
import { sampleReport } from '../workload/sample-report.mjs';

const mentions = Number(process.argv[2]);
const engine = new PrintEngine();
const print = new PrintReport(
  engine,
  { find: () => Promise.resolve(null) },
  {},
  { timeZone: 'Europe/Berlin' },
);
const createdAt = new Date('2026-11-30T14:00:00Z');

async function timed(work) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, seconds: (performance.now() - begin) / 1000, cpu: (user + system) / 1e6 };
}

/** Other texts everywhere, so that nothing is remembered from the first. */
function retold(document) {
  return JSON.parse(JSON.stringify(document).replaceAll('Werkstatt', 'Küche').replaceAll('Kreis', 'Gau'));
}

const document = sampleReport({ mentions });
const cold = await timed(() => print.pdf(document, { createdAt }));
const again = await timed(() => print.pdf(retold(document), { createdAt }));
const xlsx = await timed(() => reportWorkbook(document));
const csv = await timed(() => reportCsv(document));
await engine.onApplicationShutdown();
console.log(
  JSON.stringify({
    coldSeconds: cold.seconds,
    coldCpu: cold.cpu,
    againSeconds: again.seconds,
    againCpu: again.cpu,
    pages: await pagesOf(cold.result),
    pdfMb: cold.result.length / 1e6,
    xlsxSeconds: xlsx.seconds,
    xlsxCpu: xlsx.cpu,
    xlsxMb: xlsx.result.length / 1e6,
    csvSeconds: csv.seconds,
    peakMb: process.resourceUsage().maxRSS / 1000,
  }),
);

/** Pages are packed objects, so the file has to be unpacked to count them. */
async function pagesOf(pdf) {
  const { inflateSync } = await import('node:zlib');
  let pages = 0;
  for (let at = pdf.indexOf('/Type /ObjStm'); at >= 0; at = pdf.indexOf('/Type /ObjStm', at + 1)) {
    const begin = pdf.indexOf('stream\n', at) + 7;
    const length = Number(/\/Length (\d+)/.exec(pdf.toString('latin1', at, begin))[1]);
    const text = inflateSync(pdf.subarray(begin, begin + length)).toString('latin1');
    pages += text.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
  }
  return pages;
}
