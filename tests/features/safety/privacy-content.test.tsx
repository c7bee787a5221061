// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PrivacyContent } from '@/features/safety/privacy-content';
import privacy from '@/i18n/locales/en/privacy.json';

/** Copied from the threat table: each of its sentences. */
const PROMISED_SENTENCES = [
  'The address of this site stays in the browser history. We cannot erase it.',
  'If your device is watched, nothing on this page can help. Use another device.',
  'You never have to share. What you do share cannot be taken back.',
  'You trust whoever serves this page, each time it updates. You can run your own copy.',
  'Extensions and keyboards can read this page.',
  "The chat may show a card with our site's name.",
  'Someone who knows computers can read what a short code protects. Four random words make that much harder, unless someone sees you type them or makes you tell.',
  'In Safari, unused data may vanish after 7 days. Keep a file.',
  'Your partner can read what you send as soon as they have the link. You see theirs only if they send one more.',
  "We can't tell who sent a link. If it matters, compare the numbers.",
  'Anyone can make an invitation. Compare the number with your therapist before you answer.',
  'Lock your computer. A weak passphrase can be guessed from a copied backup.',
];

const OF_A_TAB =
  'Until this browser is closed and opened again, someone with this device may be able to bring it back.';

const FORBIDDEN = [
  'anonymous',
  'untraceable',
  'deleted forever',
  'zero-knowledge',
  'military-grade',
  'your partner cannot see this',
];

const SECTIONS = [
  'In short',
  'What this page does with your answers',
  'What stays on this device',
  'Delete everything',
  'What this page can and cannot protect',
  'Who serves this page',
  'How to check it yourself',
  'What Leave now does and does not do',
];

const i18n = createInstance();

beforeAll(async () => {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { privacy } },
    interpolation: { escapeValue: false },
  });
});

afterEach(cleanup);

function renderPrivacy(headingLevel?: 2 | 3): HTMLElement {
  return render(
    <I18nextProvider i18n={i18n}>
      <PrivacyContent {...(headingLevel === undefined ? {} : { headingLevel })} />
    </I18nextProvider>,
  ).container;
}

/** Every text of the namespace, so that a text nobody renders is judged too. */
function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => collectTexts(part))
    : [];
}

describe('the privacy page', () => {
  it.each(PROMISED_SENTENCES)('says, word for word: %s', (sentence) => {
    renderPrivacy();
    expect(screen.getByText(sentence, { selector: 'dd strong' })).toBeTruthy();
  });

  it('says of a tab how long someone may bring it back', () => {
    expect(renderPrivacy().textContent).toContain(OF_A_TAB);
  });

  it.each(FORBIDDEN)('never says "%s"', (phrase) => {
    renderPrivacy();
    expect(collectTexts(privacy).join('\n').toLowerCase()).not.toContain(phrase);
  });

  it('shows every text of its namespace but the title, which the page gives', () => {
    const shown = renderPrivacy().textContent;
    const { heading: _title, ...texts } = structuredClone(privacy);
    // What is said only once the button was pressed has its own test.
    for (const said of ['sure', 'no', 'yes', 'working', 'left'] as const) {
      Reflect.deleteProperty(texts.delete, said);
    }
    expect(collectTexts(texts).filter((text) => !shown.includes(text))).toEqual([]);
  });

  it.each([2, 3] as const)('has its sections under headings of level %i, and no title', (level) => {
    renderPrivacy(level);
    const headings = screen.getAllByRole('heading');
    expect(headings.map((heading) => heading.textContent)).toEqual(SECTIONS);
    expect(screen.getAllByRole('heading', { level })).toHaveLength(SECTIONS.length);
  });

  it('pairs each onlooker with what they could do and what we tell', () => {
    const container = renderPrivacy();
    const terms = within(container).getAllByRole('term');
    expect(terms).toHaveLength(14);
    for (const term of terms) {
      const details = within(term.parentElement as HTMLElement).getAllByRole('definition');
      expect(details).toHaveLength(2);
      expect(details[0]?.textContent).toMatch(/^What they could do/);
      expect(details[1]?.textContent).toMatch(/^What we tell you/);
    }
  });

  it('says what Leave now does, how to press it on a keyboard, and where it leads', () => {
    const text = renderPrivacy().textContent;
    expect(text).toContain('press Shift three times within 5 seconds');
    expect(text).toContain('front page of Wikipedia');
    expect(text).toContain('It does not clear the history');
  });
});
