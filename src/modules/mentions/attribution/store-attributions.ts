import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRows, selectRows, updateRows } from '../../../database/many-rows.js';
import { newId } from '../../../shared/ids.js';
import { Item } from '../../feeds/item.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Attribution } from '../attribution.entity.js';
import { Mention } from '../mention.entity.js';
import { familyFacts, rootOf, withoutSiblings } from './family-members.js';
import { gradePiece, hasComparableText } from './grade-piece.js';
import type { Piece } from './grade-piece.js';
import { mentionOrigin } from './mention-origin.js';
import { attributionRules } from './proof.js';
import type { ReadRelease } from './read-release.js';

const columns = ['id', 'itemId', 'outletId', 'headline', 'publishedAt'] as const;

/** What mentions are compared with. */
export interface ComparedReleases {
  releases: readonly ReadRelease[];
  /** When the first release on record went out; null: there is none. */
  firstReleaseAt: Date | null;
}

/**
 * Compares mentions with releases and stores grade, proof and origin, in the transaction of `manager`. What a person ruled stays. Doing it again changes nothing; a handful of
 * statements, however many mentions (at most 500).
 */
export async function storeAttributions(
  manager: EntityManager,
  mentionIds: readonly string[],
  { releases, firstReleaseAt }: ComparedReleases,
  now: Date,
): Promise<void> {
  const mentions = await selectRows(manager, Mention, columns, 'id', mentionIds);
  const pieces = await piecesOf(manager, mentions);
  const stored = await manager.findBy(Attribution, { mentionId: In([...mentionIds]) });
  const known = new Map(stored.map((row) => [`${row.mentionId} ${row.releaseId}`, row]));
  const kept: Attribution[] = [];
  const facts = await familyFacts(manager, releases, pieces.values());
  for (const { id: mentionId } of mentions) {
    const piece = pieces.get(mentionId)!;
    const graded = releases.map((release) => ({ release, ...gradePiece(piece, release) }));
    const rulings = graded.flatMap(({ release: { input } }) => {
      const ruledGrade = known.get(`${mentionId} ${input.id}`)?.ruledGrade ?? null;
      return ruledGrade === null ? [] : { input, ruledGrade };
    });
    const settled = new Set(
      rulings.filter(({ ruledGrade }) => ruledGrade !== 'D').map(({ input }) => rootOf(input)),
    );
    const refused = new Set(
      rulings.filter(({ ruledGrade }) => ruledGrade === 'D').map(({ input }) => input.id),
    );
    const found = graded.filter(({ grade }) => grade !== 'D');
    const counted = new Set(withoutSiblings(piece, found, facts, { settled, refused }));
    for (const one of graded) {
      const { release, grade, proofs } = one;
      const before = known.get(`${mentionId} ${release.input.id}`);
      if (!(grade !== 'D' && counted.has(one)) && !before?.ruledAt) continue;
      const { ruledGrade = null, reason = '', ruledBy = null, ruledAt = null } = before ?? {};
      kept.push({
        id: before?.id ?? newId(now),
        mentionId,
        releaseId: release.input.id,
        grade,
        proofs,
        rules: attributionRules,
        gradedAt: now,
        ...{ ruledGrade, reason, ruledBy, ruledAt },
      });
    }
  }
  const compared = new Set(releases.map(({ input }) => input.id));
  const keys = new Set(kept.map(({ mentionId, releaseId }) => `${mentionId} ${releaseId}`));
  const gone = stored.filter(
    ({ mentionId, releaseId, ruledAt }) => ruledAt === null && !keys.has(`${mentionId} ${releaseId}`),
  );
  if (gone.length) await manager.delete(Attribution, { id: In(gone.map(({ id }) => id)) });
  await insertRows(
    manager,
    Attribution,
    kept,
    `ON CONFLICT ("mentionId", "releaseId") DO UPDATE SET "grade" = EXCLUDED."grade", "proofs" = EXCLUDED."proofs",
     "rules" = EXCLUDED."rules", "gradedAt" = EXCLUDED."gradedAt"`,
  );
  // a ruling on a release that is too far away to be compared holds all the same
  const ruled = stored.filter(({ releaseId, ruledAt }) => ruledAt !== null && !compared.has(releaseId));
  const gradesOf = new Map<string, Attribution[]>();
  for (const row of [...kept, ...ruled]) {
    const grades = gradesOf.get(row.mentionId);
    if (grades) grades.push(row);
    else gradesOf.set(row.mentionId, [row]);
  }
  const rows = mentions
    .map(({ id, publishedAt }) => ({
      id,
      originRules: attributionRules,
      origin: mentionOrigin({
        publishedAt,
        hasText: hasComparableText(pieces.get(id)!),
        firstReleaseAt,
        grades: gradesOf.get(id) ?? [],
      }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await updateRows(manager, Mention, ['origin', 'originRules'], rows);
}

async function piecesOf(
  manager: EntityManager,
  mentions: readonly Pick<Mention, (typeof columns)[number]>[],
): Promise<Map<string, Piece>> {
  const itemIds = mentions.flatMap(({ itemId }) => itemId ?? []);
  const items = await selectRows(manager, Item, ['id', 'title', 'summary', 'content'], 'id', itemIds);
  const shown = new Map(items.map((item) => [item.id, item]));
  const newsrooms = await newsroomsOf(
    manager,
    mentions.flatMap(({ outletId }) => outletId ?? []),
  );
  return new Map(
    mentions.map(({ id, itemId, outletId, headline, publishedAt }) => {
      const item = shown.get(itemId ?? '');
      return [
        id,
        {
          title: item?.title ?? headline,
          summary: item?.summary ?? '',
          content: item?.content ?? null,
          publishedAt,
          outletIds: newsrooms.get(outletId ?? '') ?? [],
        },
      ];
    }),
  );
}

/** The outlets that count as one newsroom with each of these: an edition with its title, a title with its editions. */
async function newsroomsOf(
  manager: EntityManager,
  outletIds: readonly string[],
): Promise<Map<string, string[]>> {
  const ids = [...new Set(outletIds)];
  if (!ids.length) return new Map();
  const select = { id: true, parentId: true, level: true } as const;
  const own = await manager.find(Outlet, { select, where: { id: In(ids) } });
  const editions = await manager.find(Outlet, { select, where: { parentId: In(ids), level: 'edition' } });
  return new Map(
    own.map(({ id, parentId, level }) => [
      id,
      [
        id,
        ...(level === 'edition' && parentId !== null ? [parentId] : []),
        ...editions.flatMap((edition) => (edition.parentId === id ? edition.id : [])),
      ],
    ]),
  );
}
