// Why something was taken for what it is, in words.
import { isolated } from '@/components/format';
import { useWords } from '@/components/text-context';
import type { Evidence } from '@/utils/core/detect/detection';
import type { MessageKey } from '@/utils/core/text';
import { placeName } from './place-names';

export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { text, lang } = useWords();
  return (
    <ul class="bullets">
      {evidence.map(({ code, params }) => (
        <li key={code}>{text(`evidence_${code}` as MessageKey, isolated(named(params, lang)))}</li>
      ))}
    </ul>
  );
}

/** Countries and provinces come as codes, and are read as names. */
function named(params: Evidence['params'], lang: string): Readonly<Record<string, string>> {
  const country = params?.country?.toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(country)) return params ?? {};
  const name = new Intl.DisplayNames(lang, { type: 'region' }).of(country) ?? country;
  return { ...params, country: name, ...(params?.place && { place: placeName(params.place, lang) }) };
}
