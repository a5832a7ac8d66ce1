import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { configFolder } from '../../config/config-folder.js';
import { Clock } from '../../shared/clock.js';
import { AuditLog } from '../accounts/audit-log.js';
import { District } from '../places/district.entity.js';
import { ImportPlaces } from '../places/import-places.js';
import { DistributionArea } from './distribution-area.entity.js';
import { AudienceFigure } from './figures/audience-figure.entity.js';
import { newId } from '../../shared/ids.js';
import { FeedAddress } from './feed-address.entity.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportOutlets } from './import-outlets.js';
import { OutletDirectory } from './outlet-directory.js';
import { OutletDomain } from './outlet-domain.entity.js';
import { Outlet } from './outlet.entity.js';

const clock: Clock = { now: () => new Date('2026-03-01T12:00:00Z') };

const header = 'id,name,kind,scope,homepage,domains,feeds,feeds_evidence,area_ags';
const bote =
  'bote,Der Bote,newspaper,local,https://bote.example/,bote.example,https://bote.example/rss,B:test,09761|09772';
const kurier = 'kurier,Kurier,online,regional,https://kurier.example/,kurier.example|k.example,,,09761';
const csv = (...rows: string[]) => Buffer.from([header, ...rows].join('\n'));

const aDistrict = (ags: string): District => ({
  ags,
  name: `Kreis ${ags}`,
  kind: 'Landkreis',
  state: 'Bayern',
  population: 100_000,
  populationDate: '2024-12-31',
  areaKm2: 100,
  lat: 48,
  lon: 11,
  seat: 'Hauptort',
  neighbours: [],
  validTo: null,
});

describe('importing outlets', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let imports: ImportOutlets;
  let directory: OutletDirectory;

  beforeEach(async () => {
    const opened = await openFreshDatabase();
    dataSource = opened.dataSource;
    close = () => opened.close();
    const audit = new AuditLog(clock);
    await dataSource.getRepository(District).insert(['09162', '09761', '09772'].map(aDistrict));
    directory = new OutletDirectory(dataSource, clock);
    imports = new ImportOutlets(dataSource, clock, audit, directory);
  });
  afterEach(() => close());

  const outlet = (catalogueId: string) => dataSource.getRepository(Outlet).findOneByOrFail({ catalogueId });
  const hosts = async () =>
    (await dataSource.getRepository(OutletDomain).find()).map(({ host }) => host).sort();

  it('takes over the shipped catalogue once: 668 outlets with domains, areas and feed addresses', async () => {
    await new ImportPlaces(dataSource, clock, new AuditLog(clock)).run();
    const catalogue = new ImportCatalogue(dataSource, imports);
    expect(await catalogue.run()).toEqual({
      kind: 'imported',
      created: 668,
      updated: 0,
      unchanged: 0,
      rejected: [],
      stored: true,
    });
    expect(await catalogue.run()).toEqual({ kind: 'unchanged' });
    const file = await readFile(join(configFolder, 'outlets.csv'));
    expect(await imports.run(file)).toMatchObject({ created: 0, updated: 0, unchanged: 668 });

    const grades = await dataSource
      .getRepository(FeedAddress)
      .createQueryBuilder('address')
      .select('address.kind', 'kind')
      .addSelect('COUNT(*)', 'count')
      .groupBy('address.kind')
      .orderBy('address.kind')
      .getRawMany<{ kind: string; count: string | number }>();
    expect(grades.map(({ kind, count }) => [kind, Number(count)])).toEqual([
      ['candidate', 129],
      ['main', 422],
      ['section', 285],
      ['sitemap', 53],
    ]);
    const kn = await outlet('kieler-nachrichten');
    expect(kn).toMatchObject({
      scope: 'regional',
      states: ['Schleswig-Holstein'],
      origin: 'catalogue',
      version: 1,
    });
    // 34 rows state an audience; five of them count readers, users or an Auflage without its kind
    const figures = await dataSource.getRepository(AudienceFigure).find();
    expect(figures).toHaveLength(30);
    expect(new Set(figures.map(({ origin }) => origin))).toEqual(new Set(['catalogue']));
    const areas = await dataSource.getRepository(DistributionArea).findBy({ outletId: kn.id });
    expect(areas.map(({ districtAgs }) => districtAgs).sort()).toEqual(['01002', '01057', '01058', '01060']);
    expect(areas[0]).toMatchObject({ source: 'catalogue-memory', asOf: '2026-11-22', share: null });
    expect(await directory.outletIdFor('https://www.kn-online.de/lokales/kiel/x.html')).toBe(kn.id);
  });

  it('updates what changed and counts it as a new version', async () => {
    await imports.run(csv(bote, kurier));
    const result = await imports.run(
      csv(bote.replace('Der Bote', 'Neuer Bote').replace('|09772', ''), kurier),
    );
    expect(result).toEqual({ created: 0, updated: 1, unchanged: 1, rejected: [], stored: true });
    const changed = await outlet('bote');
    expect(changed).toMatchObject({ name: 'Neuer Bote', version: 2 });
    expect(await dataSource.getRepository(DistributionArea).countBy({ outletId: changed.id })).toBe(1);
  });

  it('leaves alone what a person has edited, and changes the rest', async () => {
    await imports.run(csv(bote));
    const { id } = await outlet('bote');
    await dataSource
      .getRepository(Outlet)
      .update(id, { name: 'Bote am Lech', editedFields: ['name', 'domains', 'districts'] });
    await dataSource.getRepository(OutletDomain).insert({ id: 'd1', outletId: id, host: 'lechbote.example' });
    await imports.run(
      csv(
        'bote,Anders,magazine,local,https://bote.example/,other.example,https://bote.example/neu,A:x,09162',
      ),
    );
    expect(await outlet('bote')).toMatchObject({ name: 'Bote am Lech', mediumType: 'magazine' });
    expect(await hosts()).toEqual(['bote.example', 'lechbote.example']);
    expect(await dataSource.getRepository(DistributionArea).countBy({ districtAgs: '09162' })).toBe(0);
    expect(await dataSource.getRepository(FeedAddress).find()).toMatchObject([
      { url: 'https://bote.example/neu', grade: 'A' },
    ]);
  });

  it('never touches an outlet that a person added, and says whose the domain is', async () => {
    await imports.run(csv(bote));
    const { id } = await outlet('bote');
    await dataSource
      .getRepository(Outlet)
      .createQueryBuilder()
      .update()
      .set({ catalogueId: () => 'NULL', origin: 'user' })
      .where({ id })
      .execute();
    const result = await imports.run(csv(bote, kurier), { partial: true });
    expect(result).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected: [{ line: 2, reason: 'domain bote.example belongs to “Der Bote”' }],
      stored: true,
    });
  });

  it('moves a domain from one row to another in one go', async () => {
    await imports.run(csv(bote, kurier));
    const moved = await imports.run(
      csv(bote.replace(',bote.example,', ',bote.example|k.example,'), kurier.replace('|k.example', '')),
    );
    expect(moved).toMatchObject({ updated: 2, rejected: [] });
    expect(await directory.outletIdFor('https://k.example/')).toBe((await outlet('bote')).id);
  });

  it('rejects a row whose domain would move from a row that is itself rejected', async () => {
    await imports.run(csv(bote, kurier));
    const result = await imports.run(
      csv(
        bote.replace(',bote.example,', ',bote.example|k.example,'),
        kurier.replace('|k.example', '').replace(/09761$/, '99999'),
      ),
      { partial: true },
    );
    expect(result.rejected).toEqual([
      { line: 2, reason: 'domain k.example belongs to “Kurier”' },
      { line: 3, reason: 'there is no district 99999' },
    ]);
    expect(await hosts()).toEqual(['bote.example', 'k.example', 'kurier.example']);
  });

  describe('the audience that a row states', () => {
    const withReach = (value: string, period = 'IVW 4/2018', unit = 'verkaufte Auflage') =>
      Buffer.from(
        `${header},reach_value,reach_unit,reach_period,reach_source,as_of\n${bote},${value},${unit},${period},https://ivw.example/,2026-01-15`,
      );
    const figures = () => dataSource.getRepository(AudienceFigure).find({ order: { validFrom: 'ASC' } });
    const byPerson = async (validFrom: string) => {
      const { id } = await outlet('bote');
      await dataSource.getRepository(AudienceFigure).insert({
        id: newId(clock.now()),
        outletId: id,
        metric: 'sold',
        low: 9_000,
        high: 9_000,
        periodStart: null,
        periodEnd: null,
        source: 'Verlag',
        url: '',
        asOf: validFrom,
        validFrom,
        note: '',
        origin: 'user',
        createdAt: clock.now(),
        createdBy: null,
        withdrawnAt: null,
        withdrawnReason: '',
      });
    };

    it('is stored once; a new edition adds what changed, and what stands stays', async () => {
      await imports.run(withReach('10000'));
      expect(await figures()).toMatchObject([
        { metric: 'sold', low: 10_000, validFrom: '2018-10-01', source: 'IVW 4/2018', origin: 'catalogue' },
      ]);
      expect(await imports.run(withReach('10000'))).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await imports.run(withReach('9500', 'IVW 1/2026'))).toMatchObject({ updated: 1 });
      expect((await figures()).map(({ low, validFrom }) => [low, validFrom])).toEqual([
        [10_000, '2018-10-01'],
        [9_500, '2026-01-01'],
      ]);
    });

    it('does not come back once it is withdrawn, and without a period not with each edition', async () => {
      await imports.run(withReach('10000', 'ohne Jahresangabe'));
      await dataSource
        .getRepository(AudienceFigure)
        .update({ origin: 'catalogue' }, { withdrawnAt: clock.now(), withdrawnReason: 'falsch' });
      const nextEdition = Buffer.from(
        String(withReach('10000', 'ohne Jahresangabe')).replace('2026-01-15', '2026-02-20'),
      );
      await imports.run(nextEdition);
      expect(await figures()).toHaveLength(1);
    });

    it('never takes the place of a person’s figure', async () => {
      await imports.run(csv(bote));
      await byPerson('2020-01-01');
      await imports.run(withReach('8000', 'IVW 1/2026'));
      expect((await figures()).map(({ low }) => low)).toEqual([9_000]);
      // of the time before nobody had spoken
      await imports.run(withReach('11000'));
      expect((await figures()).map(({ low }) => low)).toEqual([11_000, 9_000]);
    });

    it('is left out where it counts something else, and refused where it is no number', async () => {
      await imports.run(withReach('50000', 'IVW 4/2018', 'Leserinnen und Leser'));
      expect(await figures()).toEqual([]);
      for (const value of ['viele', '-1', '1.5', '3000000000', '0'])
        expect((await imports.run(withReach(value))).rejected).toMatchObject([
          { line: 2, reason: 'reach_value is not a whole number such as 38383' },
        ]);
    });
  });

  it('stores nothing of a file with a bad row, all good rows with `partial`, nothing on a dry run', async () => {
    const file = csv(bote, kurier.replace('online', 'zeitung'));
    const rejected = [{ line: 3, reason: expect.stringMatching(/^kind is none of newspaper/) }];
    expect(await imports.run(file)).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected,
      stored: false,
    });
    expect(await dataSource.getRepository(Outlet).count()).toBe(0);
    expect(await imports.run(file, { partial: true, dryRun: true })).toMatchObject({
      created: 1,
      stored: false,
    });
    expect(await dataSource.getRepository(Outlet).count()).toBe(0);
    expect(await imports.run(file, { partial: true })).toMatchObject({ created: 1, rejected, stored: true });
    expect(await dataSource.getRepository(Outlet).count()).toBe(1);
  });

  it('tries a shipped catalogue with rejected rows again at the next start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'echolot-catalogue-'));
    const catalogue = new ImportCatalogue(dataSource, imports);
    await writeFile(join(folder, 'outlets.csv'), csv(bote, kurier.replace('09761', '12345')));
    expect(await catalogue.run(folder)).toMatchObject({ created: 1, rejected: [{ line: 3 }] });
    expect(await catalogue.run(folder)).toMatchObject({
      kind: 'imported',
      unchanged: 1,
      rejected: [{ line: 3 }],
    });
    await rm(folder, { recursive: true });
  });

  const cells = (changes: Record<string, string>) => {
    const row: Record<string, string> = {
      id: 'x',
      name: 'X',
      kind: 'blog',
      scope: 'local',
      homepage: 'https://x.example/',
      domains: 'x.example',
    };
    Object.assign(row, changes);
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    return Buffer.from(`${Object.keys(row).join(',')}\n${Object.values(row).map(quote).join(',')}\n`);
  };

  it.each<[string, Record<string, string>, RegExp]>([
    ['no name', { name: ' ' }, /name is empty/],
    ['a name that fills a page', { name: 'x'.repeat(201) }, /name is longer than 200/],
    ['an id with spaces', { id: 'der bote' }, /id needs lower-case/],
    ['a scope of its own', { scope: 'global' }, /scope is none of local/],
    ['no domain', { domains: '|' }, /domains is empty/],
    [
      'an address as scripts write it',
      { homepage: 'javascript:alert(1)' },
      /homepage is not an http address/,
    ],
    ['a feed on the disk', { feeds: 'file:///etc/passwd' }, /feeds is not an http address/],
    [
      'a domain with a path that is no host',
      { domains: 'x.example|foo bar' },
      /domains is not a host name: foo bar/,
    ],
    ['an IP address as domain', { domains: '127.0.0.1' }, /domains is not a host name/],
    ['a feed twice', { feeds: 'https://x.example/a|https://x.example/a' }, /stands twice in this row/],
    ['one district key without its zero', { area_ags: '9761' }, /area_ags needs district keys/],
    [
      'an unknown district of a section',
      { local_feeds: 'https://x.example/a', local_feeds_ags: '99998' },
      /no district 99998/,
    ],
    [
      'districts for a section that is not there',
      { local_feeds_ags: '09761' },
      /local_feeds_ags has 1 entries, local_feeds has 0/,
    ],
    [
      'two grades for one feed',
      { feeds: 'https://x.example/a', feeds_evidence: 'A:x|B:y' },
      /feeds_evidence has 2 entries/,
    ],
    ['a country in words', { country: 'Germany' }, /country is not a country code/],
    ['a day as Germans write it', { as_of: '22.11.2026' }, /as_of is not a day/],
  ])('rejects %s', async (_, changes, reason) => {
    const result = await imports.run(cells(changes), { partial: true });
    expect(result).toMatchObject({
      created: 0,
      rejected: [{ line: 2, reason: expect.stringMatching(reason) }],
    });
    expect(await dataSource.getRepository(Outlet).count()).toBe(0);
  });

  it('rejects the later of two rows with the same id, domain or address', async () => {
    const result = await imports.run(
      csv(bote, bote, kurier.replace('k.example', 'www.bote.example'), kurier),
      {
        partial: true,
      },
    );
    expect(result).toMatchObject({
      created: 2,
      rejected: [
        { line: 3, reason: 'id bote stands on line 2 already' },
        { line: 4, reason: 'domain bote.example stands on line 2 already' },
      ],
    });
  });
});
