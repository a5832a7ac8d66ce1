const longest = 120;

/**
 * What a person called a file, fit to be shown: the last part of a path, without its extension (which is told by the content), control
 * characters, characters that turn the direction of text, and what would be read as markup by other programs. May be empty.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return [...cleaned].slice(0, longest).join('').trimEnd();
}
