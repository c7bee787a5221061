import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockVersion } from '@/cli/banks/lock-questions';
import { beginVersion } from '@/cli/banks/new-version';
import { type Bank, bankSchema } from '@/domain/bank/bank-schema';
import { compilePlan } from '@/domain/bank/plan';
import { changeFile, type LooseJson } from './change-file';

/** What an author does to a copy of a version. */
export interface Edit {
  readonly bank?: (json: LooseJson) => void;
  readonly texts?: (json: LooseJson) => void;
}

export const NEW_R1 = {
  R1m: 'I told my partner when I was not doing well.',
  R1p: 'My partner told me when they were not doing well.',
};

/** One item has other words: a new major, in which everything is scored as before. */
export const REWORDED: Edit = {
  texts: (json) => void Object.assign(json['items'] ?? {}, NEW_R1),
};

const S4 = {
  S4m: 'I felt calm in the hours that we were apart.',
  S4p: 'My partner seemed calm in the hours that we were apart.',
};
const sideOf = (id: string) => (id.endsWith('m') ? 'me' : 'partner');

/** One pair of items is gone and another is there: a new major that is scored from other items. */
export const EXCHANGED: Edit = {
  bank: (json) => {
    const items = json['items'] as unknown as Record<string, unknown>[];
    const kept = items.filter(({ pair }) => pair !== 'S2');
    const added = Object.keys(S4).map((id) => {
      return { id, kind: 'intimacy', area: 'space', pair: 'S4', side: sideOf(id), key: 1 };
    });
    // The anchors stay last.
    Object.assign(json, { items: [...kept.slice(0, -2), ...added, ...kept.slice(-2)] });
    const { full } = json['forms'] as unknown as Bank['forms'];
    for (const page of full.parts.flatMap(({ pages }) => pages)) {
      page.items = page.items.map((id) => id.replace('S2', 'S4'));
    }
  },
  texts: (json) => {
    const items = json['items'] as LooseJson;
    delete items['S2m'];
    delete items['S2p'];
    Object.assign(items, S4);
  },
};

/** Only what is told with a result has other words: a minor version, compared as before. */
export const RETOLD: Edit = {
  texts: (json) =>
    void Object.assign(json['patterns']?.['solo']?.['quiet-season'] ?? {}, {
      practice: 'One unhurried talk this week. Stop while it is still good.',
    }),
};

export const NEW_A3 = { A3: 'I looked forward to the evenings that we had together.' };

/** One more item is asked after all others, and goes into no score: a minor version. */
export const ASKED_MORE: Edit = {
  bank: (json) => {
    const { items, forms } = json as unknown as Bank;
    items.push({ id: 'A3', kind: 'anchor' });
    for (const { parts } of Object.values(forms)) parts.at(-1)?.pages.at(-1)?.items.push('A3');
  },
  texts: (json) => void Object.assign(json['items'] ?? {}, NEW_A3),
};

/** Fills in what `bank new` leaves to the author. */
export function fillChanges(questions: string, version: string): void {
  const path = join(questions, version, 'CHANGES.md');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(/<!--.*?-->/gs, 'For a test [A].'));
}

/**
 * Makes and publishes a version in a copy of the questions folder, as its author would: `new`, the
 * edit, CHANGES.md, `lock`.
 *
 * @returns its structure and its plan
 */
export function publishNext(questions: string, from: string, version: string, edit: Edit) {
  const begun = beginVersion(questions, from, version);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  changeFile(join(questions, version, 'bank.json'), edit.bank ?? (() => undefined));
  changeFile(join(questions, version, 'en.json'), edit.texts ?? (() => undefined));
  fillChanges(questions, version);
  const locked = lockVersion(questions, version);
  if (!locked.ok) throw new Error(JSON.stringify(locked.faults));
  const path = join(questions, version, 'bank.json');
  const bank = bankSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return { bank, plan: compilePlan(bank) };
}
