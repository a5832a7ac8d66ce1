import { z } from 'zod';
import { fieldKinds } from './data-field.entity.js';

export const mostFields = 50;
export const mostOptions = 200;

/** Pages and files show names on one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
export const fieldName = z.string().transform(oneLine).pipe(z.string().min(1).max(80));
export const fieldHelp = z.string().transform(oneLine).pipe(z.string().max(300));
export const fieldKind = z.enum(fieldKinds);

/** A field as somebody wants it; options are names, in order. */
export const newFieldInput = z.object({
  name: fieldName,
  kind: fieldKind,
  help: fieldHelp.default(''),
  options: z.array(fieldName).max(mostOptions).default([]),
});
export type NewField = z.infer<typeof newFieldInput>;

export interface OptionChange {
  /** null: a new one. */
  id: string | null;
  name: string;
}

/** What may be changed about a field; a key that is left out stays. `options` is the whole new list: what is missing is removed. */
export interface FieldEdit {
  name?: string | undefined;
  kind?: NewField['kind'] | undefined;
  help?: string | undefined;
  options?: readonly OptionChange[] | undefined;
}
