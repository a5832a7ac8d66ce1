import type { PageContext } from '../../../../web/page-context.js';

/** Readable without colour, and to be heard: screen readers get a word before each change. */
export function Changed({ ctx, kind, text }: { ctx: PageContext; kind: 'added' | 'removed'; text: string }) {
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="visually-hidden" lang={ctx.locale}>
        {' '}
        {ctx.t.versions[kind]}{' '}
      </span>
      {text}
    </Mark>
  );
}
