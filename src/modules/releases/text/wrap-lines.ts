/** Breaks lines at spaces so that none is longer than `columns`; a word that is longer stands alone. Lists and quotes stay indented. */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string[] {
  const [indent = ''] = /^(?:> )*(?:\s*(?:-|\d+\.) |\s*)/.exec(line) ?? [];
  const behind = indent.replace(/[^> ]/g, ' ');
  const lines: string[] = [];
  let current = indent;
  let isEmpty = true;
  for (const word of line.slice(indent.length).split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = behind + word;
    } else {
      current += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, current.trimEnd()];
}
