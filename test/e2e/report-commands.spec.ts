import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommandLine } from '../../src/command-line.js';
import { createDataSource } from '../../src/database/data-source.js';
import { entities } from '../../src/entities.js';
import { ReportFile } from '../../src/modules/reports/visibility/report-file.entity.js';
import { messagesFor } from '../../src/web/i18n/messages.js';
import { fillReportWorld } from '../builders/report-world.js';
import { freshDatabase } from '../support/fresh-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';

describe('reports on the command line', () => {
  let database: FreshDatabase;
  let folder: string;
  let uploads: string;
  const period = ['--from', '2026-01-01', '--to', '2026-03-31'];

  const withData = async <T>(work: (source: ReturnType<typeof createDataSource>) => Promise<T>) => {
    const dataSource = await createDataSource(database, entities).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };
  const run = async (...args: string[]) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(['report', ...args], {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      readStdin: () => Promise.resolve(Buffer.alloc(0)),
      env: {
        DATA_DIR: database.dataDir,
        UPLOADS_DIR: uploads,
        ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}),
        LOG_LEVEL: 'error',
      },
    });
    return { code, out, err };
  };

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'echolot-test-reports-'));
    uploads = join(folder, 'uploads');
    await withData((dataSource) => fillReportWorld(dataSource.manager));
  });
  afterAll(async () => {
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('starts, lists, makes final, renders and verifies', async () => {
    const made = await run('create', '--grant', 'Sprachlotsen', ...period, '--finalise', '--json');
    expect([made.code, made.err]).toEqual([0, expect.not.stringContaining('not final')]);
    const report = JSON.parse(made.out);
    expect(report).toMatchObject({
      status: 'final',
      title: 'Sichtbarkeitsbericht Sprachlotsen, 1. Quartal 2026',
      job: { state: 'done' },
    });
    const listed = await run('list', '--json');
    expect(JSON.parse(listed.out).reports.map(({ id }: { id: string }) => id)).toEqual([report.id]);
    expect((await run('list', '--status', 'draft', '--json')).out).toContain('[]');

    const path = join(folder, 'bericht.pdf');
    const rendered = await run('render', report.id, '--out', path, '--json');
    const told = JSON.parse(rendered.out);
    const pdf = report.files.find(({ format }: { format: string }) => format === 'pdf');
    expect(told).toMatchObject({ format: 'pdf', status: 'final', bytes: pdf.bytes, sha256: pdf.sha256 });
    expect(await readFile(path)).toHaveLength(pdf.bytes);

    const clean = await run('verify', '--all', '--json');
    expect([clean.code, JSON.parse(clean.out).ok]).toEqual([0, true]);

    const words = messagesFor('de').indicators.placements as { limits: string };
    const before = words.limits;
    words.limits = 'Zählt, was gefunden wurde.';
    const reworded = await run('verify', report.id);
    words.limits = before;
    expect(reworded).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^ok {4}[\s\S]*wording changed since/),
    });

    const file = await withData((dataSource) =>
      dataSource.manager.findOneByOrFail(ReportFile, { reportId: report.id, format: 'csv' }),
    );
    await writeFile(join(uploads, file.path), 'tampered');
    const wrong = await run('verify', report.id);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/WRONG[\s\S]*csv: differs[\s\S]*sha256: stored/);
    await rm(join(uploads, file.path));
    expect((await run('verify', report.id)).out).toContain('csv: missing');
    // each command starts the whole application
  }, 240_000);

  it('renders a draft as it is', async () => {
    const { id } = JSON.parse((await run('create', '--everything', ...period, '--json')).out);
    const path = join(folder, 'entwurf.xlsx');
    expect((await run('render', id, '-o', path)).code).toBe(0);
    expect((await readFile(path)).length).toBeGreaterThan(0);
    const verified = await run('verify', id);
    expect([verified.code, verified.err]).toEqual([1, expect.stringContaining('final')]);
  });

  it.each([
    ['an unknown grant', ['create', '--grant', 'Nirgends'], 2],
    ['a day that is none', ['create', '--from', '1.1.2026'], 2],
    ['a day in which nobody reports', ['create', '--to', '9999-12-31'], 2],
    ['a reversed period', ['create', '--from', '2026-02-01', '--to', '2026-01-01'], 2],
    ['a grant and everything', ['create', '--grant', 'Sprachlotsen', '--everything'], 2],
    ['a language that is none', ['create', '--language', 'fr'], 2],
    ['no id', ['verify'], 2],
    ['an id that is none', ['render', '7', '-o', 'x.pdf'], 2],
    ['no file', ['render', '01890000-0000-7000-8000-000000000000'], 2],
    ['a report that is not there', ['verify', '01890000-0000-7000-8000-000000000000'], 1],
  ])('refuses %s', async (_, args, code) => {
    const answer = await run(...args);
    expect([answer.code, answer.out]).toEqual([code, '']);
    expect(answer.err).not.toBe('');
  });
});
