import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SavedNote } from '@/features/assess/saved-note';
import type { KeepMode } from '@/features/assess/use-visit';
import type { KeeperState } from '@/session/draft/keeper-state';
import { renderWithTexts } from '../../support/render-texts';

const states: readonly KeeperState[] = ['fresh', 'unsaved', 'saved', 'failed', 'elsewhere'];
const said: Readonly<Record<KeepMode, (state: KeeperState) => string>> = {
  tab: (state) => (state === 'saved' ? 'Saved in this tab.' : ''),
  locked: (state) => (state === 'saved' ? 'Saved under your code.' : ''),
  none: () => 'Kept in this open page only.',
};

describe('the note beside the questions', () => {
  for (const mode of ['tab', 'locked', 'none'] as const) {
    it.each(states)(`says "Saved" of nothing that is not (kept: ${mode}, %s)`, async (state) => {
      await renderWithTexts(<SavedNote mode={mode} state={state} />);
      expect(screen.getByRole('status').textContent).toBe(said[mode](state));
    });
  }

  it('says nothing before it was asked where answers are kept', async () => {
    await renderWithTexts(<SavedNote mode={null} state="saved" />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
