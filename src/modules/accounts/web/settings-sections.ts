import type { Messages } from '../../../web/i18n/messages.js';
import { mayAdminister, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';

/** One section of the settings; some are rooms of their own that are only listed here. */
export type SettingsSection =
  | 'profile'
  | 'signIns'
  | 'tokens'
  | 'tags'
  | 'keyMessages'
  | 'fields'
  | 'imports'
  | 'clippings'
  | 'labels'
  | 'organisation'
  | 'newsroom'
  | 'people'
  | 'retention'
  | 'contacts'
  | 'links'
  | 'pageLooks'
  | 'log';

export type SettingsGroup = 'account' | 'mentions' | 'house';

interface Section {
  name: SettingsSection;
  href: string;
  /** Who finds something there. */
  may: (ctx: Pick<PageContext, 'user'>) => boolean;
}

const anybody = () => true;

const groups: readonly { group: SettingsGroup; sections: readonly Section[] }[] = [
  {
    group: 'account',
    sections: [
      { name: 'profile', href: '/settings', may: anybody },
      { name: 'signIns', href: '/settings/sessions', may: anybody },
      { name: 'tokens', href: '/settings/tokens', may: anybody },
    ],
  },
  {
    group: 'mentions',
    sections: [
      { name: 'tags', href: '/settings/tags', may: mayEdit },
      { name: 'keyMessages', href: '/settings/key-messages', may: mayEdit },
      { name: 'fields', href: '/settings/fields', may: mayAdminister },
      { name: 'labels', href: '/settings/domains', may: mayAdminister },
      { name: 'imports', href: '/mentions/imports', may: mayEdit },
      { name: 'clippings', href: '/clippings', may: anybody },
    ],
  },
  {
    group: 'house',
    sections: [
      { name: 'organisation', href: '/settings/organisation', may: mayAdminister },
      { name: 'newsroom', href: '/settings/newsroom', may: mayAdminister },
      { name: 'people', href: '/settings/people', may: mayAdminister },
      { name: 'retention', href: '/settings/retention', may: mayAdminister },
      { name: 'contacts', href: '/settings/contacts', may: mayAdminister },
      { name: 'links', href: '/settings/links', may: mayAdminister },
      { name: 'pageLooks', href: '/settings/page-looks', may: mayAdminister },
      { name: 'log', href: '/settings/log', may: mayAdminister },
    ],
  },
];

export const settingsHome = '/settings';

export function hrefOfSection(wanted: SettingsSection): string {
  const section = groups.flatMap(({ sections }) => sections).find(({ name }) => name === wanted);
  return section?.href ?? settingsHome;
}

/** The groups with what this person finds in them; a group without anything is left out. */
export function settingsFor(
  ctx: Pick<PageContext, 'user'>,
): { group: SettingsGroup; sections: readonly Section[] }[] {
  return groups.flatMap(({ group, sections }) => {
    const own = sections.filter(({ may }) => may(ctx));
    return own.length ? { group, sections: own } : [];
  });
}

export function nameOfSection(t: Messages, section: SettingsSection): string {
  const names: Record<SettingsSection, string> = {
    ...t.accounts.settings,
    organisation: t.organisation.tab,
    newsroom: t.newsroom.settings.tab,
    clippings: t.clippings.title,
    labels: t.labels.tab,
    fields: t.fields.tab,
    imports: t.imports.tab,
    retention: t.retention.tab,
    contacts: t.contactLaw.settings.tab,
    tags: t.coding.tagSettings.tab,
    keyMessages: t.coding.messageSettings.tab,
    links: t.links.tab,
    pageLooks: t.hand.looks.tab,
  };
  return names[section];
}
