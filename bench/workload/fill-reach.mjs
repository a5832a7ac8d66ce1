const perStatement = 100_000;
/** Raise it when other rows are written: databases filled before are then filled anew. */
export const workload = 2;
const printed = `('newspaper', 'magazine', 'trade', 'municipal_gazette')`;
/** Where an outlet publishes besides the web. */
const channelOf = (mediumType) =>
  `(CASE WHEN ${mediumType} IN ${printed} THEN 'print' WHEN ${mediumType} = 'broadcaster' THEN 'radio' WHEN ${mediumType} = 'blog' THEN 'podcast' END)`;
/** Outlets whose audience is counted so. */
const counted = {
  distributed: `o."mediumType" IN ${printed}`,
  listeners: `o."mediumType" = 'broadcaster'`,
  subscribers: `o."mediumType" = 'blog'`,
  visits: '1 = 1',
};
/** One campaign has every fifth mention. */
const campaign = '00000000-0000-7000-8000-0000000000c1';

/**
 * Mentions of `year` and fewer of the year before, over the outlets of the catalogue with feeds and figures of their audiences. Written in SQL from the number of each
 * row, so it needs no seed and a million take about a minute. `store`: one of `measure/bulk-store.mjs`.
 */
export async function fillReach(store, { isPostgres, mentions, before, year, tell }) {
  const text = (number, width) =>
    isPostgres
      ? `LPAD(CAST(${number} AS text), ${width}, '0')`
      : `SUBSTR('000000000000' || (${number}), -${width})`;
  const id = (kind, number) => `'00000000-0000-7${kind}-8000-' || ${text(number, 12)}`;
  const instant = (day) =>
    isPostgres ? `CAST(${day} || ' 09:00:00+00' AS timestamptz)` : `${day} || ' 09:00:00.000'`;
  const numbers = (from, to) =>
    `WITH RECURSIVE n(i) AS (SELECT CAST(${from} AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`;

  await prepare(store, { id, instant, year });
  const write = async (begin, end, days, shift) => {
    for (let from = begin; from < end; from += perStatement) {
      const to = Math.min(from + perStatement, end) - 1;
      await store.run(mentionRows(from, to, days, shift));
      tell(`${to + 1} mentions`);
    }
  };
  // a third of the outlets has most of the pieces; three pieces tell one story
  const mentionRows = (from, to, days, shift) => `${numbers(from, to)}
    INSERT INTO "mention" ("id", "outletId", "headline", "publishedAt", "day", "scope", "mediumType", "foundBy", "review", "label", "labelledBy", "note",
      "channel", "storyId", "storySeq", "origin", "originRules", "createdAt", "version")
    SELECT ${id('000', 'n.i')}, o."id", 'Lotsen starten am Hafen', ${instant('d."day"')}, d."day", o."scope", o."mediumType", 'hand',
      CASE WHEN n.i % 20 = 0 THEN 'new' ELSE 'relevant' END,
      CASE WHEN n.i % 19 = 0 THEN 'agency' WHEN n.i % 23 = 0 THEN 'pressPortal' ELSE 'editorial' END, 'rule', '',
      CASE WHEN n.i % 10 < 4 THEN ${channelOf('o."mediumType"')} END,
      ${id('000', 'n.i - n.i % 3')}, 0, CASE n.i % 4 WHEN 0 THEN 'pitched' ELSE 'organic' END, 1, ${instant('d."day"')}, 1
    FROM n JOIN "bench_outlet" o ON o."n" = CASE WHEN n.i % 4 = 3 THEN (n.i * 7919 + n.i / 64) % (SELECT COUNT(*) FROM "bench_outlet")
        ELSE (n.i * 31 + n.i / 97) % (SELECT COUNT(*) / 3 FROM "bench_outlet") END
      JOIN "bench_day" d ON d."n" = ${shift} + (n.i * 104729 + n.i / 7) % ${days}`;
  await write(0, mentions, 365, 366);
  await write(mentions, mentions + before, 365, 0);
  await store.run(`INSERT INTO "mention_district" ("mentionId", "districtAgs", "basis")
    SELECT m."id", a."districtAgs", 'area' FROM "mention" m JOIN "distribution_area" a ON a."outletId" = m."outletId"`);
  await store.run(`${numbers(0, Math.floor((mentions + before) / 25) - 1)}
    INSERT INTO "mention_district" ("mentionId", "districtAgs", "basis")
    SELECT ${id('000', 'n.i * 25')}, d."ags", 'named' FROM n JOIN "bench_district" d ON d."n" = (n.i * 7 + n.i / 13) % 400`);
  tell('their districts');
  await store.run(`${numbers(0, Math.floor((mentions + before) / 5) - 1)}
    INSERT INTO "mention_campaign" ("mentionId", "campaignId") SELECT ${id('000', 'n.i * 5 + 1')}, '${campaign}' FROM n`);
  await store.run(`${numbers(0, 199)} INSERT INTO "mention_audience" ("id", "mentionId", "metric", "low", "high", "source", "url", "asOf", "note", "createdAt")
    SELECT ${id('00a', 'n.i')}, ${id('000', 'n.i * 5000 + 10')}, 'distributed', 50000, 60000, 'Verlag', '', '${year}-01-01', '', ${instant(`'${year}-01-01'`)} FROM n`);
  tell('their campaign and audiences');
  return { campaign };
}

async function prepare(store, { id, instant, year }) {
  const day = (offset) => new Date(Date.UTC(year - 1, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  const dayRows = Array.from({ length: 732 }, (_, n) => ({ n, day: day(n) }));
  await store.run('CREATE TABLE "bench_day" ("n" integer PRIMARY KEY, "day" varchar(10) NOT NULL)');
  await store.insert('bench_day', dayRows);
  const numbered = (name, column, from, order) =>
    store.run(
      `CREATE TABLE "${name}" AS SELECT ROW_NUMBER() OVER (ORDER BY ${order}) - 1 AS "n", ${column} FROM ${from}`,
    );
  await numbered('bench_outlet', '"id", "scope", "mediumType"', '"outlet"', '"catalogueId"');
  await numbered('bench_district', '"ags"', `"district" WHERE "validTo" IS NULL`, '"ags"');
  for (const name of ['bench_outlet', 'bench_district'])
    await store.run(`CREATE UNIQUE INDEX "ix_${name}" ON "${name}" ("n")`);
  const at = instant(`'${day(0)}'`);
  await store.run(
    `INSERT INTO "campaign" ("id", "name", "goal", "createdAt") VALUES ('${campaign}', 'Kampagne 1', '', ${at})`,
  );
  await store.run(
    `INSERT INTO "campaign_district" ("campaignId", "districtAgs") SELECT '${campaign}', "ags" FROM "bench_district" WHERE "n" % 5 = 0`,
  );
  // ten titles with five editions each
  await store.run(`UPDATE "outlet" SET "level" = 'edition', "parentId" = (SELECT t."id" FROM "bench_outlet" t JOIN "bench_outlet" e ON e."id" = "outlet"."id" WHERE t."n" = (e."n" - 10) / 5)
    WHERE "id" IN (SELECT "id" FROM "bench_outlet" WHERE "n" BETWEEN 10 AND 59)`);
  // figures of each quarter; one outlet in a hundred has some that begin within a month
  const quarters = Array.from(
    { length: 12 },
    (_, n) => `${year - 2 + Math.floor(n / 4)}-${String((n % 4) * 3 + 1).padStart(2, '0')}-01`,
  );
  for (const [at_, [metric, isCounted]] of Object.entries(counted).entries())
    for (const [n, begin] of quarters.entries())
      await store.run(`INSERT INTO "audience_figure" ("id", "outletId", "metric", "low", "high", "source", "url", "asOf", "validFrom", "note", "origin", "createdAt", "withdrawnReason")
        SELECT ${id(`${at_}f${n.toString(16)}`, 'o."n"')}, o."id", '${metric}', 10000 + o."n" * 13 + ${n}, 11000 + o."n" * 13 + ${n}, 'IVW', '', '${begin}',
          CASE WHEN o."n" % 100 = 7 THEN '${begin.slice(0, 8)}15' ELSE '${begin}' END, '', 'user', ${at}, '' FROM "bench_outlet" o
        WHERE o."n" % 3 <> 2 AND ${isCounted}`);
  await store.run(`INSERT INTO "feed" ("id", "outletId", "url", "title", "kind", "state", "districtAgs", "nextPollAt", "intervalMinutes", "failureWeight", "createdAt")
    SELECT ${id('0fe', 'o."n"')}, o."id", 'https://feed-' || o."n" || '.example/rss', 'Feed', 'outlet', 'active', '[]', ${instant(`'2199-01-01'`)}, 60, 0, ${at}
    FROM "bench_outlet" o WHERE o."n" % 4 <> 3`);
  await store.run(`INSERT INTO "feed_day" ("feedId", "day", "due", "succeeded", "newItems")
    SELECT f."id", d."day", 24, CASE WHEN d."n" % 50 = 9 THEN 0 ELSE 24 END, 20 FROM "feed" f, "bench_day" d`);
}
