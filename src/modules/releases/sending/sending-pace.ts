/** How long to wait after the n-th refusal; the mail is given up after the last. Greylisting asks for some minutes, full mailboxes for hours. */
const retryMinutes = [1, 5, 15, 60, 240];
/** So many server troubles in a row, or so many refused mails, and no sending goes on by itself. */
export const serverTroublesToPause = 5;
export const mailTroublesToPause = 15;

/** When to try again after the server put a mail off for the n-th time; null: not any more. */
export function nextTry(refusals: number, now: Date): Date | null {
  const minutes = retryMinutes[refusals - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** When the next mail may go, whoever gets it, after `troubles` times in a row with the server itself. */
export function afterTrouble(troubles: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(15 * 4 ** Math.max(troubles - 1, 0), 15 * 60) * 1000);
}

export function afterMail(mailsPerMinute: number, now: Date): Date {
  return new Date(now.getTime() + Math.floor(60_000 / mailsPerMinute));
}
