import type { FieldProblem } from '../../../../shared/errors.js';
import { fieldsOf, FormProblems, optionsOf, Select, SubmitRow } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { familyOf } from '../clipping-file.js';
import type { Clipping } from '../clipping.entity.js';
import { basisRules, rightsBases } from '../rights-basis.js';
import type { RightsBasis } from '../rights-basis.js';
import { RightsFields } from './rights-fields.js';

interface Props {
  ctx: PageContext;
  clipping: Clipping;
  basis: RightsBasis;
  values: FormValues;
  problems: readonly FieldProblem[];
  fixedEnd: string;
}

/** More time, another basis: what is asked for follows from the basis, which is chosen above by a form of its own. */
export function RightsForm({ ctx, clipping, basis, values, problems, fixedEnd }: Props) {
  const words = ctx.t.clippings;
  const page = `/clippings/${clipping.id}`;
  const possible = possibleBases(clipping);
  const field = fieldsOf({ basis }, problems);
  return (
    <>
      {possible.length > 1 && (
        <form method="get" action={`${page}/edit`} class="clipping-switch" data-autosubmit>
          <Select {...field('basis')} label={words.form.basis} options={optionsOf(possible, words.bases)} />
          <button type="submit" class="btn">
            {ctx.t.shell.actions.select}
          </button>
        </form>
      )}
      <form method="post" action={page} class="clipping-form">
        <FormProblems t={ctx.t} problems={problems} />
        <input type="hidden" name="rightsBasis" value={basis} />
        <input type="hidden" name="version" value={values['version']} />
        <p class="quiet">{words.baseTexts[basis]}</p>
        <RightsFields ctx={ctx} basis={basis} values={values} problems={problems} fixedEnd={fixedEnd} />
        <SubmitRow label={words.form.saveRights} cancel={{ label: ctx.t.shell.actions.cancel, href: page }} />
      </form>
    </>
  );
}

function possibleBases(clipping: Clipping): RightsBasis[] {
  const family = familyOf(clipping);
  return rightsBases.filter((basis) =>
    family === null ? basis === 'paper' : basisRules[basis].files.includes(family),
  );
}
