import type { ActiveFilter } from '../../../../web/components/filter-chips.js';
import { namedOptions, optionsOf, Select } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { FilterNames } from '../../filter-names.js';
import { answers, codingFilterNames } from '../coding-filter.js';
import type { CodingFilter } from '../coding-filter.js';
import { codingFilterQuery } from '../coding-filter-query.js';
import { mentionDepths, mentionTones } from '../coding.js';

type Choices = Pick<FilterNames, 'tags' | 'messages'>;

/** The lists of a filter form that ask for what people said of mentions; folded up while none is set. */
export function CodingFilterFields({ ctx, choices }: { ctx: PageContext; choices: Choices }) {
  const { t, query } = ctx;
  const words = t.coding;
  const list = (name: (typeof codingFilterNames)[number]) => ({
    name,
    emptyLabel: t.shell.words.all,
    value: query.get(name) ?? '',
  });
  return (
    <details class="filter-more" open={codingFilterNames.some((name) => query.has(name))}>
      <summary>{words.filterTitle}</summary>
      <div>
        {choices.tags.length > 0 && (
          <Select {...list('tag')} label={words.tag} options={namedOptions(choices.tags)} />
        )}
        <Select {...list('depth')} label={words.depth} options={optionsOf(mentionDepths, words.depths)} />
        <Select {...list('tone')} label={words.tone} options={optionsOf(mentionTones, words.tones)} />
        {choices.messages.length > 0 && (
          <Select {...list('message')} label={words.message} options={namedOptions(choices.messages)} />
        )}
        <Select {...list('initiated')} label={words.initiated} options={optionsOf(answers, words.answers)} />
        <Select {...list('funder')} label={words.funder} options={optionsOf(answers, words.funderAnswers)} />
        <Select {...list('uncoded')} label={words.coded} options={[{ value: '1', label: words.uncoded }]} />
      </div>
    </details>
  );
}

export function codingFilterChips(
  { t }: Pick<PageContext, 't'>,
  filter: CodingFilter,
  { tags, messages }: Choices,
): ActiveFilter[] {
  const words = t.coding;
  const { unknown } = t.shell.words;
  const nameOf = (rows: Choices['tags'], id: string | undefined) =>
    rows.find((row) => row.id === id)?.name ?? unknown;
  const { tagId, messageId, depth, tone, initiated, funder } = filter;
  const labels = {
    tag: `${words.tag}: ${nameOf(tags, tagId)}`,
    message: `${words.message}: ${nameOf(messages, messageId)}`,
    depth: depth && words.depths[depth],
    tone: tone && `${words.tone}: ${words.tones[tone]}`,
    initiated: initiated && `${words.initiated}: ${words.answers[initiated]}`,
    funder: funder && `${words.funder}: ${words.funderAnswers[funder]}`,
    uncoded: words.uncoded,
  };
  const query = codingFilterQuery(filter);
  return codingFilterNames.flatMap((name) => {
    const value = query[name];
    const label = labels[name];
    return value && label ? [{ name, value, label }] : [];
  });
}
