import { sampleReport } from '../builders/sample-report.js';
import type { ReportDocument } from '../../src/modules/reports/visibility/report-document.js';
import { Report } from '../../src/modules/reports/visibility/report.entity.js';
import { newId } from '../../src/shared/ids.js';
import type { TestApp } from './app.js';

/** A final report whose document holds something for everybody, something for nobody, and something for later. */
export async function sharedReport(house: TestApp, changes: Partial<Report> = {}): Promise<string> {
  const id = newId();
  const now = house.clock.now();
  const document = withSecrets(sampleReport({ mentions: 20 }));
  // only what is shown of it matters here
  const snapshot = JSON.stringify({ schema: 1, document });
  await house.dataSource.manager.insert(Report, {
    id,
    seriesId: id,
    revision: 1,
    title: document.title,
    language: 'de',
    audience: 'funder',
    periodStart: '2026-01-01',
    periodEnd: '2026-11-30',
    status: 'final',
    parameters: {
      grantIds: [],
      campaignIds: [],
      sections: [],
      highlights: [],
      hours: null,
      cost: null,
    },
    createdAt: now,
    updatedAt: now,
    createdBy: null,
    version: 1,
    finalisedAt: now,
    finalisedBy: null,
    snapshot,
    sha256: 'a'.repeat(64),
    methodVersion: 1,
    retainUntil: null,
    archivedAt: null,
    ...changes,
  } as object);
  return id;
}

function withSecrets(document: ReportDocument): ReportDocument {
  const cell = (text: string) => ({ kind: 'text' as const, text });
  const column = (key: string, visibility: 'all' | 'headline' | 'inside') => ({
    key,
    header: key,
    align: 'start' as const,
    width: 1,
    visibility,
    sheetOnly: false,
  });
  const table = {
    kind: 'table' as const,
    key: 'secrets',
    caption: 'Probe',
    sheet: 'mentions' as const,
    columns: [column('a', 'all'), column('b', 'headline'), column('c', 'inside')],
    rows: [
      {
        cells: [cell('Bote am Markt'), cell('Fremde Überschrift'), cell('nur im Haus')],
        embargoUntil: null,
      },
      {
        cells: [cell('Kurier unter Sperrfrist'), cell('x'), cell('y')],
        embargoUntil: '2026-12-24T00:00:00.000Z',
      },
    ],
    note: '',
    empty: '',
  };
  const [first, ...others] = document.sections;
  return { ...document, sections: [{ ...first!, blocks: [...first!.blocks, table] }, ...others] };
}
