import { optionsOf } from '../../../web/components/form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { mentionLabels } from '../label-groups.js';
import type { Mention } from '../mention.entity.js';
import { LabelTag } from './label-tag.js';

type Labelled = Pick<Mention, 'id' | 'version' | 'label' | 'labelledBy'>;

/** The label of a mention, where it comes from, and for editors the way to change it. */
export function LabelFact({ ctx, mention }: { ctx: PageContext; mention: Labelled }) {
  const { t } = ctx;
  const words = t.labels;
  return (
    <>
      <LabelTag label={mention.label} t={t} />{' '}
      <span class="quiet">({mention.labelledBy === 'rule' ? words.byRule : words.byHand})</span>
      {mayEdit(ctx) && <LabelForm ctx={ctx} mention={mention} back={`/mentions/${mention.id}`} />}
      <div class="quiet">{words.explained}</div>
    </>
  );
}

/** Changes the label and comes back to `back`. */
export function LabelForm({ ctx, mention, back }: { ctx: PageContext; mention: Labelled; back: string }) {
  const { t } = ctx;
  const words = t.labels;
  const chosen = mention.labelledBy === 'rule' ? 'rule' : mention.label;
  const options = [{ value: 'rule', label: words.rule }, ...optionsOf(mentionLabels, words.names)];
  return (
    <form method="post" action={`/mentions/${mention.id}/label`} class="label-form">
      <input type="hidden" name="version" value={mention.version} />
      <input type="hidden" name="back" value={back} />
      <select name="label" class="form-select" aria-label={words.label}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" class="btn btn-sm">
        {t.shell.actions.apply}
      </button>
    </form>
  );
}
