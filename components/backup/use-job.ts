// A long job in a worker, as a component sees it: where it is, what came of it, and how to stop it.
import { useRef, useState } from 'preact/hooks';
import type { BackupProblem, BackupStep, Running } from '@/utils/core/ledger/backup/outcome';

export interface Job<T> {
  /** null: none is under way. */
  readonly step: BackupStep | null;
  /** 'broken': the worker ended by itself. */
  readonly problem: BackupProblem | 'broken' | null;
  readonly result: T | null;
  /** Resolves with what came of it; null if that is a problem, or nothing. */
  readonly run: (begin: (onStep: (step: BackupStep) => void) => Running<T | BackupProblem>) => Promise<T | null>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

export function useJob<T extends object>(): Job<T> {
  const [step, setStep] = useState<BackupStep | null>(null);
  const [problem, setProblem] = useState<Job<T>['problem']>(null);
  const [result, setResult] = useState<T | null>(null);
  const running = useRef<Running<unknown> | null>(null);
  const clear = () => {
    setProblem(null);
    setResult(null);
  };
  const run: Job<T>['run'] = async (begin) => {
    clear();
    setStep('reading');
    const job = begin(setStep);
    running.current = job;
    const outcome = await job.outcome.catch(() => 'broken' as const);
    setStep(null);
    if (outcome === null) return null;
    if (outcome === 'broken' || 'problem' in outcome) {
      setProblem(outcome as BackupProblem | 'broken');
      return null;
    }
    setResult(outcome);
    return outcome;
  };
  return { step, problem, result, run, cancel: () => running.current?.cancel(), clear };
}
