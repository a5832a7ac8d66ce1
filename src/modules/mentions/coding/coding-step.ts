import type { Mention } from '../mention.entity.js';

/** What a person says about a mention in fields of its own. */
export const codedFields = ['depth', 'tone', 'initiated', 'funderNamed', 'note'] as const;
export type CodedFields = Pick<Mention, (typeof codedFields)[number]>;

/** What a person ties a mention to. */
export const linkKinds = ['tags', 'messages', 'campaigns'] as const;
export type LinkKind = (typeof linkKinds)[number];
export type Links = Partial<Record<LinkKind, readonly string[]>>;

/** What is said of one mention as it stands. */
export type Coded = CodedFields & Record<LinkKind, readonly string[]>;

/** What is to become of mentions; what is left out stays as it is. */
export interface CodingEdit {
  set?: Partial<CodedFields>;
  add?: Links;
  remove?: Links;
  /** The whole new set of a kind; `add` and `remove` of that kind are then without meaning. */
  whole?: Links;
}

/** What an edit changed on one mention: enough to tell it, and to take it back. */
export interface CodingStep {
  from: Partial<CodedFields>;
  to: Partial<CodedFields>;
  added: Links;
  removed: Links;
}

/** What the edit changes on a mention that stands so; null when it stands so already. */
export function stepOf(coded: Coded, edit: CodingEdit): CodingStep | null {
  const changed = codedFields.filter(
    (name) => edit.set?.[name] !== undefined && edit.set[name] !== coded[name],
  );
  const pick = (fields: Partial<CodedFields>) =>
    Object.fromEntries(changed.map((name) => [name, fields[name]])) as Partial<CodedFields>;
  const added: Links = {};
  const removed: Links = {};
  for (const kind of linkKinds) {
    const has = new Set(coded[kind]);
    const whole = edit.whole?.[kind];
    const wanted = whole ?? edit.add?.[kind] ?? [];
    const unwanted = whole ? coded[kind].filter((id) => !whole.includes(id)) : (edit.remove?.[kind] ?? []);
    const plus = [...new Set(wanted)].filter((id) => !has.has(id));
    const minus = [...new Set(unwanted)].filter((id) => has.has(id) && !wanted.includes(id));
    if (plus.length) added[kind] = plus;
    if (minus.length) removed[kind] = minus;
  }
  if (!changed.length && !Object.keys(added).length && !Object.keys(removed).length) return null;
  return { from: pick(coded), to: pick(edit.set ?? {}), added, removed };
}

/** Nobody has changed since what the step changed: taking it back overwrites nothing. */
export function stillHolds(coded: Coded, { to, added, removed }: CodingStep): boolean {
  return (
    codedFields.every((name) => to[name] === undefined || to[name] === coded[name]) &&
    linkKinds.every(
      (kind) =>
        (added[kind] ?? []).every((id) => coded[kind].includes(id)) &&
        (removed[kind] ?? []).every((id) => !coded[kind].includes(id)),
    )
  );
}

/** The edit that takes a step back. */
export function editBack({ from, added, removed }: CodingStep): CodingEdit {
  return { set: from, add: removed, remove: added };
}
