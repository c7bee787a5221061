import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ResponseView } from '@/features/practice/inbox/response-view';
import { filedWith, openWith } from '../../support/practice/desk';
import { client, issued, responseWith } from '../../support/practice/responses';
import { renderWithTexts } from '../../support/render-texts';

vi.mock('@/session/practice/read-records', () => ({
  readFiled: () => Promise.resolve(responseWith()),
}));

const filed = filedWith('one', { day: '2026-10-01', received: '2026-10-02' });

async function show(withdrawn: string | null, replaced = false) {
  const one = { ...filed, replaced };
  const clients = [{ ...client, withdrawn }];
  await renderWithTexts(
    <ResponseView
      practice={openWith({ invites: [issued], responses: [one], clients })}
      filed={one}
      loadResult={() => Promise.resolve(() => <p>every figure</p>)}
      onFindHelp={() => undefined}
      onBack={() => undefined}
    />,
    'practice',
  );
}

it('shows a response as its client sees it', async () => {
  await show(null);
  expect(await screen.findByText('every figure')).toBeInTheDocument();
});

it('shows nothing of what came before its client withdrew, and where it can be deleted', async () => {
  await show('2026-10-02');
  expect(await screen.findByText(/^This came before its client withdrew/)).toBeInTheDocument();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText('every figure')).toBeNull();
  expect(screen.queryByText(/This is what the client sees/)).toBeNull();
});

it('says that a later response took the place of one', async () => {
  await show(null, true);
  expect(await screen.findByText('every figure')).toBeInTheDocument();
  expect(screen.getByText(/^A later response of this client/)).toBeInTheDocument();
});
