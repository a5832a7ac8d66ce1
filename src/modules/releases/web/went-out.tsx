import { Field, fieldId, fieldsOf } from '../../../web/components/form.js';
import { wasLogged } from '../release-states.js';
import type { ReleaseFormProps } from './release-form-props.js';
import { FormSection } from './form-section.js';

/** A draft, or a release that is entered as it went out; of such a one the moment stays open to change. */
export function WentOut({ ctx, values, problems, release }: ReleaseFormProps) {
  const words = ctx.t.releases.form;
  const more = ctx.t.releaseForm;
  const field = fieldsOf(values, problems);
  const logged = release !== null && wasLogged(release);
  const went = logged ? 'out' : values['went'] || (values['day'] ? 'out' : 'draft');
  return (
    <FormSection title={more.wentTitle}>
      {logged ? (
        <input type="hidden" name="went" value="out" />
      ) : (
        <div class="release-went" role="radiogroup" aria-label={more.wentTitle}>
          {(['draft', 'out'] as const).map((value) => (
            <label key={value} class="form-check" for={fieldId(`went-${value}`)}>
              <input
                id={fieldId(`went-${value}`)}
                class="form-check-input"
                type="radio"
                name="went"
                value={value}
                checked={went === value}
              />
              <span class="form-check-label">{more.went[value]}</span>
            </label>
          ))}
        </div>
      )}
      <div class="room-moment release-went-moment">
        <Field {...field('day')} label={words.day} type="date" />
        <Field {...field('time')} label={words.time} type="time" />
      </div>
      <Field
        {...field('replyDays')}
        label={words.replyDays}
        hint={words.replyDaysHint}
        type="number"
        min={1}
        max={90}
        required
      />
    </FormSection>
  );
}
