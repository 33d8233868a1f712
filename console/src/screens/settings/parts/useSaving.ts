import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiProblem } from '../../../../../src/api/apiProblem.ts';
import { useStepUp } from '../../../kit/useStepUp.tsx';

export interface Saving {
  isSaving: boolean;
  /** What was refused the last time; null: nothing. */
  problem: Error | null;
  /** Of it, what concerns a field. */
  problemAt(field: string): string | null;
  /** True when it concerns no field that was named. */
  isElsewhere(fields: readonly string[]): boolean;
  /** Does it, asks for a fresh proof when one is wanted, and reads anew what it changed. Null: it was not done. */
  save<Result>(act: () => Promise<Result>): Promise<Result | null>;
  forget(): void;
  /** To be shown by whoever saves. */
  dialog: ReactNode;
}

/** @param reads The first parts of the query keys that are told anew afterwards. */
export function useSaving(...reads: readonly string[]): Saving {
  const queries = useQueryClient();
  const { proving, dialog } = useStepUp();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function save<Result>(act: () => Promise<Result>): Promise<Result | null> {
    setSaving(true);
    setProblem(null);
    try {
      const result = await proving(act);
      await Promise.all(reads.map((first) => queries.invalidateQueries({ queryKey: [first] })));
      return result;
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return null;
    } finally {
      setSaving(false);
    }
  }
  return {
    isSaving,
    problem,
    problemAt: (field) => issuesOf(problem).find(({ at }) => isAt(at, field))?.message ?? null,
    isElsewhere: (fields) =>
      problem !== null && !issuesOf(problem).some(({ at }) => fields.some((field) => isAt(at, field))),
    save,
    forget: () => setProblem(null),
    dialog,
  };
}

const isAt = (at: string, field: string) => at === field || at.startsWith(`${field}.`);

interface Issue {
  at: string;
  message: string;
}

function issuesOf(problem: Error | null): Issue[] {
  const issues = problem instanceof ApiProblem ? problem.details['issues'] : null;
  return Array.isArray(issues) ? issues.filter(isIssue) : [];
}

function isIssue(issue: unknown): issue is Issue {
  return (
    typeof issue === 'object' &&
    issue !== null &&
    'at' in issue &&
    typeof issue.at === 'string' &&
    'message' in issue &&
    typeof issue.message === 'string'
  );
}
