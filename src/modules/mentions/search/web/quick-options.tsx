import type { PageContext } from '../../../../web/page-context.js';
import type { NamedKind } from '../find-by-name.js';

export interface QuickGroup {
  kind: NamedKind | 'pages' | 'mentions';
  options: readonly { name: string; href: string; beside?: string }[];
}

/** Suggestions as the list box of the quick search takes them (`quick.js`); the last entry is the search itself. */
export function QuickOptions({
  ctx: { t },
  text,
  groups,
}: {
  ctx: PageContext;
  text: string;
  groups: readonly QuickGroup[];
}) {
  const words = t.search.quick;
  const filled = groups.filter(({ options }) => options.length > 0);
  const count = filled.reduce((sum, { options }) => sum + options.length, 0);
  return (
    <div data-count={words.found(count)}>
      {filled.map(({ kind, options }) => (
        <div key={kind} role="group" aria-labelledby={`quick-${kind}`}>
          <div class="quick-group" id={`quick-${kind}`} role="presentation">
            {words.groups[kind]}
          </div>
          {options.map(({ name, href, beside }, at) => (
            <a
              key={href}
              id={`quick-${kind}-${at}`}
              role="option"
              aria-selected="false"
              tabIndex={-1}
              href={href}
            >
              <span class="quick-name">{name}</span>
              {beside && <span class="quick-beside">{beside}</span>}
            </a>
          ))}
        </div>
      ))}
      {text !== '' && (
        <a
          id="quick-everything"
          class="quick-everything"
          role="option"
          aria-selected="false"
          tabIndex={-1}
          href={`/search?${new URLSearchParams({ q: text }).toString()}`}
        >
          <span class="quick-name">{words.everything(text)}</span>
        </a>
      )}
    </div>
  );
}
