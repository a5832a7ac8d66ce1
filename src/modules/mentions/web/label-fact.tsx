import { optionsOf } from '../../../web/components/form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { mentionLabels } from '../label-groups.js';
import type { Mention } from '../mention.entity.js';
import { LabelTag } from './label-tag.js';

/** The label of a mention, where it comes from, and for editors the way to change it. */
export function LabelFact({
  ctx,
  mention,
}: {
  ctx: PageContext;
  mention: Pick<Mention, 'id' | 'version' | 'label' | 'labelledBy'>;
}) {
  const { t } = ctx;
  const words = t.labels;
  const chosen = mention.labelledBy === 'rule' ? 'rule' : mention.label;
  const options = [{ value: 'rule', label: words.rule }, ...optionsOf(mentionLabels, words.names)];
  return (
    <>
      <LabelTag label={mention.label} t={t} />{' '}
      <span class="quiet">({mention.labelledBy === 'rule' ? words.byRule : words.byHand})</span>
      {mayEdit(ctx) && (
        <form method="post" action={`/mentions/${mention.id}/label`} class="label-form">
          <input type="hidden" name="version" value={mention.version} />
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
      )}
      <div class="quiet">{words.explained}</div>
    </>
  );
}
