import type { PageContext } from '../../../../web/page-context.js';
import type { VariantsOutcome } from '../make-variants.js';

export function madeText(ctx: PageContext, { plan, added, updated }: VariantsOutcome): string {
  const left = plan.filter(({ act }) => act === 'left').length;
  return ctx.t.variants.done.made(added.length, updated, left);
}
