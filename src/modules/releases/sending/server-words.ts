/** What a server said, in one line, without mail addresses: it is shown and kept longer than they are. */
export function withoutAddresses(answer: string): string {
  return answer
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/<?[^\s<>@"',;:()]+@[^\s<>@"',;:()]+>?/gu, '…')
    .trim()
    .slice(0, 300);
}
