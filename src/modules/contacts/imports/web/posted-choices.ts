import { z } from 'zod';
import type { Day } from '../../../../shared/days.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { readTypedDay } from '../../../../shared/typed-day.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { legalBases } from '../../contact.entity.js';
import type { ImportChoices } from '../change-contact-import.js';
import { onKnownChoices, onUnknownOutletChoices } from '../contact-import.entity.js';
import type { ContactImport } from '../contact-import.entity.js';
import { contactTargets } from '../contact-targets.js';
import type { ContactMapping, ContactTarget } from '../contact-targets.js';

export const targetField = (target: ContactTarget) => `target-${target}`;

const choices = z.object({
  source: z.string().trim().max(300).default(''),
  legalBasis: z.enum(legalBases).catch('interest'),
  onKnown: z.enum(onKnownChoices).catch('fill'),
  onUnknownOutlet: z.enum(onUnknownOutletChoices).catch('keep'),
});

/** What is stored, as the form shows it. A new import begins with today. */
export function choiceValues(found: ContactImport, today: Day): FormValues {
  const { source, legalBasis, obtainedDay, onKnown, onUnknownOutlet, mapping } = found;
  const targets = contactTargets.map(
    (target) => [targetField(target), String(mapping[target] ?? '')] as const,
  );
  return {
    ...Object.fromEntries(targets),
    source,
    legalBasis,
    obtainedDay: obtainedDay ?? today,
    onKnown,
    onUnknownOutlet,
  };
}

/** Reads the posted form; whether the file holds persons is asked elsewhere. */
export function readChoices(
  { t }: Pick<PageContext, 't'>,
  found: Pick<ContactImport, 'headers' | 'format'>,
  values: FormValues,
  today: Day,
): { choices: ImportChoices; problems: FieldProblem[] } {
  const words = t.contactFiles.imports.mapping;
  const problems: FieldProblem[] = [];
  const mapping: ContactMapping = {};
  const taken = new Set<number>();
  for (const target of found.format === 'vcf' ? [] : contactTargets) {
    const path = targetField(target);
    const text = values[path] ?? '';
    if (text === '') continue;
    const at = /^\d{1,3}$/.test(text) ? Number(text) : -1;
    if (at < 0 || at >= found.headers.length) problems.push({ path, message: words.unknownColumn });
    else if (taken.has(at)) problems.push({ path, message: words.twice });
    else mapping[target] = at;
    taken.add(at);
  }
  if (found.format !== 'vcf' && !taken.size)
    problems.push({ path: targetField('name'), message: words.nothing });
  const typed = (values['obtainedDay'] ?? '').trim();
  const obtainedDay = typed === '' ? null : readTypedDay(typed);
  if (typed !== '' && obtainedDay === null) problems.push({ path: 'obtainedDay', message: words.notADay });
  if (obtainedDay !== null && obtainedDay > today)
    problems.push({ path: 'obtainedDay', message: words.future });
  const read = choices.safeParse(values);
  if (!read.success) problems.push({ path: 'source', message: t.contactFiles.imports.reasons.tooLong });
  const rest = read.data ?? { source: '', legalBasis: 'interest', onKnown: 'fill', onUnknownOutlet: 'keep' };
  return { choices: { ...rest, mapping, obtainedDay }, problems };
}
