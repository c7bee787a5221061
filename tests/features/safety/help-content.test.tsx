// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HelpContent } from '@/features/safety/help-content';
import { HELP_LINES } from '@/features/safety/help-lines';
import help from '@/i18n/locales/en/help.json';

const FIXED_LINE =
  'If you are afraid of how your partner may react, you do not have to share this, and it may be safer not to. Fear is not something to sort out with a questionnaire, or as a couple. You know best what is safe for you today. Someone you trust or a specialist helpline can help you think it through. In danger now? Call your local emergency number.';

const FORBIDDEN = [
  'anonymous',
  'untraceable',
  'deleted forever',
  'zero-knowledge',
  'military-grade',
  'your partner cannot see this',
];

/** Written here a second time, digit by digit: a slip in the data must not pass. */
const NUMBERS: Record<string, [phone: string, href: string]> = {
  'National Domestic Violence Hotline': ['800-799-7233', 'tel:8007997233'],
  'National Domestic Abuse Helpline': ['0808 2000 247', 'tel:08082000247'],
  "Scotland's Domestic Abuse and Forced Marriage Helpline": ['0800 027 1234', 'tel:08000271234'],
  'Live Fear Free': ['0808 80 10 800', 'tel:08088010800'],
  'Domestic and Sexual Abuse Helpline': ['0808 802 1414', 'tel:08088021414'],
  '1800RESPECT': ['1800 737 732', 'tel:1800737732'],
  "Men's Advice Line": ['0808 801 0327', 'tel:08088010327'],
  'MensLine Australia': ['1300 78 99 78', 'tel:1300789978'],
  'The Network/La Red': ['800-832-1901', 'tel:8008321901'],
  Galop: ['0800 999 5428', 'tel:08009995428'],
  QLife: ['1800 184 527', 'tel:1800184527'],
  'The Deaf Hotline': ['855-812-1001', 'tel:8558121001'],
  'A Call for Change': ['877-898-3411', 'tel:8778983411'],
  'Respect Phoneline': ['0808 802 4040', 'tel:08088024040'],
  "Men's Referral Service": ['1300 766 491', 'tel:1300766491'],
};

const GROUPS: [name: string, lines: string[]][] = [
  ['Find a line in your country', ['Lila.help']],
  ['United States', ['National Domestic Violence Hotline']],
  [
    'United Kingdom',
    [
      'National Domestic Abuse Helpline',
      "Scotland's Domestic Abuse and Forced Marriage Helpline",
      'Live Fear Free',
      'Domestic and Sexual Abuse Helpline',
    ],
  ],
  ['Australia', ['1800RESPECT']],
  ['For men', ["Men's Advice Line", 'MensLine Australia']],
  ['For LGBT+ people', ['The Network/La Red', 'Galop', 'QLife']],
  ['For Deaf people', ['The Deaf Hotline', 'SignHealth', 'National Relay Service']],
  [
    'If you frighten or control a partner, or fear that you might',
    ['A Call for Change', 'Respect Phoneline', "Men's Referral Service"],
  ],
];

const i18n = createInstance();

beforeAll(async () => {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { help } },
    interpolation: { escapeValue: false },
  });
});

afterEach(cleanup);

function renderHelp(headingLevel?: 2 | 3): HTMLElement {
  return render(
    <I18nextProvider i18n={i18n}>
      <HelpContent {...(headingLevel === undefined ? {} : { headingLevel })} />
    </I18nextProvider>,
  ).container;
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => collectTexts(part))
    : [];
}

function getLine(name: string): HTMLElement {
  const item = screen.getByText(name, { selector: 'span' }).closest('li');
  if (item === null) throw new Error(`"${name}" does not stand in a list`);
  return item;
}

describe('the help page', () => {
  it('begins with the fixed line, word for word', () => {
    expect(renderHelp().firstElementChild?.textContent).toBe(FIXED_LINE);
  });

  it.each(Object.entries(NUMBERS))('lets a person call %s', (name, [phone, href]) => {
    renderHelp();
    const link = within(getLine(name)).getByRole('link', { name: phone });
    expect(link.getAttribute('href')).toBe(href);
  });

  it('shows no number that is not written in this test', () => {
    renderHelp();
    const shown = screen
      .getAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('tel:'));
    const expected = Object.values(NUMBERS).map(([, href]) => href);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  it('shows on every line the day on which it was compared', () => {
    renderHelp();
    const days = screen.getAllByRole('time');
    expect(days).toHaveLength(HELP_LINES.length);
    for (const line of HELP_LINES) {
      const item = getLine(help.lines[line.id].name);
      expect(within(item).getByText('Last compared with a published page')).toBeTruthy();
      const day = within(item).getByRole('time');
      expect(day.getAttribute('datetime')).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      expect(day.textContent).toBe('November 23, 2026');
    }
  });

  it.each(GROUPS)('groups its lines: %s', (name, lines) => {
    renderHelp();
    const items = within(screen.getByRole('list', { name })).getAllByRole('listitem');
    expect(items).toHaveLength(lines.length);
    lines.forEach((line, index) => {
      expect(items[index]).toBe(getLine(line));
    });
  });

  it('names the country of each line where the heading does not', () => {
    renderHelp();
    expect(getLine('Galop').textContent).toMatch(/^United Kingdom: Galop/);
    expect(getLine('Live Fear Free').textContent).toMatch(/^Live Fear Free/);
  });

  it('opens web links over https in the same tab, without saying where from, and says so', () => {
    renderHelp();
    const links = screen
      .getAllByRole('link')
      .filter((link) => !link.getAttribute('href')?.startsWith('tel:'));
    expect(links).toHaveLength(HELP_LINES.filter((line) => line.url !== undefined).length);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//);
      expect(link.getAttribute('rel')).toBe('noreferrer noopener');
      expect(link.hasAttribute('target')).toBe(false);
    }
    expect(
      screen.getByText(/open in this tab and leave this site.*stays in the browser history/),
    ).toBeTruthy();
  });

  it.each([2, 3] as const)('steps down one heading level at a time from level %i', (top) => {
    renderHelp(top);
    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName[1]));
    expect(levels[0]).toBe(top);
    expect(Math.min(...levels)).toBe(top);
    expect(Math.max(...levels)).toBe(top + 1);
  });

  it('says that numbers age and that nobody called them', () => {
    renderHelp();
    expect(
      screen.getByText(/^Numbers and hours change\..*We did not call the numbers\.$/),
    ).toBeTruthy();
  });

  it.each(FORBIDDEN)('never says "%s"', (phrase) => {
    expect(collectTexts(help).join('\n').toLowerCase()).not.toContain(phrase);
  });

  it('shows every text of its namespace but the title and the unused region name', () => {
    const shown = renderHelp().textContent;
    const { heading: _title, regions: _regions, ...texts } = help;
    expect(collectTexts(texts).filter((text) => !shown.includes(text))).toEqual([]);
  });
});
