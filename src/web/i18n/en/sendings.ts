import type { sendings as de } from '../de/sendings.js';
import { counted } from '../plural.js';

const n = counted('en');

export const sendings: typeof de = {
  mail: {
    salutation: 'Hello,',
    embargo: (until: string, reason: string) =>
      `EMBARGO: not for publication before ${until}.${reason ? ` Reason: ${reason}` : ''}`,
    embargoSubject: 'Embargo: ',
    trialSubject: (subject: string) => `Trial: ${subject}`,
    newsroom: (url: string) => `Pictures and text to download: ${url}`,
    unsubscribe: (url: string) => `No more press releases: ${url}`,
    unsubscribeByMail: (email: string) =>
      `No more press releases: a short answer to ${email} with the word “unsubscribe” is enough.`,
    unsubscribeSubject: 'Unsubscribe',
    notice: (organisation: string, source: string) =>
      `Data protection (Art. 14 GDPR): ${organisation || 'The sender'} keeps name, newsroom and address in order to inform about its own topics${source ? `; source: ${source}` : ''}. Legal basis is the legitimate interest (Art. 6(1)(f)). For access, correction, erasure and objection an answer to this mail is enough.`,
  },
  task: {
    title: (headline: string) => `Sending stopped: ${headline}`,
    note: 'The mail server takes no mails. The reason and the way to go on stand at the sending.',
  },
  count: (count: number) => n(count, '1 mail', '# mails'),
};
