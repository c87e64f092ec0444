// Fields for tests, with nothing said but what the test says.
import { BLANK, type FieldFacts } from '@/utils/core/detect/detection';

export function field(facts: Partial<FieldFacts>): FieldFacts {
  return { ...BLANK, ...facts };
}
