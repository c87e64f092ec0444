// Everything that can happen to a case, each as a new value. The clock and the ids come in.
import type { Region } from '@/utils/core/site';
import type { Trace } from '@/utils/core/trace/suspect';
import type { Case, EvidenceEntry, LeakedItem, Notice } from './case';

export type NewId = () => string;
export type EvidenceDraft = Omit<EvidenceEntry, 'id' | 'addedAt'>;
export type NoticeDraft = Pick<Notice, 'letter' | 'language' | 'to'>;

export interface Opening {
  readonly region: Region;
  readonly leaked: readonly LeakedItem[];
  readonly noticedAt: number;
  readonly trace: Trace;
}

export function openCase(opening: Opening, now: number, newId: NewId): Case {
  const { region, leaked, noticedAt, trace } = opening;
  const { suspects, elsewhere } = trace;
  const empty = { closedAt: null, done: {}, evidence: [], notices: [] };
  return { id: newId(), openedAt: now, region, leaked, noticedAt, suspects, elsewhere, ...empty };
}

/** Ticks the step, or takes the tick back. */
export function tickStep(subject: Case, step: string, done: boolean, now: number): Case {
  const { [step]: _, ...others } = subject.done;
  return { ...subject, done: done ? { ...others, [step]: now } : others };
}

export function addEvidence(subject: Case, draft: EvidenceDraft, now: number, newId: NewId): Case {
  return { ...subject, evidence: [...subject.evidence, { ...draft, id: newId(), addedAt: now }] };
}

export function removeEvidence(subject: Case, id: string): Case {
  return { ...subject, evidence: subject.evidence.filter((entry) => entry.id !== id) };
}

export function addNotice(subject: Case, draft: NoticeDraft, now: number, newId: NewId): Case {
  const notice: Notice = { ...draft, id: newId(), madeAt: now, sentAt: null, dueAt: null };
  return { ...subject, notices: [...subject.notices, notice] };
}

/** The letter went out: its clock runs. `dueAt` null: no clock (the law of a host notice names no days). */
export function markSent(subject: Case, id: string, sentAt: number, dueAt: number | null): Case {
  const notices = subject.notices.map((notice) => (notice.id === id ? { ...notice, sentAt, dueAt } : notice));
  return { ...subject, notices };
}

/** New suspects for the same leak, after the record grew. */
export function retrace(subject: Case, trace: Trace): Case {
  return { ...subject, suspects: trace.suspects, elsewhere: trace.elsewhere };
}

export function closeCase(subject: Case, now: number): Case {
  return { ...subject, closedAt: now };
}

export function reopenCase(subject: Case): Case {
  return { ...subject, closedAt: null };
}
