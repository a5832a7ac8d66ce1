import type { z } from 'zod';
import type { FieldProblem } from '../../shared/errors.js';
import { describeIssue } from '../i18n/describe-issue.js';
import type { PageContext } from '../page-context.js';

/** What was typed, as the form shows it again. */
export type FormValues = Record<string, string>;

export type FormReading<T> =
  { ok: true; value: T } | { ok: false; values: FormValues; problems: FieldProblem[] };

/**
 * Checks a posted form. When something is wrong, `values` holds what was typed and `problems` the sentence for each field, in the
 * reader's language, so that the page can be shown again with nothing lost.
 */
export function readForm<T>(
  schema: z.ZodType<T>,
  body: unknown,
  ctx: Pick<PageContext, 't'>,
): FormReading<T> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return { ok: true, value: parsed.data };
  const firstByPath = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    if (!firstByPath.has(path)) firstByPath.set(path, { path, message: describeIssue(issue, ctx.t) });
  }
  return { ok: false, values: formValues(body), problems: [...firstByPath.values()] };
}

/** The text fields of a posted form; anything else (files, nested objects) is left out. */
export function formValues(body: unknown): FormValues {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value]]
        : Array.isArray(value)
          ? [[key, value.filter((v) => typeof v === 'string').join('\n')]]
          : [],
    ),
  );
}
