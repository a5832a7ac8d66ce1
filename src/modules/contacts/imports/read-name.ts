/** What stands before a name and is none. */
const titleWord =
  /^(prof|dr|mag|dipl|ing|med|phil|jur|rer|nat|pol|h\.?c|habil|ma|ba|msc|bsc|pd)\.?(-(ing|päd|kfm|kffr|soz|phys|inform)\.?)*$/i;
const particle =
  /^(von|van|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|ten|ter|al|el|le|la|freiherr|freifrau|graf|gräfin)$/i;
const deskWord =
  /redaktion|ressort|newsroom|news ?desk|studio|sekretariat|pressestelle|redaktionsbüro|^büro|verlag|team|abteilung|desk$/i;

/** Words that are the name of a newsroom, not of a person. */
export function isDeskName(text: string): boolean {
  return deskWord.test(text);
}

export interface FullName {
  title: string;
  firstName: string;
  lastName: string;
}

/** "Dr. Anna von Moos" or "Moos, Dr. Anna" in its parts. */
export function readFullName(text: string): FullName {
  const [before = '', ...after] = text.split(',').map((part) => part.trim());
  const turned = after.length === 1 && after[0] !== '' ? `${after[0]} ${before}` : text.replaceAll(',', ' ');
  const words = turned
    .replace(/^(herrn?|frau|mr|mrs|ms)\.?\s+/i, '')
    .split(/\s+/)
    .filter(Boolean);
  let titles = 0;
  while (titles < words.length - 1 && titleWord.test(words[titles]!)) titles++;
  const names = words.slice(titles);
  const lastWords = after.length === 1 ? before.split(/\s+/).filter(Boolean).length : 1;
  let first = Math.max(0, names.length - lastWords);
  while (first > 0 && particle.test(names[first - 1]!)) first--;
  return {
    title: words.slice(0, titles).join(' '),
    firstName: names.slice(0, first).join(' '),
    lastName: names.slice(first).join(' '),
  };
}

/** The line that letters begin with, out of "Herr", "Frau" or the whole line; empty where it says nothing. */
export function readSalutation(
  text: string,
  { title, lastName }: Pick<FullName, 'title' | 'lastName'>,
): string {
  const word = text.trim().replace(/\.$/, '').toLowerCase();
  const name = [title, lastName].filter(Boolean).join(' ');
  if (word === '' || ['divers', 'keine', '-', '–', 'neutral', 'firma', 'redaktion', 'mx'].includes(word))
    return '';
  if (['herr', 'herrn', 'hr', 'm', 'männlich'].includes(word))
    return lastName ? `Sehr geehrter Herr ${name}` : '';
  if (['frau', 'fr', 'w', 'weiblich', 'f'].includes(word)) return lastName ? `Sehr geehrte Frau ${name}` : '';
  if (['mr', 'mrs', 'ms'].includes(word))
    return lastName ? `Dear ${text.trim().replace(/\.$/, '')} ${lastName}` : '';
  return text.trim().replace(/,$/, '');
}
