import type { FieldProblem } from '../../../shared/errors.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Release } from '../release.entity.js';
import type { NamedCampaign } from '../releases.queries.js';

export interface GrantChoice {
  id: string;
  title: string;
  reference: string;
}

export interface ReleaseFormProps {
  ctx: PageContext;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  campaigns: readonly NamedCampaign[];
  grants: readonly GrantChoice[];
  cancel: string;
  /** Null: a new one. */
  release: Release | null;
}
