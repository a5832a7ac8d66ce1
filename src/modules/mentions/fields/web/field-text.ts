import type { PageContext } from '../../../../web/page-context.js';
import { numberToType } from '../../../../shared/typed-number.js';
import type { DataField } from '../data-field.entity.js';
import type { FieldContent } from '../field-content.js';

/** What a mention holds in a field, to read. */
export function fieldText(
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
  field: Pick<DataField, 'options'>,
  content: FieldContent,
): string {
  if (typeof content === 'boolean') return content ? t.fields.yes : t.fields.no;
  if (typeof content === 'number') return numberToType(content, locale);
  return field.options.find(({ id }) => id === content)?.name ?? content;
}
