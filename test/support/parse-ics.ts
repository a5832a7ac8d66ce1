export type IcsProperties = Record<string, string | Record<string, string>>;

/** Reads iCalendar as RFC 5545 says, strictly: every line end is CRLF, every component closes. Names keep their parameters; `alarm` is the VALARM within. */
export function parseIcs(text: string): { calendar: Record<string, string>; events: IcsProperties[] } {
  if (!text.endsWith('\r\n')) throw new Error('the last line is open');
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .slice(0, -2)
    .split('\r\n');
  const calendar: Record<string, string> = {};
  const events: IcsProperties[] = [];
  const open: string[] = [];
  let alarm: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):([^\r\n]*)$/.exec(line) ?? [];
    if (!name) throw new Error(`no content line: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
      if (value === 'VALARM') alarm = {};
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} was not open`);
      if (value === 'VALARM') events.at(-1)!['alarm'] = alarm;
    } else if (open.at(-1) === 'VALARM') alarm[name] = unescaped(value);
    else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1)!;
      if (name in event) throw new Error(`${name} twice`);
      event[name] = unescaped(value);
    } else calendar[name] = unescaped(value);
  }
  if (open.length) throw new Error(`${open.join(', ')} left open`);
  return { calendar, events };
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}
