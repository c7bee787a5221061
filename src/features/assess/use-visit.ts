import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Draft, KeptResult } from '@/domain/keeping/kept';
import { loadBank, type BankLoad, type LoadedBank } from '@/platform/bank-source/load-bank';
import { markStarted } from '@/platform/page/arrival';
import type { Slot } from '@/platform/storage/sealed-store';
import { readTabDraft } from '@/platform/storage/tab-draft';
import type { DraftKeeper } from '@/session/draft/draft-keeper';
import type { KeptMode } from '@/session/draft/keeper-state';
import type { EarlierResult } from '@/session/finished-answers';
import { loadStarting } from './load-drafts';

/** Where answers are kept while they are given. */
export type KeepMode = KeptMode | 'none';

export interface Visit {
  /** Another number for other answers. */
  readonly id: number;
  readonly form: FormId;
  readonly loaded: LoadedBank;
  /** The answers it begins with, where it goes on with some. */
  readonly initial: Draft | null;
  readonly earlier: EarlierResult | null;
  /** Null until it was asked. */
  readonly mode: KeepMode | null;
  readonly keeper: DraftKeeper | null;
  /** Saves that could not be read. */
  readonly broken: readonly Slot[];
}

export type StartFault = Extract<BankLoad, { ok: false }>['reason'];

export interface FoundDraft {
  readonly draft: Draft;
  /** Null for a draft from a file: where it is kept is asked anew. */
  readonly keeper: DraftKeeper | null;
  readonly broken: readonly Slot[];
}

export interface VisitControl {
  readonly visit: Visit | null;
  /** Resolves to why the questions could not be loaded, or to null where they were. */
  readonly begin: (form: FormId, earlier: EarlierResult | null) => Promise<StartFault | null>;
  readonly goOnWith: (found: FoundDraft) => Promise<StartFault | null>;
  /** Keeps the answers somewhere else from now on; what was kept before is deleted. */
  readonly keepIn: (mode: KeepMode, code: string | null) => Promise<void>;
  /** Deletes what is kept and drops the answers. */
  readonly clear: () => void;
}

async function loadEarlier(kept: KeptResult | null): Promise<EarlierResult | null> {
  if (kept === null) return null;
  const loaded = await loadBank(kept.bank);
  return loaded.ok ? { kept, bank: loaded.bank } : null;
}

/** A draft that this tab began earlier must not come back by a reload in place of these answers. */
async function dropOlderDraft(): Promise<void> {
  if (readTabDraft() === null) return;
  const { dropEarlierDraft } = await loadStarting();
  await dropEarlierDraft();
}

let visits = 0;

/**
 * The answers that are being given in this visit, and where they are kept.
 *
 * @param asked the version of the questions that new answers are given on
 */
export function useVisit(asked: string): VisitControl {
  const [visit, setVisit] = useState<Visit | null>(null);
  const current = useRef<Visit | null>(null);
  const show = useCallback((next: Visit | null) => {
    current.current = next;
    setVisit(next);
  }, []);
  useEffect(() => () => void current.current?.keeper?.retire(), []);

  const begin = useCallback(
    async (form: FormId, earlier: EarlierResult | null) => {
      const loaded = await loadBank(asked);
      if (!loaded.ok) return loaded.reason;
      // Going back to the start and starting again changes the form and drops no answer.
      if (current.current?.earlier === earlier && current.current.loaded.bank === loaded.bank) {
        show({ ...current.current, form });
        return null;
      }
      void current.current?.keeper?.retire();
      visits += 1;
      const fresh = { initial: null, mode: null, keeper: null, broken: [] };
      show({ id: visits, form, loaded, earlier, ...fresh });
      return null;
    },
    [asked, show],
  );

  const goOnWith = useCallback(
    async ({ draft, keeper: found, broken }: FoundDraft) => {
      const loaded = await loadBank(draft.bank);
      if (!loaded.ok) {
        await found?.retire();
        return loaded.reason;
      }
      const earlier = await loadEarlier(draft.earlier);
      if (current.current?.keeper !== found) await current.current?.keeper?.retire();
      markStarted();
      visits += 1;
      const mode = found?.mode ?? null;
      const { form } = draft;
      show({ id: visits, form, loaded, initial: draft, earlier, mode, keeper: found, broken });
      return null;
    },
    [show],
  );

  const keepIn = useCallback(
    async (mode: KeepMode, code: string | null) => {
      const before = current.current?.keeper ?? null;
      let keeper: DraftKeeper | null = null;
      if (mode !== 'none') {
        const { startLockedDraft, startTabDraft } = await loadStarting();
        keeper = mode === 'locked' ? startLockedDraft(code ?? '') : startTabDraft();
        markStarted();
      }
      if (current.current !== null) show({ ...current.current, mode, keeper });
      await keeper?.settle();
      // Only now: if the new place cannot be had, the old one is better than none.
      if (keeper?.state === 'failed') await before?.retire();
      else {
        await before?.drop();
        if (mode !== 'tab') await dropOlderDraft();
      }
    },
    [show],
  );

  const clear = useCallback(() => {
    void current.current?.keeper?.drop();
    show(null);
  }, [show]);

  return { visit, begin, goOnWith, keepIn, clear };
}
