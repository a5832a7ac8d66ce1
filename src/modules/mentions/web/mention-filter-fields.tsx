import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { namedOptions, optionsOf, Select } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import { scopes } from '../../outlets/outlet.entity.js';
import { codingFilterChips, CodingFilterFields } from '../coding/web/coding-filter-fields.js';
import { fieldChips, FieldFilterFields } from '../fields/web/field-filter-fields.js';
import type { FilterNames } from '../filter-names.js';
import { choiceOfLabels, labelChoices } from '../label-groups.js';
import type { MentionFilter } from '../mention-filter.js';
import type { Named } from '../mentions.queries.js';

/** What a filter over mentions offers, and the names of what it was given. */
export interface FilterChoices extends FilterNames {
  watches: readonly Named[];
  campaigns: readonly Named[];
}

/** The lists of a filter form over mentions; a list with nothing to choose is left out. */
export function MentionFilterFields({ ctx, choices }: { ctx: PageContext; choices: FilterChoices }) {
  const { t, query } = ctx;
  const words = t.mentions.filter;
  const list = (name: string) => ({ name, emptyLabel: t.shell.words.all, value: query.get(name) ?? '' });
  return (
    <>
      {choices.watches.length > 1 && (
        <Select {...list('watch')} label={words.watch} options={namedOptions(choices.watches)} />
      )}
      <Select
        {...list('scope')}
        label={words.scope}
        options={[...optionsOf(scopes, t.shell.scopes), { value: 'unknown', label: t.shell.words.unknown }]}
      />
      <Select
        {...list('label')}
        label={t.labels.label}
        options={optionsOf(labelChoices, { ...t.labels.names, ...t.labels.choices })}
      />
      {choices.campaigns.length > 0 && (
        <Select {...list('campaign')} label={words.campaign} options={namedOptions(choices.campaigns)} />
      )}
    </>
  );
}

/** What is asked for less often, behind one line each; last before the button. */
export function FoldedFilterFields({ ctx, choices }: { ctx: PageContext; choices: FilterChoices }) {
  return (
    <>
      <CodingFilterFields ctx={ctx} choices={choices} />
      <FieldFilterFields ctx={ctx} fields={choices.fields} />
    </>
  );
}

/** Filters of the address that stay as they are when a form of {@link MentionFilterFields} is sent. */
export function KeptFilters({ ctx: { query }, names }: { ctx: PageContext; names: readonly string[] }) {
  return (
    <>
      {names.map(
        (name) =>
          query.has(name) && <input key={name} type="hidden" name={name} value={query.get(name) ?? ''} />,
      )}
    </>
  );
}

/** The part of the active filters that lists and timelines share. */
export function mentionFilterChips(
  ctx: PageContext,
  filter: MentionFilter,
  choices: FilterChoices,
): ActiveFilter[] {
  const { t } = ctx;
  const { watches, campaigns, outlet, grant, district, municipality, fields } = choices;
  const words = t.mentions.filter;
  const { unknown } = t.shell.words;
  const nameOf = (rows: readonly Named[], id: string) => rows.find((row) => row.id === id)?.name ?? unknown;
  const {
    watchId,
    scope,
    mediumType,
    labels,
    campaignId,
    grantId,
    outletId,
    districtAgs,
    districtBasis,
    municipalityAgs,
    origin,
    once,
  } = filter;
  const label = labels && choiceOfLabels(labels);
  const labelNames = { ...t.labels.names, ...t.labels.choices };
  const chip = (name: string, value: string | undefined, label: string | undefined) =>
    value && label ? [{ name, value, label }] : [];
  return [
    ...chip('watch', watchId, watchId && `${words.watch}: ${nameOf(watches, watchId)}`),
    ...chip('scope', scope, scope === 'unknown' ? t.mentions.unknownScope : scope && t.shell.scopes[scope]),
    ...chip(
      'medium',
      mediumType,
      mediumType === 'unknown' ? t.mentions.unknownMedium : mediumType && t.shell.mediumTypes[mediumType],
    ),
    ...chip('origin', origin, origin && t.timeline.origins[origin]),
    ...chip('once', once ? '1' : undefined, t.timeline.once),
    ...chip('label', label, label && `${t.labels.label}: ${labelNames[label]}`),
    ...chip('campaign', campaignId, campaignId && `${words.campaign}: ${nameOf(campaigns, campaignId)}`),
    ...chip('grant', grantId, `${words.grant}: ${grant ?? unknown}`),
    ...chip('outlet', outletId, `${words.outlet}: ${outlet ?? unknown}`),
    ...fieldChips(ctx, filter.fields, fields),
    ...chip('district', districtAgs, `${words.district}: ${district ?? unknown}`),
    ...chip('basis', districtBasis, districtBasis && words.bases[districtBasis]),
    ...chip('municipality', municipalityAgs, `${words.municipality}: ${municipality ?? unknown}`),
    ...codingFilterChips(ctx, filter, choices),
  ];
}
