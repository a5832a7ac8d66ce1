import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { match } from './match.js';
import { CommandFailure } from './terminal.js';

const items = [
  { id: 1, title: 'Die <b>T&uuml;r</b> an T&uuml;r lädt ein', summary: null },
  {
    id: 'b',
    title: 'Neue App',
    scope: 'local',
    state: ['Bayern'],
    district: ['09761', 'Augsburg'],
    author: 'Eva Weiß',
  },
  { id: 'c', title: null, summary: `${'Vorher '.repeat(60)}Integreat${' nachher'.repeat(60)}` },
];

describe('echolot match', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'echolot-match-'));
    await writeFile(join(folder, 'items.ndjson'), items.map((item) => JSON.stringify(item)).join('\n'));
    const names = { aliases: { verein: ['Tür an Tür', 'Integreat'] }, queries: { bayern: 'App land:BY' } };
    await writeFile(join(folder, 'names.json'), JSON.stringify(names));
    await writeFile(join(folder, 'wrong.json'), '{"aliases": {"a": "b"}}');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (...options: string[]) => {
    let out = '';
    const terminal = {
      out: (text: string) => void (out += text),
      err: () => undefined,
      readStdin: () => Promise.resolve(Buffer.alloc(0)),
      env: {},
    };
    const program = new Command();
    match(program, terminal, () => undefined);
    await program.parseAsync(['match', join(folder, 'items.ndjson'), '--json', ...options], { from: 'user' });
    return JSON.parse(out) as {
      matched: { id: string; evidence: Record<string, unknown>[] }[];
      total: number;
    };
  };

  it('places evidence in the field as it was written', async () => {
    const written = '<b>T&uuml;r</b> an T&uuml;r';
    expect(await run('--query', '"Tür an Tür"')).toEqual({
      total: 3,
      matched: [
        {
          id: '1',
          evidence: [
            {
              field: 'title',
              start: 7,
              end: 7 + written.length - 3,
              text: written.slice(3),
              snippet: 'Die Tür an Tür lädt ein',
              parts: [{ start: 0, end: 12, text: '"Tür an Tür"' }],
            },
          ],
        },
      ],
    });
  });

  it('shows at most 200 characters around a hit', async () => {
    const { matched } = await run('--query', 'Integreat');
    expect(matched.map(({ id }) => id)).toEqual(['c']);
    const { snippet } = matched[0]!.evidence[0] as { snippet: string };
    expect(snippet).toContain('Vorher Integreat nachher');
    expect(snippet.length).toBeLessThanOrEqual(200);
  });

  it('takes the fields of outlets and places', async () => {
    for (const query of ['App scope:lokal', 'App kreis:Augsburg', 'App autor:Weiss', 'App land:Bayern'])
      expect([query, (await run('--query', query)).matched.map(({ id }) => id)]).toEqual([query, ['b']]);
  });

  it('takes lists and queries from a file', async () => {
    const names = ['--names', join(folder, 'names.json')];
    const found = await run('--query', '@verein OR query:bayern', ...names);
    expect(found.matched.map(({ id }) => id)).toEqual(['1', 'b', 'c']);
    await expect(run('--query', '@verein')).rejects.toThrow(/no saved list “verein”/);
    const wrong = run('--query', 'App', '--names', join(folder, 'wrong.json'));
    await expect(wrong).rejects.toThrow(CommandFailure);
  });
});
