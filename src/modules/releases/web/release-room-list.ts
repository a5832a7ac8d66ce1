import type { Messages } from '../../../web/i18n/messages.js';

interface RoomEntry {
  key: string;
  /** Below the release's own address. */
  path: string;
  label: (t: Messages) => string;
}

/** The pages of a release, in the order of their links. A page that lands adds its entry here. */
export const releaseRooms = [
  { key: 'text', path: '', label: (t) => t.publication.rooms.text },
  { key: 'images', path: '/images', label: (t) => t.images.tab },
  { key: 'variants', path: '/variants', label: (t) => t.variants.tab },
  { key: 'sendings', path: '/sendings', label: (t) => t.sendings.room },
  { key: 'check', path: '/check', label: (t) => t.checks.tab },
  { key: 'silence', path: '/silence', label: (t) => t.silence.tab },
  { key: 'versions', path: '/versions', label: (t) => t.publication.rooms.versions },
] as const satisfies readonly RoomEntry[];

export type ReleaseRoom = (typeof releaseRooms)[number]['key'];
