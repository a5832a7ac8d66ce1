import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRows, selectRows } from '../../../database/many-rows.js';
import { Item } from '../../feeds/item.entity.js';
import { gazetteerRules } from '../../places/gazetteer/gazetteer.js';
import type { Gazetteer } from '../../places/gazetteer/gazetteer.js';
import { namedPlaces } from '../../places/gazetteer/named-places.js';
import type { NamedPlace, PlaceText } from '../../places/gazetteer/named-places.js';
import { snippetAround } from '../matching/snippet.js';
import { MentionDistrict } from '../mention-district.entity.js';
import type { NamingEvidence } from '../mention-district.entity.js';
import { Mention } from '../mention.entity.js';
import { DistrictDenial } from './district-denial.entity.js';

type Field = NamingEvidence['field'];

/** What stands further down in a long text is rarely what it is about. */
const longestText = 20_000;

/**
 * Searches mentions for districts that they name and stores those with the passage, in the transaction of `manager`. What a person added or denied stays. Doing it again changes nothing; a
 * handful of statements, however many mentions (at most 500).
 */
export async function storeNamedDistricts(
  manager: EntityManager,
  mentionIds: readonly string[],
  gazetteer: Gazetteer,
): Promise<void> {
  const mentions = await selectRows(manager, Mention, ['id', 'itemId', 'headline'], 'id', mentionIds);
  const itemIds = mentions.flatMap(({ itemId }) => itemId ?? []);
  const read = await selectRows(manager, Item, ['id', 'summary', 'content'], 'id', itemIds);
  const items = new Map(read.map((item) => [item.id, item]));
  const stored = await manager.findBy(MentionDistrict, { mentionId: In([...mentionIds]) });
  const denied = await manager.findBy(DistrictDenial, { mentionId: In([...mentionIds]) });
  const rowsOf = groupedByMention(stored);
  const denialsOf = groupedByMention(denied);
  const fresh: MentionDistrict[] = [];
  const gone: MentionDistrict[] = [];
  for (const { id, itemId, headline } of mentions) {
    const rows = rowsOf.get(id) ?? [];
    const area = rows.filter(({ basis }) => basis === 'area').map(({ districtAgs }) => districtAgs);
    const texts = textsOf(headline, items.get(itemId ?? ''));
    const isDenied = new Set((denialsOf.get(id) ?? []).map(({ districtAgs }) => districtAgs));
    const found = namedPlaces(gazetteer, texts, area)
      .filter(({ districtAgs }) => !isDenied.has(districtAgs))
      .map((place): MentionDistrict => {
        const { districtAgs } = place;
        return { mentionId: id, districtAgs, basis: 'named', evidence: evidenceOf(place, texts) };
      });
    const before = rows.filter(({ basis }) => basis === 'named');
    const isIn = (some: readonly MentionDistrict[], one: MentionDistrict) =>
      some.some((each) => isSame(each, one));
    fresh.push(...found.filter((one) => !isIn(before, one)));
    gone.push(...before.filter((one) => !isIn(found, one)));
  }
  for (const { mentionId, districtAgs } of gone) {
    await manager.delete(MentionDistrict, { mentionId, districtAgs, basis: 'named' });
  }
  await insertRows(manager, MentionDistrict, fresh);
  await manager.update(Mention, { id: In([...mentionIds]) }, { placeRules: gazetteerRules });
}

function textsOf(headline: string, item: Pick<Item, 'summary' | 'content'> | undefined): PlaceText<Field>[] {
  return [
    { field: 'title', text: headline },
    { field: 'summary', text: item?.summary ?? '' },
    { field: 'content', text: (item?.content ?? '').slice(0, longestText) },
  ];
}

function evidenceOf(place: NamedPlace<Field>, texts: readonly PlaceText<Field>[]): NamingEvidence {
  const { field, municipalityAgs } = place;
  const text = texts.find((one) => one.field === field)?.text ?? '';
  return { field, ...snippetAround(text, place.start, place.end), municipalityAgs };
}

function isSame(a: MentionDistrict, b: MentionDistrict): boolean {
  const { evidence: one, districtAgs } = a;
  const { evidence: other } = b;
  return (
    districtAgs === b.districtAgs &&
    one?.field === other?.field &&
    one?.snippet === other?.snippet &&
    one?.start === other?.start &&
    one?.municipalityAgs === other?.municipalityAgs
  );
}

function groupedByMention<Row extends { mentionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.mentionId);
    if (group) group.push(row);
    else groups.set(row.mentionId, [row]);
  }
  return groups;
}
