// The sections of the options, in order, and the address of each: `#record?site=shop.example`.
import type { IconName } from '@/components/icons';
import type { MessageKey } from '@/utils/core/text';

export const SECTIONS = [
  { id: 'record', title: 'options_record', icon: 'list' },
  { id: 'trusted', title: 'options_trusted', icon: 'shield' },
  { id: 'policy', title: 'options_policy', icon: 'scale' },
  { id: 'shield', title: 'options_shield', icon: 'shield' },
  { id: 'try', title: 'options_try', icon: 'search' },
  { id: 'muted', title: 'options_muted', icon: 'eye-off' },
  { id: 'pause', title: 'options_pause', icon: 'pause' },
  { id: 'language', title: 'options_language', icon: 'globe' },
  { id: 'stored', title: 'options_stored', icon: 'box' },
  { id: 'backup', title: 'options_backup', icon: 'download' },
  { id: 'erase', title: 'options_erase', icon: 'trash' },
  { id: 'check', title: 'options_check', icon: 'check' },
  { id: 'about', title: 'options_about', icon: 'info' },
] as const satisfies readonly { id: string; title: MessageKey; icon: IconName }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

export interface Place {
  readonly section: SectionId;
  /** What follows the question mark, such as `site` and `item` of the record. */
  readonly query: Readonly<Record<string, string>>;
}

/** Reads a hash; one that names no section is the first section. */
export function placeOf(hash: string): Place {
  const [name = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const section = SECTIONS.find(({ id }) => id === name)?.id ?? SECTIONS[0].id;
  return { section, query: Object.fromEntries(new URLSearchParams(search)) };
}
