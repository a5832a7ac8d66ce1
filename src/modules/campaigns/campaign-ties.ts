import { In } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { chunksOf } from '../../shared/chunks-of.js';
import { UserError } from '../../shared/errors.js';
import type { ErrorCode } from '../../shared/errors.js';
import { Grant } from '../funding/grant.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { District } from '../places/district.entity.js';
import { CampaignDistrict } from './campaign-district.entity.js';
import { CampaignGrant } from './campaign-grant.entity.js';
import { CampaignKeyMessage } from './campaign-key-message.entity.js';
import { CampaignOutlet } from './campaign-outlet.entity.js';

interface Tie {
  table: EntityTarget<ObjectLiteral>;
  /** Column of the tie, and where its values stand. Key messages stand in a later room, so they are known by name only. */
  column: string;
  of: EntityTarget<ObjectLiteral>;
  key: string;
  unknown: ErrorCode;
}

const ties = {
  grants: { table: CampaignGrant, column: 'grantId', of: Grant, key: 'id', unknown: 'unknown-grant' },
  districts: {
    table: CampaignDistrict,
    column: 'districtAgs',
    of: District,
    key: 'ags',
    unknown: 'unknown-district',
  },
  outlets: { table: CampaignOutlet, column: 'outletId', of: Outlet, key: 'id', unknown: 'unknown-outlet' },
  keyMessages: {
    table: CampaignKeyMessage,
    column: 'messageId',
    of: 'KeyMessage',
    key: 'id',
    unknown: 'unknown-key-message',
  },
} satisfies Record<string, Tie>;
export type TieName = keyof typeof ties;

/** What a campaign is tied to, by kind: ids, of districts their keys. */
export type CampaignTies = Record<TieName, string[]>;
export const tieNames = Object.keys(ties) as TieName[];

/** The ties of each campaign; one query a kind. */
export async function tiesOf(
  manager: EntityManager,
  campaignIds: readonly string[],
): Promise<Map<string, CampaignTies>> {
  const found = new Map<string, CampaignTies>(
    campaignIds.map((id) => [id, { grants: [], districts: [], outlets: [], keyMessages: [] }]),
  );
  if (!campaignIds.length) return found;
  for (const name of tieNames) {
    const { table, column } = ties[name];
    const rows = (await manager.find(table, {
      where: { campaignId: In([...campaignIds]) },
      order: { [column]: 'ASC' },
    })) as unknown as Record<string, string>[];
    for (const row of rows) found.get(row['campaignId']!)?.[name].push(row[column]!);
  }
  return found;
}

/** Ties a campaign to exactly `wanted`. Returns how many came and went. Throws `unknown-…` for what is not there. */
export async function setTies(
  manager: EntityManager,
  campaignId: string,
  name: TieName,
  wanted: readonly string[],
): Promise<{ added: number; removed: number }> {
  const { table, column, of, key, unknown } = ties[name];
  const stored = (await manager.findBy(table, { campaignId })) as unknown as Record<string, string>[];
  const known = new Set(stored.map((row) => row[column]!));
  const keep = new Set(wanted);
  const added = [...keep].filter((value) => !known.has(value));
  const removed = [...known].filter((value) => !keep.has(value));
  for (const values of chunksOf(added)) {
    if ((await manager.countBy(of, { [key]: In(values) })) < values.length) throw new UserError(unknown);
    await manager.insert(
      table,
      values.map((value) => ({ campaignId, [column]: value })),
    );
  }
  for (const values of chunksOf(removed)) await manager.delete(table, { campaignId, [column]: In(values) });
  return { added: added.length, removed: removed.length };
}
