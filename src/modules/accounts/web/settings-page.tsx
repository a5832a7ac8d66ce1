import type { ComponentChildren } from 'preact';
import { renderPage } from '../../../web/layout.js';
import type { PageContext } from '../../../web/page-context.js';
import { hrefOfSection, nameOfSection, settingsFor, settingsHome } from './settings-sections.js';
import type { SettingsSection } from './settings-sections.js';

/** One section of the settings with its siblings above it; `page` is the title of a page below the section. */
export function renderSettings(
  ctx: PageContext,
  section: SettingsSection,
  lead: string | undefined,
  children: ComponentChildren,
  { head, page }: { head?: ComponentChildren; page?: string } = {},
): string {
  const name = nameOfSection(ctx.t, section);
  return renderPage(
    ctx,
    {
      title: page ?? name,
      head,
      section: 'settings',
      crumbs: [
        ...(section === 'profile' ? [] : [{ label: ctx.t.accounts.settings.title, href: settingsHome }]),
        ...(page === undefined ? [] : [{ label: name, href: hrefOfSection(section) }]),
      ],
      lead,
    },
    <>
      <SettingsNavigation ctx={ctx} section={section} />
      {children}
    </>,
  );
}

/** A row for each group: whose settings these are stands before them. */
function SettingsNavigation({ ctx, section }: { ctx: PageContext; section: SettingsSection }) {
  const { t } = ctx;
  const words = t.accounts.settings;
  return (
    <nav class="settings-nav" aria-label={words.sections}>
      {settingsFor(ctx).map(({ group, sections }) => (
        <div key={group}>
          <span id={`settings-${group}`}>{words.groups[group]}</span>
          <ul aria-labelledby={`settings-${group}`}>
            {sections.map(({ name, href }) => (
              <li key={name}>
                <a href={href} aria-current={name === section ? 'page' : undefined}>
                  {nameOfSection(t, name)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
