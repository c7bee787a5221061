import { useTranslation } from 'react-i18next';
import type { Bank, PartId } from '@/domain/bank/bank-schema';
import { DataTable } from '@/ui/layout/data-table';
import type { OwnReading } from './read-own';

interface Group {
  readonly id: PartId;
  readonly items: readonly string[];
}

/** The items that were asked, by area; the anchors apart, and only where they were sent. */
function groupItems(bank: Bank, { form, answers }: OwnReading['response']) {
  const isAnchor = new Set(bank.items.flatMap(({ id, kind }) => (kind === 'anchor' ? [id] : [])));
  const groups = bank.forms[form].parts.map(({ id, pages }): Group => {
    const items = pages.flatMap((page) => page.items).filter((item) => !isAnchor.has(item));
    return { id, items };
  });
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    anchors: [...isAnchor].filter((item) => item in answers),
  };
}

type OwnAnswersProps = Pick<OwnReading, 'response' | 'bank' | 'language'>;

/** Every answer in its own words, with what was left blank. */
export function OwnAnswers({ response, bank, language }: OwnAnswersProps) {
  const { t } = useTranslation('couples');
  const { t: told } = useTranslation('result');
  const { groups, anchors } = groupItems(bank, response);
  const answerTo = (item: string): string => {
    const answer = response.answers[item] ?? null;
    return answer === null ? told('sums.blank') : language.labels[answer];
  };
  const table = (id: string, caption: string, items: readonly string[]) => (
    <DataTable
      key={id}
      caption={caption}
      head={[told('sums.question'), t('own.answer')]}
      rows={items.map((item) => ({
        id: item,
        cells: [language.items[item] ?? item, answerTo(item)],
      }))}
    />
  );
  return (
    <>
      <h3>{t('own.anchors')}</h3>
      {anchors.length === 0 ? (
        <p>{t('own.noAnchors')}</p>
      ) : (
        table('anchors', t('own.anchorsTable'), anchors)
      )}
      <h3>{t('own.answers')}</h3>
      <p>{language.stem}</p>
      {groups.map(({ id, items }) => table(id, language.parts[id].name, items))}
    </>
  );
}
