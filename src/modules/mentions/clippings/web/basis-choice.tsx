import type { PageContext } from '../../../../web/page-context.js';
import { rightsBases } from '../rights-basis.js';

/** The first question: by which right. Everything the form asks for follows from it. */
export function BasisChoice({ ctx, action }: { ctx: PageContext; action: string }) {
  const words = ctx.t.clippings;
  return (
    <ul class="basis-choice">
      {rightsBases.map((basis) => (
        <li key={basis}>
          <a href={`${action}?basis=${basis}`}>{words.bases[basis]}</a>
          <p>{words.baseTexts[basis]}</p>
        </li>
      ))}
    </ul>
  );
}
