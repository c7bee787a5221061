import { useState } from 'react';
import type { IssuedInvite } from '@/domain/practice/practice-index';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Policy } from '@/domain/exchange/messages/fields';
import { issueInvites, tidyLabel } from '@/session/practice/issue-invites';
import type { OpenPractice } from '@/session/practice/open-practice';

/** What the form of an invitation holds. */
export interface InviteFields {
  readonly label: string;
  readonly who: 'one' | 'pair';
  readonly first: string;
  readonly second: string;
  readonly length: FormId;
  readonly promise: Policy | null;
  readonly days: string;
  readonly read: boolean;
}

export type IssueNote = 'labelMissing' | 'policyMissing' | 'riskMissing' | 'working' | 'failed';

interface IssueTools {
  readonly practice: OpenPractice;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onMade: (first: IssuedInvite) => void;
}

/** What keeps an invitation from being made, or null. The note for pairs comes before the first pair. */
function findMissing(fields: InviteFields, isRiskRead: boolean): IssueNote | null {
  if (tidyLabel(fields.label) === '') return 'labelMissing';
  if (fields.who === 'pair' && !isRiskRead && !fields.read) return 'riskMissing';
  return fields.promise === null ? 'policyMissing' : null;
}

/** Makes invitations as the form says, or tells what is missing in it. */
export function useIssue({ practice, onPractice, onMade }: IssueTools) {
  const [note, setNote] = useState<IssueNote | null>(null);
  const issue = async (fields: InviteFields) => {
    const isRiskRead = practice.index.riskNote !== null;
    const missing = findMissing(fields, isRiskRead);
    setNote(missing ?? 'working');
    if (missing !== null || fields.promise === null) return;
    const isPair = fields.who === 'pair';
    const names = isPair ? [fields.first, fields.second] : [fields.first];
    try {
      const issued = await issueInvites(practice, {
        label: tidyLabel(fields.label),
        form: fields.length,
        policy: fields.promise,
        language: 'en',
        days: Number(fields.days),
        names,
      });
      onPractice(issued.practice);
      const [first] = issued.invites;
      if (first !== undefined) onMade(first);
    } catch {
      // Nothing was kept that cannot be done again; what was typed stays.
      setNote('failed');
    }
  };
  return { note, issue };
}
