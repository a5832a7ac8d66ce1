import { Icon } from '../../../../web/components/icon.js';
import { Field, optionsOf, Select } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { reviews } from '../../mention.entity.js';
import { FoldedFilterFields, KeptFilters, MentionFilterFields } from '../../web/mention-filter-fields.js';
import { longestSearch } from '../search-address.js';
import { searchKinds } from '../search-filter.js';
import type { SearchModel } from './search-model.js';

/** What is searched for, and the filters beside it: one form, so that nothing typed is lost. */
export function SearchForm({ ctx, model }: { ctx: PageContext; model: SearchModel }) {
  const { t, query } = ctx;
  const words = t.mentions.filter;
  const value = (name: string) => query.get(name) ?? '';
  const { problem } = model;
  return (
    <form method="get" action="/search" class="search-form" role="search" data-autosubmit>
      <div class="search-line">
        <label class="visually-hidden" for="search-text">
          {t.search.label}
        </label>
        <input
          id="search-text"
          class={`form-control mono${problem ? ' is-invalid' : ''}`}
          type="search"
          name="q"
          value={model.text}
          placeholder={t.search.placeholder}
          maxlength={longestSearch}
          autocomplete="off"
          spellcheck={false}
          autofocus={!model.result}
          data-search
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? 'search-problem' : undefined}
        />
        <button type="submit" class="btn btn-primary">
          <Icon name="search" />
          {t.search.submit}
        </button>
      </div>
      {problem && (
        <p class="field-error" id="search-problem" role="alert">
          {problem.position !== null && <strong>{t.search.position(problem.position)} </strong>}
          {problem.reason}
        </p>
      )}
      <KeptFilters
        ctx={ctx}
        names={['grant', 'outlet', 'district', 'basis', 'municipality', 'medium', 'origin', 'once']}
      />
      <details class="filters">
        <summary class="btn">
          <Icon name="filter" />
          {t.shell.list.filters}
        </summary>
        <div class="filter-bar">
          <Select
            name="kind"
            label={t.search.kindLabel}
            value={value('kind')}
            options={optionsOf(searchKinds, t.search.kinds).map((option) =>
              option.value === 'all' ? { ...option, value: '' } : option,
            )}
          />
          <Select
            name="review"
            label={t.mentions.reviewLabel}
            emptyLabel={t.shell.words.all}
            value={value('review')}
            options={optionsOf(reviews, t.mentions.reviews)}
          />
          <MentionFilterFields ctx={ctx} choices={model} />
          <Field name="from" label={words.from} type="date" value={value('from')} />
          <Field name="to" label={words.to} type="date" value={value('to')} />
          <FoldedFilterFields ctx={ctx} choices={model} />
          <button type="submit" class="btn">
            {t.shell.actions.filter}
          </button>
        </div>
      </details>
    </form>
  );
}
