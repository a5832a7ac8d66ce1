import type { releaseForm as de } from '../de/release-form.js';
import { counted } from '../plural.js';

const n = counted('en');

/** The form in which a release is written. */
export const releaseForm: typeof de = {
  add: 'Create release',
  saveCorrection: 'Save correction',
  approvalWarning:
    'This release is approved. A change of the text withdraws the approval, and a planned publication with it.',
  correctionWarning:
    'This release is published. A change of the text is shown as a correction; the published version stays readable.',
  textTitle: 'Text',
  kicker: 'Kicker',
  kickerHint: 'Stands small above the headline: place or topic.',
  subhead: 'Subhead',
  lead: 'Lead',
  leadHint: 'Who, what, when, where, how, why: in two or three sentences, without formatting.',
  bodyHint:
    'The most important first, newsrooms cut from the end. **bold**, *italic*, two number signs before a heading, - list, > quote, [text](https://address).',
  counted: 'characters including spaces (lead, text, quotes)',
  language: 'Language',
  languages: { de: 'German', en: 'English' },
  quotesTitle: 'Quotes',
  quotesHint: 'With approval: who agreed to the words, and when.',
  quote: (at) => `Quote ${at}`,
  addQuote: 'Add quote',
  quoteText: 'Words',
  quoteName: 'Name',
  quoteRole: 'Function',
  quoteApprovedBy: 'Approved by',
  quoteApprovedDay: 'Approved on',
  senderTitle: 'Sender and contact',
  place: 'Place',
  placeHint: 'Stands with the day before the lead: “Musterstadt, 5 March 2026”.',
  contactName: 'Press contact',
  contactPhone: 'Phone',
  contactEmail: 'E-mail',
  spokespersonsHint:
    'Whom pieces may name, one name a line. Persons quoted and the press contact count by themselves.',
  linksHint: 'Three at most, one address a line with https://. No short links.',
  manyLinks: (count) => `${n(count, '1 link', '# links')}: hardly anybody reads more than three.`,
  shortLinks: (links) => `Short links hide where they lead, newsrooms do not open them: ${links}`,
  voucher: 'Ask for a copy or a link',
  voucherHint: 'Prints this request below the release.',
  fundingTitle: 'Grants',
  fundingHint: 'The funding statement valid on the day is printed unless the text has it already.',
  embargoDay: 'Embargo until',
  embargoTime: 'Time',
  embargoReason: 'Reason',
  embargoReasonHint:
    'With a factual reason only: a speech, a report handed out early, an event. Advertising is none.',
  wentTitle: 'State',
  went: {
    draft: 'Draft: is approved and published here',
    out: 'Sent already: is entered as it went out',
  },
  noteTitle: 'Version',
  note: 'What changes',
  noteHint: 'Stands beside the version.',
  reasonTitle: 'Correction',
  reason: 'Reason of the correction',
  reasonNote: 'needed when the text changes',
  reasonHint: 'Stands beside the version; the published one stays readable.',
};
