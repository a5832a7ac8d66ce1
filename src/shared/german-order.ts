const collator = new Intl.Collator('de', { numeric: true });

/** Compares as a German list is sorted: ä with a, upper beside lower case, "2" before "10". */
export const germanOrder = (a: string, b: string): number => collator.compare(a, b);
