// Asks the core for a verdict, with URLs taken apart and the trusted sites filled in.

import type { Settings } from '@/utils/core/settings';
import type { Destination } from '@/utils/core/site';
import { assess } from '@/utils/core/trust/assess';
import type { Verdict } from '@/utils/core/trust/verdict';
import { destinationOf } from './destination';

/** What one cannot take apart cannot be judged. */
export const UNCHECKED: Verdict = { level: 'unknown', reasons: [{ code: 'could_not_check' }] };

export interface Between {
  readonly page: Destination | null;
  readonly frame: Destination | null;
}

export function judge(to: Destination, { page, frame }: Between, settings: Settings): Verdict {
  return assess({ to, page, frame, trusted: settings.trusted.map(({ site }) => site) });
}

export function judgeUrl(url: string, between: Between, settings: Settings): Verdict {
  const to = destinationOf(url);
  return to ? judge(to, between, settings) : UNCHECKED;
}

/** A site's name for the record; schemes without a host stand for themselves (`mailto:`). */
export function recipientOf(to: Destination): string {
  return to.site || `${to.scheme}:`;
}
