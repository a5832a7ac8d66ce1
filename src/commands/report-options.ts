import { InvalidArgumentError } from 'commander';
import { isReportableDay } from '../modules/reports/periods.js';
import { isId } from '../shared/ids.js';
import type { DataSource } from 'typeorm';
import { CommandFailure } from './terminal.js';

export function day(text: string): string {
  if (!isReportableDay(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return text;
}

export function id(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('Give an id as "report list" shows it.');
  return text.toLowerCase();
}

export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** Ids of grants or campaigns that were named by id, or by their name or reference to the letter. Ends the command when one is unknown. */
export async function named(
  dataSource: DataSource,
  wishes: readonly string[],
  kind: 'grant' | 'campaign',
): Promise<string[]> {
  const { Grant } = await import('../modules/funding/grant.entity.js');
  const { Campaign } = await import('../modules/campaigns/campaign.entity.js');
  const { manager } = dataSource;
  const ids: string[] = [];
  for (const wish of wishes) {
    const found =
      kind === 'grant'
        ? await manager.findBy(Grant, isId(wish) ? { id: wish } : [{ title: wish }, { reference: wish }])
        : await manager.findBy(Campaign, isId(wish) ? { id: wish } : { name: wish });
    const [only] = found;
    if (!only || found.length > 1)
      throw new CommandFailure(`${found.length ? 'More than one' : 'No'} ${kind} is called "${wish}"`, 2);
    ids.push(only.id);
  }
  return ids;
}
