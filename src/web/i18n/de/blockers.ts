/** What stands in the way of publication; `what` says of which place or grant it is. */
export const blockers: Record<string, (what: string) => string> = {
  'not-approved': () => 'Die Freigabe fehlt.',
  archived: () => 'Die Mitteilung liegt im Archiv.',
  embargo: () => 'Die Sperrfrist läuft noch.',
  'no-text': () => 'Überschrift oder Text fehlt.',
  'open-places': (what) => `Platzhalter „${what}“ ist nicht ausgefüllt.`,
  funding: (what) => `Förderung „${what}“: eine Pflicht fehlt.`,
};

/** Reasons as an error carries them: one a line, `code` or `code:what`. */
export function blockerTexts(reasons: string | number | undefined): string {
  return String(reasons ?? '')
    .split('\n')
    .filter(Boolean)
    .map((reason) => {
      const [code = '', ...what] = reason.split(':');
      return blockers[code]?.(what.join(':')) ?? code;
    })
    .join(' ');
}
