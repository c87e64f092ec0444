// Fields for tests, with nothing said but what the test says.
import type { FieldFacts } from '@/utils/core/detect/detection';

const SILENT: FieldFacts = {
  tag: 'input',
  type: 'text',
  autocomplete: '',
  name: '',
  id: '',
  label: '',
  placeholder: '',
  aria: '',
  title: '',
  inputmode: '',
  maxlength: -1,
  nearby: '',
  lang: '',
};

export function field(facts: Partial<FieldFacts>): FieldFacts {
  return { ...SILENT, ...facts };
}
