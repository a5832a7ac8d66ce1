import type { ComponentChildren } from 'preact';
import { renderPage } from '../../../web/layout.js';
import { mayAdminister, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';

export type SettingsSection =
  | 'profile'
  | 'signIns'
  | 'tokens'
  | 'organisation'
  | 'labels'
  | 'fields'
  | 'imports'
  | 'retention'
  | 'links'
  | 'pageLooks'
  | 'people'
  | 'log'
  | 'tags'
  | 'keyMessages';

const everybodys: readonly SettingsSection[] = ['profile', 'signIns', 'tokens'];
const editors: readonly SettingsSection[] = ['tags', 'keyMessages'];
const administrators: readonly SettingsSection[] = [
  'organisation',
  'labels',
  'fields',
  'imports',
  'retention',
  'links',
  'pageLooks',
  'people',
  'log',
];

const addresses: Record<SettingsSection, string> = {
  profile: '/settings',
  signIns: '/settings/sessions',
  tokens: '/settings/tokens',
  organisation: '/settings/organisation',
  tags: '/settings/tags',
  keyMessages: '/settings/key-messages',
  labels: '/settings/domains',
  fields: '/settings/fields',
  imports: '/mentions/imports',
  retention: '/settings/retention',
  links: '/settings/links',
  pageLooks: '/settings/page-looks',
  people: '/settings/people',
  log: '/settings/log',
};

/** One section of the settings with the row of its siblings above it; `page` is the title of a page below the section. */
export function renderSettings(
  ctx: PageContext,
  section: SettingsSection,
  lead: string | undefined,
  children: ComponentChildren,
  { head, page }: { head?: ComponentChildren; page?: string } = {},
): string {
  const words = ctx.t.accounts.settings;
  const labels: Record<SettingsSection, string> = {
    ...words,
    organisation: ctx.t.organisation.tab,
    labels: ctx.t.labels.tab,
    fields: ctx.t.fields.tab,
    imports: ctx.t.imports.tab,
    retention: ctx.t.retention.tab,
    tags: ctx.t.coding.tagSettings.tab,
    keyMessages: ctx.t.coding.messageSettings.tab,
    links: ctx.t.links.tab,
    pageLooks: ctx.t.hand.looks.tab,
  };
  const sections = [
    ...everybodys,
    ...(mayEdit(ctx) ? editors : []),
    ...(mayAdminister(ctx) ? administrators : []),
  ];
  return renderPage(
    ctx,
    {
      title: page ?? labels[section],
      head,
      section: 'settings',
      crumbs: [
        ...(section === 'profile' ? [] : [{ label: words.title, href: addresses.profile }]),
        ...(page === undefined ? [] : [{ label: labels[section], href: addresses[section] }]),
      ],
      lead,
    },
    <>
      <nav class="tabs" aria-label={words.sections}>
        <ul>
          {sections.map((name) => (
            <li key={name}>
              <a href={addresses[name]} aria-current={name === section ? 'page' : undefined}>
                {labels[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>,
  );
}
