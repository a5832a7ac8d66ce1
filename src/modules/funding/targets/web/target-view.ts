import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { Grant } from '../../grant.entity.js';
import type { TargetRow } from '../targets.queries.js';

/** Which of the forms on the page came back, with what was typed. */
export interface Returned {
  form: 'replacement' | 'end' | 'readings';
  values: FormValues;
  problems: readonly FieldProblem[];
}

export interface TargetView {
  grant: Grant;
  row: TargetRow;
  names: ReadonlyMap<string, string>;
  returned: Returned | null;
}
