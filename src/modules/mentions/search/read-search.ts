import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import { searchKey } from '../../../shared/search-key.js';
import type { Locale, Messages } from '../../../web/i18n/messages.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { mediumTypes } from '../../outlets/outlet.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { mentionOrigins } from '../attribution/mention-origin.js';
import { labelChoices, labelsOfChoice } from '../label-groups.js';
import { knownFields } from '../matching/query-fields.js';
import { parseQuery } from '../matching/parse-query.js';
import type { QueryNode } from '../matching/query-node.js';
import { reviews } from '../mention.entity.js';
import type { Named } from '../mentions.queries.js';
import { savedNamesInForce } from '../saved-names-in-force.js';
import { describeQueryError } from '../watch-query.js';
import { Tag } from '../tags/tag.entity.js';
import { Watch } from '../watch.entity.js';
import { daysOf } from './search-days.js';
import { knownSearchFields, takeFields } from './search-fields.js';
import type { SearchField } from './search-fields.js';
import { searchKinds } from './search-filter.js';
import type { SearchFilter } from './search-filter.js';

/** A search that is understood: what the words must satisfy (null: no words), and what narrows it beside them. */
export interface ReadSearch {
  query: QueryNode | null;
  filter: SearchFilter;
}

/** Names given in an error text; more would not be read. */
const mostNames = 12;

/**
 * Reads the text of a search: the language of watches, and fields of its own. `beside` is what else narrows it; a field in the text goes
 * before that. Throws `query-syntax` with position and reason in the person's language.
 */
export async function readSearch(
  manager: EntityManager,
  text: string,
  beside: SearchFilter,
  locale: Locale,
): Promise<ReadSearch> {
  const { problems } = messagesFor(locale).search;
  const read = takeFields(text);
  if (!read.ok) {
    const { code, field, position } = read.problem;
    throw syntaxError(position, problems[code](field));
  }
  const filter: SearchFilter = { ...beside };
  for (const field of read.fields) Object.assign(filter, await fieldFilter(manager, field, locale));
  if (read.rest.trim() === '') return { query: null, filter };
  const parsed = parseQuery(read.rest, await savedNamesInForce(manager));
  if (parsed.ok) return { query: parsed.query, filter };
  const { error } = parsed;
  if (error.code === 'unknown-field')
    error.params = { ...error.params, known: `${knownFields}, ${knownSearchFields}` };
  const { position, reason } = describeQueryError(error, locale);
  throw syntaxError(position - 1, reason);
}

function syntaxError(position: number, reason: string): UserError {
  return new UserError('query-syntax', { position: position + 1, reason }, [{ path: 'q', message: reason }]);
}

async function fieldFilter(
  manager: EntityManager,
  field: SearchField,
  locale: Locale,
): Promise<SearchFilter> {
  const { value, position } = field;
  const { problems } = messagesFor(locale).search;
  const choice = <Code extends string>(
    codes: readonly Code[],
    names: (t: Messages) => Record<Code, string>,
  ): Code => {
    const wanted = searchKey(value);
    const found = codes.find((code) =>
      [code, names(messagesFor('de'))[code], names(messagesFor('en'))[code]].some(
        (name) => searchKey(name) === wanted,
      ),
    );
    if (found !== undefined) return found;
    const known = codes.map((code) => names(messagesFor(locale))[code]).join(', ');
    throw syntaxError(position, problems.value(field.written, value, known));
  };
  const named = (rows: readonly Named[]): string => {
    const wanted = searchKey(value);
    const equal = rows.find(({ name }) => searchKey(name) === wanted);
    const alike = rows.filter(({ name }) => ` ${searchKey(name)}`.includes(` ${wanted}`));
    const [found] = equal ? [equal] : alike;
    if (found && (equal || alike.length === 1)) return found.id;
    const names = (alike.length > 1 ? alike : rows).map(({ name }) => `„${name}“`);
    const known = [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])].join(', ');
    throw syntaxError(
      position,
      problems[alike.length > 1 ? 'ambiguous' : 'name'](field.written, value, known),
    );
  };
  const days = () => {
    const found = daysOf(value);
    if (!found) throw syntaxError(position, problems.day(field.written, value));
    return found;
  };
  const select = { id: true, name: true } as const;
  switch (field.name) {
    case 'in':
      return { kind: choice(searchKinds, (t) => t.search.kinds) };
    case 'review':
      return { reviews: [choice(reviews, (t) => t.mentions.reviews)] };
    case 'label':
      return {
        labels: labelsOfChoice(choice(labelChoices, (t) => ({ ...t.labels.names, ...t.labels.choices }))),
      };
    case 'origin':
      return { origin: choice(mentionOrigins, (t) => t.timeline.origins) };
    case 'type':
      return {
        mediumType: choice([...mediumTypes, 'unknown'] as const, (t) => ({
          ...t.shell.mediumTypes,
          unknown: t.shell.words.unknown,
        })),
      };
    case 'watch':
      return { watchId: named(await manager.find(Watch, { select, order: { name: 'ASC' } })) };
    case 'campaign': {
      const open = await manager.find(Campaign, {
        select,
        where: { archivedAt: IsNull() },
        order: { name: 'ASC' },
      });
      const all = await manager.find(Campaign, { select, order: { name: 'ASC' } });
      return {
        campaignId: named(open.some(({ name }) => searchKey(name) === searchKey(value)) ? open : all),
      };
    }
    case 'tag':
      return {
        taggedWith: named(
          await manager.find(Tag, { select, where: { deletedAt: IsNull() }, order: { name: 'ASC' } }),
        ),
      };
    case 'from':
      return { from: days().first };
    case 'to':
      return { to: days().last };
  }
}
