import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../i18n/messages.js';
import { renderFragment } from '../layout.js';
import { Checkbox, Field, FormProblems, problemOf, Select, SubmitRow } from './form.js';

const problems = [{ path: 'url', message: 'Adresse prüfen.' }];

describe('a field', () => {
  it('keeps what was typed and stands by its error', () => {
    const html = renderFragment(
      <Field
        name="url"
        label="Adresse"
        value={'a"b<c'}
        error={problemOf(problems, 'url')}
        hint="Mit https."
      />,
    );
    expect(html).toContain('value="a&quot;b&lt;c"');
    expect(html).toContain('<label class="form-label" for="field-url">');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="field-url-error field-url-hint"');
    expect(html).toContain('id="field-url-error">Adresse prüfen.');
    expect(html).toContain('id="field-url-hint">Mit https.');
  });

  it('without error and hint says nothing of them', () => {
    const html = renderFragment(<Field name="a" label="A" type="email" autocomplete="email" required />);
    expect(html).not.toMatch(/aria-|is-invalid/);
    expect(html).toMatch(/type="email"/);
    expect(html).toMatch(/autocomplete="email"/);
    expect(html).toMatch(/ required/);
  });

  it('of several rows keeps its text', () => {
    const html = renderFragment(<Field name="q" label="Q" rows={3} value="</textarea><b>" maxlength={9} />);
    expect(html).toContain('>&lt;/textarea>&lt;b></textarea>');
    expect(html).toContain('maxlength="9"');
  });

  it('has an id for any name', () => {
    expect(renderFragment(<Field name="rows[0].day" label="x" />)).toContain('id="field-rows-0--day"');
  });
});

describe('a choice', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];

  it('selects the value, and offers nothing first when asked', () => {
    const html = renderFragment(<Select name="s" label="S" options={options} value="b" emptyLabel="Alle" />);
    expect(html.match(/<option[^>]*selected[^>]*>/g)).toEqual(['<option value="b" selected>']);
    expect(html).toContain('<option value>Alle</option>');
  });

  it('boxes that share a name have their own labels', () => {
    const html = renderFragment(
      <>
        <Checkbox name="scope" value="local" label="lokal" checked />
        <Checkbox name="scope" value="trade" label="Fachmedium" />
      </>,
    );
    expect([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'field-scope-local',
      'field-scope-trade',
    ]);
    expect(html.match(/ checked/g)).toHaveLength(1);
  });
});

describe('the frame of a form', () => {
  it('lists the problems with links to the fields', () => {
    const html = renderFragment(<FormProblems t={messagesFor('de')} problems={problems} />);
    expect(html).toContain('Eine Angabe passt noch nicht');
    expect(html).toContain('<a href="#field-url">Adresse prüfen.</a>');
    expect(renderFragment(<FormProblems t={messagesFor('de')} problems={[]} />)).toBe('');
  });

  it('ends with one button and a way out', () => {
    const html = renderFragment(
      <SubmitRow label="Löschen" danger cancel={{ label: 'Abbrechen', href: '/feeds' }} />,
    );
    expect(html).toContain('btn-danger');
    expect(html).toContain('href="/feeds"');
  });
});
