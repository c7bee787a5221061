import { fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { ShareSteps } from '@/features/together/share/share-steps';
import type { AnsweredForm } from '@/session/finished-answers';
import { bank, readJson } from './published-bank';
import { renderWithTexts } from './render-texts';

export const language = readJson('questions/1.0.0/en.json') as Language;

export function answeredForm(form: FormId, answers: Answers): AnsweredForm {
  return {
    form,
    bank,
    language,
    answers,
    pageTimes: [],
    day: '2026-11-26',
    earlier: null,
    remember: '',
  };
}

interface ShowOptions {
  readonly canKeepFile?: boolean;
}

/** Shows the private stop of one person, with everything that it calls back to. */
export async function showShare(
  form: FormId,
  answers: Answers,
  { canKeepFile = true }: ShowOptions = {},
) {
  const calls = {
    onKeepFile: vi.fn<() => void>(),
    onFindHelp: vi.fn<() => void>(),
    onKeep: vi.fn<(packet: SharePacket) => void>(),
    onShare: vi.fn<(packet: SharePacket) => void>(),
  };
  const shown = await renderWithTexts(
    <ShareSteps
      {...calls}
      answered={answeredForm(form, answers)}
      telling={language}
      before="A sentence that comes first."
      onKeepFile={canKeepFile ? calls.onKeepFile : null}
    />,
    'together',
    'result',
  );
  return { ...calls, ...shown };
}

export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

export function goToPreview(): void {
  press('Yes, show me what would be shared');
}

export function tickHolding(): void {
  fireEvent.click(screen.getByRole('checkbox', { name: 'Share this one figure too' }));
}

/** The rows of a table of the preview, cell by cell. */
export function readRows(caption: string): readonly (readonly string[])[] {
  const [, ...rows] = within(screen.getByRole('table', { name: caption })).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}
