// A made-up list of coverage, as CSV or XLSX on disk: outlets from `outlets`, five years of days, one row in a hundred wrong, one in fifty known twice.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import ExcelJS from 'exceljs';

const words =
  'Werkstatt Stadtrat eröffnet Verein Projekt Halle Umbau Förderung Gemeinde Jugend Zukunft Hilfe Platz Fest'.split(
    ' ',
  );

export function* coverageRows(count, outlets) {
  let state = 1;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  for (let i = 0; i < count; i++) {
    const n = i % 50 === 49 ? i - 1 : i;
    const day = new Date(Date.UTC(2021, 0, 1) + next(1825) * 86_400_000).toISOString().slice(0, 10);
    const headline = `${Array.from({ length: 6 }, () => words[next(words.length)]).join(' ')} ${n}`;
    const bad = i % 100 === 42;
    yield [
      bad ? '31.02.2024' : day,
      headline,
      outlets[next(outlets.length)],
      `https://bote.example/artikel/${n}`,
      'Eva Muster',
      String(1 + next(40)),
    ];
  }
}

const header = ['Datum', 'Titel', 'Medium', 'Link', 'Autor', 'Seite'];

export async function writeCsv(path, count, outlets) {
  const out = createWriteStream(path);
  out.write(`${header.join(';')}\r\n`);
  for (const row of coverageRows(count, outlets)) {
    if (!out.write(`${row.join(';')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

export async function writeXlsx(path, count, outlets) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('Presse');
  sheet.addRow(header).commit();
  for (const row of coverageRows(count, outlets)) sheet.addRow(row).commit();
  await book.commit();
}
