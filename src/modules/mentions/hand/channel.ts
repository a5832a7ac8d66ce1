import type { MediumType } from '../../outlets/outlet.entity.js';

/** The way a piece reached its audience; a paper prints and has a site, so this is not the outlet's medium type. */
export const channels = ['online', 'print', 'radio', 'tv', 'podcast'] as const;
export type Channel = (typeof channels)[number];

export type ChannelField = 'time' | 'page' | 'edition' | 'timeCode';

const fields: Record<Channel, readonly ChannelField[]> = {
  online: ['time'],
  print: ['page', 'edition'],
  radio: ['time', 'edition', 'timeCode'],
  tv: ['time', 'edition', 'timeCode'],
  podcast: ['edition', 'timeCode'],
};

/** Whether a detail makes sense for a channel: nothing printed has a time code. */
export function fits(channel: Channel, field: ChannelField): boolean {
  return fields[channel].includes(field);
}

/** The medium type that an outlet found through a channel probably has. */
export const mediumTypeOf: Record<Channel, MediumType> = {
  online: 'online',
  print: 'newspaper',
  radio: 'broadcaster',
  tv: 'broadcaster',
  podcast: 'online',
};
