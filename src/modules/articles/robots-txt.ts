import { comparablePath, comparablePattern, covers, longestPath } from './robots-pattern.js';

/** One line of the group that speaks to us. `pattern` is in the form of {@link comparablePath}. */
export interface RobotsRule {
  allow: boolean;
  pattern: string;
}

/** What is read of a robots.txt, in characters: RFC 9309 (2.5) asks for 500 KiB at least. */
const longestText = 512_000;
/** Name by which a group may speak to us alone. */
const ourName = 'echolot';

/**
 * The rules of a robots.txt that are meant for us (RFC 9309): all groups named `echolot` together, without one all groups named `*`. Anything that is no
 * rule is passed over, so a web page in its place holds none.
 */
export function readRobotsTxt(text: string): RobotsRule[] {
  const ours: RobotsRule[] = [];
  const everybodys: RobotsRule[] = [];
  let named = false;
  let agents: string[] = [];
  let inRules = false;
  for (const line of text.slice(0, longestText).split(/\r\n|\r|\n/)) {
    const [key, value] = keyAndValue(line);
    if (key === 'user-agent') {
      if (inRules) agents = [];
      inRules = false;
      agents.push(value.toLowerCase());
      named ||= isOurs(value.toLowerCase());
    } else if (key === 'allow' || key === 'disallow') {
      inRules = true;
      const allow = key === 'allow';
      const pattern = comparablePattern(value, !allow);
      if (pattern === null) continue;
      const rule = { allow, pattern };
      if (agents.some(isOurs)) ours.push(rule);
      if (agents.includes('*')) everybodys.push(rule);
    }
  }
  return named ? ours : everybodys;
}

/** Whether the rules let us fetch an address: the longest pattern that covers it decides, of equals the one that allows (RFC 9309, 2.2.2). */
export function isAllowed(rules: readonly RobotsRule[], url: URL): boolean {
  if (url.pathname === '/robots.txt') return true;
  const path = comparablePath(url.pathname + url.search);
  if (path.length > longestPath) return false;
  let best: RobotsRule | null = null;
  for (const rule of rules) {
    const { length } = rule.pattern;
    const isBetter =
      best === null || length > best.pattern.length || (length === best.pattern.length && rule.allow);
    if (isBetter && covers(rule.pattern, path)) best = rule;
  }
  return best?.allow ?? true;
}

/** "Echolot/1.0" names us too: only the product counts. */
function isOurs(agent: string): boolean {
  return /^[a-z_-]*/.exec(agent)?.[0] === ourName;
}

function keyAndValue(line: string): [string, string] {
  const comment = line.indexOf('#');
  const said = comment < 0 ? line : line.slice(0, comment);
  const colon = said.indexOf(':');
  if (colon < 0) return ['', ''];
  return [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
}
