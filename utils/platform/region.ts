// A first guess of the person's region from the browser's language.
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import type { Region } from '@/utils/core/site';

/** `en-GB` is GB, `zh` is CN, `fr` is FR; the default where the tag says nothing. */
export function guessRegion(language: string): Region {
  try {
    return new Intl.Locale(language).maximize().region ?? DEFAULT_SETTINGS.region;
  } catch {
    return DEFAULT_SETTINGS.region;
  }
}
