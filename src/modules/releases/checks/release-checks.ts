import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { germanOrder } from '../../../shared/german-order.js';
import { Funder } from '../../funding/funder.entity.js';
import { FundingStatement } from '../../funding/funding-statement.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { statementInForce } from '../../funding/statement-in-force.js';
import { printedStatements } from '../printed-statements.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import { wasLogged } from '../release-states.js';
import { readWording } from '../release-wording.js';
import type { Release } from '../release.entity.js';
import { dayOfDocument } from '../text/release-document.js';
import { textOfMarkdown } from '../text/plain-blocks.js';
import { latestVersion } from '../versions/store-version.js';
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
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<ReleaseChecks> {
  const day = release.day ?? dayOfDocument(release, now, timeZone);
  const links = await manager.findBy(ReleaseGrant, { releaseId: release.id });
  if (!links.length) return { day, grants: [] };
  const grantIds = links.map(({ grantId }) => grantId);
  const grants = await manager.findBy(Grant, { id: In(grantIds) });
  const funders = await manager.findBy(Funder, { id: In(grants.map(({ funderId }) => funderId)) });
  const statements = await manager.findBy(FundingStatement, { grantId: In(grantIds) });
  const records = await manager.findBy(ReleaseCheck, { releaseId: release.id });
  const text: CheckedText = {
    language: release.language,
    text: ownText(release),
    printed: await printedWith(manager, release, grantIds, day),
    day,
  };
  const checks = grants.map((grant): GrantCheck => {
    const ofGrant = records.filter(({ grantId }) => grantId === grant.id);
    const recordOf = new Map<CheckRule, ReleaseCheck>(ofGrant.map((record) => [record.rule, record]));
    const wordings = statements.filter(({ grantId }) => grantId === grant.id);
    const results = checkRelease(text, grant, wordings, Object.fromEntries(recordOf));
    return {
      grant,
      funder: funders.find(({ id }) => id === grant.funderId)!,
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
async function printedWith(
  manager: EntityManager,
  release: Release,
  grantIds: readonly string[],
  day: string,
): Promise<string[]> {
  if (release.publishedAt === null) return printedStatements(manager, grantIds, release.language, day);
  const latest = await latestVersion(manager, release.id);
  const statements = latest && readWording(latest.wording).statements;
  if (statements) return statements;
  return wasLogged(release) ? [] : printedStatements(manager, grantIds, release.language, day);
}
