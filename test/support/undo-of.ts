import type { TestApp } from './app.js';

/** The way back that the page after a step offers; empty where it offers none. */
export async function undoOf(
  person: TestApp['bob'],
  address: string,
): Promise<{ action: string; fields: Record<string, string> }> {
  const { text } = await person.get(address).expect(200);
  const form =
    /class="notice notice-done"[\s\S]*?<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(text);
  const fields = [...(form?.[2] ?? '').matchAll(/name="(\w+)" value(?:="([^"]*)")?/g)];
  return {
    action: form?.[1] ?? '',
    fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])),
  };
}
