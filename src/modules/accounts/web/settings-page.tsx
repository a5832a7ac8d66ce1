import type { ComponentChildren } from 'preact';
import { renderPage } from '../../../web/layout.js';
import { mayAdminister } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';

export type SettingsSection = 'profile' | 'signIns' | 'tokens' | 'people' | 'log';

const addresses: Record<SettingsSection, string> = {
  profile: '/settings',
  signIns: '/settings/sessions',
  tokens: '/settings/tokens',
  people: '/settings/people',
  log: '/settings/log',
};

/** One section of the settings with the row of its siblings above it. */
export function renderSettings(
  ctx: PageContext,
  section: SettingsSection,
  lead: string | undefined,
  children: ComponentChildren,
): string {
  const words = ctx.t.accounts.settings;
  const sections: SettingsSection[] = [
    'profile',
    'signIns',
    'tokens',
    ...(mayAdminister(ctx) ? (['people', 'log'] as const) : []),
  ];
  return renderPage(
    ctx,
    {
      title: words[section],
      section: 'settings',
      crumbs: section === 'profile' ? [] : [{ label: words.title, href: addresses.profile }],
      lead,
      width: section === 'profile' ? 'narrow' : 'normal',
    },
    <>
      <nav class="tabs" aria-label={words.sections}>
        <ul>
          {sections.map((name) => (
            <li key={name}>
              <a href={addresses[name]} aria-current={name === section ? 'page' : undefined}>
                {words[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>,
  );
}
