import { z } from 'zod';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageProposal } from './look-at-page.js';

const proposedBefore = z.record(z.string(), z.string());

/**
 * The values of a form with what a page said about itself. What a person typed is never overwritten: only empty fields are filled, and those that still hold
 * what was proposed before (kept in the hidden field `proposed`).
 */
export function filledForm(values: FormValues, proposal: PageProposal): FormValues {
  const proposed: FormValues = {
    headline: proposal.title?.value ?? '',
    day: proposal.day?.value ?? '',
    time: proposal.time ?? '',
    author: proposal.author?.value ?? '',
    outlet: proposal.outlet?.value.label ?? '',
    outletId: proposal.outlet?.value.id ?? '',
    programme: proposal.series ?? '',
    channel: proposal.channel,
    url: proposal.link,
  };
  const before = readProposed(values['proposed']);
  const filled = { ...values };
  for (const [name, value] of Object.entries(proposed)) {
    const now = values[name]?.trim() ?? '';
    const isUntouched =
      !now || now === before[name] || name === 'url' || (name === 'channel' && now === 'online');
    if (isUntouched && (value || now === before[name])) filled[name] = value;
  }
  if (filled['outlet'] !== proposed['outlet']) filled['outletId'] = values['outletId'] ?? '';
  filled['proposed'] = JSON.stringify(proposed);
  return filled;
}

function readProposed(text: string | undefined): FormValues {
  try {
    return proposedBefore.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
