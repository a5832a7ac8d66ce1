import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { germanOrder } from '../../../shared/german-order.js';
import { Funder } from '../../funding/funder.entity.js';
import { FundingStatement } from '../../funding/funding-statement.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { statementInForce } from '../../funding/statement-in-force.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import { wasLogged } from '../release-states.js';
import { readWording } from '../release-wording.js';
import type { Release } from '../release.entity.js';
import { dayOfDocument } from '../text/release-document.js';
import { textOfMarkdown } from '../text/plain-blocks.js';
import { latestVersions } from '../versions/store-version.js';
import { checkRelease } from './check-rules.js';
import type { CheckedText, CheckResult, CheckRule } from './check-rules.js';
import { ReleaseCheck } from './release-check.entity.js';

export interface GrantCheck {
  grant: Grant;
  funder: Funder;
  results: (CheckResult & { record: ReleaseCheck | null })[];
  /** The wording that the release has to carry on its day; null: none is in force. */
  statement: string | null;
  /** Something is missing, and the grant says that this holds up publication. */
  blocks: boolean;
}

export interface ReleaseChecks {
  /** The day of publication against which was checked. */
  day: string;
  /** By title, in German order. */
  grants: GrantCheck[];
}

/** A release held against every grant that it belongs to. */
export async function checksOf(
  manager: EntityManager,
  release: Release,
  when: { now: Date; timeZone: string },
): Promise<ReleaseChecks> {
  return (await checksOfMany(manager, [release], when)).get(release.id)!;
}

/** The same of many, in a fixed number of queries; an entry for each. */
export async function checksOfMany(
  manager: EntityManager,
  releases: readonly Release[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Map<string, ReleaseChecks>> {
  const known = await groundsOf(manager, releases);
  return new Map(releases.map((release) => [release.id, held(release, known, { now, timeZone })]));
}

/** All that the checks of some releases rest on. */
interface Grounds {
  links: ReleaseGrant[];
  grants: Grant[];
  funders: Funder[];
  statements: FundingStatement[];
  records: ReleaseCheck[];
  /** Statements that were printed when it went out, by release; null: it is not on record. */
  printed: Map<string, string[] | null>;
}

async function groundsOf(manager: EntityManager, releases: readonly Release[]): Promise<Grounds> {
  const releaseId = In(releases.map(({ id }) => id));
  const links = releases.length ? await manager.findBy(ReleaseGrant, { releaseId }) : [];
  if (!links.length)
    return { links, grants: [], funders: [], statements: [], records: [], printed: new Map() };
  const grantIds = [...new Set(links.map(({ grantId }) => grantId))];
  const grants = await manager.findBy(Grant, { id: In(grantIds) });
  const funders = await manager.findBy(Funder, { id: In(grants.map(({ funderId }) => funderId)) });
  const statements = await manager.findBy(FundingStatement, { grantId: In(grantIds) });
  const records = await manager.findBy(ReleaseCheck, { releaseId });
  const linked = new Set(links.map((link) => link.releaseId));
  const out = releases.filter(({ id, publishedAt }) => publishedAt !== null && linked.has(id));
  const versions = await latestVersions(
    manager,
    out.map(({ id }) => id),
  );
  const printed = new Map(
    versions.map((version) => [version.releaseId, readWording(version.wording).statements]),
  );
  return { links, grants, funders, statements, records, printed };
}

function held(
  release: Release,
  known: Grounds,
  { now, timeZone }: { now: Date; timeZone: string },
): ReleaseChecks {
  const day = release.day ?? dayOfDocument(release, now, timeZone);
  const grantIds = known.links
    .filter(({ releaseId }) => releaseId === release.id)
    .map(({ grantId }) => grantId);
  const text: CheckedText = {
    language: release.language,
    text: ownText(release),
    printed: printedWith(release, known, grantIds, day),
    day,
  };
  const checks = known.grants
    .filter(({ id }) => grantIds.includes(id))
    .map((grant): GrantCheck => {
      const ofGrant = known.records.filter(
        ({ grantId, releaseId }) => grantId === grant.id && releaseId === release.id,
      );
      const recordOf = new Map<CheckRule, ReleaseCheck>(ofGrant.map((record) => [record.rule, record]));
      const wordings = known.statements.filter(({ grantId }) => grantId === grant.id);
      const results = checkRelease(text, grant, wordings, Object.fromEntries(recordOf));
      return {
        grant,
        funder: known.funders.find(({ id }) => id === grant.funderId)!,
        results: results.map((result) => ({ ...result, record: recordOf.get(result.rule) ?? null })),
        statement: statementInForce(wordings, release.language, day)?.text ?? null,
        blocks: grant.blocksPublication && results.some(({ state }) => state === 'missing'),
      };
    });
  return { day, grants: checks.sort((a, b) => germanOrder(a.grant.title, b.grant.title)) };
}

function ownText(release: Release): string {
  const { kicker, headline, subhead, lead, body, quotes, boilerplate } = release;
  return [
    kicker,
    headline,
    subhead,
    lead,
    textOfMarkdown(body),
    ...quotes.map(({ text }) => text),
    textOfMarkdown(boilerplate),
  ].join('\n\n');
}

/** What went out counts as it was printed; one that was only logged printed nothing by itself. */
function printedWith(
  release: Release,
  { statements, printed }: Grounds,
  grantIds: readonly string[],
  day: string,
): string[] {
  const onRecord = release.publishedAt === null ? null : printed.get(release.id);
  if (onRecord) return onRecord;
  if (release.publishedAt !== null && wasLogged(release)) return [];
  return grantIds.flatMap((id) => {
    const wordings = statements.filter(({ grantId }) => grantId === id);
    return statementInForce(wordings, release.language, day)?.text ?? [];
  });
}
