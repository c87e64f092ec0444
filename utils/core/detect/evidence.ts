// Small makers of detections and evidence, so that recognizers read as tables.
import type { Kind } from '@/utils/core/item';
import type { Detection, Evidence, EvidenceCode } from './detection';

export function because(code: EvidenceCode, params?: Readonly<Record<string, string>>): Evidence {
  return params ? { code, params } : { code };
}

/** A detection in offsets of the folded text. */
export function found(
  kind: Kind,
  subtype: string,
  start: number,
  end: number,
  normalized: string,
  confidence: number,
  evidence: readonly Evidence[],
): Detection {
  return { kind, subtype, start, end, normalized, confidence, evidence };
}
