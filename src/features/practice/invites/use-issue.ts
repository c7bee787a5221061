import { useState } from 'react';
import type { ClientCard } from '@/domain/practice/clients/clients';
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
  /** Clients who are asked again; none where the form asks for whom it is. */
  readonly asked: readonly ClientCard[];
}

/** What keeps an invitation from being made, or null. The note for pairs comes before the first pair. */
function findMissing(fields: InviteFields, isPair: boolean, isRiskRead: boolean): IssueNote | null {
  if (tidyLabel(fields.label) === '') return 'labelMissing';
  if (isPair && !isRiskRead && !fields.read) return 'riskMissing';
  return fields.promise === null ? 'policyMissing' : null;
}

/** Makes invitations as the form says, or tells what is missing in it. */
export function useIssue({ practice, onPractice, onMade, asked }: IssueTools) {
  const [note, setNote] = useState<IssueNote | null>(null);
  const issue = async (fields: InviteFields) => {
    const isRiskRead = practice.index.riskNote !== null;
    const isPair = asked.length === 0 ? fields.who === 'pair' : asked.length > 1;
    const missing = findMissing(fields, isPair, isRiskRead);
    setNote(missing ?? 'working');
    if (missing !== null || fields.promise === null) return;
    const typed = isPair ? [fields.first, fields.second] : [fields.first];
    const people =
      asked.length > 0
        ? asked.map(({ client, name }) => ({ name, client: client.id }))
        : typed.map((name) => ({ name, client: null }));
    try {
      const issued = await issueInvites(practice, {
        label: tidyLabel(fields.label),
        form: fields.length,
        policy: fields.promise,
        language: 'en',
        days: Number(fields.days),
        people,
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
