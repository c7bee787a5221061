import { render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { relatedReadings } from '@/domain/readings/readings';
import { type ReadingId, READINGS } from '@/domain/readings/reading-ids';
import { bindReading, Page } from '@/features/learn/learn-page';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';

const texts = createI18n();
await loadNamespaces(texts, ['learn', 'readings']);

const titleOf = (id: ReadingId): string => texts.t(`titles.${id}`, { ns: 'learn' });
const addressOf = (link: HTMLElement): string | null => link.getAttribute('href');

function show(id: ReadingId | null) {
  const Shown = id === null ? Page : bindReading(id);
  render(
    <I18nextProvider i18n={texts}>
      <Shown />
    </I18nextProvider>,
  );
}

describe('the list of readings', () => {
  it('leads to every reading by its title, in order', () => {
    show(null);
    const list = screen.getByRole('navigation', { name: 'Readings' });
    const links = within(list).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(READINGS.map(titleOf));
    expect(links.map(addressOf)).toEqual(READINGS.map((id) => `/learn/${id}/`));
    expect(within(list).getAllByRole('heading', { level: 2 })).toHaveLength(6);
  });
});

describe.each([...READINGS])('the page of %s', (id) => {
  it('is an article under its title, in parts, that ends with one thing to try', () => {
    show(id);
    const article = screen.getByRole('article');
    const [title, ...headings] = within(article).getAllByRole('heading');
    expect(title).toHaveTextContent(titleOf(id));
    expect(title?.tagName).toBe('H1');
    expect(headings.map(({ tagName }) => tagName)).toEqual(headings.map(() => 'H2'));
    const parts = headings.map(({ textContent }) => textContent);
    expect(parts.slice(-2)).toEqual(['One thing to try', 'In the questionnaire']);
  });

  it('leads to what it concerns, to help, and to the readings beside it', () => {
    show(id);
    const links = within(screen.getByRole('article')).getAllByRole('link');
    expect(links.map(addressOf)).toEqual([
      ...relatedReadings[id].map((other) => `/learn/${other}/`),
      '/help/',
    ]);
    const beside = within(screen.getByRole('navigation', { name: 'More readings' }));
    const index = READINGS.indexOf(id);
    const expected = [READINGS[index - 1], READINGS[index + 1]].filter((other) => other);
    expect(beside.getAllByRole('link').map(addressOf)).toEqual([
      ...expected.map((other) => `/learn/${other}/`),
      '/learn/',
    ]);
  });
});
